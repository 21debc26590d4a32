import json
import os
import zipfile
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(31)
a = keras.Input((4,), name="numbers")
b = keras.Input((3,), dtype="int32", name="tokens")
e = layers.Embedding(20, 5, mask_zero=True)(b)
e = layers.LSTM(4)(e)
h = layers.Concatenate()([layers.Dense(6, activation="relu")(a), e])
model = keras.Model([a, b], [layers.Dense(1, name="price")(h), layers.Dense(3, activation="softmax", name="kind")(h)])
model.compile(optimizer=keras.optimizers.AdamW(0.01, weight_decay=0.02), loss={"price": "mse", "kind": "sparse_categorical_crossentropy"},
              loss_weights={"price": 0.5, "kind": 1.0}, metrics={"kind": ["accuracy"]})
X = [np.random.rand(20, 4), np.random.randint(0, 20, (20, 3))]
Y = {"price": np.random.rand(20, 1), "kind": np.random.randint(0, 3, 20)}
model.fit(X, Y, epochs=1, verbose=0)
before = model.evaluate(X, Y, verbose=0)
model.save("two.keras")

with zipfile.ZipFile("two.keras") as z:
    print(sorted(z.namelist()))
    config = json.loads(z.read("config.json"))
    meta = json.loads(z.read("metadata.json"))
print(config["class_name"], config["module"], sorted(config), meta["keras_version"])
print(config["compile_config"]["loss"], config["compile_config"]["loss_weights"])
print([l["name"] for l in config["config"]["layers"]])
print(config["config"]["output_layers"])
again = keras.saving.load_model("two.keras")
print(again.name == model.name, again.evaluate(X, Y, verbose=0) == before)
print(type(again.optimizer).__name__, int(again.optimizer.iterations), float(again.optimizer.learning_rate), again.optimizer.weight_decay)
model.fit(X, Y, epochs=1, verbose=0, shuffle=False)
again.fit(X, Y, epochs=1, verbose=0, shuffle=False)
print(np.allclose(model.predict(X, verbose=0)[0], again.predict(X, verbose=0)[0]))
print(os.path.getsize("two.keras") > 1000)
