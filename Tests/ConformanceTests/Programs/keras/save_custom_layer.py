import numpy as np
import keras
from keras import layers, ops


@keras.saving.register_keras_serializable()
class Polynomial(layers.Layer):
    """y = sum of c_k x^k, one coefficient vector per power."""

    def __init__(self, degree=2, **kwargs):
        super().__init__(**kwargs)
        self.degree = degree

    def build(self, input_shape):
        self.coefficients = self.add_weight(
            shape=(self.degree + 1, input_shape[-1]), initializer="random_normal", name="coefficients"
        )

    def call(self, x):
        return ops.sum(ops.stack([self.coefficients[k] * x**k for k in range(self.degree + 1)]), axis=0)

    def get_config(self):
        config = super().get_config()
        config.update({"degree": self.degree})
        return config


keras.utils.set_random_seed(5)
model = keras.Sequential([keras.Input((2,)), Polynomial(3, name="poly"), layers.Dense(1)])
x = np.linspace(-1, 1, 8).reshape(4, 2)
model.save("poly.keras")
loaded = keras.saving.load_model("poly.keras")
print(np.allclose(loaded.predict(x, verbose=0), model.predict(x, verbose=0)))
layer = loaded.get_layer("poly")
print(type(layer).__name__, layer.degree, layer.coefficients.shape)
print({k: v for k, v in layer.get_config().items() if k != "dtype"})
form = keras.saving.serialize_keras_object(layer)
print(form["module"], form["class_name"], form["registered_name"], form["build_config"])
clone = keras.saving.deserialize_keras_object(form)
print(clone.degree, clone.built, clone.name)
print(sorted(keras.saving.get_custom_objects()))
