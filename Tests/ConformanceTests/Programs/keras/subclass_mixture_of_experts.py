import numpy as np
import keras
from keras import layers, ops


@keras.saving.register_keras_serializable()
class Experts(layers.Layer):
    """n small networks and a gate that mixes them."""

    def __init__(self, n, units, **kwargs):
        super().__init__(**kwargs)
        self.n, self.units = n, units
        self.experts = [layers.Dense(units, activation="tanh", name=f"expert_{i}") for i in range(n)]
        self.gate = layers.Dense(n, activation="softmax", name="gate")

    def build(self, input_shape):
        for e in self.experts:
            e.build(input_shape)
        self.gate.build(input_shape)

    def call(self, x, return_gates=False):
        g = self.gate(x)
        out = ops.stack([e(x) for e in self.experts], axis=1)
        mixed = ops.einsum("be,beu->bu", g, out)
        return (mixed, g) if return_gates else mixed

    def get_config(self):
        return {**super().get_config(), "n": self.n, "units": self.units}


keras.utils.set_random_seed(11)
inp = keras.Input((4,))
layer = Experts(3, 5, name="moe")
model = keras.Model(inp, layers.Dense(1)(layer(inp)))
model.summary()
print(layer.count_params(), len(layer.weights), [w.path for w in layer.weights][-2:])
x = np.random.rand(6, 4).astype("float32")
mixed, gates = layer(x, return_gates=True)
print(tuple(mixed.shape), np.asarray(gates).sum(axis=1).round(4))
model.compile("adam", "mse")
print([round(v, 4) for v in model.fit(x, x[:, :1], epochs=3, verbose=0).history["loss"]])
model.save("moe.keras")
again = keras.models.load_model("moe.keras")
print(np.allclose(again.predict(x, verbose=0), model.predict(x, verbose=0)), again.get_layer("moe").n)
clone = Experts.from_config(layer.get_config())
print(clone.name, clone.built, layer._layers if hasattr(layer, "_layers") else None)
