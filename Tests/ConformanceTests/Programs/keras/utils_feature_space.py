# oracle: jax+tf
import numpy as np
import keras
import tensorflow as tf
from keras.utils import FeatureSpace

rows = {
    "age": np.array([25, 32, 47, 51, 38, 60], dtype="int64"),
    "pressure": np.array([120.0, 130.0, 125.0, 140.0, 110.0, 150.0], dtype="float32"),
    "thal": np.array(["normal", "fixed", "normal", "reversible", "fixed", "normal"]),
    "sex": np.array([0, 1, 1, 0, 1, 0], dtype="int64"),
}
y = np.array([0, 1, 0, 1, 0, 1])
ds = tf.data.Dataset.from_tensor_slices((rows, y))
fs = FeatureSpace(
    features={
        "age": FeatureSpace.float_discretized(num_bins=3),
        "pressure": FeatureSpace.float_normalized(),
        "thal": FeatureSpace.string_categorical(num_oov_indices=0),
        "sex": "integer_categorical",
    },
    crosses=[("sex", "thal")],
    crossing_dim=4,
    output_mode="concat",
)
fs.adapt(ds.map(lambda x, y: x))
one = fs({k: v[0] for k, v in rows.items()})
print(one.shape, one.dtype)
print(np.array(one).round(3))
encoded = fs({k: v[:3] for k, v in rows.items()})
print(np.array(encoded).round(3))
print(list(fs.get_inputs()))
print(fs.get_encoded_features().shape)
pre = ds.map(lambda x, y: (fs(x), y)).batch(3)
for x, t in pre.take(1):
    print(x.shape, t.numpy())
keras.utils.set_random_seed(0)
out = keras.layers.Dense(1, activation="sigmoid")(fs.get_encoded_features())
model = keras.Model(fs.get_encoded_features(), out)
model.compile("adam", "binary_crossentropy")
print([round(v, 4) for v in model.fit(pre, epochs=2, verbose=0).history["loss"]])
