# Blobs, gaussian quantiles, classification arguments, and scaling what comes out.
import numpy as np
from sklearn.datasets import make_blobs, make_gaussian_quantiles, make_classification, make_moons, make_circles, make_regression, make_swiss_roll, make_s_curve, make_friedman1, make_sparse_uncorrelated, make_multilabel_classification, make_low_rank_matrix, make_spd_matrix, make_hastie_10_2
X, y = make_blobs(n_samples=6, centers=3, n_features=2, random_state=0)
print(X.round(4), y, X.dtype, y.dtype)
X, y, c = make_blobs(n_samples=[3, 2], centers=[[0, 0], [5, 5]], cluster_std=[0.1, 2.0], shuffle=False, return_centers=True, random_state=1)
print(X.round(4), y, c)
print(make_blobs(5, centers=None, random_state=3)[0].round(3), make_blobs(4, 3, center_box=(-1, 1), random_state=np.random.RandomState(0))[0].round(3))
for f in (lambda: make_moons((2, 3), noise=0.05, random_state=4), lambda: make_circles(6, factor=0.3, random_state=1), lambda: make_gaussian_quantiles(n_samples=6, n_classes=2, random_state=0), lambda: make_classification(5, 4, n_informative=2, n_redundant=1, random_state=2), lambda: make_regression(4, 3, n_informative=2, noise=1.0, random_state=0), lambda: make_swiss_roll(3, random_state=0), lambda: make_s_curve(3, random_state=0), lambda: make_friedman1(3, 5, random_state=0), lambda: make_multilabel_classification(3, 4, n_classes=3, random_state=0), lambda: make_hastie_10_2(3, random_state=0), lambda: make_sparse_uncorrelated(3, 4, random_state=0)):
    a, b = f(); print(np.round(a, 4), np.round(b, 4))
X, y, coef = make_regression(5, 2, coef=True, bias=3.0, random_state=5); print(coef.round(4), (X @ coef + 3 - y).round(8))
print(make_regression(3, 2, n_targets=2, random_state=0)[1].round(3), make_spd_matrix(2, random_state=0).round(4), make_low_rank_matrix(3, 3, effective_rank=1, random_state=0).round(4))
for f in (lambda: make_blobs(3, centers=[[0, 0]], n_features=3, cluster_std=[1, 2]), lambda: make_blobs(n_samples=[1, 2], centers=3), lambda: make_moons(-1), lambda: make_circles(4, factor=1.5), lambda: make_classification(10, 2, n_informative=3), lambda: make_classification(10, 5, n_classes=20), lambda: make_moons(3.5), lambda: make_blobs("a"), lambda: make_regression(5, noise="x"), lambda: make_moons((1, 2, 3))):
    try:
        f(); print("ok")
    except Exception as e:
        print(type(e).__name__, e)
