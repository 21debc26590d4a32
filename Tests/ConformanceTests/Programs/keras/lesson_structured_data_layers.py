# oracle: jax+tf
# A table of patients with numbers and words: one preprocessing layer for each column.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(9)
n = 40
rng = np.random.default_rng(2)
table = {
    "age": rng.integers(20, 80, n).astype("float32"),
    "chol": rng.normal(220, 40, n).astype("float32"),
    "sex": rng.integers(0, 2, n),
    "thal": np.array(["fixed", "normal", "reversible"], dtype=object)[rng.integers(0, 3, n)],
    "cp": rng.integers(0, 5, n),
}
target = ((table["age"] > 50) & (table["chol"] > 200)).astype("float32")

age_norm = layers.Normalization(axis=None)
age_norm.adapt(table["age"])
chol_bins = layers.Discretization(num_bins=4, output_mode="one_hot")
chol_bins.adapt(table["chol"])
thal_lookup = layers.StringLookup(output_mode="one_hot")
thal_lookup.adapt(table["thal"])
cp_lookup = layers.IntegerLookup(output_mode="one_hot", num_oov_indices=1)
cp_lookup.adapt(table["cp"])
cross = layers.HashedCrossing(num_bins=6, output_mode="one_hot")
print(thal_lookup.get_vocabulary(), cp_lookup.get_vocabulary())
print(np.round(np.array(chol_bins.bin_boundaries), 2), np.round(np.array(age_norm.mean), 4))

features = [
    np.array(age_norm(table["age"]))[:, None],
    np.array(chol_bins(table["chol"][:, None])),
    np.array(layers.CategoryEncoding(num_tokens=2, output_mode="one_hot")(table["sex"][:, None])),
    np.array(thal_lookup(table["thal"][:, None])),
    np.array(cp_lookup(table["cp"][:, None])),
    np.array(cross((table["sex"], table["cp"]))),
]
for f in features:
    print(f.shape, f.dtype, np.round(f[0], 3))
x = np.concatenate(features, axis=1).astype("float32")
inputs = keras.Input((x.shape[1],), name="features")
h = layers.Dense(16, activation="relu")(inputs)
h = layers.Dropout(0.3)(h)
model = keras.Model(inputs, layers.Dense(1, activation="sigmoid")(h))
model.compile("adam", "binary_crossentropy", metrics=["accuracy", keras.metrics.AUC(name="auc")])
model.fit(x, target, epochs=3, batch_size=10, verbose=2, validation_split=0.2)
print(np.round(model.predict(x[:4], verbose=0).ravel(), 3))
