import jax
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(19)
model = keras.Sequential([
    keras.Input((9, 9, 1)),
    layers.Rescaling(1 / 255),
    layers.Conv2D(4, 3, activation="relu", name="seen"),
    layers.MaxPooling2D(),
    layers.Conv2D(6, 2, activation="relu", name="last"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(3, activation="softmax", name="answer"),
])
picture = np.random.randint(0, 256, (1, 9, 9, 1)).astype("float32")
print(np.round(model.predict(picture, verbose=0), 3))
# The softmax hides how strong each class is by itself.
model.get_layer("answer").activation = None
scores = model(picture)
print(scores.shape, int(ops.argmax(scores[0])))

features = keras.Model(model.inputs, model.get_layer("last").output)
rest_input = keras.Input(batch_shape=model.get_layer("last").output.shape)
rest = rest_input
for layer in model.layers[-2:]:
    rest = layer(rest)
head = keras.Model(rest_input, rest)
maps = features(picture)
top = int(ops.argmax(scores[0]))
slopes = jax.grad(lambda m: head(m)[0, top])(maps)
weights = ops.mean(slopes, axis=(0, 1, 2))
heat = ops.relu(ops.squeeze(maps[0] @ weights[:, None]))
heat = heat / (ops.max(heat) + 1e-8)
print(maps.shape, heat.shape, np.round(np.array(heat), 2).max())
pixels = jax.grad(lambda p: model(p)[0, top])(picture)
print(pixels.shape, bool(ops.all(ops.isfinite(pixels))))
