# augmentation inside the model: training and inference differ
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(21)
x = np.random.rand(16, 8, 8, 1).astype("float32")
y = (x.mean(axis=(1, 2, 3)) > 0.5).astype("int32")
augment = keras.Sequential([layers.RandomFlip("horizontal"), layers.RandomRotation(0.1), layers.RandomZoom(0.2)], name="augment")
inputs = keras.Input((8, 8, 1))
h = augment(inputs)
h = layers.Conv2D(4, 3, activation="relu")(h)
h = layers.GlobalAveragePooling2D()(h)
outputs = layers.Dense(2, activation="softmax")(h)
model = keras.Model(inputs, outputs)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.summary()
print(model.jit_compile, [l.supports_jit for l in augment.layers])
h = model.fit(x, y, epochs=2, batch_size=8, validation_split=0.25, verbose=2)
a, b = model.predict(x, verbose=0), model.predict(x, verbose=0)
print("predict repeats:", np.array_equal(a, b))
print("training call differs:", not np.allclose(augment(x, training=True), x))
print("inference call is the identity:", np.allclose(augment(x), x))
