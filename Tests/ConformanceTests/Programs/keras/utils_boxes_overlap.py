import numpy as np
import keras
from keras.utils.bounding_boxes import compute_iou, compute_ciou, convert_format, clip_to_image_size, encode_box_to_deltas, decode_deltas_to_boxes, affine_transform

truth = np.array([[10.0, 10.0, 50.0, 60.0], [20.0, 30.0, 40.0, 80.0]], dtype="float32")
pred = np.array([[12.0, 8.0, 48.0, 66.0], [60.0, 60.0, 90.0, 95.0], [20.0, 30.0, 40.0, 80.0]], dtype="float32")
table = np.array(compute_iou(truth, pred, bounding_box_format="xyxy"))
print(table.round(4), table.argmax(axis=1))
print(np.array(compute_ciou(truth, pred[:2], bounding_box_format="xyxy")).round(4))
for source in ("xywh", "center_xywh", "yxyx", "center_yxhw"):
    print(source, np.array(convert_format(truth, source=source, target="xyxy"))[0])
rel = convert_format(truth, source="xyxy", target="rel_xywh", height=100, width=200)
print(np.array(rel).round(3), np.array(convert_format(rel, "rel_xywh", "xyxy", height=100, width=200)))
anchors = np.array([[8.0, 8.0, 48.0, 56.0], [16.0, 24.0, 48.0, 72.0]], dtype="float32")
deltas = encode_box_to_deltas(anchors, truth, anchor_format="xyxy", box_format="xyxy", variance=[0.1, 0.1, 0.2, 0.2])
print(np.array(deltas).round(4))
back = decode_deltas_to_boxes(anchors, deltas, anchor_format="xyxy", box_format="xyxy", variance=[0.1, 0.1, 0.2, 0.2])
print(np.array(back).round(2))
boxes = {"boxes": np.array([[-10.0, 5.0, 30.0, 40.0], [200.0, 200.0, 240.0, 260.0]]), "labels": np.array([1.0, 2.0])}
out = clip_to_image_size(boxes, height=100, width=100, bounding_box_format="xyxy")
print(np.array(out["boxes"]), np.array(out["labels"]))
turned = affine_transform(truth[None], angle=np.array([90.0], "float32"), translate_x=np.zeros(1, "float32"), translate_y=np.zeros(1, "float32"), scale=np.ones(1, "float32"), shear_x=np.zeros(1, "float32"), shear_y=np.zeros(1, "float32"), height=100, width=100)
print(np.array(turned).round(2))
for f in (lambda: convert_format(np.zeros((2, 3)), "xyxy", "xywh"), lambda: convert_format(truth, "xxyy", "xywh"), lambda: compute_iou(truth[0], pred, "xyxy"),
          lambda: compute_iou(truth, pred, "rel_xyxy"), lambda: clip_to_image_size(boxes), lambda: encode_box_to_deltas(anchors, truth, "xyxy", "xyxy", variance=[1.0])):
    try:
        print(f())
    except ValueError as e:
        print("ValueError:", str(e)[:150])
