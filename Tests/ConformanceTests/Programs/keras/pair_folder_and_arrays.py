# oracle: jax+tf
import os
import numpy as np
import keras

rng = np.random.default_rng(6)
arrays, labels = [], []
for k, name in enumerate(["a", "b"]):
    os.makedirs(f"set/{name}")
    for i in range(3):
        a = rng.integers(0, 256, (5, 5, 3)).astype("float32")
        keras.utils.save_img(f"set/{name}/{i}.png", a, scale=False)
        arrays.append(a)
        labels.append(k)
X, y = np.stack(arrays), np.array(labels)
ds = keras.utils.image_dataset_from_directory("set", image_size=(5, 5), shuffle=False, batch_size=6)
images, marks = next(iter(ds))
print(np.array_equal(images.numpy(), X), marks.numpy(), y)


def build():
    keras.utils.set_random_seed(8)
    m = keras.Sequential([keras.Input((5, 5, 3)), keras.layers.Rescaling(1 / 255), keras.layers.Conv2D(2, 3), keras.layers.Flatten(), keras.layers.Dense(1)])
    m.compile("sgd", keras.losses.BinaryCrossentropy(from_logits=True))
    return m


one, two = build(), build()
a = one.fit(X, y, batch_size=6, epochs=3, shuffle=False, verbose=0).history["loss"]
b = two.fit(ds, epochs=3, verbose=0).history["loss"]
print([round(v, 5) for v in a], np.allclose(a, b, atol=1e-6))
print(np.allclose(one.predict(X, verbose=0), two.predict(ds, verbose=0), atol=1e-5))
print(keras.utils.img_to_array(keras.utils.load_img("set/a/0.png", color_mode="grayscale", target_size=(2, 2), interpolation="bilinear"))[..., 0])
print(keras.utils.img_to_array(keras.utils.load_img("set/b/2.png", target_size=(3, 2), interpolation="lanczos", keep_aspect_ratio=True))[..., 1])
print(keras.utils.img_to_array(keras.utils.load_img("set/b/2.png", target_size=(8, 7), interpolation="hamming"))[0, :, 2], keras.utils.img_to_array(keras.utils.load_img("set/b/2.png", target_size=(2, 7), interpolation="box"))[1, :, 0])
