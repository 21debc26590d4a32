import numpy as np
import keras

y = np.array([[0.0, 1.0], [1.0, 0.0]])
p = np.array([[0.2, 0.9], [0.6, 0.3]])
for name in ("mean_squared_error", "mean_absolute_error", "mean_absolute_percentage_error", "log_cosh", "huber", "poisson",
             "kl_divergence", "cosine_similarity", "hinge", "squared_hinge", "categorical_hinge", "binary_crossentropy"):
    print(name, np.round(np.array(getattr(keras.losses, name)(y, p)), 4))
for name in ("binary_accuracy", "categorical_accuracy", "top_k_categorical_accuracy"):
    print(name, np.round(np.array(getattr(keras.metrics, name)(y, p)), 4))
print([type(keras.losses.get(n)).__name__ for n in ("mse", "MAE", "kld", "bce")])
print([keras.losses.get(n).__name__ for n in ("mse", "mae")])
m = keras.metrics.get("mse")
print(m, keras.metrics.get("accuracy"))
print(keras.losses.serialize(keras.losses.Huber(delta=2.0))["config"])
try:
    keras.metrics.get("acuracy")
except ValueError as e:
    print("ValueError:", str(e)[:60])
try:
    keras.losses.deserialize("mean_squarred")
except ValueError as e:
    print("ValueError:", e)
