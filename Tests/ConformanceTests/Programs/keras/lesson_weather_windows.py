# oracle: jax+tf
import numpy as np
import keras

keras.utils.set_random_seed(10)
n = 220
raw = np.stack([np.sin(np.arange(n) / 6), np.cos(np.arange(n) / 9), np.random.rand(n)], axis=1)
split = int(0.7 * n)


def normalize(data, train_split):
    return (data - data[:train_split].mean(axis=0)) / data[:train_split].std(axis=0)


features = normalize(raw, split)
past, future, step = 24, 6, 3
train_data, val_data = features[:split], features[split:]
start = past + future
x_train, y_train = train_data, features[start : start + split][:, [0]]
sequence_length = int(past / step)
dataset_train = keras.utils.timeseries_dataset_from_array(x_train, y_train, sequence_length=sequence_length, sampling_rate=step, batch_size=16)
x_end = len(val_data) - past - future
label_start = split + past + future
dataset_val = keras.utils.timeseries_dataset_from_array(
    val_data[:x_end], features[label_start:][:, [0]], sequence_length=sequence_length, sampling_rate=step, batch_size=16
)
for batch in dataset_train.take(1):
    inputs, targets = batch
print("Input shape:", inputs.numpy().shape)
print("Target shape:", targets.numpy().shape)
inp = keras.layers.Input(shape=(inputs.shape[1], inputs.shape[2]))
lstm_out = keras.layers.LSTM(8)(inp)
outputs = keras.layers.Dense(1)(lstm_out)
model = keras.Model(inputs=inp, outputs=outputs)
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.001), loss="mse")
model.summary()
es_callback = keras.callbacks.EarlyStopping(monitor="val_loss", min_delta=0, patience=5)
checkpoint = keras.callbacks.ModelCheckpoint(monitor="val_loss", filepath="model_checkpoint.weights.h5", verbose=1, save_weights_only=True, save_best_only=True)
history = model.fit(dataset_train, epochs=3, validation_data=dataset_val, callbacks=[es_callback, checkpoint], verbose=0)
print([round(v, 4) for v in history.history["loss"]], [round(v, 4) for v in history.history["val_loss"]])
for x, y in dataset_val.take(1):
    print(model.predict(x, verbose=0)[:2].round(4), y[:2].numpy().round(4))
