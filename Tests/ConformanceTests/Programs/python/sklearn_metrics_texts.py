import warnings
import numpy as np
from sklearn.metrics import *
y = [0, 1, 2, 2, 1, 0, 2, 1]
p = [0, 2, 2, 2, 1, 0, 1, 1]
print(confusion_matrix(y, p), confusion_matrix(y, p, normalize="true").round(3), sep="\n")
print(classification_report(y, p))
print(classification_report(y, p, target_names=["ant", "bee", "cow"], digits=3))
d = classification_report(y, p, output_dict=True)
print(d["macro avg"], d["accuracy"])
for avg in ("micro", "macro", "weighted", None):
    print(avg, precision_score(y, p, average=avg), recall_score(y, p, average=avg), f1_score(y, p, average=avg))
print(precision_recall_fscore_support(y, p, average="macro"))
print(accuracy_score(y, p), accuracy_score(y, p, normalize=False), balanced_accuracy_score(y, p), cohen_kappa_score(y, p), matthews_corrcoef(y, p))
t, s = [0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]
print(roc_auc_score(t, s), average_precision_score(t, s), log_loss(t, s), brier_score_loss(t, s))
print(*roc_curve(t, s), *precision_recall_curve(t, s), sep="\n")
print(auc([0, 0.5, 1], [0, 0.8, 1]), hamming_loss(y, p), zero_one_loss(y, p), jaccard_score(t, [0, 1, 1, 1]))
a, b = [3.0, -0.5, 2.0, 7.0], [2.5, 0.0, 2.0, 8.0]
print(mean_squared_error(a, b), root_mean_squared_error(a, b), mean_absolute_error(a, b), r2_score(a, b), median_absolute_error(a, b), max_error(a, b), explained_variance_score(a, b), mean_absolute_percentage_error(a, b))
print(mean_squared_error([[1, 2], [3, 4]], [[1, 3], [3, 2]], multioutput="raw_values"), round(mean_squared_log_error([1, 2], [2, 3]), 10))
print(top_k_accuracy_score([0, 1, 2], [[0.5, 0.3, 0.2], [0.3, 0.4, 0.3], [0.6, 0.3, 0.1]], k=2))
print(multilabel_confusion_matrix(y, p)[0], fbeta_score(t, [0, 1, 1, 1], beta=2))
print(roc_auc_score([0, 1, 2], [[0.7, 0.2, 0.1], [0.2, 0.6, 0.2], [0.1, 0.3, 0.6]], multi_class="ovr"))
print(silhouette_score(np.array([[0.0], [0.1], [5.0], [5.2]]), [0, 0, 1, 1]), adjusted_rand_score([0, 0, 1], [1, 1, 0]))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(precision_score([0, 1, 1], [0, 0, 0]), classification_report([0, 1], [0, 0], zero_division=0))
    print(f1_score([0, 1, 1], [0, 0, 0]))
    r2_score([1.0], [2.0])
for x in w:
    print(x.category.__name__, str(x.message))
for f in (lambda: accuracy_score([0, 1], [0]), lambda: f1_score(y, p), lambda: mean_squared_error([1], [1, 2]), lambda: accuracy_score([0, 1], [0.2, 0.7]), lambda: log_loss([0, 1], [0.2]), lambda: confusion_matrix([0, 1], [0, 1], labels=[5])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
