import numpy as np
import keras
from keras import layers

class Net(keras.Model):
    def __init__(self, units=8):
        super().__init__()
        self.a = layers.Dense(units, activation="relu", name="a")
        self.drop = layers.Dropout(0.3)
        self.b = layers.Dense(3, activation="softmax", name="b")

    def call(self, inputs, training=None):
        x = self.a(inputs)
        x = self.drop(x, training=training)
        return self.b(x)

net = Net()
try:
    net.summary()
except Exception as e:
    print(type(e).__name__, e)
print(net.built, net.weights)
net.build((None, 5))
net.summary()
print(net.built, len(net.weights), net.a.built)
try:
    print(net.input_shape)
except Exception as e:
    print(type(e).__name__, e)
try:
    net.get_config()
    print("config", net.get_config())
except Exception as e:
    print(type(e).__name__, str(e)[:200])
keras.utils.set_random_seed(1)
net = Net(4)
y = net(np.ones((2, 5)), training=True)
print(y.shape, np.round(np.sum(np.asarray(y), axis=1), 5))
net.summary()
inp = keras.Input((5,))
f = keras.Model(inp, net(inp))
f.summary()
