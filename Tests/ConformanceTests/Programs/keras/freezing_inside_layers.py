# trainable: on layers inside layers, before and after building.
import numpy as np
import keras
from keras import layers


class Tower(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.base = layers.Dense(4, name="base")
        self.norm = layers.BatchNormalization(name="norm")
        self.head = layers.Dense(1, name="head")

    def call(self, inputs, training=None):
        return self.head(self.norm(self.base(inputs), training=training))


keras.utils.set_random_seed(9)
x = np.random.rand(8, 3).astype("float32")
tower = Tower(name="tower")
tower.base.trainable = False
tower(x)
print([w.path for w in tower.trainable_weights])
print([w.path for w in tower.non_trainable_weights])
tower.trainable = False
print(tower.base.trainable, tower.head.trainable, len(tower.trainable_weights), len(tower.weights))
tower.trainable = True
print(tower.base.trainable, len(tower.trainable_weights), len(tower.non_trainable_weights))
tower.norm.trainable = False
before = tower.norm.get_weights()
tower(x, training=True)
print(all(np.array_equal(a, b) for a, b in zip(before, tower.norm.get_weights())))
tower.norm.trainable = True
tower(x, training=True)
print(all(np.array_equal(a, b) for a, b in zip(before, tower.norm.get_weights())))
inputs = keras.Input((3,))
model = keras.Model(inputs, layers.Dense(1, name="top")(Tower(name="body")(inputs)))
model.get_layer("body").trainable = False
model.compile("sgd", "mse")
kept = [np.array(w) for w in model.get_layer("body").weights]
moved = np.array(model.get_layer("top").kernel)
model.fit(x, np.ones((8, 1)), epochs=2, verbose=0)
print(all(np.array_equal(a, b) for a, b in zip(kept, model.get_layer("body").weights)), np.array_equal(moved, model.get_layer("top").kernel))
model.summary(show_trainable=True)
print([(l.name, l.trainable, l.count_params()) for l in model.layers])
frozen = layers.Dense(2, trainable=False)
frozen.build((None, 2))
print(frozen.trainable_weights, len(frozen.non_trainable_weights), frozen.kernel.trainable, frozen.get_config()["trainable"])
