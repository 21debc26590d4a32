import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(42)
discriminator = keras.Sequential(
    [
        keras.Input(shape=(16, 16, 3)),
        layers.Conv2D(8, kernel_size=4, strides=2, padding="same"),
        layers.LeakyReLU(negative_slope=0.2),
        layers.Conv2D(16, kernel_size=4, strides=2, padding="same"),
        layers.LeakyReLU(negative_slope=0.2),
        layers.Flatten(),
        layers.Dropout(0.2),
        layers.Dense(1, activation="sigmoid"),
    ],
    name="discriminator",
)
discriminator.summary()
generator = keras.Sequential(
    [
        keras.Input(shape=(6,)),
        layers.Dense(4 * 4 * 8),
        layers.Reshape((4, 4, 8)),
        layers.Conv2DTranspose(8, kernel_size=4, strides=2, padding="same"),
        layers.LeakyReLU(negative_slope=0.2),
        layers.Conv2DTranspose(12, kernel_size=4, strides=2, padding="same"),
        layers.LeakyReLU(negative_slope=0.2),
        layers.Conv2D(3, kernel_size=5, padding="same", activation="sigmoid"),
    ],
    name="generator",
)
generator.summary()
discriminator.compile("adam", "binary_crossentropy", metrics=["accuracy"])


class GANMonitor(keras.callbacks.Callback):
    def __init__(self, num_img=2, latent_dim=6):
        self.num_img = num_img
        self.latent_dim = latent_dim

    def on_epoch_end(self, epoch, logs=None):
        z = np.random.normal(size=(self.num_img, self.latent_dim))
        generated = generator.predict(z, verbose=0) * 255
        for i in range(self.num_img):
            img = keras.utils.array_to_img(generated[i])
            img.save("generated_img_%03d_%d.png" % (epoch, i))
            print("saved", img.size, img.mode)


real = np.random.rand(8, 16, 16, 3)
fake = generator.predict(np.random.normal(size=(8, 6)), verbose=0)
x = np.concatenate([fake, real])
y = np.concatenate([np.ones((8, 1)), np.zeros((8, 1))]) + 0.05 * np.random.uniform(size=(16, 1))
h = discriminator.fit(x, y, epochs=2, batch_size=8, verbose=0, callbacks=[GANMonitor()])
print([round(v, 4) for v in h.history["loss"]])
z1, z2 = np.zeros(6), np.ones(6)
path = np.stack([z1 + (z2 - z1) * t for t in np.linspace(0, 1, 3)])
print(generator.predict(path, verbose=0).mean(axis=(1, 2, 3)).round(4))
print(keras.utils.img_to_array(keras.utils.load_img("generated_img_001_1.png")).shape)
