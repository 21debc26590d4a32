import numpy as np
from keras import layers

x = np.array([[1.0, 2.0, 3.0, 4.0], [2.0, 4.0, 6.0, 8.0], [0.0, 0.0, 1.0, 1.0]])
bn, ln, gn, rn, un = layers.BatchNormalization(), layers.LayerNormalization(), layers.GroupNormalization(groups=2), layers.RMSNormalization(), layers.UnitNormalization()
for layer in (bn, ln, gn, rn, un):
    y = np.asarray(layer(x, training=True) if layer is bn else layer(x))
    print(layer.name)
    print(y.round(4))
    print("  rows", y.mean(axis=1).round(3), "cols", y.mean(axis=0).round(3), len(layer.weights))
print(np.asarray(bn.moving_mean), np.asarray(bn.moving_variance).round(4))
inst = layers.GroupNormalization(groups=-1)
print(np.asarray(inst(x[:, None, :])).shape, [w.shape for w in inst.weights])
try:
    layers.GroupNormalization(groups=3)(x)
except Exception as e:
    print(e)
try:
    layers.BatchNormalization()(x[0])
except Exception as e:
    print(e)
print(layers.LayerNormalization(axis=0).get_config()["axis"], ln.axis, ln.epsilon)
