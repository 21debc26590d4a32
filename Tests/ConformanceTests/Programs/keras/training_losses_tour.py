import numpy as np
import keras
from keras import losses

y_true = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
y_pred = np.array([[0.1, 0.7, 0.2], [0.5, 0.3, 0.2]])
for name in ("mse", "mae", "mape", "msle", "kld", "cosine_similarity", "log_cosh", "huber", "hinge", "squared_hinge", "categorical_hinge", "poisson", "binary_crossentropy", "categorical_crossentropy", "categorical_focal_crossentropy", "binary_focal_crossentropy", "dice", "tversky"):
    fn = losses.get(name)
    value = np.asarray(fn(y_true, y_pred))
    print(f"{name:32s}", fn.__name__, np.round(value, 4))
labels = np.array([1, 0])
print(np.asarray(losses.sparse_categorical_crossentropy(labels, y_pred)).round(4))
logits = np.array([[0.5, 2.0, -1.0], [1.0, 0.0, 0.0]])
a = losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits)
b = losses.CategoricalCrossentropy(from_logits=True)(y_true, logits)
print(round(float(a), 5), round(float(b), 5), np.isclose(float(a), float(b)))
print(round(float(losses.SparseCategoricalCrossentropy(ignore_class=0)(labels, y_pred)), 4))
print(round(float(losses.BinaryCrossentropy(label_smoothing=0.2)(y_true, y_pred)), 4))
print(round(float(losses.CategoricalCrossentropy(label_smoothing=0.3)(y_true, y_pred, sample_weight=[1.0, 3.0])), 4))
print(np.asarray(losses.MeanSquaredError(reduction="none")(y_true, y_pred)).round(4))
print(losses.MeanSquaredError(name="squares").name, losses.MeanSquaredError().reduction)
for bad in ("mean_squared", "rmse", "accuracy", 7):
    try:
        losses.get(bad)
    except ValueError as e:
        print("ValueError:", e)
keras.utils.set_random_seed(1)
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, activation="softmax")])
for loss in ("sparse_categorical_crossentropy", losses.SparseCategoricalCrossentropy(reduction="sum"), losses.CategoricalFocalCrossentropy(gamma=1.0)):
    keras.utils.set_random_seed(5)
    m.compile("sgd", loss, metrics=["accuracy"])
    X = np.random.rand(12, 2)
    t = np.arange(12) % 3
    if isinstance(loss, losses.CategoricalFocalCrossentropy):
        t = keras.utils.to_categorical(t, 3)
    print({k: [round(v, 4) for v in vs] for k, vs in m.fit(X, t, epochs=2, batch_size=4, verbose=0).history.items()})
