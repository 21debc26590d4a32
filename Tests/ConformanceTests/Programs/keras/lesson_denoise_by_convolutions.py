import numpy as np
import keras
from keras import layers


def preprocess(array):
    array = array.astype("float32") / 255.0
    return np.reshape(array, (len(array), 8, 8, 1))


def noise(array):
    noisy = array + 0.4 * np.random.normal(loc=0.0, scale=1.0, size=array.shape)
    return np.clip(noisy, 0.0, 1.0)


keras.utils.set_random_seed(51)
train = preprocess(np.random.randint(0, 2, (32, 8, 8)) * 255)
noisy = noise(train)
print(train.shape, round(float(noisy.mean()), 4))
inp = layers.Input(shape=(8, 8, 1))
x = layers.Conv2D(8, (3, 3), activation="relu", padding="same")(inp)
x = layers.MaxPooling2D((2, 2), padding="same")(x)
x = layers.Conv2D(8, (3, 3), activation="relu", padding="same")(x)
x = layers.MaxPooling2D((2, 2), padding="same")(x)
x = layers.Conv2DTranspose(8, (3, 3), strides=2, activation="relu", padding="same")(x)
x = layers.Conv2DTranspose(8, (3, 3), strides=2, activation="relu", padding="same")(x)
x = layers.Conv2D(1, (3, 3), activation="sigmoid", padding="same")(x)
autoencoder = keras.Model(inp, x)
autoencoder.compile(optimizer="adam", loss="binary_crossentropy")
autoencoder.summary()
h = autoencoder.fit(x=noisy, y=train, epochs=3, batch_size=8, shuffle=True, validation_data=(noisy[:8], train[:8]), verbose=2)
out = autoencoder.predict(noisy[:2], verbose=0)
print(out.shape, out.mean().round(3))
psnr = keras.ops.psnr(train[:2], out, max_val=1.0)
print(round(float(psnr), 3))
