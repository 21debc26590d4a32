import numpy as np
from keras import ops

x = ops.reshape(ops.arange(18.0), (1, 3, 3, 2))
k = ops.ones((2, 2, 2, 3)) / 8
for s, p, d in ((1, "valid", 1), (2, "same", 1), (1, "same", 2)):
    if s > 1 and d > 1: continue
    print(s, p, d, ops.conv(x, k, strides=s, padding=p, dilation_rate=d).shape, ops.conv(x, k, strides=s, padding=p, dilation_rate=d)[0, 0, 0])
print(ops.conv(ops.transpose(x, (0, 3, 1, 2)), k, data_format="channels_first").shape)
print(ops.depthwise_conv(x, ops.ones((2, 2, 2, 1)), padding="same")[0, 0], ops.conv_transpose(x, ops.ones((2, 2, 1, 2)), strides=2, padding="same").shape)
print(ops.max_pool(x, (2, 2), strides=1, padding="same")[0, :, :, 0], ops.average_pool(x, 2, strides=2, padding="same")[0, :, :, 0])
print(ops.one_hot(ops.array([1, -1, 5]), 3), ops.one_hot(ops.array([[0, 1]]), 2, axis=1).shape)
print(ops.batch_normalization(x, ops.array([4.0, 5.0]), ops.array([2.0, 3.0]), axis=-1, offset=ops.ones((2,)), scale=ops.full((2,), 2.0))[0, 0])
print(ops.layer_normalization(x, axis=(1, 2, 3))[0, 0], ops.rms_normalization(x)[0, 0], ops.normalize(x, axis=(1, 2))[0, 0])
print(ops.moments(x, axes=[0, 1, 2]), ops.moments(x, axes=-1, keepdims=True)[0].shape)
print(ops.dot_product_attention(ops.ones((1, 3, 2, 4)), ops.ones((1, 3, 2, 4)), ops.reshape(ops.arange(24.0), (1, 3, 2, 4)), is_causal=True)[0, :, 0])
print(ops.ctc_loss(ops.array([[1, 2]]), ops.zeros((1, 4, 3)), ops.array([2]), ops.array([4])), ops.glu(ops.arange(4.0)))
print(ops.gelu(ops.array([0.5]), approximate=False), ops.elu(ops.array([-1.0]), alpha=2.0), ops.leaky_relu(ops.array([-1.0]), 0.3), ops.celu(ops.array([-1.0]), 0.5), ops.hard_shrink(ops.array([0.4, 0.6])), ops.softmax(ops.array([[1.0, 2.0], [3.0, 4.0]]), axis=0))
print(ops.binary_crossentropy(ops.array([[1.0, 0.0]]), ops.array([[0.8, 0.3]])), ops.multi_hot(ops.array([[1, 2], [0, 0]]), 4), ops.psnr(ops.ones((2, 2)), ops.zeros((2, 2)), 1.0))
