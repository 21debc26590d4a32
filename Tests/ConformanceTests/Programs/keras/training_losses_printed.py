import numpy as np
import keras
from keras import losses

y = np.array([[0.0, 1.0], [0.0, 0.0]])
p = np.array([[0.6, 0.4], [0.4, 0.6]])
for loss in (losses.MeanSquaredError(), losses.MeanAbsoluteError(), losses.BinaryCrossentropy(), losses.Huber(), losses.LogCosh(), losses.Poisson(),
             losses.KLDivergence(), losses.CosineSimilarity(), losses.Hinge(), losses.SquaredHinge(), losses.CategoricalHinge(), losses.BinaryFocalCrossentropy(),
             losses.MeanAbsolutePercentageError(), losses.MeanSquaredLogarithmicError(), losses.Tversky(), losses.Dice()):
    print(f"{loss.name:32s} {float(loss(y, p)):.4f}")
labels = np.array([1, 2])
probs = np.array([[0.05, 0.95, 0.0], [0.1, 0.8, 0.1]])
scce = losses.SparseCategoricalCrossentropy(reduction="none")
print(np.array(scce(labels, probs)).round(4))
cce = losses.CategoricalCrossentropy(label_smoothing=0.1)
print(round(float(cce(keras.utils.to_categorical(labels, 3), probs)), 4))
for red in ("sum", "sum_over_batch_size", "mean", "none", None):
    print(red, np.array(losses.MeanSquaredError(reduction=red)(y, p, sample_weight=np.array([1.0, 0.5]))).round(4))
try:
    losses.MeanSquaredError(reduction="average")
except ValueError as e:
    print("ValueError:", e)
print(losses.get("mse").__name__, losses.get({"class_name": "Huber", "config": {"delta": 2.0}}).get_config())
print(losses.serialize(losses.MeanSquaredError())["config"])
logits = np.array([[2.0, -1.0], [0.5, 0.5]])
print(round(float(losses.BinaryCrossentropy(from_logits=True)(y, logits)), 4), round(float(losses.CategoricalCrossentropy(from_logits=True)(y, logits)), 4))
print(np.array(losses.categorical_focal_crossentropy(y, p)).round(4), np.array(losses.circle(np.array([0, 1]), p)).round(4) if hasattr(losses, "circle") else "")
