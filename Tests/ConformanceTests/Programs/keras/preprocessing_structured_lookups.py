# oracle: jax+tf
import numpy as np
import keras
from keras import layers

COLORS = ["red", "green", "blue"]
rows = {
    "size": np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], dtype="float32"),
    "color": np.array(["red", "blue", "green", "red", "pink", "blue"]),
    "rooms": np.array([2, 3, 3, 5, 1, 2]),
}
y = np.array([1.0, 2.0, 2.5, 4.0, 4.5, 6.0])
norm = layers.Normalization(axis=None)
norm.adapt(rows["size"])
print(np.array(norm.mean).round(3), np.array(norm.variance).round(3))
color_lookup = layers.StringLookup(vocabulary=COLORS, output_mode="one_hot")
room_lookup = layers.IntegerLookup(vocabulary=[1, 2, 3], output_mode="one_hot")
print(np.array(color_lookup(rows["color"])))
print(np.array(room_lookup(rows["rooms"])))
encoded = {
    "size": np.array(norm(rows["size"])).reshape(-1, 1),
    "color": np.array(color_lookup(rows["color"])),
    "rooms": np.array(room_lookup(rows["rooms"])),
}
print({k: (v.shape, v.dtype.name) for k, v in encoded.items()})
inputs = {k: keras.Input(shape=(v.shape[1],), name=k) for k, v in encoded.items()}
x = layers.concatenate(list(inputs.values()))
x = layers.Dense(8, activation="relu")(x)
keras.utils.set_random_seed(12)
model = keras.Model(inputs, layers.Dense(1)(x))
model.summary()
model.compile(optimizer="rmsprop", loss="mse", metrics=["mae"])
h = model.fit(encoded, y, epochs=3, batch_size=3, verbose=0, shuffle=False)
print(sorted(h.history), len(model.layers))
hc = layers.HashedCrossing(num_bins=5, output_mode="one_hot")
print(np.array(hc((rows["color"], rows["rooms"]))))
