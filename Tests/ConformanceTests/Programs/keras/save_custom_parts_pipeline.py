# a model with its own preprocessing and its own layer, saved and loaded
import os
import numpy as np
import keras
from keras import layers, ops


@keras.saving.register_keras_serializable(package="course", name="Gate")
class Gate(layers.Layer):
    def __init__(self, units, activation="sigmoid", **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.activation = keras.activations.get(activation)
        self.value, self.gate = layers.Dense(units), layers.Dense(units)

    def build(self, input_shape):
        self.value.build(input_shape)
        self.gate.build(input_shape)

    def call(self, x):
        return self.value(x) * self.activation(self.gate(x))

    def get_config(self):
        return {**super().get_config(), "units": self.units, "activation": keras.activations.serialize(self.activation)}


@keras.saving.register_keras_serializable(package="course")
def smooth_l1(y_true, y_pred):
    d = ops.abs(y_true - y_pred)
    return ops.mean(ops.where(d < 1, 0.5 * d * d, d - 0.5), axis=-1)


keras.utils.set_random_seed(10)
x = np.random.rand(30, 4).astype("float32") * 10
y = x.sum(axis=1, keepdims=True)
norm = layers.Normalization()
norm.adapt(x)
model = keras.Sequential([keras.Input((4,)), norm, Gate(6, "hard_sigmoid", name="gate"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(0.05, 10, 0.9)), smooth_l1, metrics=["mae"])
model.fit(x, y, epochs=3, verbose=2)
model.save("pipe.keras")
print(os.path.exists("pipe.keras"))
again = keras.models.load_model("pipe.keras")
print(np.allclose(model.predict(x, verbose=0), again.predict(x, verbose=0)), type(again.layers[1]).__name__, again.layers[1].activation.__name__)
print(type(again.optimizer).__name__, type(again.optimizer._learning_rate).__name__, int(again.optimizer.iterations), again.loss.__name__)
print([round(float(v), 4) for v in again.evaluate(x, y, verbose=0)])
again.fit(x, y, epochs=1, verbose=2)
cfg = model.get_layer("gate").get_config()
print(cfg["units"], cfg["activation"], keras.saving.get_registered_name(Gate), keras.saving.get_registered_object("course>smooth_l1").__name__)
weights_only = keras.models.model_from_json(model.to_json())
weights_only.set_weights(model.get_weights())
print(np.allclose(weights_only.predict(x[:2], verbose=0), model.predict(x[:2], verbose=0)))
