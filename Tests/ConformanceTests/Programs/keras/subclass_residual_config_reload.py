import numpy as np
import keras
from keras import layers

@keras.saving.register_keras_serializable()
class Residual(layers.Layer):
    def __init__(self, inner, scale=1.0, **kwargs):
        super().__init__(**kwargs)
        self.inner = inner
        self.scale = scale
    def call(self, x):
        return x + self.scale * self.inner(x)
    def get_config(self):
        config = super().get_config()
        config.update({"inner": keras.saving.serialize_keras_object(self.inner), "scale": self.scale})
        return config
    @classmethod
    def from_config(cls, config):
        config["inner"] = keras.saving.deserialize_keras_object(config["inner"])
        return cls(**config)

keras.utils.set_random_seed(5)
inp = keras.Input((4,))
x = Residual(layers.Dense(4, activation="tanh", name="in1"), 0.5, name="res1")(inp)
x = Residual(keras.Sequential([layers.Dense(8), layers.Dense(4)], name="pair"), name="res2")(x)
m = keras.Model(inp, x)
print(m.get_layer("res1").get_config())
v = np.random.rand(2, 4)
m.save("r.keras")
b = keras.models.load_model("r.keras")
print(np.allclose(m.predict(v, verbose=0), b.predict(v, verbose=0)))
print([w.path for w in b.weights])
m.summary(expand_nested=True)
j = keras.models.model_from_json(m.to_json())
print(type(j.layers[1].inner).__name__, j.layers[1].scale, j.count_params() == m.count_params())
