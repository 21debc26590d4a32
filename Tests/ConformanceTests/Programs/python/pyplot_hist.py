# Histograms: counts, edges and patches.
import numpy as np
import matplotlib.pyplot as plt
data = np.random.RandomState(0).normal(size=200)
n, bins, patches = plt.hist(data)
print(n, bins.round(4), patches, plt.xlim(), plt.ylim())
n, bins, patches = plt.hist(data, bins=[-2, -1, 0, 1, 2], density=True, color="teal", alpha=0.5, edgecolor="white", label="x")
print(n.round(5), bins, patches[0].get_facecolor(), patches[0].get_edgecolor(), patches.get_label())
print((n * np.diff(bins)).sum())
n, bins, patches = plt.hist([data, data * 2], bins=4, label=["a", "b"])
print(n, patches)
n, bins, p = plt.hist([data, data[:50]], bins=3, stacked=True)
print(n)
n, bins, p = plt.hist(data, bins=5, cumulative=True, histtype="step")
print(n, type(p[0]).__name__)
n, bins, p = plt.hist(data, bins=5, histtype="stepfilled", range=(0, 2), orientation="horizontal")
print(n, bins)
n, bins, p = plt.hist([1, 2, 2, 5], bins="sturges")
print(n, bins)
n, bins, p = plt.hist([1, 1, 2], rwidth=0.8, align="left", bins=[1, 2, 3])
print(n, [round(float(q.get_x()), 3) for q in p], [round(float(q.get_width()), 3) for q in p])
h, xe, ye, im = plt.hist2d([1, 2, 2], [1, 1, 3], bins=2)
print(h, xe, ye, type(im).__name__)
for bad in (lambda: plt.hist([1], bins="many"), lambda: plt.hist([1, 2], color=["r", "g"]), lambda: plt.hist([1], histtype="line"), lambda: plt.hist(), lambda: plt.hist([1, 2], weights=[1])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
