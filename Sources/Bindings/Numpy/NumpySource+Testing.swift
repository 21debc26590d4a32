import Tensors

extension NumpySource {
  /// `numpy.testing`.
  static let testing = #"""
import numpy as _np


def _message(title, err_msg, lines, actual, desired, names=("ACTUAL", "DESIRED")):
    out = ["\n" + title]
    if lines:
        out += [err_msg] + lines
    elif err_msg:
        if err_msg.find("\n") == -1 and len(err_msg) < 79 - len(title):
            out = [out[0] + " " + err_msg]
        else:
            out.append(err_msg)
    for value, name in ((actual, names[0]), (desired, names[1])):
        text = repr(value)
        if text.count("\n") > 3:
            text = "\n".join(text.splitlines()[:3]) + "..."
        out.append(f" {name}: {text}")
    return "\n".join(out)


def _compare(test, actual, desired, title, err_msg="", equal_nan=True, tolerances=True, strict=False):
    x, y = _np.asanyarray(actual), _np.asanyarray(desired)
    if not (x.ndim == 0 or y.ndim == 0) and x.shape != y.shape:
        raise AssertionError(_message(title, err_msg, [f"(shapes {x.shape}, {y.shape} mismatch)"], x, y))
    numeric = x.dtype.kind in "fc" or y.dtype.kind in "fc"
    if numeric and equal_nan:
        nx, ny = _np.isnan(x * 1.0), _np.isnan(y * 1.0)
        if not (nx == ny).all():
            raise AssertionError(_message(title, err_msg, ["nan location mismatch:"], x, y))
        keep = ~_np.broadcast_to(nx | ny, _np.broadcast_shapes(x.shape, y.shape))
    else:
        keep = None
    same = _np.asarray(test(x, y))
    if keep is not None:
        same = same | ~keep
    if same.all():
        return
    wrong = int((~same).sum())
    total = same.size
    lines = [f"Mismatched elements: {wrong} / {total} ({100 * wrong / total:.3g}%)"]
    if tolerances and x.dtype.kind != "U" and y.dtype.kind != "U":
        bad = ~same
        shape = same.shape
        bx, by = _np.broadcast_to(x, shape), _np.broadcast_to(y, shape)
        if shape:
            lines.append(f"Mismatch at ind{'ex' if wrong == 1 else 'ices'}:")
            for index in _np.argwhere(bad)[:5].tolist():
                index = tuple(index)
                shown = index if len(index) > 1 else index[0]
                lines.append(f" [{', '.join(map(str, index))}]: {bx[index]} (ACTUAL), {by[index]} (DESIRED)")
            if wrong > 5:
                lines[1] = "First 5 mismatches are at indices:"
        if x.dtype == bool or y.dtype == bool:
            error = _np.asarray(bx != by).astype(int)
        else:
            with _np.errstate(all="ignore"):
                error = abs(bx - by)
                if error.dtype.kind == "u":
                    error = _np.minimum(error, abs(by - bx))
        chosen = error[bad] if shape else _np.asarray(error).reshape(1)
        worst = chosen.max()
        lines.append(f"Max absolute difference among violations: {_np.array2string(worst)}")
        target = abs((by * 1.0)[bad] if shape else _np.asarray(by * 1.0).reshape(1))
        with _np.errstate(all="ignore"):
            nonzero = target != 0
            ratio = (chosen[nonzero] / target[nonzero]).max() if nonzero.any() else _np.inf
        lines.append(f"Max relative difference among violations: {_np.array2string(_np.asarray(ratio))}")
    raise AssertionError(_message(title, err_msg, lines, x, y))


def assert_array_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    __tracebackhide__ = True
    _compare(lambda x, y: x == y, actual, desired, "Arrays are not equal", err_msg)


def assert_allclose(actual, desired, rtol=1e-7, atol=0, equal_nan=True, err_msg="", verbose=True, *, strict=False):
    def test(x, y):
        return _np.isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan)
    _compare(test, actual, desired, f"Not equal to tolerance rtol={rtol:g}, atol={atol:g}", err_msg, equal_nan)


def assert_array_almost_equal(actual, desired, decimal=6, err_msg="", verbose=True):
    def test(x, y):
        return abs(x - y) < 1.5 * 10.0 ** -decimal
    _compare(test, actual, desired, f"Arrays are not almost equal to {decimal} decimals", err_msg)


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    if isinstance(actual, (_np.ndarray, list, tuple)) or isinstance(desired, (_np.ndarray, list, tuple)):
        return assert_array_almost_equal(actual, desired, decimal, err_msg)
    if actual != actual and desired != desired:
        return
    if not abs(desired - actual) < 1.5 * 10.0 ** -decimal:
        raise AssertionError(_message(f"Arrays are not almost equal to {decimal} decimals", err_msg, [], actual, desired))


def assert_array_less(x, y, err_msg="", verbose=True, *, strict=False):
    x0, y0 = _np.asanyarray(x), _np.asanyarray(y)
    same = x0 < y0
    if same.all():
        return
    wrong, total = int((~same).sum()), same.size
    bx, by = _np.broadcast_to(x0, same.shape), _np.broadcast_to(y0, same.shape)
    bad = ~same
    error = abs(bx - by)[bad]
    lines = [f"Mismatched elements: {wrong} / {total} ({100 * wrong / total:.3g}%)",
             f"Mismatch at ind{'ex' if wrong == 1 else 'ices'}:"]
    for index in _np.argwhere(bad)[:5].tolist():
        index = tuple(index)
        lines.append(f" [{', '.join(map(str, index))}]: {bx[index]} (x), {by[index]} (y)")
    lines += [f"Max absolute difference among violations: {_np.array2string(error.max())}",
              f"Max relative difference among violations: {_np.array2string((error / abs(by * 1.0)[bad]).max())}"]
    raise AssertionError(_message("Arrays are not strictly ordered `x < y`", err_msg, lines, x0, y0, ("x", "y")))


def assert_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    if isinstance(desired, dict):
        assert_equal(len(actual), len(desired), err_msg)
        for k in desired:
            if k not in actual:
                raise AssertionError(repr(k))
            assert_equal(actual[k], desired[k], f"key={k!r}\n{err_msg}")
        return
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg)
        for k in range(len(desired)):
            assert_equal(actual[k], desired[k], f"item={k!r}\n{err_msg}")
        return
    if isinstance(actual, _np.ndarray) or isinstance(desired, _np.ndarray):
        return assert_array_equal(actual, desired, err_msg)
    if actual != actual and desired != desired:
        return
    if not (desired == actual):
        raise AssertionError(_message("Items are not equal:", err_msg, [], actual, desired))


def assert_(val, msg=""):
    if not val:
        raise AssertionError(msg() if callable(msg) else msg)


class _Raises:
    def __init__(self, kind, match=None):
        self.kind, self.match = kind, match
    def __enter__(self):
        return self
    def __exit__(self, kind, value, trace):
        if kind is None:
            names = self.kind.__name__ if not isinstance(self.kind, tuple) else str(self.kind)
            raise AssertionError(f"{names} not raised")
        self.exception = value
        return issubclass(kind, self.kind)


def assert_raises(kind, *args, **kwargs):
    if not args:
        return _Raises(kind)
    with _Raises(kind):
        args[0](*args[1:], **kwargs)


def assert_raises_regex(kind, regex, *args, **kwargs):
    return assert_raises(kind, *args, **kwargs)

"""#
}
