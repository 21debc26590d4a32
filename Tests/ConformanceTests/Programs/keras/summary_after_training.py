import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1)
m = keras.Sequential([keras.Input((3,)), layers.Dense(4), layers.BatchNormalization(), layers.Dense(1)], name="counted")
m.compile(optimizer=keras.optimizers.SGD(0.01, momentum=0.9), loss="mse")
m.summary()
m.fit(np.ones((4, 3)), np.ones((4, 1)), verbose=0)
m.summary()
print(m.optimizer.built, len(m.optimizer.variables), sum(int(np.prod(v.shape)) for v in m.optimizer.variables))
m.layers[0].trainable = False
m.summary()
inner = keras.Sequential([layers.Dense(2), layers.Dense(2)], name="lazy_inner")
outer = keras.Sequential([keras.Input((2,)), inner, layers.Dense(1)], name="outer")
outer.summary(expand_nested=True)
lazy = keras.Sequential([layers.Dense(2), inner], name="lazy")
lazy.summary()
lazy(np.ones((5, 2)))
lazy.summary()
text = []
lazy.summary(print_fn=lambda *a, **k: text.append((a, k)), line_length=50)
print(len(text), text[0][1], len(text[0][0][0].splitlines()))
big = keras.Sequential([keras.Input((1000,)), layers.Dense(3000), layers.Dense(2000)])
big.summary()
class Two(layers.Layer):
    def call(self, x):
        return x, {"twice": x * 2, "list": [x, x]}
i = keras.Input((3,))
o, d = Two()(i)
keras.Model(i, [o, d["twice"], d["list"][1]]).summary()
