# oracle: jax+tf
import numpy as np
import keras
from keras.utils import FeatureSpace

table = {"price": [1.0, 2.0, 3.0, 10.0], "rooms": [1, 2, 2, 5], "kind": ["flat", "house", "flat", "hut"], "zip": [70115, 10999, 70115, 80331]}
fs = FeatureSpace(
    features={
        "price": FeatureSpace.float_rescaled(scale=0.1), "rooms": FeatureSpace.integer_categorical(output_mode="int"),
        "kind": FeatureSpace.string_categorical(output_mode="int"), "zip": FeatureSpace.integer_hashed(num_bins=8, output_mode="int"),
    },
    crosses=[FeatureSpace.cross(("kind", "rooms"), crossing_dim=6, output_mode="int")],
    output_mode="dict",
)
fs.adapt(table)
out = fs(table)
print({k: (tuple(v.shape), str(v.dtype)) for k, v in out.items()})
print({k: np.array(v).ravel().tolist() for k, v in out.items() if k != "price"})
print(np.array(out["price"]).ravel().round(3))
print(fs.preprocessors["kind"].get_vocabulary(), list(fs.crossers), fs.output_mode)
one = fs({"price": 5.0, "rooms": 2, "kind": "hut", "zip": 1})
print({k: np.array(v).tolist() for k, v in one.items()})
flat = FeatureSpace(features={"a": "float", "b": "float_normalized", "c": FeatureSpace.float_discretized(num_bins=2)}, output_mode="concat")
data = {"a": np.array([1.0, 2.0, 3.0]), "b": np.array([10.0, 20.0, 30.0]), "c": np.array([0.1, 0.9, 0.4])}
try:
    flat(data)
except ValueError as e:
    print("ValueError:", e)
flat.adapt(data)
print(np.array(flat(data)).round(3))
model = keras.Model(flat.get_inputs(), keras.layers.Dense(1, kernel_initializer="ones")(flat.get_encoded_features()))
print([l.name for l in model.layers], model.output_shape)
print(model.predict({k: v.reshape(-1, 1) for k, v in data.items()}, verbose=0).round(3).ravel())
try:
    flat([1, 2])
except ValueError as e:
    print("ValueError:", e)
