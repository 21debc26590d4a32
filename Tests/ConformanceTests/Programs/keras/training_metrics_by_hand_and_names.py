import numpy as np
import keras
from keras import metrics

m = metrics.Precision(thresholds=[0.3, 0.7], name="p")
m.update_state([0, 1, 1, 0, 1], [0.1, 0.4, 0.8, 0.6, 0.9])
print(np.asarray(m.result()).round(4), m)
print(m.get_config())
auc = metrics.AUC(thresholds=[0.25, 0.5, 0.75])
auc.update_state([0, 0, 1, 1], [0.1, 0.6, 0.4, 0.9])
print(round(float(auc.result()), 4), auc.num_thresholds, np.round(auc.thresholds, 3))
print(auc.get_config()["num_thresholds"], [round(float(t), 3) for t in auc.get_config()["thresholds"]])
for bad in (lambda: metrics.FBetaScore(beta=2), lambda: metrics.F1Score(threshold=2.0), lambda: metrics.F1Score(average="mean"), lambda: metrics.AUC(curve="LIFT"), lambda: metrics.MeanIoU(), lambda: metrics.R2Score(class_aggregation="mean")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
iou = metrics.MeanIoU(num_classes=3)
iou.update_state([0, 1, 2, 2], [0, 2, 2, 1])
print(round(float(iou.result()), 4), np.asarray(iou.total_cm))
iou.update_state([0], [0], sample_weight=[0.5])
print(round(float(iou.result()), 4))
r2 = metrics.R2Score()
r2.update_state(np.array([[1.0], [2.0], [4.0]]), np.array([[1.1], [1.9], [3.5]]))
print(round(float(r2.result()), 4), [v.name for v in r2.variables])
mean = metrics.Mean()
for v in ([1, 2], 3.0, np.array([[4.0]])):
    mean.update_state(v)
print(float(mean.result()), float(mean.count), float(mean.total), mean.name)
wrap = metrics.MeanMetricWrapper(lambda t, p: keras.ops.abs(t - p), name="gap")
print(float(wrap(np.array([1.0, 2.0]), np.array([2.0, 4.0]))), wrap.name, wrap.dtype)
mean.reset_state()
print(float(mean.result()), repr(mean))
print(type(metrics.get("mse")).__name__, metrics.get("AUC").name)
print(metrics.CosineSimilarity(axis=0).get_config(), metrics.SparseTopKCategoricalAccuracy(k=2).get_config())
