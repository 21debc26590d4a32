# oracle: jax+tf
import numpy as np
import keras
from keras import layers

NUMERIC = ["age", "hours"]
CATEGORICAL = {"work": ["gov", "private", "self"], "sex": ["f", "m"]}
rng = np.random.default_rng(8)
n = 48
table = {"age": rng.integers(18, 70, n).astype("float32"), "hours": rng.normal(40, 8, n).astype("float32"),
         "work": rng.choice(CATEGORICAL["work"], n), "sex": rng.choice(CATEGORICAL["sex"], n)}
target = ((table["age"] > 40) & (table["work"] != "gov")).astype("int64")
lookups = {k: layers.StringLookup(vocabulary=v, num_oov_indices=0) for k, v in CATEGORICAL.items()}
encoded = {k: table[k] for k in NUMERIC}
encoded.update({k: np.array(lookups[k](table[k])) for k in CATEGORICAL})
print({k: (v.dtype.name, v[:3].tolist()) for k, v in encoded.items() if k in CATEGORICAL})
keras.utils.set_random_seed(33)
inputs, parts = {}, []
for k in NUMERIC:
    inputs[k] = layers.Input(name=k, shape=(1,), dtype="float32")
    norm = layers.Normalization(name=f"{k}_norm")
    norm.adapt(table[k].reshape(-1, 1))
    parts.append(norm(inputs[k]))
for k, vocabulary in CATEGORICAL.items():
    inputs[k] = layers.Input(name=k, shape=(), dtype="int64")
    parts.append(layers.Embedding(len(vocabulary), 2, name=f"{k}_embedding")(inputs[k]))
x = layers.concatenate(parts)
for units in (8, 4):
    x = layers.Dense(units, use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    x = layers.LeakyReLU()(x)
    x = layers.Dropout(0.1)(x)
model = keras.Model(inputs, layers.Dense(1, activation="sigmoid")(x))
model.summary()
model.compile(keras.optimizers.Adam(0.01), keras.losses.BinaryCrossentropy(), [keras.metrics.BinaryAccuracy(name="accuracy"), keras.metrics.AUC(name="auc")])
h = model.fit(encoded, target, epochs=3, batch_size=16, validation_split=0.25, verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
sample = {k: v[:1] for k, v in encoded.items()}
print(f"{float(model.predict(sample, verbose=0)[0, 0]):.4f}")
