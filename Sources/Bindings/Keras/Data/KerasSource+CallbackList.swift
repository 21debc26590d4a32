extension KerasSource {
  /// `CallbackList`: several callbacks told at once, for loops of one's own.
  static let callbackList = #"""
import keras as _keras
from keras.callbacks import Callback, History, ProgbarLogger


class CallbackList(Callback):
    def __init__(self, callbacks=None, add_history=False, add_progbar=False, model=None, **params):
        self.callbacks = _keras.tree.flatten(callbacks) if callbacks else []
        self._open = 0
        self._progbar = self._history = None
        for callback in self.callbacks:
            if isinstance(callback, ProgbarLogger):
                self._progbar = callback
            elif isinstance(callback, History):
                self._history = callback
        if self._history is None and add_history:
            self._history = History()
            self.callbacks.append(self._history)
        if self._progbar is None and add_progbar:
            self._progbar = ProgbarLogger()
            self.callbacks.append(self._progbar)
        self.set_model(model)
        self.set_params(params)

    def set_params(self, params):
        self.params = params
        if params:
            for callback in self.callbacks:
                callback.set_params(params)

    def set_model(self, model):
        if not model:
            return
        super().set_model(model)
        if self._history:
            model.history = self._history
        for callback in self.callbacks:
            callback.set_model(model)


def _plain(logs):
    """Logs as plain floats where they are single numbers."""
    logs = logs or {}
    result = {}
    for key, value in sorted(logs.items()):
        if isinstance(value, dict):
            result.update(_plain(value))
            continue
        try:
            value = float(value)
        except Exception:
            pass
        result[key] = value
    return result


def _event(name):
    def phase(self, logs=None):
        self._open += 1 if name.endswith("begin") else -1
        if self._open < 0:
            raise ValueError("`on_xxx_end` called without corresponding `on_xxx_begin`")
        logs = _plain(logs)
        for callback in self.callbacks:
            getattr(callback, name)(logs)

    def epoch(self, epoch, logs=None):
        logs = _plain(logs)
        for callback in self.callbacks:
            getattr(callback, name)(epoch, logs)

    def batch(self, batch, logs=None):
        logs = _plain(logs)
        for callback in self.callbacks:
            getattr(callback, name)(batch, logs=logs)

    return epoch if "epoch" in name else batch if "batch" in name else phase


for _name in [f"on_{k}_{e}" for k in ("train", "test", "predict", "epoch", "batch", "train_batch",
                                      "test_batch", "predict_batch") for e in ("begin", "end")]:
    setattr(CallbackList, _name, _event(_name))
"""#
}
