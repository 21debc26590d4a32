# A model is trained, then asked something of the wrong width.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(19)
X = np.random.rand(32, 4)
y = X @ [1.0, 2.0, 0.0, -1.0]
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(X, y, epochs=2, verbose=0)
saved = model.get_weights()
try:
    model.predict(np.ones((2, 3)), verbose=0)
except ValueError as e:
    print("ValueError:", e)
try:
    model(np.ones((2, 3)))
except ValueError as e:
    print("ValueError:", str(e).splitlines()[2])
try:
    print(model.predict(X[:2], verbose=0).shape)
except TypeError as e:
    print("TypeError:", e)
print(model.layers[0].kernel)
model.set_weights(saved)
print(model.predict(X[:2], verbose=0).shape, round(model.evaluate(X, y, verbose=0), 4))
