import numpy as np
import keras
from keras import layers
keras.utils.set_random_seed(0)
m = keras.Sequential([keras.Input((4,)), layers.Dense(3, name="a"), layers.BatchNormalization(name="bn"), layers.Dropout(.2), layers.Dense(2, name="b")])
print(len(m.weights), len(m.trainable_weights), len(m.non_trainable_weights), len(m.variables), len(m.trainable_variables), len(m.non_trainable_variables))
m.get_layer("a").trainable = False
print([w.path for w in m.trainable_weights], [w.path for w in m.non_trainable_weights])
bn = m.get_layer("bn"); bn.trainable = False; x = np.random.rand(8, 4).astype("float32"); y = np.random.rand(8, 2)
before = bn.moving_mean.numpy().copy(); m.compile("sgd", "mse"); m.fit(x, y, verbose=0, epochs=2); print(np.allclose(before, bn.moving_mean), m.layers[0].kernel.trainable)
bn.trainable = True; m.compile("sgd", "mse"); m.fit(x, y, verbose=0, epochs=2); print(np.allclose(before, bn.moving_mean), np.round(bn.moving_mean.numpy(), 4), np.round(bn.moving_variance.numpy(), 4))
m.trainable = False; print(len(m.trainable_weights), [l.trainable for l in m.layers]); m.trainable = True; print(len(m.trainable_weights))
d = layers.Dense(2, trainable=False); d.build((None, 3)); print(len(d.trainable_weights), d.kernel.trainable, d.trainable)
d.trainable = True; print(len(d.trainable_weights)); d.kernel.trainable = False; print([w.name for w in d.trainable_weights])
w = d.get_weights(); print([a.shape for a in w], type(w[0]).__name__); d.set_weights([a * 0 + 1 for a in w]); print(d(np.ones((1, 3))))
d.kernel.assign(np.zeros((3, 2))); print(d.kernel.numpy().sum(), d.bias.value)
try: d.kernel.assign(np.zeros((2, 2)))
except Exception as e: print(type(e).__name__, e)
print(d.kernel.path, d.path, d.bias.name, d.kernel)
for l in m.layers: print(l.name, l.count_params(), l.trainable, len(l.weights))
m.summary(show_trainable=True)
try: d.trainable = "no"
except Exception as e: print(type(e).__name__, e)
