import numpy as np
import keras
from keras import layers

x = np.arange(2 * 12 * 16 * 3).reshape(2, 12, 16, 3).astype("float32")


def boxes():
    return {"boxes": np.array([[[1.0, 2.0, 9.0, 7.0], [4.0, 4.0, 15.0, 11.0]], [[0.0, 0.0, 16.0, 12.0], [10.0, 8.0, 14.0, 12.0]]], "float32"), "labels": np.array([[1, 2], [3, 4]])}


made = {
    "flip": lambda: layers.RandomFlip("horizontal_and_vertical", seed=3, bounding_box_format="xyxy"),
    "flip rel": lambda: layers.RandomFlip("vertical", seed=5, bounding_box_format="rel_xyxy"),
    "crop": lambda: layers.RandomCrop(8, 8, seed=1, bounding_box_format="xyxy"),
    "crop big": lambda: layers.RandomCrop(14, 20, seed=1, bounding_box_format="xyxy"),
    "center": lambda: layers.CenterCrop(8, 10, bounding_box_format="xyxy"),
    "center big": lambda: layers.CenterCrop(20, 10, bounding_box_format="xyxy"),
    "resize": lambda: layers.Resizing(24, 8, bounding_box_format="xyxy"),
    "resize crop": lambda: layers.Resizing(8, 8, crop_to_aspect_ratio=True, bounding_box_format="xyxy"),
    "resize pad": lambda: layers.Resizing(24, 24, pad_to_aspect_ratio=True, bounding_box_format="xywh"),
    "rotate": lambda: layers.RandomRotation(0.2, seed=2, bounding_box_format="xyxy"),
    "translate": lambda: layers.RandomTranslation(0.2, 0.3, seed=4, bounding_box_format="xyxy"),
    "zoom": lambda: layers.RandomZoom(0.3, seed=6, bounding_box_format="xyxy"),
    "shear": lambda: layers.RandomShear(0.3, 0.2, seed=8, bounding_box_format="xyxy"),
    "bright": lambda: layers.RandomBrightness(0.3, seed=9, bounding_box_format="xyxy"),
    "contrast": lambda: layers.RandomContrast(0.3, seed=9, bounding_box_format="center_xywh"),
    "max": lambda: layers.MaxNumBoundingBoxes(3, bounding_box_format="xyxy"),
}
for name, f in made.items():
    layer = f()
    b = boxes()
    data = {"images": x, "bounding_boxes": b}
    out = layer(data, training=True)
    r = out["bounding_boxes"]
    print(name, out is data, r is b, out["images"].shape, np.array(r["labels"]).tolist())
    print(np.array(r["boxes"]).round(2).reshape(-1, 4))
for bad in (lambda: layers.RandomFlip()({"images": x, "bounding_boxes": boxes()}), lambda: layers.CutMix(bounding_box_format="xyxy")({"images": x, "bounding_boxes": boxes()}),
            lambda: layers.RandomFlip(bounding_box_format="xyxy")({"images": x, "bounding_boxes": {"boxes": boxes()["boxes"]}})):
    try:
        bad()
        print("fine")
    except Exception as e:
        print(type(e).__name__, str(e)[:160])
single = layers.RandomFlip("horizontal", seed=1, bounding_box_format="xyxy")({"images": x[0], "bounding_boxes": {k: v[0] for k, v in boxes().items()}})
print(single["images"].shape, np.array(single["bounding_boxes"]["boxes"]), np.array(single["bounding_boxes"]["labels"]))
