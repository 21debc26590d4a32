import numpy as np
import keras
from keras import metrics

rng = np.random.default_rng(3)
yt = rng.integers(0, 2, 40)
yp = np.clip(yt * 0.3 + rng.random(40) * 0.7, 0, 1)
ms = [metrics.BinaryAccuracy(), metrics.Precision(thresholds=0.6), metrics.Recall(), metrics.AUC(num_thresholds=20), metrics.AUC(curve="PR", name="pr"), metrics.BinaryCrossentropy(), metrics.SensitivityAtSpecificity(0.5), metrics.SpecificityAtSensitivity(0.5), metrics.PrecisionAtRecall(0.8), metrics.RecallAtPrecision(0.7), metrics.MeanSquaredError(), metrics.F1Score(threshold=0.5), metrics.FalsePositives(thresholds=[0.3, 0.7]), metrics.Hinge(), metrics.CosineSimilarity(axis=0), metrics.LogCoshError(), metrics.Poisson(), metrics.KLDivergence(), metrics.R2Score(), metrics.RootMeanSquaredError(), metrics.PearsonCorrelation(axis=0), metrics.ConcordanceCorrelation(axis=0)]
for i in range(0, 40, 10):
    for m in ms:
        m.update_state(yt[i : i + 10, None], yp[i : i + 10, None])
for m in ms:
    print(m.name, np.round(np.asarray(m.result()), 4), [tuple(v.shape) for v in m.variables][:3])
iou = metrics.MeanIoU(num_classes=3)
iou.update_state([0, 1, 2, 2], [0, 2, 2, 1])
print(float(iou.result()), np.asarray(iou.total_cm))
one = metrics.OneHotIoU(num_classes=3, target_class_ids=[0, 2])
one.update_state(np.eye(3)[[0, 1, 2]], np.eye(3)[[0, 2, 2]])
print(float(one.result()))
s = metrics.Sum()
s.update_state([1, 2, 3], sample_weight=[1, 0, 2])
print(s.result(), s.get_config(), s.dtype)
mm = metrics.MeanMetricWrapper(fn=lambda a, b: keras.ops.abs(a - b), name="gap")
mm.update_state(np.array([1.0, 2.0]), np.array([1.5, 1.0]))
print(mm.result(), mm.name)
for f in (lambda: metrics.Precision(thresholds=1.5), lambda: metrics.AUC(curve="XY"), lambda: metrics.AUC(num_thresholds=1), lambda: metrics.MeanIoU(), lambda: metrics.F1Score(average="all"), lambda: metrics.get("acuracy"), lambda: metrics.SensitivityAtSpecificity(2.0), lambda: ms[0].update_state(yt), lambda: ms[0].update_state(yt[:3], yp[:4]), lambda: metrics.TopKCategoricalAccuracy(k=2)(np.eye(2), np.ones((3, 3))), lambda: metrics.Mean()([1, 2, 3], sample_weight=[1, 2])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", str(e)[:250])
