"""K-means of scikit-learn, one clustering for each line read: wall seconds, CPU seconds, final centres."""
import sys
import time
import warnings

import numpy as np
from sklearn.cluster import KMeans

file, rows, k, start, algorithm = sys.argv[1:]
table = np.fromfile(file, dtype=">f8").astype("float64").reshape(int(rows), -1)
initial = table[[int(row) for row in start.split(",")]]
warnings.simplefilter("ignore")
for line in sys.stdin:
    engine = KMeans(int(k), init=initial, n_init=1, max_iter=100, tol=0, algorithm=algorithm)
    cpu, wall = time.process_time(), time.perf_counter()
    engine.fit(table)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(wall, cpu, *map(repr, map(float, engine.cluster_centers_.ravel())), flush=True)
