# oracle: jax+tf
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(29)
t = np.arange(160)
series = (10 + 0.05 * t + np.sin(t / 4) + np.random.normal(0, 0.1, 160)).astype("float32")
mean, std = series[:120].mean(), series[:120].std()
scaled = (series - mean) / std


def make(part, shuffle):
    return keras.utils.timeseries_dataset_from_array(part[:-1, None], part[12:], sequence_length=12, batch_size=16, shuffle=shuffle, seed=7)


train, test = make(scaled[:120], True), make(scaled[120:], False)
print(len(train), len(test))
for x, y in test.take(1):
    print(x.shape, y.shape, x[0, -1, 0].numpy().round(4), y[0].numpy().round(4))
baseline = np.mean([np.abs(x.numpy()[:, -1, 0] - y.numpy()).mean() for x, y in test])
print(f"naive {baseline:.4f}")
model = keras.Sequential([
    keras.Input((12, 1)), layers.Conv1D(8, 3, padding="causal", activation="relu"), layers.Conv1D(8, 3, dilation_rate=2, padding="causal", activation="relu"),
    layers.Lambda(lambda z: z[:, -1, :]), layers.Dense(1),
])
model.compile("adam", keras.losses.Huber(), metrics=["mae"])
h = model.fit(train, epochs=3, validation_data=test, verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
forecast, window = [], scaled[-12:].copy()
for _ in range(3):
    step = model.predict(window[None, :, None], verbose=0)[0, 0]
    forecast.append(float(step * std + mean))
    window = np.append(window[1:], step)
print(np.round(forecast, 3))
