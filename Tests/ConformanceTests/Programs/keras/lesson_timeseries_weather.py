# Forecast the next value of three made weather series: windows, a baseline, an LSTM.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(17)
rng = np.random.default_rng(10)
hours = np.arange(300)
temperature = 10 + 8 * np.sin(2 * np.pi * hours / 24) + rng.normal(0, 0.5, 300)
pressure = 1000 + np.cumsum(rng.normal(0, 0.3, 300))
wind = np.abs(rng.normal(3, 1, 300))
raw_data = np.stack([temperature, pressure, wind], axis=1)
num_train = int(0.5 * len(raw_data))
num_val = int(0.25 * len(raw_data))
print("num_train_samples:", num_train, "num_val_samples:", num_val, "num_test_samples:", len(raw_data) - num_train - num_val)
mean = raw_data[:num_train].mean(axis=0)
raw_data = (raw_data - mean) / raw_data[:num_train].std(axis=0)
sequence_length, delay = 12, 6


def windows(start, end):
    xs, ys = [], []
    for i in range(start, end - sequence_length - delay):
        xs.append(raw_data[i : i + sequence_length])
        ys.append(raw_data[i + sequence_length + delay - 1, 0])
    return np.array(xs, dtype="float32"), np.array(ys, dtype="float32")


train, val = windows(0, num_train), windows(num_train, num_train + num_val)
test = windows(num_train + num_val, len(raw_data))
print(train[0].shape, val[1].shape, test[0].dtype)
naive = np.mean(np.abs(val[0][:, -1, 0] - val[1]))
print(f"Validation MAE: {naive:.2f}")
inputs = keras.Input(shape=(sequence_length, raw_data.shape[-1]))
x = layers.LSTM(8, recurrent_dropout=0.1)(inputs)
x = layers.Dropout(0.3)(x)
outputs = layers.Dense(1)(x)
model = keras.Model(inputs, outputs)
callbacks = [keras.callbacks.ModelCheckpoint("lstm.keras", save_best_only=True),
             keras.callbacks.EarlyStopping(patience=2)]
model.compile(optimizer="rmsprop", loss="mse", metrics=["mae"])
history = model.fit(*train, epochs=3, batch_size=32, validation_data=val, callbacks=callbacks, verbose=2)
model = keras.models.load_model("lstm.keras")
print(f"Test MAE: {model.evaluate(*test, verbose=0)[1]:.3f}")
loss = history.history["mae"]
print(list(range(1, len(loss) + 1)), [f"{v:.3f}" for v in history.history["val_mae"]])
