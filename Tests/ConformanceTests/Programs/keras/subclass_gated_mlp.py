# A gated block with its own build(), used inside a model that keeps a list of blocks.
import numpy as np
import keras
from keras import layers, ops


class GatedDense(layers.Layer):
    def __init__(self, units, activation="gelu", **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.activation = keras.activations.get(activation)

    def build(self, input_shape):
        print("build", self.name, input_shape)
        self.w = self.add_weight(shape=(input_shape[-1], 2 * self.units), name="w", initializer="he_normal")
        self.b = self.add_weight(shape=(2 * self.units,), name="b", initializer="zeros")

    def call(self, x):
        value, gate = ops.split(ops.matmul(x, self.w) + self.b, 2, axis=-1)
        return value * self.activation(gate)

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-1], self.units)


class Tower(keras.Model):
    def __init__(self, widths, **kwargs):
        super().__init__(**kwargs)
        self.blocks = [GatedDense(w, name=f"gate_{w}") for w in widths]
        self.norm = layers.LayerNormalization()
        self.head = layers.Dense(1)

    def call(self, x, training=None):
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x))


keras.utils.set_random_seed(21)
tower = Tower([6, 4], name="tower")
x = np.random.rand(5, 3).astype("float32")
print(np.asarray(tower(x)).ravel().round(4))
tower.summary()
for w in tower.trainable_variables:
    print(f"{w.path:<32}{str(w.shape):<10}{w.dtype}")
print(tower.blocks, len(tower.layers))
tower.compile("adam", "mse")
print(round(tower.evaluate(x, x[:, :1], verbose=0), 4))
print(tower.get_layer("gate_4").units, tower.get_layer(index=0).name)
print(GatedDense(9).compute_output_shape((None, 7, 3)))
