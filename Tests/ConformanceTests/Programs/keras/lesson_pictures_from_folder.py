# from pictures in a folder to a small classifier
import os
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(8)
for kind, value in (("dark", 40), ("light", 200)):
    os.makedirs(os.path.join("pictures", kind), exist_ok=True)
    for k in range(4):
        a = np.clip(np.random.normal(value, 10, (10, 12, 3)), 0, 255)
        keras.utils.save_img(os.path.join("pictures", kind, f"{k}.png"), a, scale=False)
print(sorted(os.listdir("pictures")))
img = keras.utils.load_img("pictures/dark/0.png", target_size=(8, 8))
print(img.size, img.mode, keras.utils.img_to_array(img).shape, keras.utils.img_to_array(img).dtype)
gray = keras.utils.load_img("pictures/light/1.png", color_mode="grayscale")
print(gray.size, gray.mode, keras.utils.img_to_array(gray).shape)
x, y = [], []
for label, kind in enumerate(sorted(os.listdir("pictures"))):
    for name in sorted(os.listdir(os.path.join("pictures", kind))):
        x.append(keras.utils.img_to_array(keras.utils.load_img(os.path.join("pictures", kind, name), target_size=(8, 8))))
        y.append(label)
x, y = np.stack(x), np.array(y)
print(x.shape, y, x.mean(axis=(1, 2, 3)).round(0)[[0, -1]])
model = keras.Sequential([keras.Input((8, 8, 3)), layers.Rescaling(1.0 / 255), layers.RandomFlip("horizontal"), layers.Conv2D(4, 3, activation="relu"), layers.GlobalAveragePooling2D(), layers.Dense(1, activation="sigmoid")])
model.compile(keras.optimizers.Adam(0.05), "binary_crossentropy", metrics=["accuracy"])
h = model.fit(x, y, epochs=4, batch_size=4, verbose=2)
print(model.predict(x, verbose=0).round(2).ravel())
small = keras.preprocessing.image.smart_resize(x[0], (4, 6))
print(small.shape, small.dtype, keras.utils.array_to_img(small).size)
