import numpy as np
import keras
from keras import layers

x = np.arange(24, dtype="float32").reshape(2, 3, 4) - 10
for layer in [
    layers.LayerNormalization(axis=[1, 2]),
    layers.LayerNormalization(axis=1, center=False),
    layers.UnitNormalization(axis=(1, 2)),
    layers.RMSNormalization(axis=-1),
    layers.GroupNormalization(groups=2),
    layers.BatchNormalization(axis=1, momentum=0.5),
]:
    y = layer(x)
    print(layer.name, y.shape, layer.count_params(), layer.get_config()["axis"])
    print(np.round(np.asarray(y)[0, 0], 4))
try:
    layers.RMSNormalization(axis=1)(x)
except ValueError as e:
    print(e)
bn = layers.BatchNormalization(axis=1, momentum=0.5)
for step in range(3):
    bn(x, training=True)
    print(np.round(bn.moving_mean, 4), np.round(bn.moving_variance, 4))
print([(w.name, w.trainable) for w in bn.weights])
bn.trainable = False
print(len(bn.trainable_weights), len(bn.non_trainable_weights))
print(np.round(np.asarray(bn(x, training=True))[1, 2], 4))
