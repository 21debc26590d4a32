# oracle: jax+tf
import os
import numpy as np
import keras

rng = np.random.default_rng(4)
for name, level in (("cats", 60), ("dogs", 180)):
    os.makedirs(f"pets/{name}")
    for i in range(5):
        picture = np.clip(rng.normal(level, 10, (6, 6, 3)), 0, 255)
        keras.utils.save_img(f"pets/{name}/{i}.png", picture, scale=False)
train = keras.utils.image_dataset_from_directory(
    "pets", validation_split=0.2, subset="training", seed=7, image_size=(6, 6), batch_size=4
)
valid = keras.utils.image_dataset_from_directory(
    "pets", validation_split=0.2, subset="validation", seed=7, image_size=(6, 6), batch_size=4
)
print(train.class_names, len(train), len(valid))
for images, labels in train.take(1):
    print(images.shape, labels.shape, images.dtype, labels.dtype)
plain = keras.utils.image_dataset_from_directory("pets", shuffle=False, image_size=(3, 3), batch_size=None, label_mode="binary", color_mode="grayscale")
for image, label in plain.take(2):
    print(image.shape, label.numpy(), np.round(image.numpy()[..., 0], 2))
print(len(plain.file_paths), os.path.basename(plain.file_paths[6]))
keras.utils.set_random_seed(1)
model = keras.Sequential([
    keras.Input((6, 6, 3)), keras.layers.Rescaling(1 / 255), keras.layers.Flatten(),
    keras.layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
h = model.fit(train, validation_data=valid, epochs=3, verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
