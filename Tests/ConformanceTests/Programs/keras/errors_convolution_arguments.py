from keras import layers

for make in (
    lambda: layers.Conv2D(0, 3),
    lambda: layers.Conv2D(4, 0),
    lambda: layers.Conv2D(4, (3, 3, 3)),
    lambda: layers.Conv2D(4, 3, strides=0),
    lambda: layers.Conv2D(5, 3, groups=2),
    lambda: layers.Conv1D(4, 3, strides=2, dilation_rate=2),
    lambda: layers.MaxPooling2D((2, 2, 2)),
    lambda: layers.UpSampling2D(2, interpolation="linear"),
    lambda: layers.Conv2D(4, 3, data_format="channels"),
):
    try:
        print("made", type(make()).__name__)
    except Exception as e:
        print(type(e).__name__ + ":", e)
