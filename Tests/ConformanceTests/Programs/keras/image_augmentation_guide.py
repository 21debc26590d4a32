import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(44)
data_augmentation = keras.Sequential(
    [layers.RandomFlip("horizontal", seed=1), layers.RandomRotation(0.1, seed=2), layers.RandomZoom(0.2, seed=3)],
    name="augment",
)
images = np.random.randint(0, 255, (4, 8, 8, 3)).astype("float32")
out = data_augmentation(images, training=True)
print(out.shape, np.array(out)[0, :2, :2, 0].round(2))
print(np.array_equal(np.array(data_augmentation(images, training=False)), images))
model = keras.Sequential([
    keras.Input((8, 8, 3)), data_augmentation, layers.Rescaling(1.0 / 127.5, offset=-1),
    layers.Conv2D(4, 3, activation="relu"), layers.GlobalMaxPooling2D(), layers.Dense(2),
])
model.summary()
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
h = model.fit(images, np.array([0, 1, 0, 1]), epochs=2, batch_size=2, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
crop = layers.CenterCrop(4, 4)
print(np.array(crop(images)).shape, np.array(crop(images))[0, 0, :, 0])
res = layers.Resizing(4, 4)(images)
print(np.array(res)[1, 0, :, 1].round(3))
