# which part of the picture decides: gradients of a class score
import numpy as np
import jax
import keras
from keras import layers, ops

keras.utils.set_random_seed(9)
inputs = keras.Input((12, 12, 1))
x = layers.Conv2D(4, 3, activation="relu", padding="same", name="first")(inputs)
x = layers.MaxPooling2D()(x)
x = layers.Conv2D(6, 3, activation="relu", padding="same", name="last")(x)
pooled = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(3, name="scores")(pooled)
model = keras.Model(inputs, outputs)
picture = np.zeros((1, 12, 12, 1), dtype="float32")
picture[0, 2:6, 2:6] = 1.0
features = keras.Model(model.inputs, model.get_layer("last").output)
head_in = keras.Input(features.output.shape[1:])
h = head_in
for name in [l.name for l in model.layers][-2:]:
    h = model.get_layer(name)(h)
head = keras.Model(head_in, h)
maps = features(picture)
scores = head(maps)
top = int(ops.argmax(scores[0]))
print("class", top, np.round(np.array(scores), 4))
grads = jax.grad(lambda m: head(m)[0, top])(ops.convert_to_tensor(maps))
weights = ops.mean(grads, axis=(0, 1, 2))
print("weights", np.round(np.array(weights), 5))
heat = ops.relu(ops.sum(maps[0] * weights, axis=-1))
heat = heat / (ops.max(heat) + 1e-9)
print(np.round(np.array(heat), 2))
big = ops.image.resize(heat[..., None], (12, 12))
print(big.shape, float(ops.max(big)) <= 1.0)
print(model.get_layer("last").output.shape, [l.name for l in head.layers])
