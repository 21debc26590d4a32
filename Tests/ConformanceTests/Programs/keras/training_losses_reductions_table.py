import numpy as np
import keras
from keras import losses

y = np.array([[0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
p = np.array([[0.2, 0.7], [0.6, 0.1], [0.4, 0.9]])
w = np.array([1.0, 2.0, 0.0])
for cls in (losses.MeanSquaredError, losses.MeanAbsoluteError, losses.BinaryCrossentropy, losses.Huber, losses.LogCosh, losses.Poisson, losses.Hinge, losses.CosineSimilarity):
    row = []
    for reduction in ("sum_over_batch_size", "sum", "mean", "mean_with_sample_weight"):
        loss = cls(reduction=reduction)
        row.append(f"{float(loss(y, p)):.4f}/{float(loss(y, p, sample_weight=w)):.4f}")
    print(f"{cls.__name__:22s}", *row)
    each = cls(reduction=None)(y, p)
    print("   each:", np.round(np.asarray(each), 4), each.dtype)
print(losses.Huber(delta=0.5).get_config())
print(losses.CategoricalCrossentropy(label_smoothing=0.1, from_logits=True).get_config())
try:
    losses.MeanSquaredError(reduction="average")
except ValueError as e:
    print("ValueError:", str(e).split("{")[0])
try:
    losses.MeanSquaredError()(y, p[:, :1])
    print("broadcast went through")
    losses.BinaryCrossentropy()(y, p[:2])
except Exception as e:
    print(type(e).__name__, e)
print(losses.get("huber")(y, p).numpy().round(4) if hasattr(losses.get("huber")(y, p), "numpy") else np.asarray(losses.get("huber")(y, p)).round(4))
print(losses.serialize(losses.Dice()))
