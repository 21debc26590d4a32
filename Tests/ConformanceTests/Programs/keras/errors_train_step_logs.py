import numpy as np
import keras


class Custom(keras.Model):
    def train_step(self, state, data):
        return state


model = Custom(*(lambda i: (i, keras.layers.Dense(1)(i)))(keras.Input((2,))))
model.compile("sgd", "mse")
try:
    model.fit(np.ones((2, 2)), np.ones((2, 1)), verbose=0)
except Exception as e:
    print(type(e).__name__)
