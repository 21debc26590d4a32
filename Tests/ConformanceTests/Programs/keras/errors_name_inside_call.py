import numpy as np
import keras


class Model(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = keras.layers.Dense(4)

    def call(self, x):
        return self.output_layer(self.hidden(x))


model = Model()
try:
    model(np.ones((2, 3), "float32"))
except Exception as e:
    print(type(e).__name__ + ":", e)
model.compile("sgd", "mse")
model.fit(np.ones((4, 3)), np.ones((4, 4)), verbose=0)
