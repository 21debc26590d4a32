import numpy as np
import keras
from keras import layers, ops


class Residual(layers.Layer):
    def __init__(self, units, depth=2, activation="relu", **kwargs):
        super().__init__(**kwargs)
        self.units, self.depth = units, depth
        self.activation = keras.activations.get(activation)
        self.hidden = [layers.Dense(units, activation=activation, name=f"h{i}") for i in range(depth)]
        self.norm = layers.LayerNormalization(name="norm")

    def build(self, input_shape):
        if input_shape[-1] != self.units:
            raise ValueError(f"expected {self.units} features, got {input_shape[-1]}")
        shape = input_shape
        for layer in self.hidden:
            layer.build(shape)
            shape = layer.compute_output_shape(shape)
        self.norm.build(shape)
        self.scale = self.add_weight(shape=(), initializer="ones", name="scale")

    def call(self, x, training=None):
        h = x
        for layer in self.hidden:
            h = layer(h)
        return x + self.scale * self.norm(h)

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        config = super().get_config()
        config.update(units=self.units, depth=self.depth, activation=keras.activations.serialize(self.activation))
        return config


keras.utils.set_random_seed(10)
inputs = keras.Input((6,))
x = Residual(6, name="res1")(inputs)
x = Residual(6, depth=1, activation="tanh")(x)
m = keras.Model(inputs, layers.Dense(2)(x))
m.summary(expand_nested=True)
print([w.path for w in m.weights][:6])
cfg = m.get_layer("res1").get_config()
print({k: cfg[k] for k in ("units", "depth", "activation", "name")})
twin = keras.models.clone_model(m, clone_function=lambda layer: layer.__class__.from_config(layer.get_config()))
print(twin.count_params() == m.count_params(), len(twin.layers))
twin.set_weights(m.get_weights())
data = np.random.rand(3, 6)
print(np.allclose(m.predict(data, verbose=0), twin.predict(data, verbose=0)))
try:
    Residual(4)(np.ones((2, 6)))
except ValueError as e:
    print("ValueError:", e)
re = keras.Model.from_config(m.get_config(), custom_objects={"Residual": Residual})
print([type(l).__name__ for l in re.layers], re.layers[2].activation.__name__)
m.compile("adam", "mse")
print(round(m.fit(data, np.ones((3, 2)), epochs=2, verbose=0).history["loss"][-1], 4))
m.save("r.keras")
with keras.saving.custom_object_scope({"Residual": Residual}):
    back = keras.models.load_model("r.keras")
print(np.allclose(back.predict(data, verbose=0), m.predict(data, verbose=0)), float(back.layers[1].scale))
