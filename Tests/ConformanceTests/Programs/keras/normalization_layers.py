import numpy as np
import keras
from keras import layers
keras.utils.set_random_seed(1)
x = np.random.normal(3, 2, size=(8, 5, 6)).astype("float32")
bn = layers.BatchNormalization(momentum=0.8, epsilon=1e-2)
for _ in range(3):
    y = bn(x, training=True)
print(np.round(bn.moving_mean.numpy(), 4), np.round(bn.moving_variance.numpy(), 4))
print(np.round(np.mean(y), 4), np.round(np.std(y), 3), np.round(bn(x)[0, 0], 3))
print([(w.name, w.trainable) for w in bn.weights], bn.axis, bn.momentum)
b2 = layers.BatchNormalization(axis=1, center=False, scale=False); b2(x, training=True); print([w.name for w in b2.weights], b2.moving_mean.shape)
ln = layers.LayerNormalization(); y = ln(x); print(np.round(y[0, 0], 4), ln.gamma.shape, ln.axis, ln.epsilon)
l2 = layers.LayerNormalization(axis=(1, 2), center=False); print(np.round(l2(x)[0, 0], 4), l2.gamma.shape)
gn = layers.GroupNormalization(groups=3); print(np.round(gn(x)[0, 0], 4), gn.gamma.shape); print(np.round(layers.GroupNormalization(groups=-1)(x)[0, 0], 3))
un = layers.UnitNormalization(axis=-1); print(np.round(np.linalg.norm(un(x), axis=-1)[0], 3), np.round(layers.UnitNormalization(axis=(1, 2))(x)[0, 0], 3))
rn = layers.RMSNormalization(); print(np.round(rn(x)[0, 0], 4), rn.scale.shape)
m = keras.Sequential([keras.Input((5, 6)), layers.Dense(4, use_bias=False), layers.BatchNormalization(), layers.Activation("relu"), layers.Flatten(), layers.LayerNormalization(), layers.Dense(1)])
m.compile("adam", "mse"); h = m.fit(x, x[:, 0, :1], epochs=5, batch_size=4, verbose=0); print([round(v, 4) for v in h.history["loss"]])
m.summary()
bn.trainable = False; a = bn(x, training=True); bn.trainable = True; b = bn(x, training=False); print(np.allclose(a, b))
