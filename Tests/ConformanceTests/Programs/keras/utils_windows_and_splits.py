# oracle: jax+tf
import numpy as np
import keras

print([tuple(np.array(b).shape) for b in keras.utils.timeseries_dataset_from_array(np.arange(10.0).reshape(5, 2), None, 2, batch_size=3)])
ds = keras.utils.timeseries_dataset_from_array(np.arange(8), np.arange(8) * 10, 3, sequence_stride=2, sampling_rate=2, batch_size=2, start_index=1, end_index=7)
for x, y in ds:
    print(x.numpy(), y.numpy())
ds = keras.utils.timeseries_dataset_from_array(np.arange(12), None, 4, shuffle=True, seed=5, batch_size=3)
for b in ds:
    print(b.numpy().tolist())
left, right = keras.utils.split_dataset([np.arange(8), np.arange(8) ** 2], left_size=0.5, right_size=0.25, shuffle=True, seed=3)
print(len(left), len(right), [tuple(int(v) for v in t) for t in left])
try:
    keras.utils.split_dataset(np.arange(4))
except ValueError as e:
    print("ValueError:", e)
try:
    keras.utils.split_dataset(np.arange(4), left_size=7)
except ValueError as e:
    print("ValueError:", e)
try:
    keras.utils.timeseries_dataset_from_array(np.arange(4), None, 2, start_index=9)
except ValueError as e:
    print("ValueError:", e)
labels = keras.utils.to_categorical(np.array([2, 0]), num_classes=3)
print(labels, labels.dtype)
