# The tools around data: padding, one-hot, normalising, packing, bars and seeds.
import numpy as np
import keras
from keras import ops, utils

print(utils.to_categorical([0, -1, 2]))
print(utils.to_categorical(ops.array([1, 0, 2]), num_classes=3))
print(utils.to_categorical([[1], [0]]).shape, utils.to_categorical(np.array([1.9, 0.2])))
for wrong in (["red", "blue"], [], [[0, 1], [1]], None):
    try:
        print(utils.to_categorical(wrong))
    except Exception as error:
        print(type(error).__name__, "-", error)
print(utils.normalize(np.array([3.0, 4.0])), utils.normalize(np.zeros((2, 2))))
print(np.round(utils.normalize([[1.0, 2.0], [3.0, 4.0]], order=1), 4))
print(utils.pad_sequences([["a", "b"], ["c"]], dtype=object, value="<pad>"))
try:
    utils.pad_sequences([["a", "b"], ["c"]], value="<pad>")
except ValueError as error:
    print(error)
print(utils.unpack_x_y_sample_weight((1, 2)), utils.pack_x_y_sample_weight(1, 2, 3), utils.pack_x_y_sample_weight([1, 2]))
for name in ("get_file", "FeatureSpace", "Progbar", "timeseries_dataset_from_array"):
    print(name, name in dir(utils), callable(getattr(utils, name)))
print(utils.standardize_dtype(float), utils.standardize_dtype(np.int64), utils.standardize_dtype(None))
try:
    utils.standardize_dtype("float31")
except ValueError as error:
    print(error)
try:
    utils.set_random_seed("7")
except ValueError as error:
    print(error)
source = keras.Input((3,), name="source")
mid = keras.layers.Dense(2)(source)
print([t.name for t in utils.get_source_inputs(keras.layers.Dense(1)(mid))])
