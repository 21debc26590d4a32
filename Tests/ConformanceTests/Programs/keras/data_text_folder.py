# oracle: jax+tf
# A folder of texts, one subfolder for each class.
import os
import numpy as np
import keras

for label in ("cold", "warm"):
    os.makedirs(f"weather/{label}")
    for i in range(4):
        with open(f"weather/{label}/{i}.txt", "w") as f:
            f.write(f"{label} day {i}")
ds = keras.utils.text_dataset_from_directory("weather", batch_size=3, shuffle=False)
print(ds.class_names)
for texts, labels in ds:
    print(texts.numpy().tolist(), labels.numpy())
ds = keras.utils.text_dataset_from_directory("weather", batch_size=8, seed=4)
for texts, labels in ds:
    print(texts.numpy().tolist(), labels.numpy())
train = keras.utils.text_dataset_from_directory("weather", batch_size=4, validation_split=0.25, subset="training", seed=1)
val = keras.utils.text_dataset_from_directory("weather", batch_size=4, validation_split=0.25, subset="validation", seed=1)
print([t.numpy().tolist() for t, _ in val])
hot = keras.utils.text_dataset_from_directory("weather", label_mode="categorical", shuffle=False, verbose=False)
print(next(iter(hot))[1].numpy()[:2], hot.element_spec)
plain = keras.utils.text_dataset_from_directory("weather", labels=None, label_mode=None, shuffle=False)
print(next(iter(plain)).numpy()[:2])
vectorize = keras.layers.TextVectorization(output_sequence_length=3)
vectorize.adapt(train.map(lambda t, y: t))
print(sorted(vectorize.get_vocabulary()))
for options in (dict(label_mode="odd"), dict(validation_split=0.2), dict(validation_split=2, subset="training"), dict(labels=5),
                dict(subset="training"), dict(class_names=["cold", "hot"])):
    try:
        keras.utils.text_dataset_from_directory("weather", **options)
    except Exception as error:
        print(type(error).__name__, error)
