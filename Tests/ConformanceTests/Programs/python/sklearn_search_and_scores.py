import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.datasets import make_blobs, make_moons
from sklearn.metrics import accuracy_score, confusion_matrix, get_scorer, make_scorer, pairwise_distances
from sklearn.model_selection import GridSearchCV, KFold, StratifiedKFold, cross_val_predict, cross_val_score, train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.pipeline import make_pipeline
class Nearest(ClassifierMixin, BaseEstimator):
    def __init__(self, k=1, power=2):
        self.k, self.power = k, power
    def fit(self, X, y):
        self.X_, self.y_ = np.asarray(X), np.asarray(y)
        self.classes_ = np.unique(y)
        return self
    def predict(self, X):
        d = pairwise_distances(X, self.X_)
        near = self.y_[np.argsort(d, axis=1, kind="stable")[:, :self.k]]
        return np.array([np.bincount(r).argmax() for r in near])
X, y = make_moons(60, noise=0.25, random_state=4)
a, b, c, d = train_test_split(X, y, test_size=0.25, random_state=0, stratify=y)
m = Nearest(k=3).fit(a, c)
print(m, m.get_params(), m.score(b, d), confusion_matrix(d, m.predict(b)).tolist())
print(cross_val_score(Nearest(), X, y, cv=5).round(4), cross_val_score(Nearest(3), X, y, cv=KFold(4, shuffle=True, random_state=1)).mean().round(4))
g = GridSearchCV(Nearest(), {"k": [1, 3, 5, 7]}, cv=StratifiedKFold(3)).fit(X, y)
print(g.best_params_, g.best_score_.round(4), g.cv_results_["mean_test_score"].round(4), g.cv_results_["rank_test_score"], g.best_estimator_)
print(cross_val_predict(Nearest(3), X, y, cv=3)[:12])
p = make_pipeline(StandardScaler(), Nearest(5))
print(cross_val_score(p, X, y, cv=3, scoring="accuracy").round(4), p.fit(a, c).score(b, d), p)
print(get_scorer("accuracy")(m, b, d), make_scorer(accuracy_score)(m, b, d), cross_val_score(m, X, y, cv=3, scoring="f1").round(4))
Z, t = make_blobs(9, centers=[[0, 0], [9, 9], [0, 9]], random_state=1)
print(Nearest().fit(Z, t).predict([[1, 1], [8, 8]]), t, Z[:2].round(3))
for bad in (lambda: cross_val_score(m, X, y, cv=1), lambda: get_scorer("nope"), lambda: m.set_params(q=1), lambda: cross_val_score(m, X, y, cv=100)):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__, "|", str(e)[:120])
