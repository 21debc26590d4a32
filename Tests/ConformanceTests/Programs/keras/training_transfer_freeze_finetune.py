import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(3)
rng = np.random.default_rng(3)
X = rng.normal(size=(60, 8, 8, 1)).astype("float32")
y_old = (X.mean(axis=(1, 2, 3)) > 0).astype("int32")
y_new = (X[:, :4].mean(axis=(1, 2, 3)) > X[:, 4:].mean(axis=(1, 2, 3))).astype("float32")

base = keras.Sequential(
    [keras.Input((8, 8, 1)), layers.Conv2D(4, 3, activation="relu", name="c1"), layers.BatchNormalization(name="bn"), layers.MaxPooling2D(), layers.Flatten(), layers.Dense(2, activation="softmax", name="old_head")],
    name="base",
)
base.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
base.fit(X, y_old, epochs=2, batch_size=20, verbose=2)
features = keras.Model(base.inputs, base.layers[-2].output, name="features")
features.trainable = False
inputs = keras.Input((8, 8, 1))
x = features(inputs, training=False)
x = layers.Dropout(0.2)(x)
out = layers.Dense(1, activation="sigmoid")(x)
model = keras.Model(inputs, out)
model.compile(optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.BinaryCrossentropy(), metrics=[keras.metrics.BinaryAccuracy()])
print(len(model.trainable_weights), len(model.non_trainable_weights))
before = features.get_weights()
model.fit(X, y_new, epochs=2, batch_size=20, validation_data=(X[:20], y_new[:20]), verbose=2)
print("frozen:", all(np.array_equal(a, b) for a, b in zip(before, features.get_weights())))
features.trainable = True
for layer in features.layers[:2]:
    layer.trainable = False
print([(l.name, l.trainable) for l in features.layers])
model.compile(optimizer=keras.optimizers.Adam(1e-4), loss="binary_crossentropy", metrics=["binary_accuracy"])
model.summary(show_trainable=True)
model.fit(X, y_new, epochs=1, batch_size=20, verbose=2)
print(sum(int(np.prod(w.shape)) for w in model.trainable_weights))
