# The next picture of a moving square.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(11)
frames = np.zeros((6, 5, 8, 8, 1), dtype="float32")
for i in range(6):
    for t in range(5):
        frames[i, t, (i + t) % 6 : (i + t) % 6 + 2, t : t + 2, 0] = 1
x, y = frames[:, :-1], frames[:, 1:]
print(x.shape, y.shape)
inp = layers.Input(shape=(None, *x.shape[2:]))
h = layers.ConvLSTM2D(filters=4, kernel_size=(3, 3), padding="same", return_sequences=True, activation="relu")(inp)
h = layers.BatchNormalization()(h)
h = layers.ConvLSTM2D(filters=4, kernel_size=(1, 1), padding="same", return_sequences=True, activation="relu")(h)
h = layers.Conv3D(filters=1, kernel_size=(3, 3, 3), activation="sigmoid", padding="same")(h)
model = keras.models.Model(inp, h)
model.compile(loss=keras.losses.binary_crossentropy, optimizer=keras.optimizers.Adam())
model.summary()
early_stopping = keras.callbacks.EarlyStopping(monitor="val_loss", patience=10)
reduce_lr = keras.callbacks.ReduceLROnPlateau(monitor="val_loss", patience=1, min_delta=1.0, verbose=1)
history = model.fit(x[:4], y[:4], batch_size=2, epochs=3, validation_data=(x[4:], y[4:]), callbacks=[early_stopping, reduce_lr], verbose=0)
print(np.round(history.history["loss"], 4), [f"{v:.1e}" for v in history.history["learning_rate"]])
new = np.expand_dims(x[0], 0)
for _ in range(2):
    predicted = model.predict(new, verbose=0)
    new = np.concatenate((new, predicted[:, -1:]), axis=1)
print(new.shape, round(float(new[0, -1].mean()), 4))
