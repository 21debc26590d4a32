import numpy as np
import keras
from keras import layers


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(4)

    def call(self, x):
        return self.outputs_layer(self.hidden(x))


net = Net()
print(type(net).__name__)
net(np.ones((2, 3)))
