#!/usr/bin/env bash
# The tables of K-means on the page: ours, the quickest libraries of Java, scikit-learn and R in turn, from the same
# initial rows, on one core and on two. About four minutes on a quiet machine of two cores. Other arguments of PeerTable
# instead of its own, for example on a busy machine or for a look:
#
#   mvn -q -Pbench test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp
#   src/bench/peers.sh [--clock cpu] [--rounds 1] [--cells "C 10k"] ...
#
# PYTHON names the Python that has scikit-learn, CORES the numbers of cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
engines=ELKI_EXPONION,ELKI_KD_FILTERING,ELKI_PARALLEL_LLOYD,SMILE,SCIKIT_LEARN_LLOYD,R_
for cores in ${CORES:-1 2}; do
  java -Xmx3g -Xms3g -XX:+AlwaysPreTouch -XX:+UseSerialGC -XX:ActiveProcessorCount="$cores" \
    -cp "target/test-classes:target/classes:$(cat target/bench.cp)" dev.stratum.bench.PeerTable \
    --engines "$engines" --rounds 2 --share 0.5 --warm 0.5 --cells "L 1M,C" "$@"
  echo
done
