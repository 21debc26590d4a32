# one random change for pictures and their masks
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(3)
images = np.zeros((2, 6, 6, 3), dtype="float32")
images[:, 1:3, 0:2] = 255.0
masks = (images[..., :1] > 0).astype("float32")
flip = layers.RandomFlip("horizontal", seed=1)
out = flip({"images": images, "segmentation_masks": masks}, training=True)
print(sorted(out))
print(np.array(out["segmentation_masks"])[:, 1, :, 0])
for i in range(2):
    a = np.array(out["images"])[i, ..., 0] > 0
    b = np.array(out["segmentation_masks"])[i, ..., 0] > 0
    print("picture", i, "agrees:", bool((a == b).all()))
still = flip({"images": images, "segmentation_masks": masks}, training=False)
print("nothing at inference:", np.allclose(still["images"], images))
crop = layers.RandomCrop(4, 4, seed=2)
out = crop({"images": images, "segmentation_masks": masks}, training=True)
print(out["images"].shape, out["segmentation_masks"].shape, np.array(out["segmentation_masks"]).sum(axis=(1, 2, 3)))
size = layers.Resizing(3, 3)
out = size({"images": images, "segmentation_masks": masks})
print(out["images"].shape, out["segmentation_masks"].shape)
print(np.array(out["segmentation_masks"])[0, ..., 0])
center = layers.CenterCrop(2, 2)
print({k: v.shape for k, v in center({"images": images, "segmentation_masks": masks}).items()})
bright = layers.RandomBrightness(0.2, seed=4)
out = bright({"images": images, "segmentation_masks": masks, "labels": np.array([1, 0])}, training=True)
print(sorted(out), np.array(out["labels"]), np.allclose(out["segmentation_masks"], masks))
turn = layers.RandomRotation(0.25, seed=7, interpolation="nearest")
out = turn({"images": images, "segmentation_masks": masks}, training=True)
print(np.array(out["segmentation_masks"])[0, ..., 0].astype(int))
