extension KerasSource {
  /// `split_dataset` and smaller helpers around data; what needs more than arrays says so.
  static let datasetUtils = #"""
__name__ = "keras.src.utils.dataset_utils"
import random as _random
import numpy as np
from _tensorflow_datasets import Dataset


def _samples(dataset):
    if isinstance(dataset, np.ndarray):
        return list(dataset)
    if isinstance(dataset, Dataset):
        return list(dataset.unbatch() if hasattr(dataset, "_batch_size") else dataset)
    kind = "list" if isinstance(dataset, list) else "tuple"
    if len(dataset) == 0:
        gap = " " if kind == "list" else ""
        raise ValueError(f"Received an empty list dataset.{gap}Please provide a non-empty {kind} of arrays.")
    for i, element in enumerate(dataset):
        if not isinstance(element, np.ndarray):
            raise ValueError(f"Expected a {kind} of `numpy.ndarray` objects,Received: {type(element)} at index {i}.")
        if element.shape[0] != dataset[0].shape[0]:
            raise ValueError(f"Received a {kind} of NumPy arrays with different lengths.Mismatch found at index {i}, Expected shape={dataset[0].shape} Received shape={np.array(element).shape}.Please provide a {kind} of NumPy arrays of the same length.")
    return list(zip(*dataset))


def _sizes(left, right, total):
    kinds = [type(left), type(right)]
    bad = [size is not None and kind not in (int, float) for size, kind in zip((left, right), kinds)]
    if all(bad):
        raise TypeError(f"Invalid `left_size` and `right_size` Types. Expected: integer or float or None, Received: type(left_size)={kinds[0]} and type(right_size)={kinds[1]}")
    if bad[0]:
        raise TypeError(f"Invalid `left_size` Type. Expected: int or float or None, Received: type(left_size)={kinds[0]}.  ")
    if bad[1]:
        raise TypeError(f"Invalid `right_size` Type. Expected: int or float or None,Received: type(right_size)={kinds[1]}.")
    if left == 0 and right == 0:
        raise ValueError("Both `left_size` and `right_size` are zero. At least one of the split sizes must be non-zero.")

    def outside(size, kind):
        return kind is int and (size <= 0 or size >= total) or kind is float and (size <= 0 or size >= 1)
    if outside(left, kinds[0]):
        raise ValueError(f"`left_size` should be either a positive integer smaller than {total}, or a float within the range `[0, 1]`. Received: left_size={left}")
    if outside(right, kinds[1]):
        raise ValueError(f"`right_size` should be either a positive integer and smaller than {total} or a float within the range `[0, 1]`. Received: right_size={right}")
    if kinds == [float, float] and left + right > 1:
        raise ValueError("The sum of `left_size` and `right_size` is greater than 1. It must be less than or equal to 1.")

    def rows(size, kind):
        return round(size * total) if kind is float else float(size) if kind is int else None
    left, right = rows(left, kinds[0]), rows(right, kinds[1])
    left = total - right if left is None else left
    right = total - left if right is None else right
    if left + right > total:
        raise ValueError(f"The sum of `left_size` and `right_size` should be smaller than the {total}. Received: left_size + right_size = {left + right}and total_length = {total}")
    for size, side in ((left, "left"), (right, "right")):
        if size == 0:
            raise ValueError(f"With `dataset` of length={total}, `left_size`={left} and `right_size`={right}.Resulting {side} side dataset split will be empty. Adjust any of the aforementioned parameters")
    return int(left), int(right)


def _dataset(samples, original):
    if isinstance(original, np.ndarray):
        return Dataset.from_tensor_slices(samples)

    def column(values):
        if isinstance(values[0], (tuple, list)):
            return tuple(column([v[i] for v in values]) for i in range(len(values[0])))
        if isinstance(values[0], dict):
            return {key: column([v[key] for v in values]) for key in values[0]}
        return np.array([np.asarray(v) for v in values])
    return Dataset.from_tensor_slices(column(samples))


def split_dataset(dataset, left_size=None, right_size=None, shuffle=False, seed=None, preferred_backend=None):
    if not isinstance(dataset, (list, tuple, np.ndarray, Dataset)):
        raise TypeError(f"Unsupported dataset type: {type(dataset)}")
    if right_size is None and left_size is None:
        raise ValueError("At least one of the `left_size` or `right_size` must be specified. Received: left_size=None and right_size=None")
    samples = _samples(dataset)
    if shuffle:
        if seed is None:
            seed = _random.randint(0, int(1000000.0))
        _random.seed(seed)
        _random.shuffle(samples)
    left_size, right_size = _sizes(left_size, right_size, len(samples))
    parts = [_dataset(part, dataset) for part in (samples[:left_size], samples[-right_size:])]
    if isinstance(dataset, Dataset) and hasattr(dataset, "_batch_size"):
        parts = [part.batch(dataset._batch_size) for part in parts]
    return tuple(part.prefetch(-1) for part in parts)


def pad_sequences(sequences, maxlen=None, dtype="int32", padding="pre", truncating="pre", value=0.0):
    if not hasattr(sequences, "__len__"):
        raise ValueError("`sequences` must be iterable.")
    shape, lengths = None, []
    for x in sequences:
        try:
            lengths.append(len(x))
        except TypeError as e:
            raise ValueError(f"`sequences` must be a list of iterables. Found non-iterable: {str(x)}") from e
        if shape is None and len(x):
            shape = np.asarray(x).shape[1:]
    shape = shape or ()
    maxlen = np.max(lengths) if maxlen is None else maxlen
    if isinstance(value, str) and dtype is not object and np.dtype(dtype).kind not in "US":
        raise ValueError(f"`dtype` {dtype} is not compatible with `value`'s type: {type(value)}\nYou should set `dtype=object` for variable length strings.")
    out = np.full((len(sequences), maxlen) + shape, value, dtype=dtype)
    for i, x in enumerate(sequences):
        if not len(x):
            continue
        if truncating not in ("pre", "post"):
            raise ValueError(f'Truncating type "{truncating}" not understood')
        row = np.asarray(x[-maxlen:] if truncating == "pre" else x[:maxlen], dtype=dtype)
        if row.shape[1:] != shape:
            raise ValueError(f"Shape of sample {row.shape[1:]} of sequence at position {i} is different from expected shape {shape}")
        if padding == "post":
            out[i, :len(row)] = row
        elif padding == "pre":
            out[i, -len(row):] = row
        else:
            raise ValueError(f'Padding type "{padding}" not understood')
    return out


def _refused(name, reason):
    def function(*args, **kwargs):
        raise NotImplementedError(f"`{name}` is not available here: {reason}")
    function.__name__ = name
    return function


audio_dataset_from_directory = _refused("audio_dataset_from_directory", "it decodes sound files by TensorFlow.")
get_file = _refused("get_file", "lessons have no network. Put the file into the course's data folder and open it from there.")


def unpack_x_y_sample_weight(data):
    if isinstance(data, list):
        data = tuple(data)
    if not isinstance(data, tuple):
        return (data, None, None)
    if len(data) in (1, 2, 3):
        return data + (None,) * (3 - len(data))
    raise ValueError(f"Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`, found: {data}")


def pack_x_y_sample_weight(x, y=None, sample_weight=None):
    if y is None:
        return x if not isinstance(x, (tuple, list)) else (x,)
    return (x, y) if sample_weight is None else (x, y, sample_weight)

"""#
}
