import os
import tempfile
import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input((3,)), layers.Lambda(lambda t: t * 2 + 1, name="twice")])
path = os.path.join(tempfile.mkdtemp(), "lam.keras")
model.save(path)
try:
    keras.models.load_model(path)
except Exception as e:
    print(type(e).__name__ + ":", e)
x = np.array([[1.0, 2.0, 3.0]])
again = keras.models.load_model(path, safe_mode=False)
print(again.predict(x, verbose=0))
keras.config.enable_unsafe_deserialization()
print(keras.models.load_model(path).predict(x, verbose=0))


@keras.saving.register_keras_serializable("demo")
def halve(t):
    return t / 2


named = keras.Sequential([keras.Input((3,)), layers.Lambda(halve)])
named.save(path)
print(keras.models.load_model(path, safe_mode=True).predict(x, verbose=0))
print(sorted(named.layers[0].get_config()))
