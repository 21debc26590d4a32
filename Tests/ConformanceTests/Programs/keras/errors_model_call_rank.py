import numpy as np
import keras
from keras import layers

class Head(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(layers.Flatten()(x))

class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.conv = layers.Conv1D(4, 3)
        self.head = Head(2)

    def call(self, x):
        return self.head(self.conv(x))

net = Net()
print(net(np.zeros((2, 8, 3))).shape)
print([w.shape for w in net.weights])
net(np.zeros((2, 10, 3)))
