import numpy as np
import keras
from keras import losses

t = np.array([[0.0, 1.0], [1.0, 1.0], [0.0, 0.0]], dtype="float32")
p = np.array([[0.2, 0.7], [0.6, 0.9], [0.4, 0.1]], dtype="float32")
names = ["MeanSquaredError", "MeanAbsoluteError", "MeanAbsolutePercentageError", "MeanSquaredLogarithmicError",
         "CosineSimilarity", "Huber", "LogCosh", "KLDivergence", "Poisson", "Hinge", "SquaredHinge",
         "CategoricalHinge", "BinaryCrossentropy", "BinaryFocalCrossentropy", "CategoricalCrossentropy",
         "CategoricalFocalCrossentropy", "Dice", "Tversky", "CategoricalGeneralizedCrossEntropy"]
for name in names:
    loss = getattr(losses, name)()
    if name == "CategoricalGeneralizedCrossEntropy":
        print(name, loss.name, round(float(loss(np.array([0, 1, 1]), p)), 4))
        continue
    print(name, loss.name, round(float(loss(t, p)), 4))
for red in ("sum", "sum_over_batch_size", "mean", None, "none", "mean_with_sample_weight"):
    loss = losses.MeanSquaredError(reduction=red)
    out = np.asarray(loss(t, p, sample_weight=np.array([1.0, 0.5, 2.0])))
    print(red, loss.reduction, out.shape, out.round(4))
print(losses.Huber(delta=0.5).get_config())
print(losses.BinaryCrossentropy(from_logits=True, label_smoothing=0.1).get_config())
print(losses.Dice(axis=(1,)).get_config(), np.asarray(losses.Dice(axis=(1,), reduction=None)(t, p)).round(4))
print(losses.Tversky(alpha=0.3, beta=0.7).get_config())
print(round(float(losses.Tversky(alpha=0.3, beta=0.7)(t, p)), 4))
try:
    losses.MeanSquaredError(reduction="average")
except ValueError as e:
    print(e)
