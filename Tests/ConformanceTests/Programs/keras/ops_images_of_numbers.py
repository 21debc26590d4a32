import numpy as np
from keras import ops

img = ops.reshape(ops.arange(16, dtype="float32"), (1, 4, 4, 1))
print(ops.max_pool(img, 2, strides=2)[0, :, :, 0])
print(ops.average_pool(img, (2, 2), strides=(2, 2), padding="same")[0, :, :, 0])
edge = ops.reshape(ops.array([[1.0, 0.0, -1.0]] * 3), (3, 3, 1, 1))
print(ops.conv(img, edge, padding="same")[0, :, :, 0])
print(ops.depthwise_conv(img, ops.ones((2, 2, 1, 2)))[0, 0])
print(ops.conv_transpose(img[:, :2, :2], ops.ones((2, 2, 1, 1)), strides=2)[0, :, :, 0])
print(ops.image.resize(img, (2, 2))[0, :, :, 0], ops.image.resize(img, (2, 2), interpolation="nearest")[0, :, :, 0])
print(ops.space_to_depth(img, 2).shape, ops.depth_to_space(ops.ones((1, 2, 2, 4)), 2).shape)
print(ops.image.crop_images(img, 1, 1, target_height=2, target_width=2)[0, :, :, 0])
print(ops.image.extract_patches(img, 2, strides=2).shape, ops.unfold(ops.moveaxis(img, -1, 1), 2, stride=2)[0, 0])
print(ops.image.rgb_to_grayscale(ops.ones((1, 2, 2, 3)))[0, 0, 0])
print(ops.image.rgb_to_hsv(ops.array([[[1.0, 0.0, 0.0], [0.0, 0.5, 0.5]]])))
print(ops.flip(img[0, :2, :2, 0], axis=1), ops.rot90(img[0, :2, :2, 0]))
for f in (lambda: ops.space_to_depth(img, 1), lambda: ops.max_pool(img, 2), lambda: ops.image.resize(img, 2),
          lambda: ops.conv(img, ops.ones((3, 3, 2, 1))), lambda: ops.depth_to_space(img, 2)):
    try:
        print(f().shape)
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
