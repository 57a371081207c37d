#!/usr/bin/env bash
# refresh.sh FOLDER [CUSTOMERS ...]: refresh against Apache POI's reading and writing of the same file, in turn, each in a
# process of its own. Needs: mvn -DskipTests package, GNU time. CPU is user + system. With 30,000, 100,000 and 300,000
# customers, as without numbers, it takes some ten minutes of processor time.
set -euo pipefail
folder=$1
shift
cd "$(dirname "$0")/../.."
mkdir -p "$folder"
libraries="target/stratum.jar:target/lib/*"
javac -cp "$libraries" -d "$folder/classes" src/bench/java/dev/stratum/bench/RefreshBooks.java
books=(java -cp "$folder/classes:$libraries" dev.stratum.bench.RefreshBooks)
stratum=(java -Xmx1g -jar target/stratum.jar)

timed() {
    local label=$1
    shift
    /usr/bin/time -f "$label: user %U s, system %S s, wall %e s, peak %M KiB" "$@" > "$folder/out.txt" || [ $? -eq 1 ]
}

compare() {
    for _ in 1 2 3; do
        timed "$1 refresh" "${stratum[@]}" refresh "$2" --out "$folder/refreshed.xlsx"
        timed "$1 library" "${books[@]}" library "$2" "$folder/copied.xlsx"
    done
}

compare rfmc templates/rfmc.xlsx
for customers in "${@:-30000 100000 300000}"; do
    for n in $customers; do
        "${books[@]}" make "$folder/one.xlsx" "$n" 1
        "${books[@]}" make "$folder/two.xlsx" "$n" 2
        # Stored results of other data: everything is out of date, as after a month.
        "${stratum[@]}" refresh "$folder/one.xlsx" --out "$folder/stored.xlsx" > "$folder/out.txt"
        "${books[@]}" data "$folder/two.xlsx" "$folder/stored.xlsx" "$folder/book.xlsx"
        compare "$n" "$folder/book.xlsx"
    done
done
