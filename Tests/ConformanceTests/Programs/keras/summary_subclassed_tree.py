import numpy as np
import keras
from keras import layers


class ConvUnit(layers.Layer):
    def __init__(self, filters, **kwargs):
        super().__init__(**kwargs)
        self.conv = layers.Conv2D(filters, 3, padding="same", use_bias=False)
        self.bn = layers.BatchNormalization()

    def call(self, x, training=None):
        return keras.ops.relu(self.bn(self.conv(x), training=training))


class Net(keras.Model):
    def __init__(self):
        super().__init__(name="conv_net")
        self.stem = ConvUnit(4, name="stem")
        self.body = [ConvUnit(8, name=f"unit{i}") for i in range(2)]
        self.pool = layers.GlobalAveragePooling2D()
        self.head = keras.Sequential([layers.Dense(6, activation="relu"), layers.Dense(2)], name="head")

    def call(self, x, training=None):
        x = self.stem(x, training=training)
        for unit in self.body:
            x = unit(x, training=training)
        return self.head(self.pool(x))


net = Net()
net.summary()
net.build((None, 8, 8, 3))
net.summary()
net.summary(expand_nested=True, show_trainable=True)
net(np.ones((2, 8, 8, 3), "float32"))
net.summary(line_length=64)
net.stem.trainable = False
print(len(net.trainable_weights), len(net.non_trainable_weights), net.count_params())
inp = keras.Input((8, 8, 3))
wrapped = keras.Model(inp, net(inp), name="wrapped")
wrapped.summary(expand_nested=True)
