import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(61)
rng = np.random.default_rng(61)
images = rng.random((40, 6, 6, 1)).astype("float32")
bright = images.mean(axis=(1, 2, 3))
quad = np.array([np.argmax([im[:3, :3].sum(), im[:3, 3:].sum(), im[3:, :3].sum(), im[3:, 3:].sum()]) for im in images])
inputs = keras.Input((6, 6, 1))
x = layers.SeparableConv2D(4, 3, activation="relu")(inputs)
x = layers.GlobalAveragePooling2D()(x)
x = layers.Dense(8, activation="swish")(x)
reg = layers.Dense(1, name="bright")(x)
cls = layers.Dense(4, activation="softmax", name="quad")(x)
m = keras.Model(inputs, [reg, cls])
m.compile("adam", loss=["mse", "sparse_categorical_crossentropy"], loss_weights=[10.0, 1.0], metrics=[["mae"], ["accuracy", keras.metrics.SparseTopKCategoricalAccuracy(k=2, name="top2")]])
h = m.fit(images, [bright, quad], epochs=2, batch_size=10, validation_split=0.2, verbose=1)
print(list(h.history))
print(m.metrics_names)
r = m.evaluate(images, (bright, quad), verbose=0)
print(len(r), [f"{v:.4f}" for v in r])
m.evaluate(images, (bright, quad), verbose=2)
total = 10 * np.mean((m.predict(images, verbose=0)[0].ravel() - bright) ** 2)
print(f"{total:.4f}")
m.compile("sgd", loss={"bright": "mae", "quad": None}, metrics={"quad": "accuracy"})
try:
    h = m.fit(images, [bright, quad], epochs=1, verbose=0)
    print(list(h.history))
except Exception as e:
    print(type(e).__name__, str(e)[:160])
m.compile("sgd", loss={"bright": "mae"})
try:
    m.fit(images, [bright, quad], epochs=1, verbose=0)
except Exception as e:
    print(type(e).__name__, str(e)[:160])
m.compile("sgd", loss=["mae", "mae", "mae"])
try:
    m.fit(images, [bright, quad], epochs=1, verbose=0)
except Exception as e:
    print(type(e).__name__, str(e)[:160])
