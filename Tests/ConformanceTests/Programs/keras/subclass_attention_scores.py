import numpy as np
import keras
from keras import layers, ops


class Attention(layers.Layer):
    def __init__(self, units=4, **kw):
        super().__init__(**kw)
        self.units = units
        self.q = layers.Dense(units, use_bias=False, name="query")
        self.k = layers.Dense(units, use_bias=False, name="key")
        self.v = layers.Dense(units, name="value")

    def build(self, input_shape):
        for part in (self.q, self.k, self.v):
            part.build(input_shape)
        self.scale = self.add_weight(name="scale", shape=(), initializer=keras.initializers.Constant(self.units**-0.5), trainable=False)
        self.built = True

    def call(self, x, mask=None, return_scores=False):
        scores = ops.matmul(self.q(x), ops.transpose(self.k(x), (0, 2, 1))) * self.scale
        if mask is not None:
            scores += (1.0 - ops.cast(mask[:, None, :], "float32")) * -1e9
        weights = ops.softmax(scores)
        out = ops.matmul(weights, self.v(x))
        return (out, weights) if return_scores else out


keras.utils.set_random_seed(14)
att = Attention(name="attn")
print(att.built, att.weights)
x = np.random.rand(1, 3, 5).astype("float32")
out, w = att(x, return_scores=True)
print(out.shape, np.array(w).round(3), np.array(w).sum(-1).round(3))
print([(v.path, tuple(v.shape), v.trainable) for v in att.weights])
out, w = att(x, mask=np.array([[True, True, False]]), return_scores=True)
print(np.array(w)[0].round(3))
inp = keras.Input((3, 5))
m = keras.Model(inp, layers.Dense(1)(layers.Flatten()(att(inp))))
m.summary()
m.compile("adam", "mse")
print(m.fit(np.random.rand(16, 3, 5), np.random.rand(16, 1), epochs=2, verbose=0).history["loss"][-1] < 2)
print(att.scale.numpy().round(3), att.compute_output_shape((None, 3, 5)))
