extension KerasSource {
  /// `keras.utils.PyDataset`, the base of datasets that programs write.
  static let pyDataset = #"""
__name__ = "keras.src.trainers.data_adapters.py_dataset_adapter"
import itertools as _itertools
import warnings as _warnings

_defaults = (("_workers", 1), ("_use_multiprocessing", False), ("_max_queue_size", 10))


class PyDataset:
    def __init__(self, workers=1, use_multiprocessing=False, max_queue_size=10):
        self._workers = workers
        self._use_multiprocessing = use_multiprocessing
        self._max_queue_size = max_queue_size

    def _complete(self):
        missing = [(name, value) for name, value in _defaults if not hasattr(self, name)]
        for name, value in missing:
            setattr(self, name, value)
        if missing:
            _warnings.warn(
                "Your `PyDataset` class should call `super().__init__(**kwargs)` in its constructor. `**kwargs` can include `workers`, `use_multiprocessing`, `max_queue_size`. Do not pass these arguments to `fit()`, as they will be ignored.",
                stacklevel=2,
            )

    @property
    def workers(self):
        self._complete()
        return self._workers

    @workers.setter
    def workers(self, value):
        self._workers = value

    @property
    def use_multiprocessing(self):
        self._complete()
        return self._use_multiprocessing

    @use_multiprocessing.setter
    def use_multiprocessing(self, value):
        self._use_multiprocessing = value

    @property
    def max_queue_size(self):
        self._complete()
        return self._max_queue_size

    @max_queue_size.setter
    def max_queue_size(self, value):
        self._max_queue_size = value

    @property
    def num_batches(self):
        if hasattr(self, "__len__"):
            return len(self)
        raise NotImplementedError("You need to implement the `num_batches` property:\n\n@property\ndef num_batches(self):\n  return ...")

    def __getitem__(self, index):
        raise NotImplementedError

    def __iter__(self):
        try:
            count = self.num_batches
        except NotImplementedError:
            count = None
        for index in _itertools.count() if count is None else range(count):
            yield self[index]

    def on_epoch_begin(self):
        pass

    def on_epoch_end(self):
        pass

"""#
}
