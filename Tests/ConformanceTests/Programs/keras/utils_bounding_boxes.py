import numpy as np
from keras.utils import bounding_boxes

boxes = np.array([[[10.0, 20.0, 30.0, 60.0], [0.0, 0.0, 50.0, 50.0]]], dtype="float32")
for target in ("xywh", "center_xywh", "yxyx", "rel_xyxy"):
    out = bounding_boxes.convert_format(boxes, source="xyxy", target=target, height=100, width=200)
    print(target, np.array(out)[0].round(3).tolist())
iou = bounding_boxes.compute_iou(boxes, boxes, bounding_box_format="xyxy")
print(np.array(iou).round(4))
clipped = bounding_boxes.clip_to_image_size(
    {"boxes": np.array([[[-5.0, 10.0, 40.0, 120.0]]]), "labels": np.array([[1]])},
    height=100, width=100, bounding_box_format="xyxy",
)
print(np.array(clipped["boxes"]), np.array(clipped["labels"]))
try:
    bounding_boxes.convert_format(boxes, source="xyxy", target="rel_xyxy")
except ValueError as e:
    print("ValueError:", e)
