# python3 values.py > values-sklearn.csv, in this folder. scikit-learn 1.2.1, SciPy 1.10.1, NumPy 1.24.2.
import csv, sys
import numpy as np
from sklearn.metrics import adjusted_rand_score, calinski_harabasz_score, cohen_kappa_score, davies_bouldin_score, silhouette_score
from sklearn.cluster import KMeans
from scipy.stats import f_oneway, skew

x = np.loadtxt("../kmeans/iris_150x4.csv", delimiter=",", skiprows=1)
labels = np.loadtxt("labels.csv", delimiter=",", skiprows=1, dtype=int)
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["file", "formula", "value", "command"])

for way in (1, 2, 3):
    a, b = labels[:, 0], labels[:, way]
    call = "STATS.AGREEMENT(Data!A2:A151,Data!%s2:%s151)" % ("ABCD"[way], "ABCD"[way])
    out.writerow(["others/labels", "INDEX(%s,3,2)" % call, repr(float(cohen_kappa_score(a, b))), "cohen_kappa_score(a, b)"])
    out.writerow(["others/labels", "INDEX(%s,4,2)" % call, repr(float(adjusted_rand_score(a, b))), "adjusted_rand_score(a, b)"])

for k in (2, 3, 4):
    found = KMeans(k, n_init=200, tol=0, algorithm="elkan", random_state=1).fit(x)
    for at, score in ((4, silhouette_score), (6, calinski_harabasz_score), (7, davies_bouldin_score)):
        out.writerow(["kmeans/iris_150x4", "INDEX(KMEANS.CHOOSEK(Data!A2:D151,4),%d,%d)" % (k + 1, at),
                      repr(float(score(x, found.labels_))), score.__name__ + "(x, KMeans(k, n_init=200, tol=0).fit(x).labels_)"])

for j in range(4):
    f, p = f_oneway(*(x[labels[:, 0] == c, j] for c in (1, 2, 3)))
    letter = "ABCD"[j]
    call = "STATS.ANOVA(Data!%s2:%s151,Data!E2:E151)" % (letter, letter)
    out.writerow(["others/flowers", "INDEX(%s,2,8)" % call, repr(float(f)), "scipy.stats.f_oneway(...).statistic"])
    out.writerow(["others/flowers", "INDEX(%s,2,9)" % call, repr(float(p)), "scipy.stats.f_oneway(...).pvalue"])
    out.writerow(["kmeans/iris_150x4", "INDEX(STATS.DESCRIBE(Data!%s2:%s151),2,10)" % (letter, letter),
                  repr(float(skew(x[:, j], bias=False))), "scipy.stats.skew(x, bias=False)"])
