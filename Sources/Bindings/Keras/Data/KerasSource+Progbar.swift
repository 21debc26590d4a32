extension KerasSource {
  /// `keras.utils.Progbar`.
  static let progbar = #"""
__name__ = "keras.src.utils.progbar"
import math as _math
import sys as _sys
import time as _time
import numpy as _np


class Progbar:
    def __init__(self, target, width=20, verbose=1, interval=0.05, stateful_metrics=None, stateless_metrics=None, unit_name="step"):
        if stateful_metrics is not None and stateless_metrics is not None:
            raise ValueError("Only one of `stateful_metrics` or `stateless_metrics` can be provided. `stateful_metrics` is used to make metrics stateless by default (with an exclusion list), while `stateless_metrics` is used to make metrics stateful by default (with an exclusion list).")
        self.target, self.width, self.verbose = target, width, verbose
        self.interval, self.unit_name = interval, unit_name
        self.stateful_metrics = None if stateless_metrics is not None else set(stateful_metrics or ())
        self.stateless_metrics = None if stateless_metrics is None else set(stateless_metrics)
        self._seen_so_far = 0
        self._values = {}
        self._start = _time.time()
        self._last_update = 0
        self._first_step = None
        self._written = 0

    def add(self, n, values=None):
        self.update(self._seen_so_far + n, values)

    def update(self, current, values=None, finalize=None):
        if finalize is None:
            finalize = self.target is not None and current >= self.target
        for name, value in values or []:
            averaged = name not in self.stateful_metrics if self.stateful_metrics is not None else name in self.stateless_metrics
            if not averaged or finalize:
                self._values[name] = [value, 1]
            else:
                weight = max(current - self._seen_so_far, 1)
                total, count = self._values.get(name, (0, 0))
                self._values[name] = [total + value * weight, count + weight]
        self._seen_so_far = current
        now = _time.time()
        per_unit = self._pace(current, now)
        known = self.target is not None and self.target > 0
        if self.verbose == 1:
            if now - self._last_update < self.interval and not finalize:
                return
            hidden = 8
            if known:
                share = int(self.width * (float(current) / self.target))
                bar = f"\x1b[1m{self._count(current)}\x1b[0m "
                bar += f"\x1b[32m{'━' * share}\x1b[0m" if share > 0 else ""
                bar += f"\x1b[37m{'━' * (self.width - share)}\x1b[0m"
                hidden += 17 + (9 if share > 0 else 0)
            else:
                bar = f"{current:7d}/Unknown"
            if known and not finalize:
                info = f" \x1b[1m{self._left(per_unit * (self.target - current))}\x1b[0m"
            else:
                info = f" \x1b[1m{now - self._start:.0f}s\x1b[0m"
            info += self._format_time(per_unit, self.unit_name) + self._report(abs)
            width = len(bar) + len(info) - hidden
            message = "\x08" * self._written + "\r" + bar + info
            message += " " * max(0, self._written - width) + ("\n" if finalize else "")
            _sys.stdout.write(message)
            self._written = width
        elif self.verbose == 2 and finalize and known:
            info = f"{self._count(current)} - {now - self._start:.0f}s -{self._format_time(per_unit, self.unit_name)}"
            _sys.stdout.write(info + self._report(lambda value: value) + "\n")
        self._last_update = now

    def _count(self, current):
        return f"%{int(_math.log10(self.target)) + 1}d/%d" % (current, self.target)

    def _left(self, eta):
        if eta > 3600:
            return "%d:%02d:%02d" % (eta // 3600, eta % 3600 // 60, eta % 60)
        return "%d:%02d" % (eta // 60, eta % 60) if eta > 60 else "%ds" % eta

    def _report(self, size):
        text = ""
        for name, (total, count) in self._values.items():
            total = total if isinstance(total, float) else _np.mean(total)
            mean = total / max(1, count)
            text += f" - {name}: {mean:.4f}" if size(mean) > 0.001 else f" - {name}: {mean:.4e}"
        return text

    def _format_time(self, per_unit, unit_name):
        if per_unit >= 1 or per_unit == 0:
            return f" {per_unit:.0f}s/{unit_name}"
        if per_unit >= 0.001:
            return f" {per_unit * 1000.0:.0f}ms/{unit_name}"
        return f" {per_unit * 1000000.0:.0f}us/{unit_name}"

    def _pace(self, current, now):
        if not current:
            return 0
        if self._first_step is not None and current > 1:
            pace = (now - self._first_step) / (current - 1)
        else:
            pace = (now - self._start) / current
        if current == 1:
            self._first_step = now
        return pace

"""#
}
