# A base trained on one task, frozen under a new head, then opened for a gentle second round.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(33)
base_model = keras.Sequential([
    keras.Input((10, 10, 3)), layers.Conv2D(4, 3, activation="relu"), layers.BatchNormalization(),
    layers.Conv2D(8, 3, activation="relu", name="top_conv"), layers.GlobalAveragePooling2D()], name="base")
rng = np.random.default_rng(6)
x = rng.random((32, 10, 10, 3)).astype("float32")
y_old = rng.integers(0, 4, 32)
pre = keras.Sequential([base_model, layers.Dense(4, activation="softmax")])
pre.compile("adam", "sparse_categorical_crossentropy")
pre.fit(x, y_old, epochs=2, verbose=0)
base_model.trainable = False
inputs = keras.Input(shape=(10, 10, 3))
scaled = layers.Rescaling(scale=2.0, offset=-1)(inputs)
h = base_model(scaled, training=False)
h = layers.Dropout(0.2)(h)
outputs = layers.Dense(1)(h)
model = keras.Model(inputs, outputs)
model.summary(show_trainable=True)
y = (x.mean(axis=(1, 2, 3)) > 0.5).astype("float32")[:, None]
model.compile(optimizer=keras.optimizers.Adam(), loss=keras.losses.BinaryCrossentropy(from_logits=True),
              metrics=[keras.metrics.BinaryAccuracy()])
before = [w.copy() for w in base_model.get_weights()]
model.fit(x, y, epochs=2, batch_size=8, verbose=2)
print(all(np.array_equal(a, b) for a, b in zip(before, base_model.get_weights())))
print(len(model.weights), len(model.trainable_weights), len(model.non_trainable_weights))
base_model.trainable = True
for layer in base_model.layers[:-2]:
    layer.trainable = False
print([(layer.name, layer.trainable, len(layer.trainable_weights)) for layer in base_model.layers])
model.compile(optimizer=keras.optimizers.Adam(1e-5), loss=keras.losses.BinaryCrossentropy(from_logits=True),
              metrics=[keras.metrics.BinaryAccuracy()])
model.fit(x, y, epochs=1, batch_size=8, verbose=0)
print([np.array_equal(a, b) for a, b in zip(before, base_model.get_weights())])
print(len(model.trainable_weights), model.count_params(), sum(int(np.prod(w.shape)) for w in model.trainable_weights))
inner = keras.Model(base_model.inputs, base_model.get_layer("top_conv").output)
print(inner(x[:2]).shape, inner.layers[-1].trainable)
