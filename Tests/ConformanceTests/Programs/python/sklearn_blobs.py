# make_blobs, make_regression, make_gaussian_quantiles, make_s_curve and other generators.
import numpy as np
from sklearn.datasets import make_blobs, make_regression, make_gaussian_quantiles, make_swiss_roll, make_s_curve, make_friedman1, make_hastie_10_2, make_multilabel_classification
X, y = make_blobs(n_samples=9, random_state=42)
print(X.shape, X.dtype, y.dtype, X, y, sep="\n")
X, y = make_blobs(n_samples=6, centers=2, n_features=3, cluster_std=0.5, random_state=0)
print(X, y)
X, y, c = make_blobs(n_samples=[2, 3, 1], centers=None, random_state=1, return_centers=True)
print(X, y, c)
X, y = make_blobs(n_samples=5, centers=[[0, 0], [10, 10]], cluster_std=[0.1, 2.0], shuffle=False, random_state=3)
print(X, y)
X, y = make_blobs(n_samples=300, centers=4, center_box=(-5, 5), random_state=9)
print(np.bincount(y), X.mean(axis=0), X.min(), X.max(), y[:20])
X, y, coef = make_regression(n_samples=5, n_features=3, n_informative=2, noise=1.5, coef=True, random_state=0)
print(X, y, coef, sep="\n")
X, y = make_regression(n_samples=100, n_features=1, noise=10, bias=5.0, random_state=42); print(X[:3], y[:3], np.corrcoef(X[:, 0], y)[0, 1].round(6))
X, y = make_regression(n_samples=4, n_features=2, n_targets=2, random_state=1); print(X, y)
X, y = make_gaussian_quantiles(n_samples=6, n_features=2, n_classes=3, random_state=0); print(X, y)
X, t = make_swiss_roll(3, noise=0.1, random_state=0); print(X, t)
X, t = make_s_curve(3, random_state=0); print(X, t)
X, y = make_friedman1(3, random_state=0); print(X[:, :3], y)
X, y = make_hastie_10_2(4, random_state=0); print(X[:, :2], y)
X, y = make_multilabel_classification(n_samples=4, n_features=5, n_classes=3, random_state=0); print(X, y)
from sklearn.utils import shuffle, check_random_state, resample
a, b = shuffle([1, 2, 3, 4], ["a", "b", "c", "d"], random_state=0); print(a, b, resample(np.arange(6), n_samples=4, random_state=1), check_random_state(3).rand(2))
for bad in (lambda: make_blobs(n_samples=[1, 2], centers=3), lambda: make_blobs(n_samples=4, centers=[[0, 0]], cluster_std=[1, 2]), lambda: make_blobs(n_samples=-3), lambda: make_blobs(10, centers="x"), lambda: make_regression(n_samples="a"), lambda: make_gaussian_quantiles(n_samples=2, n_classes=3), lambda: make_blobs(5, cluster_std=-1)):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", str(e).splitlines()[0])
