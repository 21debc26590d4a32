import os
import io
import zipfile
import json
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(2)
inp = keras.Input((6, 1), name="series")
x = layers.Conv1D(4, 3, padding="causal", activation="relu", name="conv")(inp)
x = layers.Bidirectional(layers.GRU(3, name="gru"), name="both")(x)
x = layers.BatchNormalization(name="bn")(x)
out = layers.Dense(1, name="out")(x)
model = keras.Model(inp, out, name="forecaster")
model.compile(optimizer=keras.optimizers.RMSprop(0.01, momentum=0.3), loss=keras.losses.Huber(delta=0.5), metrics=[keras.metrics.MeanAbsoluteError(name="mae"), "mse"], loss_weights=None)
X = np.random.rand(16, 6, 1).astype("float32")
y = X.sum(axis=1)
model.fit(X, y, epochs=2, batch_size=8, verbose=0)
model.save("f.keras")
with zipfile.ZipFile("f.keras") as z:
    config = json.loads(z.read("config.json"))
    print(z.namelist())
print(config["class_name"], config["config"]["name"], [l["name"] for l in config["config"]["layers"]])
print(config["compile_config"]["loss"]["config"], config["compile_config"]["metrics"][1])
print(config["config"]["layers"][1]["inbound_nodes"][0]["args"][0]["config"])
print(config["config"]["input_layers"], config["config"]["output_layers"])
loaded = keras.saving.load_model("f.keras")
print(loaded.name, loaded.optimizer.get_config()["momentum"], loaded.loss.delta, [m.name for m in loaded.metrics])
print(np.allclose(loaded.predict(X, verbose=0), model.predict(X, verbose=0), atol=1e-6))
a, b = model.evaluate(X, y, verbose=0, return_dict=True), loaded.evaluate(X, y, verbose=0, return_dict=True)
print(sorted(a) == sorted(b), all(abs(a[k] - b[k]) < 1e-5 for k in a))
for one, two in zip(model.get_weights(), loaded.get_weights()):
    assert np.array_equal(one, two)
print(len(model.optimizer.variables) == len(loaded.optimizer.variables), int(loaded.optimizer.iterations))
loaded.compile("sgd", "mse")
print(int(loaded.optimizer.iterations), type(loaded.optimizer).__name__)
half = keras.Model.from_config(model.get_config())
print(half.get_layer("both").forward_layer.name, half.optimizer if hasattr(half, "optimizer") else None, half.built)
half.set_weights(model.get_weights())
print(np.allclose(half.predict(X, verbose=0), model.predict(X, verbose=0), atol=1e-6))
text = model.to_json(indent=2)
print(text.split("\n")[:4])
w = {v.path: v.shape for v in model.variables}
print(w)
