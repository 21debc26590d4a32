# a small transformer for sentences of word numbers
import numpy as np
import keras
from keras import layers, ops


class TransformerBlock(layers.Layer):
    def __init__(self, dim, heads, ff, rate=0.1, **kwargs):
        super().__init__(**kwargs)
        self.dim, self.heads, self.ff, self.rate = dim, heads, ff, rate
        self.attention = layers.MultiHeadAttention(heads, dim // heads)
        self.ffn = keras.Sequential([layers.Dense(ff, activation="gelu"), layers.Dense(dim)])
        self.norm1, self.norm2 = layers.LayerNormalization(), layers.LayerNormalization()
        self.drop = layers.Dropout(rate)
        self.supports_masking = True

    def call(self, x, training=False, mask=None):
        m = None if mask is None else ops.cast(mask[:, None, :], "int32")
        a = self.attention(x, x, attention_mask=m)
        x = self.norm1(x + self.drop(a, training=training))
        return self.norm2(x + self.drop(self.ffn(x), training=training))

    def get_config(self):
        return {**super().get_config(), "dim": self.dim, "heads": self.heads, "ff": self.ff, "rate": self.rate}


class Positions(layers.Layer):
    def __init__(self, length, vocab, dim, **kwargs):
        super().__init__(**kwargs)
        self.tokens = layers.Embedding(vocab, dim, mask_zero=True)
        self.places = layers.Embedding(length, dim)

    def call(self, x):
        return self.tokens(x) + self.places(ops.arange(ops.shape(x)[-1]))

    def compute_mask(self, x, mask=None):
        return ops.not_equal(x, 0)


keras.utils.set_random_seed(17)
x = np.random.randint(1, 20, size=(40, 8))
x[::3, 5:] = 0
y = (x == 7).any(axis=1).astype("int32")
inputs = keras.Input((8,), dtype="int32")
h = Positions(8, 20, 12)(inputs)
h = TransformerBlock(12, 3, 16, name="block")(h)
h = layers.GlobalAveragePooling1D()(h)
outputs = layers.Dense(2, activation="softmax")(h)
model = keras.Model(inputs, outputs)
model.summary()
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
h = model.fit(x, y, epochs=3, batch_size=10, validation_split=0.2, verbose=2)
print(model.get_layer("block").get_config())
p = model.predict(x[:3], verbose=0)
print(p.round(4))
print(np.allclose(model(x[:3]), p, atol=1e-6), [tuple(w.shape) for w in model.get_layer("block").attention.weights][:2])
