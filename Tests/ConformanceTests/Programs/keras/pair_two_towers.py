# Sequential towers joined by the Functional API; a subclass does the same by hand.
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(31)


def tower(name):
    return keras.Sequential([keras.Input((4,)), layers.Dense(6, activation="tanh"), layers.Dense(3)], name=name)


user, item = tower("user"), tower("item")
u, i = keras.Input((4,), name="u"), keras.Input((4,), name="i")
score = layers.Dot(axes=1, normalize=True, name="score")([user(u), item(i)])
graph = keras.Model([u, i], score, name="graph")


class TwoTower(keras.Model):
    def __init__(self, user, item):
        super().__init__(name="by_hand")
        self.user, self.item = user, item

    def call(self, inputs):
        a, b = self.user(inputs[0]), self.item(inputs[1])
        a = a / ops.norm(a, axis=1, keepdims=True)
        b = b / ops.norm(b, axis=1, keepdims=True)
        return ops.sum(a * b, axis=1, keepdims=True)


hand = TwoTower(user, item)
A, B = np.random.normal(size=(20, 4)), np.random.normal(size=(20, 4))
print(np.allclose(graph.predict([A, B], verbose=0), hand.predict([A, B], verbose=0), atol=1e-6))
y = np.sign((A * B).sum(axis=1, keepdims=True))
graph.compile("adam", "mse")
graph.fit([A, B], y, epochs=4, verbose=0)
print("still equal:", np.allclose(graph.predict([A, B], verbose=0), hand.predict([A, B], verbose=0), atol=1e-6))
print(graph.count_params(), hand.count_params(), len(graph.layers), len(hand.layers))
graph.summary()
hand.summary()
print(user.layers[0].kernel is hand.user.layers[0].kernel)
print([w.path for w in graph.trainable_variables][:2])
