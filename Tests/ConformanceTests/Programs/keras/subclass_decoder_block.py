import numpy as np
import keras
from keras import layers, ops


class TransformerDecoderBlock(layers.Layer):
    def __init__(self, dim, heads, ff, **kwargs):
        super().__init__(**kwargs)
        self.self_attention = layers.MultiHeadAttention(heads, dim // heads)
        self.cross_attention = layers.MultiHeadAttention(heads, dim // heads)
        self.ffn = keras.Sequential([layers.Dense(ff, activation="relu"), layers.Dense(dim)])
        self.norms = [layers.LayerNormalization() for _ in range(3)]
        self.add = layers.Add()
        self.supports_masking = True

    def get_causal_attention_mask(self, inputs):
        n = ops.shape(inputs)[1]
        i = ops.arange(n)[:, None]
        j = ops.arange(n)
        return ops.cast(i >= j, "int32")[None]

    def call(self, inputs, encoder_outputs, mask=None):
        causal = self.get_causal_attention_mask(inputs)
        padding = None
        if mask is not None:
            target, _ = mask if isinstance(mask, (list, tuple)) else (mask, None)
            if target is not None:
                padding = ops.minimum(ops.cast(target[:, None, :], "int32"), causal)
        a = self.self_attention(query=inputs, value=inputs, key=inputs, attention_mask=causal if padding is None else padding)
        out = self.norms[0](self.add([inputs, a]))
        b = self.cross_attention(query=out, value=encoder_outputs, key=encoder_outputs)
        out = self.norms[1](self.add([out, b]))
        return self.norms[2](self.add([out, self.ffn(out)]))


keras.utils.set_random_seed(10)
block = TransformerDecoderBlock(8, 2, 16)
x = np.random.rand(2, 5, 8).astype("float32")
memory = np.random.rand(2, 3, 8).astype("float32")
print(np.array(block.get_causal_attention_mask(x))[0])
full = np.array(block(x, memory))
short = np.array(block(x[:, :3], memory))
print(full.shape, np.allclose(full[:, :3], short, atol=1e-5), full[0, 0, :4].round(4))
print(len(block.weights), block.count_params(), [w.path.split("/", 1)[1] for w in block.weights[:4]])
tokens = keras.Input((5,), dtype="int32")
mem = keras.Input((3, 8))
h = layers.Embedding(12, 8, mask_zero=True)(tokens)
h = block(h, mem)
model = keras.Model([tokens, mem], layers.Dense(12, activation="softmax")(h))
model.summary()
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
ids = np.array([[1, 2, 3, 0, 0], [4, 5, 6, 7, 8]])
print([round(v, 4) for v in model.fit([ids, memory], np.roll(ids, -1, axis=1), epochs=2, verbose=0).history["loss"]])
