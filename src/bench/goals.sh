#!/usr/bin/env bash
# What a person waits for who pastes a formula: the first call and later ones of those functions that have a goal, each in a
# process of its own, and one formula from the shell. Two minutes on a quiet machine.
#
#   mvn -q -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/cp
#   src/bench/goals.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
echo "| call | rows | first call, s | later, s | later, CPU s | goal, CPU s |"
echo "| --- | ---: | ---: | ---: | ---: | --- |"
while IFS='|' read -r call rows goal; do
  java -Xmx3g -Xmn1300m -XX:+UseSerialGC -cp target/test-classes dev.stratum.bench.GoalTable \
    "target/classes:$(cat target/cp)" "$call" "$rows" "$goal" || echo "| $call | $rows | failed | | | $goal |"
done <<'GOALS'
KMEANS.CLUSTER grades, spss|1048575|two passes over the cells
KMEANS.CLUSTER grades|167|0.02
KMEANS.CLUSTER grades, all types|10000|0.02
KMEANS.CLUSTER grades|1048575|
KMEANS.CLUSTER continuous, spss|1048575|hold
KMEANS.CLUSTER continuous, spss, k = 16|1048575|hold
KMEANS.CLUSTER continuous, spss, z-scores|1048575|
KMEANS.CLUSTER continuous|100000|0.2
KMEANS.CLUSTER continuous|1048575|
KMEANS.CHOOSEK grades|10000|0.2
KMEANS.CHOOSEK continuous|100000|2
RFMC.CUTS natural-breaks|1048575|10 sorts of each column
KMEANS.MEANDIST continuous|1048575|2
KMEANS.MEMBERSHIP continuous|1048575|3
CTS.WHALE|1048575|0.5
SEGMENT.CHANGES|1048575|0.5
RFM.LEDGER|100000|
RFM.LEDGER|1048575|exponent 1.1
CTS.SENSITIVITY|1048575|
SEGMENT.DESCRIBE|1048575|
GOALS
if [ -x target/stratum ]; then
  echo
  for run in 1 2 3 4 5 6; do
    TIMEFORMAT="stratum eval '=RFMC.CODE(4,1,1,4)', run $run: %R s, CPU %U + %S s"
    time target/stratum eval '=RFMC.CODE(4,1,1,4)' > /dev/null
  done
fi
