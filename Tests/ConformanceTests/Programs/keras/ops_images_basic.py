import numpy as np
from keras import ops

img = ops.reshape(ops.arange(16.0), (1, 4, 4, 1))
print(ops.image.resize(img, (2, 2))[0, :, :, 0])
print(ops.image.resize(img, (6, 6), interpolation="nearest")[0, 0, :, 0])
print(ops.image.crop_images(img, top_cropping=1, left_cropping=1, target_height=2, target_width=2)[0, :, :, 0])
print(ops.image.pad_images(img, 1, 1, target_height=6, target_width=6).shape)
rgb = ops.array([[[0.2, 0.4, 0.6], [1.0, 0.0, 0.0]]])
print(ops.image.rgb_to_grayscale(rgb), ops.image.rgb_to_hsv(rgb))
print(ops.image.hsv_to_rgb(ops.image.rgb_to_hsv(rgb)))
print(ops.image.extract_patches(img, (2, 2))[0, 0, 1])
print(ops.image.affine_transform(img, ops.array([[1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0]]))[0, :, :, 0])
print(ops.image.map_coordinates(img[0, :, :, 0], ops.array([[0.5, 1.0], [0.5, 2.5]]), order=1))
print(ops.image.gaussian_blur(img, (3, 3), (1.0, 1.0))[0, 0, :, 0])
print(ops.max_pool(img, 2, strides=2)[0, :, :, 0], ops.average_pool(img, 3, strides=1, padding="same")[0, 0, :, 0])
print(ops.conv(img, ops.ones((2, 2, 1, 1)), strides=2)[0, :, :, 0], ops.depthwise_conv(img, ops.ones((3, 3, 1, 1)))[0, :, :, 0])
print(ops.conv_transpose(img[:, :2, :2], ops.ones((2, 2, 1, 1)), strides=2).shape)
print(ops.separable_conv(img, ops.ones((2, 2, 1, 1)), ops.ones((1, 1, 1, 2)))[0, 0, 0])
