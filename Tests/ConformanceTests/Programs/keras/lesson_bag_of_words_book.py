# Reviews as sets of words: multi-hot rows by hand, a small network, and where it starts to overfit.
import numpy as np
from keras import models, layers, regularizers
import keras

keras.utils.set_random_seed(3)
rng = np.random.RandomState(1)
train_data = [list(rng.randint(1, 50, rng.randint(4, 12))) for _ in range(60)]
train_labels = np.array([int(sum(w < 20 for w in s) > len(s) / 2) for s in train_data])


def vectorize_sequences(sequences, dimension=50):
    results = np.zeros((len(sequences), dimension))
    for i, sequence in enumerate(sequences):
        for j in sequence:
            results[i, j] = 1.0
    return results


x_train = vectorize_sequences(train_data)
y_train = np.asarray(train_labels).astype("float32")
print(x_train[0][:12], y_train[:8])
for name, extra in (("plain", {}), ("l2", {"kernel_regularizer": regularizers.l2(0.002)}), ("l1l2", {"kernel_regularizer": regularizers.l1_l2(l1=0.001, l2=0.001)})):
    model = models.Sequential([layers.Input((50,)), layers.Dense(8, activation="relu", **extra), layers.Dropout(0.5),
                               layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer="rmsprop", loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(x_train[20:], y_train[20:], epochs=4, batch_size=16, validation_data=(x_train[:20], y_train[:20]), verbose=0)
    h = history.history
    print(name, list(h.keys()), [round(v, 4) for v in h["val_loss"]], round(h["accuracy"][-1], 4))
results = model.evaluate(x_train[:20], y_train[:20], verbose=0)
print(results[1], history.params, history.epoch)
print(np.round(model.predict(x_train[:3], verbose=0), 3))
