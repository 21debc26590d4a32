import os
import json
import zipfile
import numpy as np
import keras
from keras import ops


@keras.saving.register_keras_serializable(package="MyLayers")
class CustomLayer(keras.layers.Layer):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def call(self, x):
        return x * self.factor

    def get_config(self):
        return {"factor": self.factor}


@keras.saving.register_keras_serializable(package="my_package", name="custom_fn")
def custom_fn(x):
    return x**2


def get_model():
    inputs = keras.Input(shape=(4,))
    mid = CustomLayer(0.5)(inputs)
    outputs = keras.layers.Dense(1, activation=custom_fn)(mid)
    model = keras.Model(inputs, outputs)
    model.compile(optimizer="rmsprop", loss="mean_squared_error")
    return model


keras.utils.set_random_seed(8)
model = get_model()
x, y = np.random.random((10, 4)), np.random.random((10, 1))
model.fit(x, y, epochs=1, verbose=0)
model.save("custom_model.keras")
re = keras.models.load_model("custom_model.keras")
np.testing.assert_allclose(model.predict(x, verbose=0), re.predict(x, verbose=0))
print(type(re.optimizer).__name__, re.loss, re.layers[1].factor)
with zipfile.ZipFile("custom_model.keras") as z:
    print(sorted(z.namelist()))
    config = json.loads(z.read("config.json"))
    print(config["class_name"], config["config"]["layers"][1]["registered_name"], config["config"]["layers"][2]["config"]["activation"])
    print(sorted(json.loads(z.read("metadata.json"))), config["compile_config"]["loss"])
layer = keras.layers.Dense(3, activation="relu")
new = keras.layers.Dense.from_config(layer.get_config())
print(new.units, new.activation.__name__)
m2 = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])
m3 = keras.models.clone_model(m2)
m3.set_weights(m2.get_weights())
m2.save_weights("w.weights.h5")
m3.load_weights("w.weights.h5")
print(os.path.exists("w.weights.h5"), [np.array_equal(a, b) for a, b in zip(m2.get_weights(), m3.get_weights())])
js = m2.to_json()
print(json.loads(js)["class_name"], len(keras.models.model_from_json(js).layers))
try:
    m2.save("model.h6")
except ValueError as e:
    print("ValueError:", str(e).splitlines()[0])
try:
    keras.models.load_model("nothing.keras")
except ValueError as e:
    print("ValueError:", str(e)[:90])
