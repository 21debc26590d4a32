import numpy as np
import keras
from keras import layers, ops, initializers, regularizers, activations


@keras.saving.register_keras_serializable()
class MyDense(layers.Layer):
    def __init__(self, units, activation=None, use_bias=True, kernel_initializer="glorot_uniform", kernel_regularizer=None, **kwargs):
        super().__init__(**kwargs)
        self.units = int(units)
        self.activation = activations.get(activation)
        self.use_bias = use_bias
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.kernel_regularizer = regularizers.get(kernel_regularizer)
        self.input_spec = layers.InputSpec(min_ndim=2)

    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[-1], self.units), initializer=self.kernel_initializer, regularizer=self.kernel_regularizer)
        if self.use_bias:
            self.bias = self.add_weight(name="bias", shape=(self.units,), initializer="zeros")
        self.input_spec = layers.InputSpec(min_ndim=2, axes={-1: input_shape[-1]})

    def call(self, inputs):
        x = ops.matmul(inputs, self.kernel)
        if self.use_bias:
            x = ops.add(x, self.bias)
        return self.activation(x)

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-1], self.units)

    def get_config(self):
        return {
            **super().get_config(),
            "units": self.units,
            "activation": activations.serialize(self.activation),
            "use_bias": self.use_bias,
            "kernel_initializer": initializers.serialize(self.kernel_initializer),
            "kernel_regularizer": regularizers.serialize(self.kernel_regularizer),
        }


keras.utils.set_random_seed(3)
a, b = MyDense(4, "relu", kernel_regularizer="l2"), layers.Dense(4, activation="relu", kernel_regularizer="l2")
x = np.random.rand(3, 5).astype("float32")
a.build((None, 5)), b.build((None, 5))
b.set_weights(a.get_weights())
print(np.allclose(a(x), b(x)), a.compute_output_shape((None, 7, 5)), a.built)
cfg = a.get_config()
print(sorted(cfg))
print(cfg["activation"], cfg["kernel_regularizer"], cfg["kernel_initializer"]["class_name"])
c = MyDense.from_config(cfg)
print(c.units, c.activation.__name__, c.kernel_regularizer.get_config(), c.name == a.name)
try:
    a(np.ones((2, 6)))
except ValueError as e:
    print("ValueError:", e)
try:
    a(np.ones((5,)))
except ValueError as e:
    print("ValueError:", e)
m = keras.Sequential([keras.Input((5,)), MyDense(3, "tanh", name="mine"), MyDense(1, use_bias=False)])
m.summary()
m.compile("sgd", "mse")
print([round(v, 4) for v in m.fit(x, np.ones((3, 1)), epochs=3, verbose=0).history["loss"]])
m.save("d.keras")
r = keras.models.load_model("d.keras")
print(r.get_layer("mine").activation.__name__, np.allclose(r(x), m(x)), [w.path for w in r.weights])
print(keras.layers.serialize(a)["registered_name"], keras.layers.deserialize(keras.layers.serialize(a)).units)
