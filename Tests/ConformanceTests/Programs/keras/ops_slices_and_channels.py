# Slices that would end outside begin earlier; convolutions say which channels do not fit.
import numpy as np
from keras import ops

x = ops.convert_to_tensor(np.arange(6.0))
for start, size in (((4,), (4,)), ((9,), (2,)), ((-9,), (2,)), ((-2,), (2,)), ((1,), (3,))):
    print(start, size, ops.slice(x, start, size))
print(x[4:9], x[9:], x[-20:2])
image = np.ones((1, 4, 4, 1), "float32")
for kernel in ((2, 2, 6, 2), (2, 2, 1, 4), (2, 2, 2, 3)):
    for function in (ops.conv, ops.conv_transpose, ops.depthwise_conv):
        try:
            print(kernel, function(image, np.ones(kernel, "float32"), strides=1).shape)
        except ValueError as e:
            print(kernel, str(e).split(".")[0])
