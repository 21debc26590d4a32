import numpy as np
import keras
from keras import utils

print(utils.to_categorical([0, 2, 1]))
print(utils.to_categorical(np.array([[1], [3]]), num_classes=5).shape)
print(utils.pad_sequences([[1, 2, 3], [4], []], maxlen=2))
print(utils.pad_sequences([[1, 2, 3], [4]], padding="post", truncating="post", maxlen=4, value=-1.0, dtype="float32"))
print(utils.pad_sequences([[[1, 2]], [[3, 4], [5, 6]]]).tolist())
print(np.round(utils.normalize(np.array([[3.0, 4.0], [0.0, 0.0]])), 2))
print(keras.preprocessing.sequence.pad_sequences([[7], [8, 9]]))
print(utils.unpack_x_y_sample_weight((1, 2)), utils.pack_x_y_sample_weight(1, 2), utils.unpack_x_y_sample_weight([5]))
print(utils.img_to_array(np.ones((2, 3))).shape, keras.preprocessing.image.img_to_array(np.ones((2, 3, 1), "uint8")).dtype)
bar = utils.Progbar(3, verbose=2)
for i in range(3):
    bar.add(1, values=[("loss", 1.0 / (i + 1)), ("size", 2.0)])
for bad in (dict(padding="left"), dict(truncating="left")):
    try:
        utils.pad_sequences([[1, 2]], maxlen=1, **bad)
    except ValueError as e:
        print(e)
try:
    utils.pad_sequences([1, 2])
except ValueError as e:
    print(e)
try:
    utils.set_random_seed("seed")
except ValueError as e:
    print(e)
