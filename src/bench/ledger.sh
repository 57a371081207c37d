#!/usr/bin/env bash
# ledger.sh FOLDER LEDGER.csv.gz [LINES ...]: measures and the whole way to segments, of grades and of measures, against DuckDB's own
# aggregation of the same file, in turn, each in a process of its own, ROUNDS times (5); LEDGER is any with InvoiceNo, InvoiceDate, CustomerID, Quantity and UnitPrice, and ledgers of LINES lines
# are made, as CSV and Parquet. Needs: the jar in target with its lib, GNU time. CPU is user + system.
set -euo pipefail
folder=$1
ledger=$2
shift 2
cd "$(dirname "$0")/../.."
mkdir -p "$folder/classes"
path=${CLASS_PATH:-target/stratum.jar:target/lib/*}
javac -cp "$path" -d "$folder/classes" src/bench/java/dev/stratum/bench/LedgerFiles.java
files=(java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$folder/classes:$path" dev.stratum.bench.LedgerFiles)

program=(java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$path" dev.stratum.host.headless.Main)
options=(--as-of 2025-12-31 --amount "Quantity * UnitPrice" ${MEMORY:+--memory $MEMORY})

timed() {
    local label=$1
    shift
    /usr/bin/time -f "$label: user %U s, system %S s, wall %e s, peak %M KiB" "$@" > "$folder/out.txt" 2> "$folder/err.txt" \
        || [ $? -eq 1 ]
    grep "^$label: user" "$folder/err.txt"
}

compare() {
    for _ in $(seq "${ROUNDS:-5}"); do
        timed "$1 bare DuckDB" "${files[@]}" bare "$2"
        timed "$1 measures" "${program[@]}" measures "$2" "${options[@]}"
        timed "$1 types" "${program[@]}" segment "$2" "${options[@]}" --only-types
        timed "$1 segment" "${program[@]}" segment "$2" "${options[@]}"
        timed "$1 segment by measures" "${program[@]}" segment "$2" "${options[@]}" --cluster measures
    done
}

compare real "$ledger"
for lines in "$@"; do
    for kind in ${KINDS:-csv parquet}; do
        [ -f "$folder/$lines.$kind" ] || "${files[@]}" make "$lines" "$folder/$lines.$kind"
        compare "$lines $kind" "$folder/$lines.$kind"
    done
done
