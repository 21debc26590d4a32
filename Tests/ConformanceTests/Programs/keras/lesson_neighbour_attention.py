import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(31)


class LocalAttention(layers.Layer):
    """Attention among the steps of one block, with a learnt bias for each distance."""

    def __init__(self, block, **kwargs):
        super().__init__(**kwargs)
        self.block = block
        self.qkv = layers.Dense(3 * 4, use_bias=False)
        self.bias = self.add_weight(shape=(2 * block - 1,), initializer="zeros", name="bias")
        steps = np.arange(block)
        self.distance = steps[:, None] - steps[None, :] + block - 1

    def call(self, x):
        batch, length, width = ops.shape(x)
        blocks = ops.reshape(x, (-1, self.block, width))
        q, k, v = ops.split(self.qkv(blocks), 3, axis=-1)
        scores = q @ ops.transpose(k, (0, 2, 1)) / 2.0
        scores = scores + ops.take(self.bias, self.distance, axis=0)
        mixed = ops.softmax(scores) @ v
        return ops.reshape(mixed, (batch, length, 4))

    def get_config(self):
        return {**super().get_config(), "block": self.block}


inputs = keras.Input((8, 3))
x = layers.Dense(4)(inputs)
x = x + LocalAttention(4, name="local")(x)
outputs = layers.Dense(1)(layers.GlobalAveragePooling1D()(x))
model = keras.Model(inputs, outputs)
model.summary()
data = np.random.rand(16, 8, 3).astype("float32")
target = data[:, 2:3, 0] * data[:, 3:4, 1]
model.compile(keras.optimizers.Adam(0.02), "mse")
history = model.fit(data, target, epochs=4, batch_size=8, verbose=0)
print(history.history["loss"][-1] < history.history["loss"][0])
layer = model.get_layer("local")
print([(w.path, w.shape) for w in layer.weights])
copy = keras.models.clone_model(model, clone_function=lambda l: l.__class__.from_config(l.get_config()))
copy.set_weights(model.get_weights())
print(np.allclose(copy.predict(data, verbose=0), model.predict(data, verbose=0), atol=1e-6))
rolled = ops.roll(data, shift=-1, axis=1)
print(np.array(rolled)[0, -1] == data[0, 0])
