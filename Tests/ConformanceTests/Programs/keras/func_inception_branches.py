import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(14)


def conv_bn(x, filters, size, strides=1):
    x = layers.Conv2D(filters, size, strides=strides, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization(scale=False)(x)
    return layers.ReLU()(x)


inputs = keras.Input((20, 20, 3))
x = conv_bn(inputs, 6, 3, 2)
b1 = conv_bn(x, 4, 1)
b2 = conv_bn(conv_bn(x, 3, 1), 5, 3)
b3 = conv_bn(conv_bn(x, 2, 1), 3, 5)
b4 = conv_bn(layers.MaxPooling2D(3, strides=1, padding="same")(x), 2, 1)
x = layers.Concatenate(axis=-1, name="mixed0")([b1, b2, b3, b4])
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(4, activation="softmax")(x), name="mini_inception")
model.summary()
print(len(model.layers), model.get_layer("mixed0").output.shape)
print("non-trainable:", sum(int(np.prod(w.shape)) for w in model.non_trainable_weights))
probe = keras.Model(model.inputs, [model.get_layer("mixed0").output, model.output])
maps, p = probe.predict(np.ones((1, 20, 20, 3)), verbose=0)
print(maps.shape, p.sum().round(4))
