import keras

for make in (
    lambda: keras.Input(3),
    lambda: keras.Input((3)),
    lambda: keras.Input([3]),
    lambda: keras.Input(),
    lambda: keras.Input((3.5,)),
    lambda: keras.Input((-1,)),
    lambda: keras.Input((None, 2)),
    lambda: keras.Input((2,), batch_shape=(4, 2)),
    lambda: keras.Input((2,), dtype="number"),
    lambda: keras.Input(input_shape=(2,)),
):
    try:
        print("made", make().shape)
    except Exception as e:
        print(type(e).__name__ + ":", e)
