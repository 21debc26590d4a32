import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(10)
frames = np.zeros((12, 5, 6, 6, 1), dtype="float32")
for i in range(12):
    r, c = np.random.randint(0, 5, 2)
    for t in range(5):
        frames[i, t, (r + t) % 6, c, 0] = 1.0


def create_shifted_frames(data):
    return data[:, 0 : data.shape[1] - 1], data[:, 1 : data.shape[1]]


x_train, y_train = create_shifted_frames(frames[:9])
x_val, y_val = create_shifted_frames(frames[9:])
print("Training Dataset Shapes: " + str(x_train.shape) + ", " + str(y_train.shape))
inp = layers.Input(shape=(None, *x_train.shape[2:]))
x = layers.ConvLSTM2D(filters=4, kernel_size=(3, 3), padding="same", return_sequences=True, activation="relu")(inp)
x = layers.BatchNormalization()(x)
x = layers.ConvLSTM2D(filters=4, kernel_size=(1, 1), padding="same", return_sequences=True, activation="relu")(x)
x = layers.Conv3D(filters=1, kernel_size=(3, 3, 3), activation="sigmoid", padding="same")(x)
model = keras.models.Model(inp, x)
model.compile(loss=keras.losses.binary_crossentropy, optimizer=keras.optimizers.Adam())
model.summary()
early = keras.callbacks.EarlyStopping(monitor="val_loss", patience=10)
reduce_lr = keras.callbacks.ReduceLROnPlateau(monitor="val_loss", patience=5)
h = model.fit(x_train, y_train, batch_size=3, epochs=2, validation_data=(x_val, y_val), callbacks=[early, reduce_lr], verbose=0)
print([round(v, 4) for v in h.history["loss"]], [round(v, 4) for v in h.history["val_loss"]])
example = frames[0, :2]
for _ in range(2):
    new = model.predict(np.expand_dims(example, axis=0), verbose=0)
    new = np.squeeze(new, axis=0)
    example = np.concatenate((example, np.expand_dims(new[-1, ...], axis=0)), axis=0)
print(example.shape, round(float(example[-1].mean()), 4))
