import numpy as np
import keras
from keras import layers


def counts(m):
    return len(m.trainable_weights), len(m.non_trainable_weights), sum(int(np.prod(w.shape)) for w in m.trainable_weights)


base = keras.Sequential([keras.Input((6,)), layers.Dense(5, name="d1"), layers.BatchNormalization(name="bn"), layers.Dense(4, name="d2")], name="base")
print(counts(base))
base.trainable = False
print(counts(base), [l.trainable for l in base.layers])
i = keras.Input((6,))
m = keras.Model(i, layers.Dense(1, name="head")(base(i, training=False)))
print(counts(m), m.count_params())
keras.utils.set_random_seed(1)
x, y = np.random.rand(16, 6), np.random.rand(16, 1)
m.compile(keras.optimizers.SGD(0.1), "mse")
frozen = [w.copy() for w in base.get_weights()]
head = m.get_layer("head").get_weights()[0].copy()
m.fit(x, y, epochs=2, verbose=0)
print(all(np.array_equal(a, b) for a, b in zip(frozen, base.get_weights())), np.array_equal(head, m.get_layer("head").get_weights()[0]))
base.trainable = True
base.get_layer("d1").trainable = False
print(counts(m))
m.compile(keras.optimizers.SGD(0.1), "mse")
m.fit(x, y, epochs=1, verbose=0)
print([np.array_equal(a, b) for a, b in zip(frozen, base.get_weights())])
for layer in m.layers:
    print(layer.name, layer.trainable, len(layer.trainable_weights), len(layer.weights))
bn = base.get_layer("bn")
print([w.name for w in bn.trainable_weights], [w.name for w in bn.non_trainable_weights])
bn.trainable = False
print(len(bn.trainable_weights), len(bn.non_trainable_weights), [v.trainable for v in bn.weights])
