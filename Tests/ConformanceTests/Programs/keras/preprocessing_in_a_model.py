import numpy as np
import keras
from keras import layers

rng = np.random.default_rng(3)
x = rng.normal([5.0, -2.0], [3.0, 0.1], size=(64, 2)).astype("float32")
y = (x[:, :1] > 5).astype("float32")

keras.utils.set_random_seed(5)
norm = layers.Normalization()
norm.adapt(x)
model = keras.Sequential([keras.Input((2,)), norm, layers.Dense(4, activation="tanh"), layers.Dense(1, activation="sigmoid")])
model.summary()
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
history = model.fit(x, y, epochs=3, batch_size=16, verbose=0)
print([round(v, 4) for v in history.history["loss"]])
print(np.round(model.predict(x[:3], verbose=0).ravel(), 4))
before = [w.shape for w in norm.get_weights()]
print(before, [w.name for w in model.trainable_weights])

plain = keras.Sequential([keras.Input((2,)), layers.Rescaling(1 / 10, offset=0.5), layers.Dense(1, use_bias=False, kernel_initializer="ones")])
print(np.round(plain.predict(np.array([[1.0, 2.0], [-3.0, 4.0]]), verbose=0), 3))
print(layers.Rescaling(1 / 255).get_config()["scale"], layers.Rescaling([1.0, 2.0], [0.0, 1.0]).get_config()["offset"])
print(np.asarray(layers.Rescaling([1.0, 2.0], [0.0, 1.0])(np.ones((1, 2)))))
