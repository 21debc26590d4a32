extension SklearnSource {
  /// Data sets on curved surfaces and by formula, in scikit-learn's order of draws.
  static let surfaces = #"""


@rules(n_samples=[int_from(1)], noise=[real_from(0)], hole=[BOOL], random_state=[STATE])
def make_swiss_roll(n_samples=100, *, noise=0.0, random_state=None, hole=False):
    rng = check_random_state(random_state)
    if hole:
        corners = np.array([[np.pi * (1.5 + i), j * 7] for i in range(3) for j in range(3)])
        corners = np.delete(corners, 4, axis=0)
        chosen = rng.choice(8, n_samples)
        parameters = rng.uniform(size=(2, n_samples)) * np.array([[np.pi], [7]])
        t, y = corners[chosen].T + parameters
    else:
        t = 1.5 * np.pi * (1 + 2 * rng.uniform(size=n_samples))
        y = 21 * rng.uniform(size=n_samples)
    X = np.stack([t * np.cos(t), y, t * np.sin(t)])
    X = X + noise * rng.standard_normal(size=(3, n_samples))
    return X.T, np.squeeze(t)


@rules(n_samples=[int_from(1)], noise=[real_from(0)], random_state=[STATE])
def make_s_curve(n_samples=100, *, noise=0.0, random_state=None):
    rng = check_random_state(random_state)
    t = 3 * np.pi * (rng.uniform(size=(1, n_samples)) - 0.5)
    X = np.empty((n_samples, 3))
    X[:, 0] = np.sin(t[0])
    X[:, 1] = 2.0 * rng.uniform(size=n_samples)
    X[:, 2] = (np.sign(t) * (np.cos(t) - 1))[0]
    X += noise * rng.standard_normal(size=(3, n_samples)).T
    return X, np.squeeze(t)


def make_gaussian_quantiles(*, mean=None, cov=1.0, n_samples=100, n_features=2, n_classes=3, shuffle=True, random_state=None):
    if n_samples < n_classes:
        raise ValueError("n_samples must be at least n_classes")
    rng = check_random_state(random_state)
    mean = np.zeros(n_features) if mean is None else np.array(mean)
    X = rng.multivariate_normal(mean, cov * np.identity(n_features), (n_samples,))
    order = np.argsort(np.sum((X - mean[None, :]) ** 2, axis=1))
    X = X[order, :]
    step = n_samples // n_classes
    y = np.hstack([np.repeat(np.arange(n_classes), step), np.repeat(n_classes - 1, n_samples - step * n_classes)])
    if shuffle:
        X, y = _shuffle(X, y, random_state=rng)
    return X, y


def make_friedman1(n_samples=100, n_features=10, *, noise=0.0, random_state=None):
    if n_features < 5:
        _invalid("make_friedman1", "n_features", n_features, "an int in the range [5, inf)")
    rng = check_random_state(random_state)
    X = rng.uniform(size=(n_samples, n_features))
    y = 10 * np.sin(np.pi * X[:, 0] * X[:, 1]) + 20 * (X[:, 2] - 0.5) ** 2 + 10 * X[:, 3] + 5 * X[:, 4]
    return X, y + noise * rng.standard_normal(size=(n_samples))


def _circuits(rng, n_samples):
    X = rng.uniform(size=(n_samples, 4))
    X[:, 0] *= 100
    X[:, 1] *= 520 * np.pi
    X[:, 1] += 40 * np.pi
    X[:, 3] *= 10
    X[:, 3] += 1
    return X


def make_friedman2(n_samples=100, *, noise=0.0, random_state=None):
    rng = check_random_state(random_state)
    X = _circuits(rng, n_samples)
    y = (X[:, 0] ** 2 + (X[:, 1] * X[:, 2] - 1 / (X[:, 1] * X[:, 3])) ** 2) ** 0.5
    return X, y + noise * rng.standard_normal(size=(n_samples))


def make_friedman3(n_samples=100, *, noise=0.0, random_state=None):
    rng = check_random_state(random_state)
    X = _circuits(rng, n_samples)
    y = np.arctan((X[:, 1] * X[:, 2] - 1 / (X[:, 1] * X[:, 3])) / X[:, 0])
    return X, y + noise * rng.standard_normal(size=(n_samples))


def make_hastie_10_2(n_samples=12000, *, random_state=None):
    rng = check_random_state(random_state)
    X = rng.normal(size=(n_samples, 10)).reshape(n_samples, 10)
    y = ((X ** 2.0).sum(axis=1) > 9.34).astype(np.float64)
    y[y == 0.0] = -1.0
    return X, y


def _local(function, names):
    for folder in ("data/", ""):
        for name in names:
            try:
                with open(folder + name, "rb") as f:
                    raw = f.read()
            except OSError:
                continue
            if name.endswith(".gz"):
                import gzip
                raw = gzip.decompress(raw)
            return [line for line in raw.decode("utf-8").splitlines() if line.strip()]
    raise FileNotFoundError(f"{function} reads its data from the course's data folder and fetches nothing: put scikit-learn's {names[0]} there")


def _table(function, names, title, features, classes, return_X_y, as_frame):
    if as_frame:
        raise ImportError(f"{function} with as_frame=True requires pandas, which is not here: use the arrays data and target")
    lines = _local(function, names)
    head = lines[0].split(",")
    # Some of the files begin with their size and the classes' names.
    counted = head[0].isdigit() and len(head) > 2 and int(head[0]) == len(lines) - 1
    if counted:
        classes = head[2:] if classes is None else classes
        lines = lines[1:]
    rows = np.array([[float(c) for c in line.split(",")] for line in lines])
    data, target = rows[:, :-1], rows[:, -1].astype(int)
    if return_X_y:
        return data, target
    names = np.array(classes)
    return Bunch(data=data, target=target, frame=None, target_names=names, DESCR=title, feature_names=features, filename=title, data_module="sklearn.datasets.data")


def load_iris(*, return_X_y=False, as_frame=False):
    features = ["sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"]
    return _table("load_iris", ["iris.csv"], "iris.csv", features, None, return_X_y, as_frame)


def load_wine(*, return_X_y=False, as_frame=False):
    features = ["alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium", "total_phenols", "flavanoids", "nonflavanoid_phenols", "proanthocyanins", "color_intensity", "hue", "od280/od315_of_diluted_wines", "proline"]
    return _table("load_wine", ["wine_data.csv"], "wine_data.csv", features, None, return_X_y, as_frame)


def load_breast_cancer(*, return_X_y=False, as_frame=False):
    parts = ["radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity", "concave points", "symmetry", "fractal dimension"]
    features = np.array(["mean " + p for p in parts] + [p + " error" for p in parts] + ["worst " + p for p in parts])
    return _table("load_breast_cancer", ["breast_cancer.csv"], "breast_cancer.csv", features, None, return_X_y, as_frame)


def load_digits(*, n_class=10, return_X_y=False, as_frame=False):
    lines = _local("load_digits", ["digits.csv.gz", "digits.csv"])
    rows = np.array([[float(c) for c in line.split(",")] for line in lines])
    data, target = rows[:, :-1], rows[:, -1].astype(int)
    if n_class < 10:
        keep = target < n_class
        data, target = data[keep], target[keep]
    if return_X_y:
        return data, target
    return Bunch(data=data, target=target, frame=None, feature_names=[f"pixel_{r}_{c}" for r in range(8) for c in range(8)], target_names=np.arange(10), images=data.reshape(-1, 8, 8), DESCR="digits.csv.gz")


def _fetch(name):
    def fetch(*args, **kwargs):
        raise OSError(f"{name} would fetch data over the network, which lessons cannot: use load_iris, load_digits, load_wine or load_breast_cancer with local files, or a make_ function")
    fetch.__name__ = name
    return fetch


fetch_openml, fetch_california_housing, fetch_20newsgroups = [_fetch("fetch_" + n) for n in ("openml", "california_housing", "20newsgroups")]

"""#
}
