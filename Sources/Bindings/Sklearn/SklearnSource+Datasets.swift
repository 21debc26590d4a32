extension SklearnSource {
  /// `sklearn.datasets`: generators in the order of draws of scikit-learn 1.9.
  static let datasets = #"""
import numpy as np
from sklearn.utils import check_array, check_random_state, shuffle as _shuffle, Bunch


from sklearn.utils._param_validation import InvalidParameterError, rules, BOOL, NONE, ARRAY, STATE, int_from, real_from


def _invalid(function, name, value, allowed):
    raise InvalidParameterError(f"The {name!r} parameter of {function} must be {allowed}. Got {value!r} instead.")


def _check(function, n_samples, noise, random_state):
    if isinstance(n_samples, tuple):
        if len(n_samples) != 2:
            raise ValueError("When a tuple, n_samples must have exactly two elements." if function == "make_circles" else "`n_samples` can be either an int or a two-element tuple.")
    elif not isinstance(n_samples, (int, np.integer)) or n_samples < 1:
        _invalid(function, "n_samples", n_samples, "an int in the range [1, inf) or an instance of 'tuple'")
    if noise is not None and noise < 0:
        _invalid(function, "noise", noise, "a float in the range [0.0, inf) or None")
    _check_state(function, random_state)


def _check_state(function, random_state):
    if not (random_state is None or isinstance(random_state, (int, np.integer, np.random.RandomState))):
        _invalid(function, "random_state", random_state, "an int in the range [0, 4294967295], an instance of 'numpy.random.mtrand.RandomState' or None")


@rules(shuffle=[BOOL])
def make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None):
    _check("make_moons", n_samples, noise, random_state)
    if isinstance(n_samples, tuple):
        outer, inner = n_samples
    else:
        outer = n_samples // 2
        inner = n_samples - outer
    rng = check_random_state(random_state)
    t, u = np.linspace(0, np.pi, outer), np.linspace(0, np.pi, inner)
    X = np.vstack([np.append(np.cos(t), 1 - np.cos(u)), np.append(np.sin(t), 1 - np.sin(u) - 0.5)]).T
    y = np.hstack([np.zeros(outer, dtype=np.intp), np.ones(inner, dtype=np.intp)])
    if shuffle:
        X, y = _shuffle(X, y, random_state=rng)
    if noise is not None:
        X = X + rng.normal(scale=noise, size=X.shape)
    return X, y


@rules(shuffle=[BOOL])
def make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8):
    _check("make_circles", n_samples, noise, random_state)
    if not 0 <= factor < 1:
        _invalid("make_circles", "factor", factor, "a float in the range [0.0, 1.0)")
    if isinstance(n_samples, tuple):
        outer, inner = n_samples
    else:
        outer = n_samples // 2
        inner = n_samples - outer
    rng = check_random_state(random_state)
    t = np.linspace(0, 2 * np.pi, outer, endpoint=False)
    u = np.linspace(0, 2 * np.pi, inner, endpoint=False)
    X = np.vstack([np.append(np.cos(t), np.cos(u) * factor), np.append(np.sin(t), np.sin(u) * factor)]).T
    y = np.hstack([np.zeros(outer, dtype=np.intp), np.ones(inner, dtype=np.intp)])
    if shuffle:
        X, y = _shuffle(X, y, random_state=rng)
    if noise is not None:
        X = X + rng.normal(scale=noise, size=X.shape)
    return X, y


@rules(n_samples=[int_from(1), ARRAY], n_features=[int_from(1)], centers=[int_from(1), ARRAY, NONE], cluster_std=[real_from(0), ARRAY], shuffle=[BOOL], random_state=[STATE], return_centers=[BOOL])
def make_blobs(n_samples=100, n_features=2, *, centers=None, cluster_std=1.0, center_box=(-10.0, 10.0), shuffle=True, random_state=None, return_centers=False):
    rng = check_random_state(random_state)
    if isinstance(n_samples, (int, np.integer)):
        if centers is None:
            centers = 3
        if isinstance(centers, (int, np.integer)):
            centers = rng.uniform(center_box[0], center_box[1], size=(centers, n_features))
        else:
            centers = check_array(centers)
            n_features = centers.shape[1]
        k = len(centers)
        sizes = [int(n_samples // k)] * k
        for i in range(n_samples % k):
            sizes[i] += 1
    else:
        k = len(n_samples)
        sizes = list(n_samples)
        if centers is None:
            centers = rng.uniform(center_box[0], center_box[1], size=(k, n_features))
        if np.ndim(centers) == 0:
            raise ValueError(f"Parameter `centers` must be array-like. Got {centers!r} instead")
        if len(centers) != k:
            raise ValueError(f"Length of `n_samples` not consistent with number of centers. Got n_samples = {n_samples} and centers = {centers}")
        centers = check_array(centers)
        n_features = centers.shape[1]
    if hasattr(cluster_std, "__len__") and len(cluster_std) != k:
        raise ValueError(f"Length of `clusters_std` not consistent with number of centers. Got centers = {centers} and cluster_std = {cluster_std}")
    std = cluster_std if hasattr(cluster_std, "__len__") else [cluster_std] * k
    X = np.concatenate([rng.normal(loc=centers[i], scale=std[i], size=(sizes[i], n_features)) for i in range(k)])
    y = np.repeat(np.arange(k), sizes)
    if shuffle:
        X, y = _shuffle(X, y, random_state=rng)
    return (X, y, centers) if return_centers else (X, y)


@rules(n_samples=[int_from(1)], n_features=[int_from(1)], n_informative=[int_from(0)], n_targets=[int_from(1)], noise=[real_from(0)], shuffle=[BOOL], coef=[BOOL], random_state=[STATE])
def make_regression(n_samples=100, n_features=100, *, n_informative=10, n_targets=1, bias=0.0, effective_rank=None, tail_strength=0.5, noise=0.0, shuffle=True, coef=False, random_state=None):
    informative = n_informative if n_informative < n_features else n_features
    rng = check_random_state(random_state)
    X = rng.standard_normal(size=(n_samples, n_features))
    truth = np.zeros((n_features, n_targets))
    truth[:informative, :] = 100 * rng.uniform(size=(informative, n_targets))
    y = np.dot(X, truth) + bias
    if noise > 0.0:
        y = y + rng.normal(scale=noise, size=y.shape)
    if shuffle:
        X, y = _shuffle(X, y, random_state=rng)
        order = np.arange(n_features)
        rng.shuffle(order)
        X = X[:, order]
        truth = truth[order]
    y = np.squeeze(y)
    return (X, y, np.squeeze(truth)) if coef else (X, y)


@rules(n_samples=[int_from(1)], n_features=[int_from(1)], n_informative=[int_from(1)], n_redundant=[int_from(0)], n_repeated=[int_from(0)], n_classes=[int_from(1)], n_clusters_per_class=[int_from(1)], flip_y=[real_from(0, 1, "both")], class_sep=[real_from(0)], hypercube=[BOOL], shuffle=[BOOL], random_state=[STATE])
def make_classification(n_samples=100, n_features=20, *, n_informative=2, n_redundant=2, n_repeated=0, n_classes=2, n_clusters_per_class=2, weights=None, flip_y=0.01, class_sep=1.0, hypercube=True, shift=0.0, scale=1.0, shuffle=True, random_state=None, return_X_y=True):
    rng = check_random_state(random_state)
    if n_informative + n_redundant + n_repeated > n_features:
        raise ValueError("Number of informative, redundant and repeated features must sum to less than the number of total features")
    if n_informative < np.log2(n_classes * n_clusters_per_class):
        raise ValueError(f"n_classes({n_classes}) * n_clusters_per_class({n_clusters_per_class}) must be smaller or equal 2**n_informative({n_informative})={2 ** n_informative}")
    if weights is not None:
        weights = list(weights)
        if len(weights) not in (n_classes, n_classes - 1):
            raise ValueError("Weights specified but incompatible with number of classes.")
        if len(weights) == n_classes - 1:
            weights = weights + [1.0 - sum(weights)]
    else:
        weights = [1.0 / n_classes] * n_classes
    useless = n_features - n_informative - n_redundant - n_repeated
    k = n_classes * n_clusters_per_class
    sizes = [int(n_samples * weights[j % n_classes] / n_clusters_per_class) for j in range(k)]
    for i in range(n_samples - sum(sizes)):
        sizes[i % k] += 1
    X = np.zeros((n_samples, n_features))
    y = np.zeros(n_samples, dtype=int)
    centroids = _hypercube(k, n_informative, rng).astype(float)
    centroids *= 2 * class_sep
    centroids -= class_sep
    if not hypercube:
        centroids *= rng.uniform(size=(k, 1))
        centroids *= rng.uniform(size=(1, n_informative))
    X[:, :n_informative] = rng.standard_normal(size=(n_samples, n_informative))
    stop = 0
    for j in range(k):
        start, stop = stop, stop + sizes[j]
        y[start:stop] = j % n_classes
        A = 2 * rng.uniform(size=(n_informative, n_informative)) - 1
        X[start:stop, :n_informative] = np.dot(X[start:stop, :n_informative], A) + centroids[j]
    if n_redundant > 0:
        B = 2 * rng.uniform(size=(n_informative, n_redundant)) - 1
        X[:, n_informative:n_informative + n_redundant] = np.dot(X[:, :n_informative], B)
    if n_repeated > 0:
        n = n_informative + n_redundant
        order = ((n - 1) * rng.uniform(size=n_repeated) + 0.5).astype(np.intp)
        X[:, n:n + n_repeated] = X[:, order]
    if useless > 0:
        X[:, n_features - useless:] = rng.standard_normal(size=(n_samples, useless))
    if flip_y >= 0.0:
        flips = rng.uniform(size=n_samples) < flip_y
        y[flips] = rng.randint(n_classes, size=int(flips.sum()))
    if shift is None:
        shift = (2 * rng.uniform(size=n_features) - 1) * class_sep
    X += shift
    if scale is None:
        scale = 1 + 100 * rng.uniform(size=n_features)
    X *= scale
    if shuffle:
        X, y = _shuffle(X, y, random_state=rng)
        order = np.arange(n_features)
        rng.shuffle(order)
        X[:, :] = X[:, order]
    return X, y


def _hypercube(samples, dimensions, rng):
    if dimensions > 30:
        return np.hstack([rng.randint(2, size=(samples, dimensions - 30)), _hypercube(samples, 30, rng)])
    total = 2 ** dimensions
    chosen = _without_replacement(total, samples, rng)
    return np.array([[v >> (dimensions - 1 - b) & 1 for b in range(dimensions)] for v in chosen])


def _without_replacement(n, k, rng):
    ratio = k / n
    if ratio < 0.01:
        seen, out = set(), []
        for i in range(k):
            j = int(rng.randint(n))
            while j in seen:
                j = int(rng.randint(n))
            seen.add(j)
            out.append(j)
        return out
    if ratio < 0.99:
        return [int(v) for v in rng.permutation(n)[:k]]
    out = list(range(k))
    for i in range(k, n):
        j = int(rng.randint(0, i + 1))
        if j < k:
            out[j] = i
    return out

"""#
}
