import numpy as np
import keras
from keras.preprocessing.sequence import pad_sequences
from keras.preprocessing.image import img_to_array, smart_resize
from keras.utils import to_categorical

print(pad_sequences([[5, 6], [7]], padding="post").tolist())
print(to_categorical(np.array([1, 0]), num_classes=3).tolist())
print(smart_resize(np.arange(16.0).reshape(4, 4, 1), (2, 2))[..., 0])
print(img_to_array(np.ones((2, 2)), data_format="channels_first").shape)
try:
    img_to_array(np.ones(3))
except ValueError as e:
    print(e)
try:
    to_categorical([0, 5], num_classes=3)
except IndexError as e:
    print(e)
print(pad_sequences([["a", "b"], ["c"]], dtype=object, value="-").tolist())
print(keras.utils.pad_sequences([np.array([1.5, 2.5])], maxlen=3, dtype="float32"))
class Bad(keras.utils.PyDataset):
    def __len__(self):
        return 2
    def __getitem__(self, i):
        return np.ones((1, 2)), np.ones((3, 1))
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
print(isinstance(Bad(), keras.utils.PyDataset), Bad().use_multiprocessing, Bad(workers=3).workers)
print([b[0].shape for b in Bad()])
