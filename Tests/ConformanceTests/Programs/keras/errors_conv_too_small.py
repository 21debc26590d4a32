import keras
from keras import layers

for build in (
    lambda: layers.SeparableConv1D(4, 3, dilation_rate=4),
    lambda: layers.DepthwiseConv1D(7),
    lambda: layers.Conv1D(2, 8),
    lambda: layers.MaxPooling1D(9),
):
    try:
        build()(keras.Input((6, 2)))
    except ValueError as e:
        print(str(e).split("\n")[0])
keras.Sequential([
    keras.Input((8, 8, 1)),
    layers.Conv2D(4, 3),
    layers.MaxPooling2D(2),
    layers.Conv2D(8, 3),
    layers.MaxPooling2D(2),
    layers.Conv2D(8, 3),
])
