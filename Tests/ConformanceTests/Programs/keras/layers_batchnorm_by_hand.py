import numpy as np
import keras
from keras import layers, ops

rng = np.random.default_rng(7)
x = rng.normal(size=(6, 4)).astype("float32")
bn = layers.BatchNormalization(momentum=0.9)
y = bn(x, training=True)
print(np.asarray(y))
mean, var = ops.moments(x, axes=[0])
print(mean)
print(var)
print(ops.var(x, axis=0), ops.std(x, axis=0))
print(ops.var(x), ops.std(x), ops.var(x, axis=1))
print(np.asarray(bn.moving_mean), np.asarray(bn.moving_variance))
for _ in range(5):
    bn(x, training=True)
print(bn.moving_mean.numpy(), bn.moving_variance.numpy())
print(np.asarray(bn(x))[:2])
img = rng.normal(2.0, 3.0, size=(2, 3, 3, 2)).astype("float32")
b2 = layers.BatchNormalization(axis=-1, gamma_initializer=keras.initializers.Constant(2.0), beta_initializer="ones")
z = np.asarray(b2(img, training=True))
print(z[0, 0], z.mean().round(4))
print(b2.moving_mean.numpy())
ln = layers.LayerNormalization()
print(np.asarray(ln(x))[0])
gn = layers.GroupNormalization(groups=2)
print(np.asarray(gn(x))[0])
