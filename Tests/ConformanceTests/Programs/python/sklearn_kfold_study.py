# Splitters in turn and a nearest-centroid classifier judged by them.
import numpy as np
from sklearn.datasets import make_blobs, make_moons, make_classification
from sklearn.model_selection import train_test_split, KFold, StratifiedKFold, ShuffleSplit, RepeatedStratifiedKFold, LeaveOneOut, LeavePOut, GroupKFold, GroupShuffleSplit, PredefinedSplit, TimeSeriesSplit, StratifiedShuffleSplit
from sklearn.metrics import accuracy_score, confusion_matrix, classification_report, roc_auc_score, precision_recall_fscore_support
from sklearn.preprocessing import StandardScaler, LabelBinarizer
from sklearn.utils import shuffle
X, y = make_blobs(n_samples=30, centers=3, cluster_std=3.0, random_state=8)
class Centroids:
    def fit(self, X, y): self.classes_ = np.unique(y); self.c = np.array([X[y == k].mean(0) for k in self.classes_]); return self
    def scores(self, X): return -((X[:, None] - self.c) ** 2).sum(-1)
    def predict(self, X): return self.classes_[self.scores(X).argmax(1)]
for cv in (KFold(3), KFold(4, shuffle=True, random_state=0), StratifiedKFold(3), StratifiedKFold(5, shuffle=True, random_state=1), ShuffleSplit(3, test_size=0.2, random_state=0), StratifiedShuffleSplit(2, test_size=9, random_state=0), RepeatedStratifiedKFold(n_splits=2, n_repeats=2, random_state=3)):
    acc = []
    for tr, te in cv.split(X, y): acc.append(accuracy_score(y[te], Centroids().fit(X[tr], y[tr]).predict(X[te])))
    print(f"{type(cv).__name__:<24}", cv.get_n_splits(X, y), te[:6], tr[:4], np.round(acc, 4), f"{np.mean(acc):.4f}")
print([(len(a), b.tolist()) for a, b in LeavePOut(2).split(np.zeros(3))], [b.tolist() for _, b in GroupKFold(3).split(X[:9], groups=[0, 0, 0, 1, 1, 2, 2, 2, 2])], [b.tolist() for _, b in PredefinedSplit([0, 1, -1, 0]).split()], [(a.tolist(), b.tolist()) for a, b in TimeSeriesSplit(2, test_size=2, gap=1).split(np.zeros(8))], [b.tolist() for _, b in GroupShuffleSplit(2, test_size=0.5, random_state=0).split(np.zeros(6), groups=[1, 1, 2, 2, 3, 3])], LeaveOneOut().get_n_splits(X), sep="\n")
Xa, Xb, ya, yb = train_test_split(X, y, test_size=0.4, random_state=7, stratify=y); m = Centroids().fit(Xa, ya); p = m.predict(Xb); print(np.bincount(ya), np.bincount(yb), p, yb, confusion_matrix(yb, p), m.c.round(4), sep="\n"); print(classification_report(yb, p, digits=3, zero_division=0)); print(precision_recall_fscore_support(yb, p, average="macro", zero_division=0))
a, b, c = shuffle(np.arange(6), list("abcdef"), np.eye(6)[:, 0], random_state=2); print(a, b, c); print(*train_test_split(np.arange(10), test_size=3, random_state=5), *train_test_split([1, 2, 3, 4], ["a", "b", "c", "d"], random_state=0), *[len(v) for v in train_test_split(range(7), train_size=0.3)], *train_test_split(np.arange(6).reshape(3, 2), shuffle=False, test_size=1), sep=" | ")
M, t = make_moons(20, noise=0.1, random_state=0); s = Centroids().fit(M, t).scores(M); print(roc_auc_score(t, s[:, 1] - s[:, 0]), M[:2].round(5), t); C, k = make_classification(n_samples=8, n_features=3, n_redundant=0, random_state=1); print(C.round(4), k, StandardScaler().fit_transform(C).mean(0).round(8) + 0.0, LabelBinarizer().fit_transform(k).ravel())
print(KFold(), StratifiedKFold(4, shuffle=True), ShuffleSplit(), TimeSeriesSplit(), LeaveOneOut(), sep="\n")
for bad in (lambda: next(KFold(5).split(np.zeros(3))), lambda: KFold(n_splits=1), lambda: KFold(2.5), lambda: next(StratifiedKFold(3).split(X[:4], [0, 0, 1, 1])), lambda: train_test_split(X, y, test_size=0.0), lambda: train_test_split(X, y, test_size=1.0), lambda: train_test_split(X, y[:-1]), lambda: train_test_split([]), lambda: train_test_split(X, test_size=0.9, train_size=0.9), lambda: train_test_split(X, y, stratify=np.r_[[9], y[1:]]), lambda: next(GroupKFold(2).split(X)), lambda: KFold(3, shuffle="yes"), lambda: KFold(3, random_state=0), lambda: next(TimeSeriesSplit(10).split(np.zeros(5)))):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", str(e).splitlines()[0])
