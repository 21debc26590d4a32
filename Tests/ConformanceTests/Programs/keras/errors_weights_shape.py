import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(5)
model = keras.Sequential([keras.Input((3,)), layers.Dense(2, name="fc")])
w, b = model.get_weights()
for weights in ([w], [w, b, b], [w.T, b], [b, w], w, []):
    try:
        model.set_weights(weights)
        print("set")
    except Exception as e:
        print(type(e).__name__ + ":", e)
for weights in ([w], [w.T, b], [w, b, b]):
    try:
        model.layers[0].set_weights(weights)
        print("set")
    except Exception as e:
        print(type(e).__name__ + ":", e)
for value in (np.ones((2, 3)), np.ones(3), 4.0):
    try:
        model.layers[0].kernel.assign(value)
        print("assigned")
    except Exception as e:
        print(type(e).__name__ + ":", e)
layers.Dense(2).set_weights([w, b])
