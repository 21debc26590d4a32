# One decoder block by hand: embedding with positions, causal attention, feed-forward.
import numpy as np
import keras
from keras import layers, ops


class Positions(layers.Layer):
    def __init__(self, length, vocabulary, width, **kwargs):
        super().__init__(**kwargs)
        self.tokens = layers.Embedding(vocabulary, width, mask_zero=True)
        self.places = layers.Embedding(length, width)
        self.length = length

    def call(self, inputs):
        steps = ops.arange(ops.shape(inputs)[1])
        return self.tokens(inputs) + self.places(steps)

    def compute_mask(self, inputs, mask=None):
        return self.tokens.compute_mask(inputs)


class Block(layers.Layer):
    def __init__(self, width, heads, **kwargs):
        super().__init__(**kwargs)
        self.attention = layers.MultiHeadAttention(heads, width // heads)
        self.first = layers.LayerNormalization(epsilon=1e-6)
        self.second = layers.LayerNormalization(epsilon=1e-6)
        self.feed = keras.Sequential([layers.Dense(2 * width, activation="gelu"), layers.Dense(width)])
        self.supports_masking = True

    def call(self, x, mask=None, training=None):
        h = self.first(x)
        x = x + self.attention(h, h, use_causal_mask=True, training=training)
        return x + self.feed(self.second(x))


keras.utils.set_random_seed(3)
inputs = keras.Input((None,), dtype="int32", name="tokens")
x = Positions(8, 12, 6, name="embed")(inputs)
x = Block(6, 2, name="block")(x)
outputs = layers.Dense(12, name="logits")(x)
model = keras.Model(inputs, outputs, name="tiny_decoder")
model.summary()
text = np.array([[1, 4, 2, 9, 0, 0], [3, 3, 7, 1, 5, 0]])
full = np.array(model(text))
part = np.array(model(text[:, :3]))
print(full.shape, np.allclose(full[:, :3], part, atol=1e-5))
print([w.path for w in model.get_layer("block").weights][:6])
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
print(round(float(model.evaluate(text, text, verbose=0)), 4))
