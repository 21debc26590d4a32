# oracle: jax+tf
import numpy as np
import keras

series = np.arange(10.0)
windows = keras.utils.timeseries_dataset_from_array(series, series[4:], sequence_length=4, batch_size=3)
for inputs, target in windows:
    print(np.asarray(inputs).tolist(), np.asarray(target))
print(len(windows))
every = keras.utils.timeseries_dataset_from_array(series, None, sequence_length=3, sampling_rate=2, sequence_stride=2, batch_size=2)
for batch in every:
    print(batch.shape, batch.numpy().tolist())
table = np.arange(12).reshape(6, 2)
for row in keras.utils.timeseries_dataset_from_array(table, None, sequence_length=2, batch_size=None, start_index=1, end_index=4):
    print(row.numpy().tolist())

train, test = keras.utils.split_dataset((table, np.arange(6)), right_size=2)
print(len(train), len(test))
for x, y in test:
    print(x.numpy(), y.numpy())
left, right = keras.utils.split_dataset(np.arange(8.0), left_size=0.75, shuffle=True, seed=3)
print([float(v) for v in left], [float(v) for v in right])
for wrong in (dict(), dict(left_size=1.5), dict(left_size=20), dict(left_size="half")):
    try:
        keras.utils.split_dataset(np.arange(8.0), **wrong)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, str(e)[:75])
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, kernel_initializer="zeros")])
model.compile("sgd", "mse")
print(model.evaluate(windows, verbose=0))
try:
    keras.utils.timeseries_dataset_from_array(series, None, sequence_length=3, sequence_stride=0)
except ValueError as e:
    print(e)
