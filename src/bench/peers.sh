#!/usr/bin/env bash
# CPU seconds of scikit-learn and R on the same tables and the same starts as the Java engines, where they are installed.
# Needs the workloads as files: PeerTable writes them with --export DIRECTORY.
#
#   mvn -q -Pbench test-compile exec:exec@table -Dbench.args="--export target/kmeans-workloads"
#   src/bench/peers.sh target/kmeans-workloads
set -euo pipefail
directory=${1:?usage: peers.sh DIRECTORY [PYTHON]}
python=${2:-python3}
runs=${RUNS:-3}

if "$python" -c 'import sklearn' 2>/dev/null; then
  "$python" - "$directory" "$runs" <<'PYTHON'
import glob, json, os, statistics, sys, time
import numpy as np
from sklearn.cluster import KMeans
directory, runs = sys.argv[1], int(sys.argv[2])
for meta in sorted(glob.glob(os.path.join(directory, "*.json"))):
    work = json.load(open(meta))
    table = np.fromfile(meta[:-5] + ".f64", dtype=">f8").astype("float64").reshape(work["rows"], 4)
    start = table[work["start"]]
    for algorithm in ("lloyd", "elkan"):
        times = []
        for run in range(runs):
            engine = KMeans(work["k"], init=start, n_init=1, max_iter=100, tol=0, algorithm=algorithm)
            begun = time.process_time()
            engine.fit(table)
            times.append(time.process_time() - begun)
        print(f"scikit-learn {algorithm:6} {work['label']:12} {statistics.median(times):.4f} s  SSE {engine.inertia_:.6f}", flush=True)
PYTHON
else
  echo "scikit-learn is not installed for $python"
fi

if command -v Rscript >/dev/null; then
  Rscript --vanilla - "$directory" "$runs" <<'R'
args <- commandArgs(trailingOnly = TRUE)
for (meta in sort(list.files(args[1], "[.]json$", full.names = TRUE))) {
  text <- paste(readLines(meta, warn = FALSE), collapse = "")
  number <- function(name) as.integer(sub(paste0('.*"', name, '": *([0-9]+).*'), "\\1", text))
  label <- sub('.*"label": *"([^"]*)".*', "\\1", text)
  rows <- number("rows")
  start <- as.integer(strsplit(gsub("[^0-9,]", "", sub('.*"start": *\\[([^]]*)\\].*', "\\1", text)), ",")[[1]]) + 1L
  data <- file(sub("json$", "f64", meta), "rb")
  table <- matrix(readBin(data, "double", rows * 4, endian = "big"), ncol = 4, byrow = TRUE)
  close(data)
  for (algorithm in c("Lloyd", "MacQueen", "Hartigan-Wong")) {
    times <- numeric(0)
    for (run in seq_len(as.integer(args[2]))) {
      begun <- sum(proc.time()[1:2])
      result <- suppressWarnings(kmeans(table, table[start, ], iter.max = 100, algorithm = algorithm))
      times <- c(times, sum(proc.time()[1:2]) - begun)
    }
    cat(sprintf("R %-13s %-12s %.4f s  SSE %.6f\n", algorithm, label, median(times), result$tot.withinss))
  }
}
R
else
  echo "R is not installed"
fi
