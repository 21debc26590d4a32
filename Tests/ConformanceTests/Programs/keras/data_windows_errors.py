# oracle: jax+tf
import numpy as np
import keras

data = np.arange(8)
for wrong in (dict(start_index=-1), dict(start_index=9), dict(end_index=8), dict(start_index=4, end_index=3), dict(sampling_rate=0), dict(sequence_stride=8)):
    try:
        keras.utils.timeseries_dataset_from_array(data, None, 2, **wrong)
    except ValueError as e:
        print(e)
ds = keras.utils.timeseries_dataset_from_array(data, data * 10, 3, batch_size=2)
print(ds)
print([(x.numpy().tolist(), y.numpy().tolist()) for x, y in ds.take(2)])
left, right = keras.utils.split_dataset([np.arange(6), np.arange(6) * 2.0], left_size=0.5)
for a, b in left:
    print(a, b)
print(left)
print(len(list(right.batch(2))), [int(a) for a, b in right])
