# letters, one after the other
import numpy as np
import keras
from keras import layers

text = "to be or not to be that is the question whether tis nobler in the mind to suffer"
chars = sorted(set(text))
index = {c: i for i, c in enumerate(chars)}
print(len(text), "letters,", len(chars), "different")
window = 10
x = np.array([[index[c] for c in text[i:i + window]] for i in range(len(text) - window)])
y = np.array([index[text[i + window]] for i in range(len(text) - window)])
print(x.shape, y.shape)
keras.utils.set_random_seed(4)
model = keras.Sequential([
    keras.Input((window,), dtype="int32"),
    layers.Embedding(len(chars), 8),
    layers.LSTM(16),
    layers.Dense(len(chars), activation="softmax"),
])
model.compile(keras.optimizers.RMSprop(0.01), "sparse_categorical_crossentropy")


def sample(probabilities, temperature):
    logits = np.log(np.asarray(probabilities, dtype="float64") + 1e-9) / temperature
    p = np.exp(logits - logits.max())
    p /= p.sum()
    return int(np.random.choice(len(p), p=p))


class Write(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        if (epoch + 1) % 2:
            return
        for temperature in (0.2, 1.0):
            out = text[:window]
            for _ in range(12):
                p = self.model.predict(np.array([[index[c] for c in out[-window:]]]), verbose=0)[0]
                out += chars[sample(p, temperature)]
            print(f"after {epoch + 1} at {temperature}: {out!r}")


h = model.fit(x, y, batch_size=16, epochs=4, verbose=0, callbacks=[Write()])
print([f"{v:.4f}" for v in h.history["loss"]])
