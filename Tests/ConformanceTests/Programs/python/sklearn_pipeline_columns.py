import numpy as np
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import StandardScaler, OneHotEncoder, MinMaxScaler, PolynomialFeatures, FunctionTransformer, OrdinalEncoder
from sklearn.base import BaseEstimator, TransformerMixin, clone
from sklearn.utils.class_weight import compute_class_weight
X = np.array([[1.0, 200.0], [2.0, np.nan], [np.nan, 600.0], [4.0, 400.0]])
p = Pipeline([("fill", SimpleImputer()), ("scale", StandardScaler())])
print(p)
print(p.fit_transform(X).round(4), p.named_steps["fill"].statistics_, len(p), p[0], p["scale"].mean_)
q = make_pipeline(SimpleImputer(strategy="median"), MinMaxScaler())
print(q, q.steps[0][0], q.fit_transform(X))
q.set_params(simpleimputer__strategy="constant", simpleimputer__fill_value=0)
print(q.fit_transform(X)[1], sorted(q.get_params())[:4])
print(SimpleImputer(strategy="most_frequent").fit_transform([[1, "a"], [1, "b"], [2, "b"]]) if False else SimpleImputer(strategy="most_frequent").fit_transform([[1.0], [1.0], [np.nan]]))
rows = [[25, "red", 1.5], [32, "blue", 2.5], [47, "red", 0.5]]
ct = ColumnTransformer([("num", StandardScaler(), [0, 2]), ("cat", OneHotEncoder(), [1])])
print(np.asarray(ct.fit_transform(np.array(rows, dtype=object)), dtype=float).round(3))
print(ct.get_feature_names_out())
class Shift(TransformerMixin, BaseEstimator):
    def __init__(self, by=1):
        self.by = by
    def fit(self, X, y=None):
        self.seen_ = len(X)
        return self
    def transform(self, X):
        return np.asarray(X) + self.by
s = Shift(by=3)
print(s, s.get_params(), s.fit_transform([[1], [2]]).ravel(), clone(s), s.set_params(by=5).by)
print(make_pipeline(Shift(2), PolynomialFeatures(2, include_bias=False)).fit_transform([[1.0], [2.0]]))
print(compute_class_weight("balanced", classes=np.array([0, 1]), y=[0, 0, 0, 1]))
for bad in (lambda: p.transform([[1.0]]), lambda: Pipeline([("a", StandardScaler())]).transform(X), lambda: s.set_params(foo=1), lambda: SimpleImputer().fit([["a"]]), lambda: OrdinalEncoder().fit([["a"]]).transform([["b"]]), lambda: StandardScaler(with_mean=3).fit(X), lambda: clone("x"), lambda: MinMaxScaler().fit_transform([1, 2])):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__, "|", str(e).split("\n")[0])
