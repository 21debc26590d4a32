import numpy as np
import keras

for make in (
    lambda: keras.utils.to_categorical([0, 1, 5], num_classes=3),
    lambda: keras.utils.normalize(np.ones((2, 2)), order=0).shape,
    lambda: keras.utils.set_random_seed("seven"),
    lambda: keras.utils.get_custom_objects(),
    lambda: keras.utils.toCategorical([1]),
    lambda: keras.utils.pad_sequences([[1], [2, 3]], padding="left"),
    lambda: keras.utils.pad_sequences([[1], [2, 3]], maxlen=1, truncating="left"),
):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__ + ":", e)
