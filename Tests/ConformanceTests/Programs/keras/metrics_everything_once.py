import numpy as np
import keras
from keras import metrics

rng = np.random.default_rng(4)
yb = rng.integers(0, 2, 30)
pb = rng.random(30).astype("float32")
yc = rng.integers(0, 4, 30)
pc = rng.random((30, 4)).astype("float32")
pc /= pc.sum(1, keepdims=True)
oh = np.eye(4, dtype="float32")[yc]
yr = rng.normal(size=(30, 2)).astype("float32")
pr = yr + rng.normal(size=(30, 2)).astype("float32") * 0.3
table = [
    (metrics.Precision(top_k=2), oh, pc), (metrics.Recall(class_id=1), oh, pc), (metrics.Precision(thresholds=[0.3, 0.6]), yb, pb),
    (metrics.SensitivityAtSpecificity(0.5), yb, pb), (metrics.SpecificityAtSensitivity(0.5), yb, pb),
    (metrics.PrecisionAtRecall(0.6), yb, pb), (metrics.RecallAtPrecision(0.5), yb, pb),
    (metrics.TruePositives(thresholds=0.7), yb, pb), (metrics.FalseNegatives(), yb, pb),
    (metrics.F1Score(average="macro"), oh, pc), (metrics.FBetaScore(beta=2.0, threshold=0.3), oh, pc), (metrics.F1Score(average="weighted", threshold=0.4), oh, pc),
    (metrics.R2Score(), yr, pr), (metrics.R2Score(class_aggregation="variance_weighted_average", num_regressors=1), yr, pr), (metrics.R2Score(class_aggregation=None), yr, pr),
    (metrics.CosineSimilarity(), yr, pr), (metrics.LogCoshError(), yr, pr), (metrics.MeanAbsolutePercentageError(), yr, pr),
    (metrics.MeanSquaredLogarithmicError(), abs(yr), abs(pr)), (metrics.RootMeanSquaredError(), yr, pr), (metrics.Poisson(), abs(yr), abs(pr)),
    (metrics.KLDivergence(), oh, pc), (metrics.Hinge(), yb, pb), (metrics.SquaredHinge(), yb, pb), (metrics.CategoricalHinge(), oh, pc),
    (metrics.TopKCategoricalAccuracy(2), oh, pc), (metrics.SparseTopKCategoricalAccuracy(2), yc, pc), (metrics.CategoricalCrossentropy(label_smoothing=0.1), oh, pc),
    (metrics.SparseCategoricalCrossentropy(), yc, pc), (metrics.BinaryCrossentropy(), yb, pb),
    (metrics.MeanIoU(4), yc, pc.argmax(1)), (metrics.IoU(4, [0, 2]), yc, pc.argmax(1)), (metrics.BinaryIoU([0, 1], 0.4), yb, pb),
    (metrics.OneHotIoU(4, [1]), oh, pc), (metrics.OneHotMeanIoU(4), oh, pc),
    (metrics.ConcordanceCorrelation(), yr, pr), (metrics.PearsonCorrelation(), yr, pr),
    (metrics.MeanMetricWrapper(lambda a, b: (a - b) ** 2, name="sq"), yr, pr),
]
for m, t, p in table:
    r = m(t, p)
    print(m.name, np.round(np.array(r), 5).tolist(), m.dtype)
    m.reset_state()
m = metrics.Mean()
m.update_state([1, 2, 3], sample_weight=[1, 0, 1])
print(m.result(), metrics.Sum()([1, 2, 3]), repr(m))
print(metrics.get("auc"), metrics.get({"class_name": "Precision", "config": {"top_k": 2}}).get_config())
