# oracle: jax+tf
import os
import numpy as np
import keras
from keras import layers

rng = np.random.default_rng(0)
for k, kind in enumerate(("circle", "square", "star")):
    os.makedirs(f"shapes/{kind}")
    for i in range(4):
        a = rng.integers(0, 60, (9, 7, 3)) + 60 * k
        keras.utils.save_img(f"shapes/{kind}/{kind}_{i}.png", a, scale=False)
both = keras.utils.image_dataset_from_directory("shapes", image_size=(8, 8), batch_size=4, validation_split=0.25, subset="both", seed=42, label_mode="categorical")
train_ds, val_ds = both
print(train_ds.class_names, [t.shape for t in next(iter(val_ds))])
print(val_ds.element_spec)
norm = layers.Rescaling(1.0 / 255)
scaled = val_ds.map(lambda x, y: (norm(x), y))
image_batch, labels_batch = next(iter(scaled))
print(np.min(image_batch).round(3), np.max(image_batch).round(3), labels_batch.numpy().sum(axis=0))
gray = keras.utils.image_dataset_from_directory("shapes", labels=None, color_mode="grayscale", image_size=(4, 4), shuffle=False, batch_size=12, crop_to_aspect_ratio=True, verbose=False)
for x in gray:
    print(x.shape, x.numpy()[[0, 4, 8], 0, 0, 0].round(2))
keras.utils.set_random_seed(1)
model = keras.Sequential([
    keras.Input((8, 8, 3)), norm, layers.Conv2D(4, 3, activation="relu"), layers.MaxPooling2D(), layers.Flatten(), layers.Dense(3, activation="softmax"),
])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
h = model.fit(train_ds, validation_data=val_ds, epochs=2, verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
img = keras.utils.load_img("shapes/star/star_0.png", target_size=(8, 8))
array = keras.ops.expand_dims(keras.utils.img_to_array(img), 0)
pred = model.predict(array, verbose=0)
print(array.shape, train_ds.class_names[int(np.argmax(pred[0]))], pred.round(3))
