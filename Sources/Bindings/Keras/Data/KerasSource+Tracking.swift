extension KerasSource {
  static let trackingModule = "_keras_tracking"

  /// The lists, dictionaries and sets that stand in attributes of layers and metrics of the
  /// program: what goes into them belongs to their owner.
  static let tracking = #"""
__name__ = "keras.src.utils.tracking"
from collections import OrderedDict


class Tracker:
    def __init__(self, owner):
        self._owner = owner

    def track(self, value):
        if isinstance(value, tuple):
            items = [self.track(item) for item in value]
            return type(value)(*items) if hasattr(value, "_fields") else type(value)(items)
        if isinstance(value, list):
            return TrackedList(value, self)
        if isinstance(value, OrderedDict):
            return TrackedOrderedDict(value, self)
        if isinstance(value, dict):
            return TrackedDict(value, self)
        if isinstance(value, set):
            return TrackedSet(value, self)
        self._owner._track_item(value)
        return value

    def untrack(self, value):
        self._owner._untrack_item(value)


class _TrackedItems:
    def clear(self):
        if self.tracker:
            for value in self:
                self.tracker.untrack(value)
        super().clear()


class TrackedList(_TrackedItems, list):
    def __init__(self, values=None, tracker=None):
        self.tracker = tracker
        if tracker and values:
            values = [tracker.track(v) for v in values]
        super().__init__(values or [])

    def append(self, value):
        if self.tracker:
            self.tracker.track(value)
        super().append(value)

    def insert(self, index, value):
        if self.tracker:
            self.tracker.track(value)
        super().insert(index, value)

    def extend(self, values):
        if self.tracker:
            values = [self.tracker.track(v) for v in values]
        super().extend(values)

    def remove(self, value):
        if self.tracker:
            self.tracker.untrack(value)
        for index, item in enumerate(self):
            if item is value or item == value:
                super().pop(index)
                return

    def pop(self, index=-1):
        value = super().pop(index)
        if self.tracker:
            self.tracker.untrack(value)
        return value

    def __delitem__(self, index):
        value = self[index]
        super().__delitem__(index)
        if self.tracker:
            self.tracker.untrack(value)


class _TrackedMapping:
    def __setitem__(self, key, value):
        if self.tracker:
            self.tracker.track(value)
        super().__setitem__(key, value)

    def update(self, mapping):
        if self.tracker:
            mapping = {k: self.tracker.track(v) for k, v in mapping.items()}
        super().update(mapping)

    def pop(self, key, *args):
        if len(args) > 1:
            raise TypeError(f"pop expected at most 2 arguments, got {1 + len(args)}")
        if not self.tracker:
            return super().pop(key, *args)
        try:
            value = super().pop(key)
        except KeyError:
            if args:
                return args[0]
            raise
        self.tracker.untrack(value)
        return value

    def popitem(self):
        key, value = super().popitem()
        if self.tracker:
            self.tracker.untrack(value)
        return key, value

    def clear(self):
        if self.tracker:
            for value in self.values():
                self.tracker.untrack(value)
        super().clear()


class TrackedDict(_TrackedMapping, dict):
    def __init__(self, values=None, tracker=None):
        self.tracker = tracker
        if tracker and values:
            values = {k: tracker.track(v) for k, v in dict(values).items()}
        dict.__init__(self, values or {})


class TrackedOrderedDict(_TrackedMapping, OrderedDict):
    def __init__(self, values=None, tracker=None):
        self.tracker = tracker
        OrderedDict.__init__(self)
        for key, value in (values or {}).items():
            OrderedDict.__setitem__(self, key, tracker.track(value) if tracker else value)


class TrackedSet(_TrackedItems, set):
    def __init__(self, values=None, tracker=None):
        self.tracker = tracker
        if tracker and values:
            values = {tracker.track(v) for v in values}
        super().__init__(values or [])

    def add(self, value):
        if self.tracker:
            self.tracker.track(value)
        super().add(value)

    def update(self, values):
        if self.tracker:
            values = [self.tracker.track(v) for v in values]
        super().update(values)

    def remove(self, value):
        if self.tracker:
            self.tracker.untrack(value)
        super().remove(value)

    def pop(self):
        value = super().pop()
        if self.tracker:
            self.tracker.untrack(value)
        return value
"""#
}
