# Wide, deep and cross networks on a table with few categories.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(27)
rng = np.random.default_rng(9)
n = 64
data = {"height": rng.normal(size=n).astype("float32"), "slope": rng.random(n).astype("float32"),
        "soil": rng.integers(0, 5, n), "area": rng.integers(0, 3, n)}
target = (data["soil"] + (data["slope"] > 0.5)) % 3
VOCAB = {"soil": 5, "area": 3}


def create_model_inputs():
    return {name: layers.Input(name=name, shape=(), dtype="float32" if name in ("height", "slope") else "int64") for name in data}


def encode_inputs(inputs, use_embedding=False):
    encoded = []
    for name in inputs:
        if name in VOCAB:
            if use_embedding:
                encoded.append(layers.Embedding(VOCAB[name], 2, name=f"emb_{name}")(inputs[name]))
            else:
                encoded.append(layers.CategoryEncoding(VOCAB[name], output_mode="one_hot")(inputs[name]))
        else:
            encoded.append(keras.ops.expand_dims(inputs[name], -1))
    return layers.concatenate(encoded)


inputs = create_model_inputs()
wide = layers.BatchNormalization()(encode_inputs(inputs))
x0 = encode_inputs(inputs, use_embedding=True)
cross = x0
for _ in range(2):
    x = layers.Dense(cross.shape[-1])(cross)
    cross = x0 * x + cross
cross = layers.BatchNormalization()(cross)
deep = x0
for units in (8, 8):
    deep = layers.Dense(units)(deep)
    deep = layers.BatchNormalization()(deep)
    deep = layers.ReLU()(deep)
    deep = layers.Dropout(0.1)(deep)
merged = layers.concatenate([wide, cross, deep])
model = keras.Model(inputs=inputs, outputs=layers.Dense(3, activation="softmax")(merged))
model.summary(line_length=105)
model.compile(optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.SparseCategoricalCrossentropy(),
              metrics=[keras.metrics.SparseCategoricalAccuracy()])
history = model.fit(data, target, epochs=3, batch_size=16, verbose=0)
print({k: np.round(v, 3).tolist() for k, v in history.history.items()})
_, accuracy = model.evaluate(data, target, verbose=0)
print(f"Test accuracy: {round(accuracy * 100, 2)}%")
print(model.predict({k: v[:2] for k, v in data.items()}, verbose=0).shape)
