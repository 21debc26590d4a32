extension KerasSource {
  /// As much of `tf.data.Dataset` as what Keras's functions return needs.
  static let datasets = #"""
__name__ = "tensorflow.python.data.ops.dataset_ops"
import numpy as _np
from _tensorflow_ops import EagerTensor, TensorShape, tensor as _tensor
import _tensorflow_random as _seeds


def _map(function, value):
    if isinstance(value, tuple):
        return tuple(_map(function, item) for item in value)
    if isinstance(value, dict):
        return {key: _map(function, item) for key, item in value.items()}
    return function(value)


def _stack(items):
    first = items[0]
    if isinstance(first, tuple):
        return tuple(_stack([item[i] for item in items]) for i in range(len(first)))
    if isinstance(first, dict):
        return {key: _stack([item[key] for item in items]) for key in first}
    return EagerTensor(_np.stack([_np.asarray(item) for item in items]))


def _first(value):
    while isinstance(value, (tuple, dict)):
        value = next(iter(value.values() if isinstance(value, dict) else value))
    return value


class TensorSpec:
    def __init__(self, shape, dtype):
        self.shape, self.dtype = TensorShape(shape), getattr(dtype, "name", dtype)

    def __repr__(self):
        return f"TensorSpec(shape={self.shape}, dtype=tf.{self.dtype}, name=None)"


_classes = {}
_looking = []
_endless = float("inf")


def _count(length, change):
    # Lengths that are not known, or have no end, stay so.
    return length if length in (None, _endless) else change(length)


def _least(lengths):
    return None if None in lengths else min(lengths)


def _apply(function, item):
    # Inside a data set, layers keep TensorFlow's wide integers.
    from keras import ops
    before = ops._widen(True)
    try:
        return function(*item) if isinstance(item, tuple) else function(item)
    finally:
        ops._widen(before)


class Dataset:
    def __new__(cls, make, length, spec, kind):
        # Each operation gives a dataset of a class of its own.
        if kind not in _classes:
            _classes[kind] = type(kind, (Dataset,), {"__module__": f"tensorflow.python.data.ops.{kind[1:].lower()}"})
        return object.__new__(_classes[kind])

    def __init__(self, make, length, spec, kind):
        self._make, self._length, self._spec = make, length, spec
        self._kind = kind

    @property
    def element_spec(self):
        return self._spec

    def __repr__(self):
        return f"<{self._kind} element_spec={self._spec!r}>"

    def __iter__(self):
        return iter(self._make())

    def __len__(self):
        if self._length is None:
            raise TypeError("The dataset length is unknown.")
        if self._length == _endless:
            raise TypeError("The dataset is infinite.")
        return self._length

    def cardinality(self):
        return EagerTensor(_np.asarray({None: -2, _endless: -1}.get(self._length, self._length)))

    def as_numpy_iterator(self):
        for element in self:
            yield _map(lambda item: item.numpy(), element)

    def get_single_element(self):
        return next(iter(self))

    @staticmethod
    def from_tensor_slices(tensors):
        if isinstance(tensors, list):
            tensors = _tensor_of_list(tensors)
        whole = _map(_tensor, tensors)
        count = len(_first(whole))
        return _of(lambda: (_map(lambda item: item[i], whole) for i in range(count)), count, "_TensorSliceDataset")

    @staticmethod
    def from_tensors(tensors):
        whole = _map(_tensor, tensors)
        return _of(lambda: iter([whole]), 1, "_TensorDataset")

    @staticmethod
    def range(*args):
        numbers = _np.arange(*args)
        return _of(lambda: (EagerTensor(_np.asarray(n)) for n in numbers), len(numbers), "_RangeDataset")

    @staticmethod
    def zip(*datasets):
        if len(datasets) == 1 and isinstance(datasets[0], tuple):
            datasets = datasets[0]
        if len(datasets) == 1 and isinstance(datasets[0], dict):
            named = datasets[0]
            rows = lambda: (dict(zip(named, row)) for row in zip(*named.values()))
            return Dataset(rows, _least([d._length for d in named.values()]), {k: d._spec for k, d in named.items()}, "_ZipDataset")
        return Dataset(lambda: zip(*datasets), _least([d._length for d in datasets]), tuple(d._spec for d in datasets), "_ZipDataset")

    def batch(self, batch_size, drop_remainder=False, num_parallel_calls=None):
        size = int(batch_size)
        lead = size if drop_remainder else None
        spec = _map(lambda s: TensorSpec((lead,) + s.shape, s.dtype), self._spec)
        out = self._grouped(size, drop_remainder, _stack, spec, "_BatchDataset")
        out._batch_size = size
        return out

    def _grouped(self, size, drop_remainder, joined, spec, kind):
        def groups():
            items = []
            for item in self:
                items.append(item)
                if len(items) == size:
                    yield joined(items)
                    items = []
            if items and not drop_remainder:
                yield joined(items)
        count = _count(self._length, lambda n: n // size if drop_remainder else -(-n // size))
        return Dataset(groups, count, spec, kind)

    def unbatch(self):
        def items():
            for batch in self:
                for i in range(len(_first(batch))):
                    yield _map(lambda item: item[i], batch)
        def known():
            _looking.append(True)
            try:
                return sum(len(_first(batch)) for batch in self)
            finally:
                _looking.pop()
        return _of(items, _count(self._length, lambda n: known()), "_UnbatchDataset")

    def map(self, function, num_parallel_calls=None, deterministic=None):
        def items():
            for item in self:
                yield _map(_tensor, _apply(function, item))
        return _of(items, self._length, "_MapDataset" if num_parallel_calls is None else "_ParallelMapDataset")

    def filter(self, predicate):
        def items():
            for item in self:
                if _apply(predicate, item):
                    yield item
        return Dataset(items, None, self._spec, "_FilterDataset")

    def take(self, count):
        def items():
            left = count
            for item in self:
                if left == 0:
                    return
                left -= 1
                yield item
        length = self._length if count < 0 else _least([self._length, count])
        return Dataset(items, length, self._spec, "_TakeDataset")

    def skip(self, count):
        def items():
            for i, item in enumerate(self):
                if i >= count:
                    yield item
        return Dataset(items, _count(self._length, lambda n: max(0, n - count)), self._spec, "_SkipDataset")

    def repeat(self, count=None):
        def items():
            turn = 0
            while count is None or count < 0 or turn < count:
                yield from self
                turn += 1
        return Dataset(items, _endless if count is None or count < 0 else _count(self._length, lambda n: n * count), self._spec, "_RepeatDataset")

    def enumerate(self, start=0):
        def items():
            i = start
            for item in self:
                yield EagerTensor(_np.asarray(i)), item
                i += 1
        return Dataset(items, self._length, (TensorSpec((), "int64"), self._spec), "_EnumerateDataset")

    def concatenate(self, dataset):
        def items():
            yield from self
            yield from dataset
        return Dataset(items, None if None in (self._length, dataset._length) else self._length + dataset._length, self._spec, "_ConcatenateDataset")

    def prefetch(self, buffer_size, name=None):
        return self._same("_PrefetchDataset")

    def cache(self, filename="", name=None):
        return self._same("_CacheDataset")

    def _same(self, kind):
        out = Dataset(self._make, self._length, self._spec, kind)
        if hasattr(self, "_batch_size"):
            out._batch_size = self._batch_size
        return out

    def shuffle(self, buffer_size, seed=None, reshuffle_each_iteration=None, name=None):
        seeds = _seeds.pair(seed)
        parent = _seeds.philox(*seeds)
        again = reshuffle_each_iteration is None or reshuffle_each_iteration

        def items():
            if _looking:
                return iter(self)
            pair = (next(parent), next(parent)) if again else seeds
            return _seeds.shuffled(self, int(buffer_size), _seeds.philox(*pair))
        out = Dataset(items, self._length, self._spec, "_ShuffleDataset")
        if hasattr(self, "_batch_size"):
            out._batch_size = self._batch_size
        return out

    @staticmethod
    def from_generator(generator, output_types=None, output_shapes=None, args=None, output_signature=None, name=None):
        def items():
            for item in generator(*(args or ())):
                yield _map(_tensor, item)
        if output_signature is None:
            return _of(items, None, "_FlatMapDataset")

        def cast(value, spec):
            if isinstance(spec, (tuple, list)):
                return tuple(cast(v, s) for v, s in zip(value, spec))
            if isinstance(spec, dict):
                return {key: cast(value[key], spec[key]) for key in spec}
            array = _np.asarray(value)
            return EagerTensor(array if spec.dtype == "string" else array.astype(spec.dtype))
        spec = tuple(output_signature) if isinstance(output_signature, list) else output_signature
        return Dataset(lambda: (cast(item, spec) for item in generator(*(args or ()))), None, spec, "_FlatMapDataset")

    def padded_batch(self, batch_size, padded_shapes=None, padding_values=None, drop_remainder=False, name=None):
        def padded(items):
            if isinstance(items[0], tuple):
                return tuple(padded([item[i] for item in items]) for i in range(len(items[0])))
            arrays = [_np.asarray(item) for item in items]
            sizes = [max(a.shape[i] for a in arrays) for i in range(arrays[0].ndim)]
            out = _np.zeros([len(arrays)] + sizes, arrays[0].dtype)
            if padding_values is not None:
                out[...] = padding_values if not isinstance(padding_values, tuple) else padding_values[0]
            for k, array in enumerate(arrays):
                out[(k,) + tuple(slice(0, n) for n in array.shape)] = array
            return EagerTensor(out)

        spec = _map(lambda s: TensorSpec((None,) * (len(s.shape) + 1), s.dtype), self._spec)
        return self._grouped(batch_size, drop_remainder, padded, spec, "_PaddedBatchDataset")

    def reduce(self, initial_state, reduce_func, name=None):
        state = _map(_tensor, initial_state)
        for item in self:
            state = _map(_tensor, reduce_func(state, item))
        return state

    def apply(self, transformation_func):
        return transformation_func(self)

    def with_options(self, options, name=None):
        return self

    def shard(self, num_shards, index, name=None):
        def items():
            for i, item in enumerate(self):
                if i % num_shards == index:
                    yield item
        length = _count(self._length, lambda n: max(0, -(-(n - index) // num_shards)))
        return Dataset(items, length, self._spec, "_ShardDataset")

    def window(self, size, shift=None, stride=1, drop_remainder=False, name=None):
        step = shift or size

        def items():
            rows = list(self)
            for start in range(0, len(rows), step):
                part = rows[start:start + size * stride:stride]
                if len(part) < size and drop_remainder:
                    return
                yield Dataset(lambda part=part: iter(part), len(part), self._spec, "_VariantDataset")
        whole = lambda n: max(0, (n - (size - 1) * stride - 1) // step + 1)
        count = _count(self._length, whole if drop_remainder else lambda n: -(-n // step))
        return Dataset(items, count, self._spec, "_WindowDataset")

    def flat_map(self, map_func, name=None):
        def items():
            for item in self:
                yield from _apply(map_func, item)
        return _of(items, None, "_FlatMapDataset")

    def interleave(self, map_func, cycle_length=None, block_length=1, num_parallel_calls=None, deterministic=None, name=None):
        def items():
            sources, open_ones = iter(self), []
            while True:
                while len(open_ones) < (cycle_length or 2):
                    item = next(sources, None)
                    if item is None:
                        break
                    open_ones.append(iter(_apply(map_func, item)))
                if not open_ones:
                    return
                for one in list(open_ones):
                    for _ in range(block_length):
                        try:
                            yield next(one)
                        except StopIteration:
                            open_ones.remove(one)
                            break
        return _of(items, None, "_InterleaveDataset")

    def take_while(self, predicate, name=None):
        def items():
            for item in self:
                if not _apply(predicate, item):
                    return
                yield item
        return Dataset(items, None, self._spec, "_TakeWhileDataset")

    def unique(self, name=None):
        def items():
            seen = set()
            for item in self:
                if item.numpy() not in seen:
                    seen.add(item.numpy())
                    yield item
        return Dataset(items, None, self._spec, "_UniqueDataset")

    def scan(self, initial_state, scan_func, name=None):
        def items():
            state = _map(_tensor, initial_state)
            for item in self:
                state, out = scan_func(state, item)
                state = _map(_tensor, state)
                yield _map(_tensor, out)
        return _of(items, self._length, "_ScanDataset")

    def rebatch(self, batch_size, drop_remainder=False, name=None):
        return self.unbatch().batch(batch_size, drop_remainder)

    def ignore_errors(self, log_warning=False, name=None):
        return self

    @staticmethod
    def counter(start=0, step=1, dtype="int64", name=None):
        def items():
            at = start
            while True:
                yield EagerTensor(_np.asarray(at, dtype=getattr(dtype, "name", dtype)))
                at += step
        return Dataset(items, _endless, TensorSpec((), dtype), "_CounterDataset")

    @staticmethod
    def choose_from_datasets(datasets, choice_dataset, stop_on_empty_dataset=True):
        def items():
            sources = [iter(d) for d in datasets]
            for choice in choice_dataset:
                try:
                    yield next(sources[int(choice)])
                except StopIteration:
                    if stop_on_empty_dataset:
                        return
        return Dataset(items, None, datasets[0]._spec, "_DirectedInterleaveDataset")


def _of(make, length, kind):
    # A look at the first element leaves the order of what is shuffled alone.
    _looking.append(True)
    try:
        first = next(iter(make()), None)
    finally:
        _looking.pop()
    spec = None if first is None else _map(lambda item: TensorSpec(item.shape, item.dtype.name), first)
    return Dataset(make, length, spec, kind)


def _tensor_of_list(items):
    # A list of numbers loses NumPy's types, as TensorFlow converts it like a list of Python's.
    if all(_np.ndim(item) == 0 for item in items):
        array = _np.asarray(items)
        kinds = {"i": "int32", "f": "float32"}
        return array.astype(kinds.get(array.dtype.kind, array.dtype))
    return _np.asarray(items)

"""#
}
