import numpy as np
from sklearn.preprocessing import (StandardScaler, MinMaxScaler, MaxAbsScaler, RobustScaler, Normalizer, Binarizer, OneHotEncoder,
    OrdinalEncoder, LabelEncoder, LabelBinarizer, MultiLabelBinarizer, PolynomialFeatures, KBinsDiscretizer, FunctionTransformer,
    PowerTransformer, QuantileTransformer, scale, minmax_scale, normalize, binarize, label_binarize, add_dummy_feature)
X = np.array([[1.0, -1.0, 2.0], [2.0, 0.0, 0.0], [0.0, 1.0, -1.0], [4.0, 3.0, 1.0]])
for t in (StandardScaler(), MinMaxScaler(feature_range=(-1, 1)), MaxAbsScaler(), RobustScaler(), Normalizer(norm="l1"), Binarizer(threshold=0.5)):
    Z = t.fit_transform(X)
    print(t, Z.round(4).tolist())
s = StandardScaler().fit(X)
print(s.mean_, s.scale_, s.var_, s.n_samples_seen_, s.inverse_transform(s.transform(X))[0])
print(StandardScaler(with_std=False).fit_transform(X)[0], s.get_params())
colors = np.array([["red", "S"], ["blue", "L"], ["red", "M"], ["green", "S"]])
enc = OneHotEncoder(sparse_output=False, handle_unknown="ignore").fit(colors)
print(enc.categories_, enc.transform([["blue", "XL"]]), enc.get_feature_names_out())
print(OneHotEncoder(sparse_output=False, drop="first").fit_transform(colors))
print(OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1).fit(colors).transform([["green", "Q"]]))
print(OneHotEncoder(max_categories=2, sparse_output=False).fit(colors).get_feature_names_out())
le = LabelEncoder().fit(["cat", "dog", "cat"])
print(le.classes_, le.transform(["dog", "cat"]), le.inverse_transform([1, 0]))
lb = LabelBinarizer().fit([1, 2, 6, 4])
print(lb.transform([1, 6]), lb.classes_, LabelBinarizer().fit_transform(["no", "yes", "no"]).T)
print(MultiLabelBinarizer().fit_transform([{"a", "b"}, {"c"}]), label_binarize([1, 3], classes=[1, 2, 3]))
print(PolynomialFeatures(2).fit_transform([[2, 3]]), PolynomialFeatures(2, interaction_only=True, include_bias=False).fit(X).get_feature_names_out(["a", "b", "c"]))
print(KBinsDiscretizer(n_bins=2, encode="ordinal", strategy="uniform").fit_transform(X))
print(FunctionTransformer(np.log1p).fit_transform(np.array([[0.0, 1.0]])))
print(PowerTransformer().fit_transform(X).round(3), PowerTransformer("box-cox").fit(np.abs(X) + 1).lambdas_.round(3))
print(QuantileTransformer(n_quantiles=4).fit_transform(X))
print(QuantileTransformer(n_quantiles=4, output_distribution="normal").fit_transform(X).round(3))
print(scale([1.0, 2.0, 3.0]), minmax_scale([1, 2, 5]), normalize([[3, 4]]), binarize([[0.2, 0.8]], threshold=0.5), add_dummy_feature([[1, 2]]))
for f in (lambda: le.transform(["bird"]), lambda: StandardScaler().transform(X), lambda: s.transform([[1, 2]]), lambda: StandardScaler().fit([1, 2, 3]), lambda: MinMaxScaler(feature_range=(1, 0)).fit(X), lambda: OneHotEncoder(sparse_output=False).fit(colors).transform([["pink", "S"]]), lambda: StandardScaler().fit([[np.inf]]), lambda: PowerTransformer("box-cox").fit(X)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e))
