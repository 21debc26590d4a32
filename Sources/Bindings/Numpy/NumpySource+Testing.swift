import Tensors

extension NumpySource {
  /// `numpy.testing`.
  static let testing = #"""
import numpy as _np


def _message(title, err_msg, lines, actual, desired, names=("ACTUAL", "DESIRED"), verbose=True, precision=8):
    out = ["\n" + title]
    if lines:
        out += [err_msg] + lines
    elif err_msg:
        if err_msg.find("\n") == -1 and len(err_msg) < 79 - len(title):
            out = [out[0] + " " + err_msg]
        else:
            out.append(err_msg)
    for value, name in ((actual, names[0]), (desired, names[1])) if verbose else ():
        text = _np.array_repr(value, precision=precision) if isinstance(value, _np.ndarray) else repr(value)
        if text.count("\n") > 3:
            text = "\n".join(text.splitlines()[:3]) + "..."
        out.append(f" {name}: {text}")
    return "\n".join(out)


def _compare(test, actual, desired, title, err_msg="", equal_nan=True, tolerances=True, strict=False, verbose=True, precision=6, names=("ACTUAL", "DESIRED"), equal_inf=True):
    x, y = _np.asanyarray(actual), _np.asanyarray(desired)
    if (strict or not (x.ndim == 0 or y.ndim == 0)) and x.shape != y.shape:
        raise AssertionError(_message(title, err_msg, [f"(shapes {x.shape}, {y.shape} mismatch)"], x, y, names, verbose, precision))
    if strict and x.dtype != y.dtype:
        raise AssertionError(_message(title, err_msg, [f"(dtypes {x.dtype}, {y.dtype} mismatch)"], x, y, names, verbose, precision))
    numeric = x.dtype.kind in "fc" or y.dtype.kind in "fc"
    if numeric and equal_nan:
        nx, ny = _np.isnan(x * 1.0), _np.isnan(y * 1.0)
        if not (nx == ny).all():
            raise AssertionError(_message(title, err_msg, ["nan location mismatch:"], x, y, names, verbose, precision))
        keep = ~_np.broadcast_to(nx | ny, _np.broadcast_shapes(x.shape, y.shape))
        for mark, word in ((_np.inf, "inf"), (-_np.inf, "-inf")) if equal_inf else ():
            px, py = x * 1.0 == mark, y * 1.0 == mark
            if not (px == py).all():
                # Signs are told apart only when both kinds of infinity are at the same places.
                word = "inf" if not ((abs(x * 1.0) == _np.inf) == (abs(y * 1.0) == _np.inf)).all() else word
                raise AssertionError(_message(title, err_msg, [f"{word} location mismatch:"], x, y, names, verbose, precision))
            keep = keep & ~_np.broadcast_to(px | py, keep.shape)
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
    if tolerances:
        bad = ~same
        shape = same.shape
        bx, by = _np.broadcast_to(x, shape), _np.broadcast_to(y, shape)
        if shape:
            lines.append(f"Mismatch at ind{'ex' if wrong == 1 else 'ices'}:")
            for index in _np.argwhere(bad)[:5].tolist():
                index = tuple(index)
                shown = index if len(index) > 1 else index[0]
                lines.append(f" [{', '.join(map(str, index))}]: {bx[index]} ({names[0]}), {by[index]} ({names[1]})")
            if wrong > 5:
                lines[1] = "First 5 mismatches are at indices:"
        if x.dtype.kind in "UOb" or y.dtype.kind in "UOb":
            raise AssertionError(_message(title, err_msg, lines, x, y, names, verbose, precision))
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
    raise AssertionError(_message(title, err_msg, lines, x, y, names, verbose, precision))


def assert_array_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    __tracebackhide__ = True
    _compare(lambda x, y: x == y, actual, desired, "Arrays are not equal", err_msg, strict=strict, verbose=verbose)


def assert_allclose(actual, desired, rtol=1e-7, atol=0, equal_nan=True, err_msg="", verbose=True, *, strict=False):
    def test(x, y):
        return _np.isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan)
    _compare(test, actual, desired, f"Not equal to tolerance rtol={rtol:g}, atol={atol:g}", err_msg, equal_nan, strict=strict, verbose=verbose)


def assert_array_almost_equal(actual, desired, decimal=6, err_msg="", verbose=True):
    def test(x, y):
        return abs(x - y) < 1.5 * 10.0 ** -decimal
    _compare(test, actual, desired, f"Arrays are not almost equal to {decimal} decimals", err_msg, verbose=verbose, precision=decimal)


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    if isinstance(actual, (_np.ndarray, list, tuple)) or isinstance(desired, (_np.ndarray, list, tuple)):
        return assert_array_almost_equal(actual, desired, decimal, err_msg)
    if actual != actual and desired != desired:
        return
    if not abs(desired - actual) < 1.5 * 10.0 ** -decimal:
        raise AssertionError(_message(f"Arrays are not almost equal to {decimal} decimals", err_msg, [], actual, desired))


def assert_array_less(x, y, err_msg="", verbose=True, *, strict=False):
    _compare(lambda a, b: a < b, x, y, "Arrays are not strictly ordered `x < y`", err_msg, strict=strict, verbose=verbose, names=("x", "y"), equal_inf=False)


def print_assert_equal(test_string, actual, desired):
    if not (actual == desired):
        raise AssertionError(f"{test_string} failed\nACTUAL: \n{actual}\nDESIRED: \n{desired}\n".rstrip("\n") + "\n")


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
        return assert_array_equal(actual, desired, err_msg, verbose, strict=strict)
    if actual != actual and desired != desired:
        return
    if not (desired == actual):
        raise AssertionError(_message("Items are not equal:", err_msg, [], actual, desired))


def assert_(val, msg=""):
    if not val:
        raise AssertionError(msg() if callable(msg) else msg)


def assert_approx_equal(actual, desired, significant=7, err_msg="", verbose=True):
    actual, desired = float(actual), float(desired)
    if desired == actual:
        return
    with _np.errstate(invalid="ignore"):
        scale = 0.5 * (_np.abs(desired) + _np.abs(actual))
        scale = _np.power(10, _np.floor(_np.log10(scale)))
    try:
        sc_desired = desired / scale
    except ZeroDivisionError:
        sc_desired = 0.0
    try:
        sc_actual = actual / scale
    except ZeroDivisionError:
        sc_actual = 0.0
    if not _np.abs(sc_desired - sc_actual) < _np.power(10.0, -(significant - 1)):
        raise AssertionError(_message(f"Items are not equal to {significant} significant digits:", err_msg, [], actual, desired, verbose=verbose))


def assert_string_equal(actual, desired):
    if actual == desired:
        return
    raise AssertionError(f"Differences in strings:\n- {actual}+ {desired}")


def _ulps(x, y):
    x, y = _np.asarray(x) * 1.0, _np.asarray(y) * 1.0
    kind = _np.int64 if _np.result_type(x, y).itemsize == 8 else _np.int32
    def ordered(v):
        bits = _np.atleast_1d(v.astype(_np.result_type(x, y))).view(kind)
        return _np.where(bits < 0, _np.iinfo(kind).min - bits, bits)
    return _np.abs(1.0 * (ordered(x) - ordered(y)))


def assert_array_max_ulp(a, b, maxulp=1, dtype=None):
    found = _ulps(a, b)
    if not _np.all(found <= maxulp):
        raise AssertionError(f"Arrays are not almost equal up to {maxulp:g} ULP (max difference is {_np.max(found):g} ULP)")
    return found


def assert_array_almost_equal_nulp(x, y, nulp=1):
    ax, ay = _np.abs(x), _np.abs(y)
    ref = nulp * _np.spacing(_np.where(ax > ay, ax, ay))
    if not _np.all(_np.abs(_np.asarray(x) - _np.asarray(y)) <= ref):
        raise AssertionError(f"Arrays are not equal to {nulp} ULP (max is {_np.max(_ulps(x, y)):g})")


class _Raises:
    def __init__(self, kind, match=None, name=None):
        self.kind, self.match, self.name = kind, match, name
    def __enter__(self):
        return self
    def __exit__(self, kind, value, trace):
        if kind is None:
            names = self.kind.__name__ if not isinstance(self.kind, tuple) else str(self.kind)
            raise AssertionError(f"{names} not raised" + (f" by {self.name}" if self.name else ""))
        self.exception = value
        if not issubclass(kind, self.kind):
            return False
        if self.match is not None:
            import re
            if not re.search(self.match, str(value)):
                raise AssertionError(f'"{self.match}" does not match "{value}"')
        return True


def assert_raises(kind, *args, **kwargs):
    if not args:
        return _Raises(kind)
    with _Raises(kind, None, getattr(args[0], "__name__", str(args[0]))):
        args[0](*args[1:], **kwargs)


def assert_raises_regex(kind, regex, *args, **kwargs):
    if not args:
        return _Raises(kind, regex)
    with _Raises(kind, regex, getattr(args[0], "__name__", str(args[0]))):
        args[0](*args[1:], **kwargs)


class _Warns:
    def __init__(self, kind, name=None):
        self.kind, self.name = kind, name
    def __enter__(self):
        import warnings
        self.manager = warnings.catch_warnings(record=True)
        self.seen = self.manager.__enter__()
        warnings.simplefilter("always")
        return self.seen
    def __exit__(self, kind, value, trace):
        self.manager.__exit__(kind, value, trace)
        if kind is not None:
            return False
        by = f" when calling {self.name}" if self.name else ""
        if self.kind is None and len(self.seen):
            raise AssertionError(f"Got warnings{by}: {self.seen}")
        if self.kind is not None and not any([issubclass(w.category, self.kind) for w in self.seen]):
            raise AssertionError(f"No warning raised{by}" if not len(self.seen) else f"First warning{by} is not a {self.kind}")
        return False


def assert_warns(warning_class, *args, **kwargs):
    if not args:
        return _Warns(warning_class)
    with _Warns(warning_class, args[0].__name__):
        return args[0](*args[1:], **kwargs)


def assert_no_warnings(*args, **kwargs):
    if not args:
        return _Warns(None)
    with _Warns(None, args[0].__name__):
        return args[0](*args[1:], **kwargs)

"""#
}
