import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(0)
images = np.random.rand(2, 10, 20, 3).astype("float32")
boxes = {
    "boxes": np.array([[[2.0, 1.0, 8.0, 5.0], [10.0, 4.0, 18.0, 9.0]], [[0.0, 0.0, 20.0, 10.0], [5.0, 5.0, 6.0, 6.0]]], dtype="float32"),
    "labels": np.array([[1, 2], [0, 3]]),
}
flip = layers.RandomFlip("horizontal", bounding_box_format="xyxy", seed=3)
out = flip({"images": images, "bounding_boxes": boxes}, training=True)
print(sorted(out), sorted(out["bounding_boxes"]))
print(np.array(out["bounding_boxes"]["boxes"]))
print(np.array(out["bounding_boxes"]["labels"]))
size = layers.Resizing(20, 20, bounding_box_format="xyxy")
out = size({"images": images, "bounding_boxes": boxes})
print(out["images"].shape)
print(np.array(out["bounding_boxes"]["boxes"])[0])
most = layers.MaxNumBoundingBoxes(3, fill_value=-1, bounding_box_format="xyxy")
out = most({"images": images, "bounding_boxes": boxes})
print(np.array(out["bounding_boxes"]["boxes"]).shape)
print(np.array(out["bounding_boxes"]["boxes"])[1])
print(np.array(out["bounding_boxes"]["labels"]))
few = layers.MaxNumBoundingBoxes(1, bounding_box_format="xyxy")
out = few({"images": images, "bounding_boxes": boxes})
print(np.array(out["bounding_boxes"]["boxes"])[0], np.array(out["bounding_boxes"]["labels"])[0])
print(few.get_config()["max_number"], few.get_config()["fill_value"])
