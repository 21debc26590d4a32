import numpy as np
import keras

keras.utils.set_random_seed(4)

class L(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.seen = keras.metrics.Mean(name="seen")
    def call(self, x):
        self.seen.update_state(keras.ops.mean(x))
        return x
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1), L()])
x=np.ones((4,2))
try:
    print(m(x).shape, m.layers[-1].seen.result())
    print(m.predict(x, verbose=0))
    print(m.layers[-1].seen.result())
except Exception as e: print(type(e), e)
m.compile("sgd", loss="mse")
try:
    h=m.fit(x, np.ones((4,1)), verbose=2)
    print(h.history)
except Exception as e: print(type(e), e)
try:
    print(m.evaluate(x, np.ones((4,1)), verbose=2, return_dict=True))
except Exception as e: print(type(e), e)
m.compile("sgd", loss="mse", run_eagerly=True)
try:
    h=m.fit(x, np.ones((4,1)), verbose=2)
    print(h.history)
except Exception as e: print(type(e), e)
