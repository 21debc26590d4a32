# oracle: jax+tf
# Windows over a series and splits of arrays, as datasets.
import numpy as np
import keras
from keras.utils import split_dataset, timeseries_dataset_from_array

series = np.arange(12, dtype="float32")
for batch in timeseries_dataset_from_array(series[:-3], series[3:], sequence_length=3, batch_size=4):
    x, y = batch
    print(x.shape, y.numpy())
ds = timeseries_dataset_from_array(np.arange(20).reshape(10, 2), None, 2, sequence_stride=3, sampling_rate=2, batch_size=2)
for batch in ds:
    print(batch.numpy().tolist())
left, right = split_dataset(np.arange(10), left_size=0.7)
print(type(left).__name__, list(left.as_numpy_iterator()), len(right))
left, right = split_dataset((np.arange(6), np.arange(6) * 10), right_size=2)
print([tuple(int(v) for v in pair) for pair in right.as_numpy_iterator()])
left, right = split_dataset(np.arange(8), left_size=4, shuffle=True, seed=3)
print(list(left.as_numpy_iterator()), list(right.as_numpy_iterator()))
model = keras.Sequential([keras.Input((3, 1)), keras.layers.Flatten(), keras.layers.Dense(1, kernel_initializer="zeros")])
model.compile("sgd", "mse")
train = timeseries_dataset_from_array(series[:-3, None], series[3:], sequence_length=3, batch_size=4)
history = model.fit(train, epochs=2, verbose=0)
print(np.round(history.history["loss"], 4))
print(train.cardinality().numpy(), train.element_spec)
for options in (dict(left_size=1.5), dict(), dict(left_size=0.6, right_size=0.6), dict(left_size="a"), dict(left_size=10)):
    try:
        split_dataset(np.arange(10), **options)
    except Exception as error:
        print(type(error).__name__, error)
for batch in timeseries_dataset_from_array(series[:-3], series[3:], sequence_length=3, batch_size=4, shuffle=True, seed=5):
    print(batch[0].numpy().tolist(), batch[1].numpy())
print([b.numpy().tolist() for b in timeseries_dataset_from_array(np.arange(6), None, 2, batch_size=None, shuffle=True, seed=1)])
