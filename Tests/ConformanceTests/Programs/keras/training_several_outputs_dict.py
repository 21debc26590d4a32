import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(14)
title = keras.Input((5,), name="title")
tags = keras.Input((3,), name="tags")
z = layers.concatenate([layers.Dense(4, activation="relu")(title), tags])
model = keras.Model({"title": title, "tags": tags}, {"priority": layers.Dense(1, activation="sigmoid", name="priority")(z), "team": layers.Dense(4, activation="softmax", name="team")(z)})
data = {"title": np.random.rand(40, 5), "tags": np.random.rand(40, 3)}
target = {"priority": np.random.randint(0, 2, (40, 1)), "team": np.eye(4)[np.random.randint(0, 4, 40)]}
model.compile(keras.optimizers.Adam(0.01), loss={"priority": "binary_crossentropy", "team": "categorical_crossentropy"},
              loss_weights={"priority": 1.0, "team": 0.2}, metrics={"priority": ["accuracy"], "team": ["accuracy", keras.metrics.TopKCategoricalAccuracy(k=2, name="top2")]})
h = model.fit(data, target, epochs=2, batch_size=8, verbose=0, validation_split=0.2)
for k, v in h.history.items():
    print(k, np.round(v, 4))
res = model.evaluate(data, target, verbose=0, return_dict=True)
print({k: round(v, 4) for k, v in res.items()})
print(np.round(model.evaluate(data, target, verbose=0), 4))
p = model.predict(data, verbose=0)
print({k: v.shape for k, v in p.items()})
model.fit(data, target, epochs=1, batch_size=20, verbose=2)
