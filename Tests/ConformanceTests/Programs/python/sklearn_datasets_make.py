import numpy as np
from sklearn import datasets
from sklearn.datasets import *
def show(name, X, y=None):
    print(name, X.shape, X.dtype, X[:2].round(4).tolist(), None if y is None else (y.dtype, np.asarray(y)[:6].round(4).tolist()))
show("moons", *make_moons(20, noise=0.1, random_state=0))
show("moons2", *make_moons((5, 9), shuffle=False))
show("circles", *make_circles(20, factor=0.3, noise=0.05, random_state=1))
show("blobs", *make_blobs(12, centers=3, n_features=2, random_state=2))
X, y, c = make_blobs([3, 4], centers=None, random_state=5, return_centers=True, cluster_std=[0.1, 0.2])
show("blobs2", X, y)
print(c.round(3))
show("class", *make_classification(30, n_features=6, n_informative=3, n_redundant=1, n_classes=3, random_state=3))
show("class2", *make_classification(20, weights=[0.9], flip_y=0, random_state=4))
show("reg", *make_regression(15, 3, noise=2.0, random_state=5))
X, y, coef = make_regression(10, 4, n_informative=2, bias=1.5, coef=True, random_state=6)
print(coef.round(3), y[:3].round(3))
show("swiss", *make_swiss_roll(10, noise=0.1, random_state=7))
show("scurve", *make_s_curve(10, random_state=8))
show("friedman1", *make_friedman1(10, random_state=9))
show("friedman2", *make_friedman2(10, random_state=9))
show("friedman3", *make_friedman3(10, random_state=9))
show("gq", *make_gaussian_quantiles(n_samples=12, n_classes=3, random_state=10))
show("hastie", *make_hastie_10_2(8, random_state=11))
show("multilabel", *make_multilabel_classification(6, n_features=4, n_classes=3, random_state=12))
show("lowrank", make_low_rank_matrix(6, 4, effective_rank=2, random_state=13))
show("spd", make_spd_matrix(3, random_state=14))
show("sparse_unc", *make_sparse_uncorrelated(5, random_state=15))
show("bic", make_biclusters((4, 4), 2, random_state=0)[0])
show("checker", make_checkerboard((4, 4), (2, 2), random_state=0)[0])
try:
    load_iris()
except Exception as e:
    print(type(e).__name__)if False else None
for f in (lambda: make_classification(10, n_features=2, n_informative=2, n_redundant=2), lambda: make_moons(noise=-1), lambda: make_circles(factor=2), lambda: make_classification(n_classes=9, n_informative=2)):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
