import numpy as np
import keras

keras.utils.set_random_seed(6)
base_model = keras.Sequential([
    keras.Input((12, 12, 3)), keras.layers.Conv2D(6, 3), keras.layers.BatchNormalization(), keras.layers.ReLU(),
    keras.layers.MaxPooling2D(), keras.layers.Conv2D(8, 3, activation="relu"),
], name="base")
base_model.trainable = False
inputs = keras.Input(shape=(12, 12, 3))
scale_layer = keras.layers.Rescaling(scale=1 / 127.5, offset=-1)
x = scale_layer(inputs)
x = base_model(x, training=False)
x = keras.layers.GlobalAveragePooling2D()(x)
x = keras.layers.Dropout(0.2)(x)
outputs = keras.layers.Dense(1)(x)
model = keras.Model(inputs, outputs)
model.summary(show_trainable=True)
X = np.random.randint(0, 256, (20, 12, 12, 3)).astype("float32")
y = np.random.randint(0, 2, 20)
model.compile(optimizer=keras.optimizers.Adam(), loss=keras.losses.BinaryCrossentropy(from_logits=True), metrics=[keras.metrics.BinaryAccuracy()])
before = base_model.get_weights()
h = model.fit(X, y, epochs=2, batch_size=10, verbose=0)
print([round(v, 4) for v in h.history["loss"]], all(np.array_equal(a, b) for a, b in zip(before, base_model.get_weights())))
base_model.trainable = True
model.summary(show_trainable=True)
model.compile(optimizer=keras.optimizers.Adam(1e-5), loss=keras.losses.BinaryCrossentropy(from_logits=True), metrics=[keras.metrics.BinaryAccuracy()])
h = model.fit(X, y, epochs=1, batch_size=10, verbose=0)
print(round(h.history["loss"][0], 4), len(model.trainable_weights), len(model.non_trainable_weights))
after = base_model.get_weights()
print([bool(np.array_equal(a, b)) for a, b in zip(before, after)])
for layer in base_model.layers[:2]:
    layer.trainable = False
print([(l.name, l.trainable, len(l.trainable_weights)) for l in base_model.layers], model.trainable)
features = keras.Model(model.inputs, model.layers[3].output).predict(X[:2], verbose=0)
print(features.shape)
