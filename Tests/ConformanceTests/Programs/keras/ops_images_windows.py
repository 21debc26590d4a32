# Pooling, convolution and windows over images.
import numpy as np
from keras import ops

image = ops.reshape(ops.arange(16, dtype="float32"), (1, 4, 4, 1))
print(ops.max_pool(image, (2, 2), strides=2)[0, :, :, 0])
print(ops.average_pool(image, (2, 2), strides=1, padding="same")[0, :, :, 0])
edge = ops.reshape(ops.array([[1.0, -1.0]]), (1, 2, 1, 1))
print(ops.conv(image, edge)[0, :, :, 0])
print(ops.conv(image, edge, strides=2, padding="same").shape)
print(ops.depthwise_conv(image, ops.ones((2, 2, 1, 2))).shape)
print(ops.conv_transpose(image, ops.ones((2, 2, 3, 1)), strides=2).shape)
print(ops.flip(image[0, :, :, 0], axis=1))
print(ops.rot90(image[0, :2, :2, 0]), ops.pad(image[0, :2, :2, 0], 1, mode="edge"))
print(ops.depth_to_space(ops.reshape(ops.arange(8.0), (1, 1, 2, 4)), 2)[0, :, :, 0])
print(ops.unfold(ops.transpose(image, (0, 3, 1, 2)), 2, stride=2)[0])
print(ops.psnr(image, image + 1.0, 255.0))
