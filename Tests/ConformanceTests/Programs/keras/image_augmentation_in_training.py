import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(21)
rng = np.random.default_rng(1)
x = rng.uniform(size=(24, 6, 6, 1)).astype("float32")
y = (x.mean(axis=(1, 2, 3)) > 0.5).astype("int32")

augment = keras.Sequential([layers.RandomFlip("horizontal"), layers.RandomTranslation(0.1, 0.1)], name="augment")
inputs = keras.Input((6, 6, 1))
h = augment(inputs)
h = layers.Conv2D(3, 3, activation="relu")(h)
h = layers.GlobalAveragePooling2D()(h)
model = keras.Model(inputs, layers.Dense(2)(h))
model.summary()
model.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
history = model.fit(x, y, epochs=3, batch_size=8, verbose=0)
print([round(v, 4) for v in history.history["loss"]])
a, b = model.predict(x[:2], verbose=0), model.predict(x[:2], verbose=0)
print(np.array_equal(a, b), np.round(a, 3))
print(len(model.weights), len(model.variables), len(augment.layers))
