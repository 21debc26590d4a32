import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(3)
base = keras.Sequential([keras.Input((6,)), layers.Dense(4, activation="relu"), layers.Dense(2)], name="base")
a, b = keras.Input((6,), name="left"), keras.Input((6,), name="right")
fa, fb = base(a), base(b)
dot = layers.Dot(axes=1, normalize=True, name="cosine")([fa, fb])
m = keras.Model([a, b], dot)
m.summary()
x1, x2 = np.random.rand(3, 6), np.random.rand(3, 6)
print(m.predict([x1, x2], verbose=0).ravel().round(4))
print(m.predict({"left": x1, "right": x1}, verbose=0).ravel().round(4))
print(base.inputs[0].shape, len(base._inbound_nodes), base.output_shape)
print(m.input_shape, m.output_shape, m.count_params())
for args in [([x1],), (x1,), ([x1, x2, x1],), ({"left": x1},), ([x1[:, :5], x2],)]:
    try:
        print(m(*args).shape)
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0][:160])
