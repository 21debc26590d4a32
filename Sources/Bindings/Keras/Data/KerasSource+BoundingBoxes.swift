extension KerasSource {
  /// `keras.utils.bounding_boxes`: corners, centres and sizes of boxes, and how far boxes overlap.
  static let boundingBoxes = #"""
__name__ = "keras.src.layers.preprocessing.image_preprocessing.bounding_boxes.converters"
import math as _math
from keras import ops as _ops
from keras.config import epsilon as _epsilon

_formats = ("xyxy", "yxyx", "xywh", "center_xywh", "center_yxhw", "rel_xyxy", "rel_yxyx", "rel_xywh", "rel_center_xywh")


def _parts(boxes):
    return _ops.split(boxes, 4, axis=-1)


def _joined(*parts):
    return _ops.concatenate(parts, axis=-1)


def _corners(boxes, form, height, width):
    a, b, c, d = _parts(boxes)
    plain = form.replace("rel_", "", 1)
    if plain.startswith("y") or plain == "center_yxhw":
        a, b, c, d = b, a, d, c
    if plain == "xywh":
        c, d = a + c, b + d
    elif plain.startswith("center"):
        wide, high = c / 2.0, d / 2.0
        a, b, c, d = a - wide, b - high, a + wide, b + high
    if form.startswith("rel_"):
        a, b, c, d = a * width, b * height, c * width, d * height
    return _joined(a, b, c, d)


def _from_corners(boxes, form, height, width):
    a, b, c, d = _parts(boxes)
    plain = form.replace("rel_", "", 1)
    wide, high = c - a, d - b
    if plain == "xywh":
        c, d = wide, high
    elif plain.startswith("center"):
        a, b, c, d = a + wide / 2.0, b + high / 2.0, wide, high
    if form.startswith("rel_"):
        a, b, c, d = a / width, b / height, c / width, d / height
    if plain.startswith("y") or plain == "center_yxhw":
        a, b, c, d = b, a, d, c
    return _joined(a, b, c, d)


def convert_format(boxes, source, target, height=None, width=None, dtype="float32"):
    if isinstance(boxes, dict):
        boxes["boxes"] = convert_format(boxes["boxes"], source, target, height, width, dtype)
        return boxes
    shape = boxes.shape
    if shape[-1] != 4:
        raise ValueError(f"`boxes` must be a tensor with the last dimension of 4. Received: boxes.shape={tuple(shape)}")
    source, target = source.lower(), target.lower()
    if source not in _formats or target not in _formats:
        raise ValueError(f"Invalid source or target format. Supported formats: {_formats}")
    if (source.startswith("rel_") or target.startswith("rel_")) and (width is None or height is None):
        raise ValueError(
            "convert_format() must receive `height` and `width` transforming between relative and absolute formats."
            f"convert_format() received source=`{source}`, target=`{target}, but height={height} and width={width}.")
    boxes = _ops.cast(boxes, dtype)
    if source == target:
        return boxes
    width = None if width is None else _ops.cast(width, dtype)
    height = None if height is None else _ops.cast(height, dtype)
    if source.startswith("rel_") and target.startswith("rel_"):
        source, target = source.replace("rel_", "", 1), target.replace("rel_", "", 1)
    corners = boxes if source == "xyxy" else _corners(boxes, source, height, width)
    return corners if target == "xyxy" else _from_corners(corners, target, height, width)


def _area(boxes):
    a, b, c, d = _parts(boxes)
    return (c - a) * (d - b)


def clip_to_image_size(bounding_boxes, height=None, width=None, bounding_box_format="xyxy"):
    if bounding_box_format not in ("xyxy", "rel_xyxy"):
        raise NotImplementedError
    if bounding_box_format == "xyxy" and (height is None or width is None):
        raise ValueError("`height` and `width` must be set if `format='xyxy'`.")
    boxes, labels = bounding_boxes["boxes"], bounding_boxes.get("labels", None)
    if bounding_box_format == "rel_xyxy":
        right = bottom = 1.0
    else:
        right, bottom = _ops.cast(width, boxes.dtype), _ops.cast(height, boxes.dtype)
    a, b, c, d = _parts(boxes)
    boxes = _joined(_ops.clip(a, 0, right), _ops.clip(b, 0, bottom), _ops.clip(c, 0, right), _ops.clip(d, 0, bottom))
    result = bounding_boxes.copy()
    result["boxes"] = boxes
    if labels is not None:
        result["labels"] = _ops.where(_ops.squeeze(_area(boxes), axis=-1) > 0, labels, -1)
    return result


def _matrix(center_x, center_y, angle, translate_x, translate_y, scale, shear_x, shear_y, height, width):
    angle, shear_x, shear_y = -angle, -shear_x, -shear_y
    cx, cy = _ops.multiply(center_x, width - 1), _ops.multiply(center_y, height - 1)
    turn, sx, sy = (_ops.multiply(v, 1.0 / 180.0 * _math.pi) for v in (angle, shear_x, shear_y))
    x, y = cx + _ops.multiply(-translate_x, width - 1), cy + _ops.multiply(-translate_y, height - 1)
    a = _ops.cos(turn - sy) / _ops.cos(sy)
    b = a * _ops.tan(sx) + _ops.sin(turn)
    c = -_ops.sin(turn - sy) / _ops.cos(sy)
    d = _ops.cos(turn) - c * _ops.tan(sx)
    a0, a1, b0, b1 = d * scale, -b * scale, -c * scale, a * scale
    rows = [a0, a1, cx - a0 * x - a1 * y, b0, b1, cy - b0 * x - b1 * y]
    return _ops.reshape(_ops.stack(rows, axis=-1), [angle.shape[0], 2, 3])


def affine_transform(boxes, angle, translate_x, translate_y, scale, shear_x, shear_y, height, width, center_x=None, center_y=None, bounding_box_format="xyxy"):
    if bounding_box_format != "xyxy":
        raise NotImplementedError
    matrix = _matrix(0.5 if center_x is None else center_x, 0.5 if center_y is None else center_y, angle, translate_x,
                     translate_y, scale, shear_x, shear_y, height, width)
    boxes = _ops.cast(boxes, matrix.dtype)
    batch, count = boxes.shape[0], boxes.shape[1]
    points = _ops.stack([boxes[..., i] for i in (0, 1, 2, 1, 2, 3, 0, 3)], axis=-1)
    points = _ops.reshape(points, [batch, count, 4, 2])
    points = _ops.concatenate([points, _ops.ones([batch, count, 4, 1], points.dtype)], axis=-1)
    moved = _ops.einsum("bnxy,byz->bnxz", points, _ops.transpose(matrix, [0, 2, 1]))
    return _joined(_ops.amin(moved, axis=2), _ops.amax(moved, axis=2))


def crop(boxes, top, left, height, width, bounding_box_format="xyxy"):
    if bounding_box_format != "xyxy":
        raise NotImplementedError
    a, b, c, d = _parts(boxes)
    return _joined(_ops.clip(a - left, 0, width), _ops.clip(b - top, 0, height),
                   _ops.clip(c - left, 0, width), _ops.clip(d - top, 0, height))


def pad(boxes, top, left, height=None, width=None, bounding_box_format="xyxy"):
    if bounding_box_format != "xyxy":
        raise NotImplementedError
    a, b, c, d = _parts(boxes)
    return _joined(a + left, b + top, c + left, d + top)


def _variance(variance):
    if variance is None:
        return None
    variance = _ops.convert_to_tensor(variance, "float32")
    if variance.shape[-1] != 4:
        raise ValueError(f"`variance` must be length 4, got {variance}")
    return variance


def encode_box_to_deltas(anchors, boxes, anchor_format, box_format, encoding_format="center_yxhw", variance=None, image_shape=None):
    variance = _variance(variance)
    if encoding_format not in ("center_xywh", "center_yxhw"):
        raise ValueError(f"`encoding_format` should be one of 'center_xywh' or 'center_yxhw', got {encoding_format}")
    height, width = (None, None) if image_shape is None else image_shape[:2]
    anchors = convert_format(anchors, anchor_format, encoding_format, height, width)
    boxes = convert_format(boxes, box_format, encoding_format, height, width)
    sizes, made = _ops.maximum(anchors[..., 2:], _epsilon()), _ops.maximum(boxes[..., 2:], _epsilon())
    deltas = _joined((boxes[..., :2] - anchors[..., :2]) / sizes, _ops.log(made / sizes))
    return deltas if variance is None else deltas / variance


def decode_deltas_to_boxes(anchors, boxes_delta, anchor_format, box_format, encoded_format="center_yxhw", variance=None, image_shape=None):
    variance = _variance(variance)
    if encoded_format not in ("center_xywh", "center_yxhw"):
        raise ValueError(f"`encoded_format` should be 'center_xywh' or 'center_yxhw', but got '{encoded_format}'.")
    height, width = (None, None) if image_shape is None else image_shape[:2]

    def level(anchor, delta):
        anchor = convert_format(anchor, anchor_format, encoded_format, height, width)
        if variance is not None:
            delta = delta * variance
        box = _joined(delta[..., :2] * anchor[..., 2:] + anchor[..., :2], _ops.exp(delta[..., 2:]) * anchor[..., 2:])
        return convert_format(box, encoded_format, box_format, height, width)
    if isinstance(anchors, dict) and isinstance(boxes_delta, dict):
        return {key: level(anchor, boxes_delta[key]) for key, anchor in anchors.items()}
    return level(anchors, boxes_delta)


def _overlap(boxes1, boxes2):
    turn = [1, 0] if len(boxes2.shape) == 2 else [0, 2, 1]
    a1, b1, c1, d1 = _parts(boxes1)
    a2, b2, c2, d2 = (_ops.transpose(part, turn) for part in _parts(boxes2))
    high = _ops.minimum(c1, c2) - _ops.maximum(a1, a2)
    wide = _ops.minimum(d1, d2) - _ops.maximum(b1, b2)
    return _ops.maximum(0.0, high) * _ops.maximum(0.0, wide)


def compute_iou(boxes1, boxes2, bounding_box_format, use_masking=False, mask_val=-1, image_shape=None):
    ranks = len(boxes1.shape), len(boxes2.shape)
    for i, rank in enumerate(ranks):
        if rank not in (2, 3):
            name = f"boxes{i + 1}"
            raise ValueError(
                f"compute_iou() expects {name} to be batched, or to be unbatched. Received len(boxes1.shape)={ranks[0]}, "
                f"len(boxes2.shape)={ranks[1]}. Expected either len({name}.shape)=2 AND or len({name}.shape)=3.")
    if "rel" in bounding_box_format and image_shape is None:
        raise ValueError(
            "When using relative bounding box formats (e.g. `rel_yxyx`) the `image_shape` argument must be provided."
            f"Received `image_shape`: {image_shape}")
    height, width = (None, None) if image_shape is None else image_shape[:2]
    boxes1 = convert_format(boxes1, bounding_box_format, "yxyx", height, width)
    boxes2 = convert_format(boxes2, bounding_box_format, "yxyx", height, width)
    common = _overlap(boxes1, boxes2)
    area1, area2 = (_ops.squeeze(_area(boxes), axis=-1) for boxes in (boxes1, boxes2))
    both = _ops.expand_dims(area1, -1) + _ops.expand_dims(area2, 1 if len(area2.shape) == 2 else 0) - common
    share = _ops.divide(common, both + _epsilon())
    if not use_masking:
        return share
    hidden1 = _ops.less(_ops.max(boxes1, axis=-1, keepdims=True), 0.0)
    hidden2 = _ops.less(_ops.max(boxes2, axis=-1, keepdims=True), 0.0)
    hidden = _ops.logical_or(hidden1, _ops.transpose(hidden2, [1, 0] if ranks[0] == 2 else [0, 2, 1]))
    return _ops.where(hidden, _ops.cast(mask_val, share.dtype) * _ops.ones_like(share), share)


def compute_ciou(boxes1, boxes2, bounding_box_format, image_shape=None):
    if "rel" in bounding_box_format:
        raise ValueError(
            "When using relative bounding box formats (e.g. `rel_yxyx`) the `image_shape` argument must be provided."
            f"Received `image_shape`: {image_shape}")
    tiny = _epsilon()
    a1, b1, c1, d1 = _parts(convert_format(boxes1, bounding_box_format, "xyxy"))
    a2, b2, c2, d2 = _parts(convert_format(boxes2, bounding_box_format, "xyxy"))
    wide1, high1, wide2, high2 = c1 - a1, d1 - b1 + tiny, c2 - a2, d2 - b2 + tiny
    common = _ops.maximum(_ops.minimum(c1, c2) - _ops.maximum(a1, a2), 0) * _ops.maximum(_ops.minimum(d1, d2) - _ops.maximum(b1, b2), 0)
    both = wide1 * high1 + wide2 * high2 - common + tiny
    share = _ops.squeeze(_ops.divide(common, both + tiny), axis=-1)
    across, down = _ops.maximum(c1, c2) - _ops.minimum(a1, a2), _ops.maximum(d1, d2) - _ops.minimum(b1, b2)
    diagonal = _ops.squeeze(across**2 + down**2 + tiny, axis=-1)
    apart = _ops.squeeze(((a1 + c1) / 2 - (a2 + c2) / 2) ** 2 + ((b1 + d1) / 2 - (b2 + d2) / 2) ** 2, axis=-1)
    v = _ops.squeeze((4 / _math.pi**2) * _ops.power(_ops.arctan(wide2 / high2) - _ops.arctan(wide1 / high1), 2), axis=-1)
    alpha = v / (v - share + (1 + tiny))
    return share - (apart / diagonal + v * alpha)

"""#
}
