import numpy as np
import keras
from keras import layers


class Silent(layers.Layer):
    """Holds a dropout and does not hand `training` on itself."""

    def __init__(self):
        super().__init__()
        self.drop = layers.Dropout(0.5)

    def call(self, x):
        return self.drop(x)


class Speaking(Silent):
    def call(self, x, training=None):
        return self.drop(x, training=training)


def ticks(model, train):
    keras.utils.set_random_seed(1)
    model.compile("sgd", "mse")
    train(model)
    state = [v.value for v in model.variables if v.path.endswith("seed_generator_state")]
    print(type(model).__name__, [int(s[1]) for s in state])


x, y = np.ones((4, 2)), np.ones((4, 2))
for block in (Silent, Speaking):
    inputs = keras.Input((2,))
    model = keras.Model(inputs, block()(layers.Dense(2)(inputs)))
    ticks(model, lambda m: m.fit(x, y, verbose=0))
    ticks(model, lambda m: m.train_on_batch(x, y))
    ticks(model, lambda m: m.evaluate(x, y, verbose=0))
    model = keras.Sequential([keras.Input((2,)), layers.Dense(2), block()])
    ticks(model, lambda m: m.fit(x, y, verbose=0))
