import numpy as np
from keras import layers

images = np.stack([np.full((4, 4, 1), float(v), "float32") for v in (0, 10, 20, 30)])
labels = np.eye(4, dtype="float32")
mixed = layers.MixUp(alpha=0.4, seed=9)({"images": images, "labels": labels})
print(sorted(mixed))
print(np.round(np.asarray(mixed["images"])[:, 0, 0, 0], 3))
print(np.round(np.asarray(mixed["labels"]), 3))
cut = layers.CutMix(seed=9)({"images": images, "labels": labels})
print(np.asarray(cut["images"])[2, :, :, 0])
print(np.round(np.asarray(cut["labels"]), 3))
flipped = layers.RandomFlip("horizontal", seed=1)({"images": np.arange(8.0).reshape(1, 2, 4, 1), "labels": np.array([[1.0]]), "segmentation_masks": np.arange(8).reshape(1, 2, 4, 1)})
print(np.asarray(flipped["images"])[0, :, :, 0], np.asarray(flipped["segmentation_masks"])[0, :, :, 0], np.asarray(flipped["labels"]))
pipe = layers.Pipeline([layers.Rescaling(2.0), layers.CenterCrop(2, 2)])
print(np.asarray(pipe(images))[3, :, :, 0], [type(l).__name__ for l in pipe.layers])
