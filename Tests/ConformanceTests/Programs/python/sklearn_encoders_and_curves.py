# Encoders and scalers with their attributes, wrong calls, and further metrics.
import numpy as np
import warnings
warnings.filterwarnings("ignore")
from sklearn.preprocessing import *
from sklearn.metrics import *
X = np.array([[1.0, -2.0, 3.0], [4.0, 0.0, -1.0], [7.0, 2.0, 5.0]])
for s in (StandardScaler(), MinMaxScaler((-1, 1)), MaxAbsScaler(), RobustScaler(), Normalizer("l1"), PolynomialFeatures(2, include_bias=False), Binarizer(threshold=1), QuantileTransformer(n_quantiles=3), PowerTransformer(), KBinsDiscretizer(2, encode="ordinal"), FunctionTransformer(np.log1p)):
    t = s.fit_transform(np.abs(X) if "Function" in type(s).__name__ else X); print(s, t.round(4).tolist(), getattr(s, "n_features_in_", None), s.get_params())
s = StandardScaler().fit(X); print(s.mean_, s.var_, s.scale_, s.n_samples_seen_, s.inverse_transform(s.transform(X)), s.get_feature_names_out())
e = OneHotEncoder(sparse_output=False, handle_unknown="ignore", drop=None).fit([["a", 1], ["b", 2], ["a", 3]])
print(e.categories_, e.transform([["b", 9]]), e.get_feature_names_out(["c", "n"]), e.inverse_transform([[1, 0, 0, 1, 0]]), OneHotEncoder(drop="first").fit_transform([["a"], ["b"]]).toarray(), OneHotEncoder().fit_transform([["x"], ["y"]]))
o = OrdinalEncoder(categories=[["lo", "hi"]], handle_unknown="use_encoded_value", unknown_value=-1).fit([["hi"], ["lo"]]); print(o.transform([["hi"], ["?"]]), o.inverse_transform([[0], [1]]), o.categories_)
l = LabelEncoder().fit(["b", "a", "b"]); print(l.classes_, l.transform(["a", "b"]), l.inverse_transform([1, 0]), LabelBinarizer().fit_transform(["y", "n", "y"]), LabelBinarizer().fit_transform([1, 2, 3]), MultiLabelBinarizer().fit_transform([{"a", "b"}, {"c"}]), label_binarize([1, 3], classes=[1, 2, 3]))
for f in (lambda: l.transform(["z"]), lambda: StandardScaler().transform(X), lambda: s.transform(X[:, :2]), lambda: s.fit([1, 2, 3]), lambda: OneHotEncoder().fit([["a"]]).transform([["b"]]), lambda: MinMaxScaler((1, 0)).fit(X), lambda: StandardScaler().fit([["a"]]), lambda: StandardScaler().fit([[np.inf]]), lambda: OrdinalEncoder().fit([["a"]]).transform([["b"]]), lambda: Normalizer("l9").fit(X), lambda: StandardScaler(foo=1), lambda: LabelEncoder().fit([[1, 2]]), lambda: StandardScaler().fit(np.empty((0, 2))), lambda: StandardScaler().set_params(zzz=1), lambda: KBinsDiscretizer(1).fit(X)):
    try:
        print(f())
    except Exception as er:
        print(type(er).__name__, er)
yt, yp, sc = [0, 1, 1, 0, 1], [0, 1, 0, 0, 1], [0.1, 0.8, 0.4, 0.3, 0.9]
print(roc_auc_score(yt, sc), average_precision_score(yt, sc), log_loss(yt, sc), brier_score_loss(yt, sc), matthews_corrcoef(yt, yp), cohen_kappa_score(yt, yp), hamming_loss(yt, yp), jaccard_score(yt, yp), zero_one_loss(yt, yp), fbeta_score(yt, yp, beta=2), roc_curve(yt, sc), precision_recall_curve(yt, sc), auc([0, 1], [0, 1]), det_curve(yt, sc), top_k_accuracy_score([0, 1, 2], np.eye(3), k=1), hinge_loss([-1, 1], [-2, 0.5]), class_likelihood_ratios(yt, yp), multilabel_confusion_matrix(yt, yp).tolist(), sep="\n")
a, b = [3.0, -0.5, 2.0, 7.0], [2.5, 0.0, 2.0, 8.0]
print(mean_squared_error(a, b), root_mean_squared_error(a, b), mean_absolute_error(a, b), r2_score(a, b), explained_variance_score(a, b), max_error(a, b), median_absolute_error(a, b), mean_absolute_percentage_error(a, b), mean_pinball_loss(a, b, alpha=0.2), d2_absolute_error_score(a, b), d2_pinball_score(a, b), d2_tweedie_score([1, 2, 3], [1.5, 2, 2.5]), mean_squared_error([[1, 2]], [[2, 4]], multioutput="raw_values"), r2_score([1, 1], [1, 1], force_finite=False), adjusted_rand_score([0, 0, 1], [1, 1, 0]), v_measure_score([0, 0, 1], [0, 1, 1]), silhouette_score([[0], [1], [9], [10]], [0, 0, 1, 1]), fowlkes_mallows_score([0, 0, 1], [0, 0, 1]), round(adjusted_mutual_info_score([0, 0, 1, 1, 2], [0, 1, 1, 1, 2]), 8), ndcg_score([[3, 2, 1]], [[0.1, 0.2, 0.3]]), dcg_score([[3, 2, 1]], [[0.1, 0.2, 0.3]]))
