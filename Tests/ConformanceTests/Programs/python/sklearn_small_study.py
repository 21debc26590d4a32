# Encoding a small table, scaling it, and judging predictions.
import numpy as np
from sklearn.preprocessing import OneHotEncoder, StandardScaler, MinMaxScaler, LabelEncoder, OrdinalEncoder
from sklearn.model_selection import train_test_split
from sklearn.metrics import accuracy_score, confusion_matrix, classification_report, f1_score, precision_score, recall_score, mean_squared_error, r2_score
from sklearn.datasets import make_blobs
color, size = np.array(["red", "blue", "red", "green", "blue"]), np.array([3.0, 1.0, 2.0, 5.0, 4.0])
enc = OneHotEncoder(sparse_output=False, handle_unknown="ignore"); C = enc.fit_transform(color[:, None]); S = StandardScaler(); Z = S.fit_transform(size[:, None]); print(C, enc.categories_, enc.get_feature_names_out(["color"]), Z.ravel(), S.mean_, S.scale_, np.hstack([C, Z]).round(3), enc.transform([["pink"]]), sep="\n")
print(LabelEncoder().fit_transform(color), OrdinalEncoder(categories=[["red", "green", "blue"]]).fit_transform(color[:, None]).ravel(), MinMaxScaler().fit_transform(size[:, None]).ravel(), MinMaxScaler((-1, 1)).fit(size[:, None]).transform([[9.0]]), S.inverse_transform(Z).ravel(), OneHotEncoder(drop="first").fit_transform(color[:, None]).toarray(), OneHotEncoder().fit_transform(color[:, None]), sep="\n")
X, y = make_blobs(40, centers=2, cluster_std=2.5, random_state=1); A, B, a, b = train_test_split(X, y, test_size=0.3, random_state=0, stratify=y); mu = [A[a == k].mean(0) for k in (0, 1)]; p = (((B[:, None] - mu) ** 2).sum(-1)).argmin(1)
print(np.bincount(a), np.bincount(b), np.round(mu, 4), p, b, accuracy_score(b, p), confusion_matrix(b, p), precision_score(b, p), recall_score(b, p), f1_score(b, p), sep="\n"); print(classification_report(b, p)); print(confusion_matrix(["x", "y", "x"], ["x", "x", "x"], labels=["x", "y"]), mean_squared_error([1, 2], [1.5, 2]), r2_score([1, 2, 3], [1, 2, 2.5]), f1_score([0, 1, 2], [0, 2, 2], average="macro").__class__.__name__)
print(enc, S, MinMaxScaler((0, 2)), StandardScaler(with_mean=False), S.get_params(), S.n_features_in_)
for bad in (lambda: StandardScaler().transform(X), lambda: S.fit(size), lambda: S.transform(X), lambda: LabelEncoder().fit(color).transform(["pink"]), lambda: accuracy_score(b, p[:3]), lambda: train_test_split(X, y[:5]), lambda: OneHotEncoder().fit(color[:, None]).transform([["pink"]]), lambda: f1_score([0, 1, 2], [0, 1, 1]), lambda: train_test_split(X, test_size=50)):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", str(e).splitlines()[0])
