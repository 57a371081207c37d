#!/usr/bin/env bash
# The figures of the page that have goals, on this machine, now: K-means against the others, then the functions. About
# eight minutes on a quiet machine with two cores, scikit-learn and R.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q -DskipTests -Pbench package dependency:build-classpath -Dmdep.outputFile=target/bench.cp
cp target/bench.cp target/cp
date -u +%F
grep -m1 'model name' /proc/cpuinfo || true
java -version 2>&1 | head -1
uptime
echo
src/bench/peers.sh "$@"
src/bench/goals.sh
