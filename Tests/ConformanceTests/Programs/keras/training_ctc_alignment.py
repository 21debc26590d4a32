import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(3)
rng = np.random.default_rng(3)
x = rng.normal(size=(6, 12, 5)).astype("float32")
labels = rng.integers(1, 4, size=(6, 4))
labels[2, 3:] = 0
labels[4, 2:] = 0

loss = keras.losses.CTC()
logits = rng.normal(size=(6, 12, 4)).astype("float32")
print(loss.name, round(float(loss(labels, logits)), 5))
lengths = ops.sum(ops.cast(labels != 0, "int32"), axis=1)
per_sample = ops.ctc_loss(labels, logits, lengths, ops.full((6,), 12))
print(np.round(np.array(per_sample), 4))

decoded, scores = ops.ctc_decode(logits, np.full((6,), 12), strategy="greedy")
print(decoded.shape, scores.shape)
print(np.array(decoded)[0][:3])
print(np.round(np.array(scores).ravel(), 3))

model = keras.Sequential([layers.Input((12, 5)), layers.Bidirectional(layers.GRU(6, return_sequences=True)),
                          layers.Dense(4)])
model.compile(optimizer=keras.optimizers.Adam(0.02), loss=keras.losses.CTC())
history = model.fit(x, labels, epochs=4, batch_size=3, verbose=0)
print([round(v, 3) for v in history.history["loss"]])
