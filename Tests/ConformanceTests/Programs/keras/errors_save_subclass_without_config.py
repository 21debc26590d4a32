import numpy as np
import keras
from keras import layers

class Net(keras.Model):
    def __init__(self, units, act):
        super().__init__()
        self.d = layers.Dense(units, activation=act)
    def call(self, x):
        return self.d(x)

net = Net(3, keras.activations.relu)
net(np.ones((1, 2)))
net.save("net.keras")
again = keras.models.load_model("net.keras", custom_objects={"Net": Net})
print(again.summary())
