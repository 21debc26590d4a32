# forecasting from windows made by a generator
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(6)
t = np.arange(200)
series = (np.sin(t / 8) + 0.1 * np.cos(t)).astype("float32")
mean, std = series[:150].mean(), series[:150].std()
series = (series - mean) / std
print(f"mean {mean:.4f} std {std:.4f}")


def windows(lookback, delay, low, high, batch=16, shuffle=False, seed=0):
    rng = np.random.RandomState(seed)
    i = low + lookback
    while True:
        if shuffle:
            rows = rng.randint(low + lookback, high, size=batch)
        else:
            if i + batch >= high:
                i = low + lookback
            rows = np.arange(i, min(i + batch, high))
            i += len(rows)
        x = np.stack([series[r - lookback:r] for r in rows])[..., None]
        y = series[rows + delay]
        yield x, y


train = windows(20, 2, 0, 140, shuffle=True)
val = windows(20, 2, 140, 196)
x, y = next(train)
print(x.shape, y.shape)
naive = []
for _ in range(2):
    xb, yb = next(val)
    naive.append(np.mean(np.abs(xb[:, -1, 0] - yb)))
print("naive mae", np.mean(naive).round(4))
for name, core in {"dense": [layers.Flatten(), layers.Dense(8, activation="relu")], "gru": [layers.GRU(8)], "conv": [layers.Conv1D(8, 5, activation="relu"), layers.GlobalMaxPooling1D()]}.items():
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((20, 1))] + core + [layers.Dense(1)])
    model.compile("rmsprop", "mse", metrics=["mae"])
    h = model.fit(windows(20, 2, 0, 140, shuffle=True), steps_per_epoch=6, epochs=2, validation_data=windows(20, 2, 140, 196), validation_steps=2, verbose=0)
    print(name, model.count_params(), [f"{v:.4f}" for v in h.history["val_mae"]])
