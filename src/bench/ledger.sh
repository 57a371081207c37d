#!/usr/bin/env bash
# ledger.sh FOLDER LEDGER.csv.gz [LINES[/CUSTOMERS] ...]: measures and the whole way to segments, of grades and of measures,
# against DuckDB's own aggregation of the same file, and that of Polars, pandas and Spark, in turn, each in a process of its
# own, ROUNDS times (5); then a table of medians as Markdown. LEDGER is any with InvoiceNo, InvoiceDate, CustomerID, Quantity
# and UnitPrice; ledgers of LINES lines, of one customer in a hundred lines or of CUSTOMERS, are made as CSV and Parquet
# (KINDS). CPU is user + system, start included.
#
# Needs: target/stratum (mvn -DskipTests package), GNU time. Left out where they are missing: pandas and Polars of PYTHON
# (python3), Spark of target/spark (src/README.md). WAYS names some of the ways instead of all; MEMORY=1g bounds DuckDB.
set -euo pipefail
folder=$(cd "$1" && pwd)
ledger=$(realpath "$2")
shift 2
cd "$(dirname "$0")/../.."
results=$folder/results.tsv
[ -n "${APPEND:-}" ] || : > "$results"
mkdir -p "$folder/classes"
quick=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
javac -d "$folder/classes" src/bench/java/dev/stratum/bench/LedgerFiles.java
# The driver of DuckDB as its makers ship it.
files=(java "${quick[@]}" -cp "$folder/classes:$(echo target/lib/duckdb_jdbc-*.jar)" dev.stratum.bench.LedgerFiles)
program=(target/stratum)
options=(--as-of 2025-12-31 --amount "Quantity * UnitPrice" ${MEMORY:+--memory $MEMORY})
python=${PYTHON:-python3}
cores=$(nproc)

spark=(java -Xmx4g)
for package in lang lang.invoke lang.reflect io net nio util util.concurrent util.concurrent.atomic; do
    spark+=("--add-opens=java.base/java.$package=ALL-UNNAMED")
done
for package in jdk.internal.ref sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
    spark+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
spark+=(-cp "$folder/classes:target/spark/jars/*")

has() {
    case $1 in
        pandas | polars) "$python" -c "import $1" 2> /dev/null ;;
        spark*) [ -d target/spark/jars ] ;;
        *) true ;;
    esac
}

ways=()
for way in ${WAYS:-bare measures types segment clusters polars pandas spark spark-measures}; do
    if has "$way"; then ways+=("$way"); else echo "$way is not here and left out" >&2; fi
done
case " ${ways[*]} " in
    *" spark "*) javac -cp "target/spark/jars/*" -d "$folder/classes" src/bench/spark/SparkAggregate.java ;;
esac

# The command of a way over a file.
run() {
    case $1 in
        bare) "${timed[@]}" "${files[@]}" bare "$2" ;;
        measures) "${timed[@]}" "${program[@]}" measures "$2" "${options[@]}" ;;
        types) "${timed[@]}" "${program[@]}" segment "$2" "${options[@]}" --only-types ;;
        segment) "${timed[@]}" "${program[@]}" segment "$2" "${options[@]}" ;;
        clusters) "${timed[@]}" "${program[@]}" segment "$2" "${options[@]}" --cluster measures ;;
        polars | pandas) "${timed[@]}" "$python" src/bench/ledger-peer.py "$1" "$2" ;;
        spark) "${timed[@]}" "${spark[@]}" SparkAggregate "local[$cores]" "$2" ;;
        spark-measures)
            STRATUM_JAVA_OPTIONS=-Xmx4g "${timed[@]}" src/spark/stratum-spark measures "$2" "${options[@]}" \
                --engine spark --master "local[$cores]"
            ;;
        *)
            echo "$1 is no way" >&2
            return 2
            ;;
    esac
}

compare() {
    for round in $(seq "${ROUNDS:-5}"); do
        for way in "${ways[@]}"; do
            timed=(/usr/bin/time -o "$folder/time.txt" -f "%U %S %e %M" timeout "${PATIENCE:-600}")
            code=0
            run "$way" "$2" > "$folder/out.txt" 2> "$folder/err.txt" || code=$?
            # 1: lines that name no customer were counted and left out.
            if [ "$code" -gt 1 ]; then
                echo "$1, $way ended with $code:" >&2
                tail -3 "$folder/err.txt" >&2
            else
                tail -1 "$folder/time.txt" | awk -v OFS='\t' -v file="$1" -v way="$way" \
                    '{ print file, way, $1 + $2, $3, $4 / 1024 }' | tee -a "$results"
            fi
        done
    done
}

# The first run of a command writes its archive of classes.
for command in measures segment; do
    "${program[@]}" "$command" "$ledger" "${options[@]}" > "$folder/out.txt" 2> "$folder/err.txt" || [ $? -eq 1 ]
done
compare real "$ledger"
for size in "$@"; do
    lines=${size%/*}
    customers=${size#"$lines"}
    for kind in ${KINDS:-csv parquet}; do
        file=$folder/${size/\//-of-}.$kind
        [ -f "$file" ] || "${files[@]}" make "$lines" "$file" ${customers#/}
        compare "$size $kind" "$file"
    done
done

echo
date -u +%F
grep -m1 'model name' /proc/cpuinfo || true
uptime
sort -t "$(printf '\t')" -k1,1 -k2,2 "$results" | awk -F '\t' -v ways="${ways[*]}" '
    function median(list, n,   values, i, j, v) {
        split(list, values, " ")
        for (i = 2; i <= n; i++) {
            v = values[i] + 0
            for (j = i - 1; j >= 1 && values[j] + 0 > v; j--) values[j + 1] = values[j]
            values[j + 1] = v
        }
        return n % 2 ? values[(n + 1) / 2] + 0 : (values[n / 2] + values[n / 2 + 1]) / 2
    }
    {
        key = $1 SUBSEP $2
        if (!($1 in known)) { known[$1] = 1; order[++files] = $1 }
        cpu[key] = cpu[key] " " $3; wall[key] = wall[key] " " $4; peak[key] = peak[key] " " $5; n[key]++
    }
    END {
        count = split(ways, names, " ")
        print "\nCPU s, wall s, peak MB; in brackets the CPU seconds in those of the bare aggregation."
        printf "\n| ledger |"; for (w = 1; w <= count; w++) printf " %s |", names[w]
        printf "\n| --- |"; for (w = 1; w <= count; w++) printf " ---: |"
        printf "\n"
        for (f = 1; f <= files; f++) {
            printf "| %s |", order[f]
            base = n[order[f] SUBSEP "bare"] ? median(cpu[order[f] SUBSEP "bare"], n[order[f] SUBSEP "bare"]) : 0
            for (w = 1; w <= count; w++) {
                key = order[f] SUBSEP names[w]
                if (!n[key]) { printf " - |"; continue }
                c = median(cpu[key], n[key])
                printf " %.1f, %.1f, %.0f%s |", c, median(wall[key], n[key]), median(peak[key], n[key]), \
                    base && names[w] != "bare" ? sprintf(" (%.2f x)", c / base) : ""
            }
            printf "\n"
        }
    }'
