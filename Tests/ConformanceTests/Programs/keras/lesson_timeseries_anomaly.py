# Find odd days in a daily signal by a convolutional autoencoder.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(4)
rng = np.random.default_rng(0)
t = np.arange(240)
signal = np.sin(2 * np.pi * t / 24) + rng.normal(0, 0.05, 240)
mean, std = signal.mean(), signal.std()
values = (signal - mean) / std
print("Number of samples:", len(values), "mean %.4f std %.4f" % (mean, std))
TIME_STEPS = 24


def create_sequences(values, time_steps=TIME_STEPS):
    output = []
    for i in range(len(values) - time_steps + 1):
        output.append(values[i : (i + time_steps)])
    return np.stack(output)


x_train = create_sequences(values)[..., None]
print("Training input shape: ", x_train.shape)
model = keras.Sequential(
    [
        layers.Input(shape=(x_train.shape[1], x_train.shape[2])),
        layers.Conv1D(filters=16, kernel_size=7, padding="same", strides=2, activation="relu"),
        layers.Dropout(rate=0.2),
        layers.Conv1D(filters=8, kernel_size=7, padding="same", strides=2, activation="relu"),
        layers.Conv1DTranspose(filters=8, kernel_size=7, padding="same", strides=2, activation="relu"),
        layers.Dropout(rate=0.2),
        layers.Conv1DTranspose(filters=16, kernel_size=7, padding="same", strides=2, activation="relu"),
        layers.Conv1DTranspose(filters=1, kernel_size=7, padding="same"),
    ]
)
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.001), loss="mse")
model.summary()
history = model.fit(x_train, x_train, epochs=3, batch_size=64, validation_split=0.1, verbose=0,
                    callbacks=[keras.callbacks.EarlyStopping(monitor="val_loss", patience=5, mode="min")])
print(sorted(history.history), np.round(history.history["val_loss"], 3))
x_train_pred = model.predict(x_train, verbose=0)
train_mae_loss = np.mean(np.abs(x_train_pred - x_train), axis=1)
threshold = np.max(train_mae_loss)
print("Reconstruction error threshold: %.3f" % threshold)
odd = values.copy()
odd[100:112] += 4
x_test = create_sequences(odd)[..., None]
test_loss = np.mean(np.abs(model.predict(x_test, verbose=0) - x_test), axis=1).reshape((-1))
anomalies = test_loss > threshold
print("Number of anomaly samples:", np.sum(anomalies))
idx = [i for i in range(TIME_STEPS - 1, len(odd) - TIME_STEPS + 1) if np.all(anomalies[i - TIME_STEPS + 1 : i])]
print(idx)
