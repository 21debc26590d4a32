extension KerasSource {
  /// `timeseries_dataset_from_array`: windows over a series, in batches.
  static let timeseries = #"""
__name__ = "keras.src.utils.timeseries_dataset_utils"
import numpy as np
from _tensorflow_datasets import Dataset, TensorSpec, _stack
from _tensorflow_ops import EagerTensor


def timeseries_dataset_from_array(data, targets, sequence_length, sequence_stride=1, sampling_rate=1, batch_size=128, shuffle=False, seed=None, start_index=None, end_index=None, format="tf"):
    total = len(data)
    if start_index:
        if start_index < 0:
            raise ValueError(f"`start_index` must be 0 or greater. Received: start_index={start_index}")
        if start_index >= total:
            raise ValueError(f"`start_index` must be lower than the length of the data. Received: start_index={start_index}, for data of length {total}")
    if end_index:
        if start_index and end_index <= start_index:
            raise ValueError(f"`end_index` must be higher than `start_index`. Received: start_index={start_index}, and end_index={end_index} ")
        if end_index >= total:
            raise ValueError(f"`end_index` must be lower than the length of the data. Received: end_index={end_index}, for data of length {total}")
        if end_index <= 0:
            raise ValueError(f"`end_index` must be higher than 0. Received: end_index={end_index}")
    for name, value in (("sampling_rate", sampling_rate), ("sequence_stride", sequence_stride)):
        if value <= 0:
            raise ValueError(f"`{name}` must be higher than 0. Received: {name}={value}")
        if value >= total:
            raise ValueError(f"`{name}` must be lower than the length of the data. Received: {name}={value}, for data of length {total}")
    if format not in ("tf", "grain"):
        raise ValueError(f'`format` should be either "tf" or "grain". Received: format={format}')
    first = 0 if start_index is None else start_index
    last = total if end_index is None else end_index
    count = last - first - (sequence_length - 1) * sampling_rate
    if targets is not None:
        count = min(count, len(targets))
    starts = np.arange(0, count, sequence_stride)
    if shuffle:
        seed = np.random.randint(1e6) if seed is None else seed
        np.random.RandomState(seed).shuffle(starts)
    steps = np.arange(0, sequence_length * sampling_rate, sampling_rate)
    series = np.asarray(data[first:last])
    values = None if targets is None else np.asarray(targets[first:last])

    def items():
        for start in starts:
            window = EagerTensor(series[start + steps])
            yield window if values is None else (window, EagerTensor(np.asarray(values[start])))
    spec = TensorSpec((None,) + series.shape[1:], series.dtype.name)
    if values is not None:
        spec = (spec, TensorSpec(values.shape[1:], values.dtype.name))
    dataset = Dataset(items, len(starts), spec, "_PrefetchDataset")
    if shuffle:
        dataset = dataset.shuffle(1024 if batch_size is None else batch_size * 8, seed=seed)
    return dataset if batch_size is None else dataset.batch(batch_size)

"""#
}
