# What the layers that only act in training do to a row of ones.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(12)
ones = np.ones((2, 6), "float32")
for layer in (layers.Dropout(0.5), layers.GaussianNoise(0.3), layers.GaussianDropout(0.4), layers.AlphaDropout(0.3),
              layers.Dropout(0.5, noise_shape=(2, 1)), layers.Dropout(0.5, seed=3), layers.Dropout(0.0), layers.Dropout(1.0)):
    print(layer.name, np.array_equal(layer(ones), ones))
    print(layer(ones, training=True)[0])
    print(len(layer.variables), len(layer.weights), layer.count_params())
cube = np.ones((1, 2, 3, 4), "float32")
print(layers.SpatialDropout2D(0.5, seed=1)(cube, training=True)[0, :, :, 0])
print(layers.SpatialDropout1D(0.5, seed=2)(cube[0], training=True)[0])
drop = layers.Dropout(0.5, seed=9)
print(drop(ones, training=True)[0], drop(ones, training=True)[0])
print(drop.seed_generator.state)
print(drop.get_config())
again = layers.Dropout.from_config(drop.get_config())
print(again(ones, training=True)[0])
act = layers.ActivityRegularization(l1=0.1, l2=0.01)
act(ones)
print(act.losses)
model = keras.Sequential([keras.Input((6,)), layers.Dropout(0.5), layers.ActivityRegularization(l2=0.5)])
print(model(ones, training=False).shape, model.losses)
