extension NumpySource {
  /// What `numpy` says about names that it no longer has.
  static let expired = #"""
_gone = {
    "float_": "np.float64", "complex_": "np.complex128", "singlecomplex": "np.complex64",
    "cfloat": "np.complex128", "string_": "np.bytes_", "unicode_": "np.str_",
    "longfloat": "np.longdouble", "longcomplex": "np.clongdouble", "clongfloat": "np.clongdouble",
    "Inf": "np.inf", "Infinity": "np.inf", "infty": "np.inf", "PINF": "np.inf",
    "NINF": "-np.inf", "NaN": "np.nan", "NZERO": "-0.0", "PZERO": "0.0", "mat": "np.asmatrix",
    "round_": "np.round", "alltrue": "np.all", "sometrue": "np.any", "issubsctype": "np.issubdtype",
    "cast": "np.asarray(arr, dtype=dtype)", "obj2sctype": "np.dtype(obj).type",
    "sctype2char": "np.dtype(obj).char", "nbytes": "np.dtype(<dtype>).itemsize",
    "recfromtxt": "np.genfromtxt", "source": "inspect.getsource",
    "fastCopyAndTranspose": "arr.T.copy()", "safe_eval": "ast.literal_eval",
    "issctype": "issubclass(rep, np.generic)",
}
_more = {
    "geterrobj": "Use the np.errstate context manager instead.",
    "seterrobj": "Use the np.errstate context manager instead.",
    "issubclass_": "Use `issubclass` builtin instead.",
    "asfarray": "Use `np.asarray` with a proper dtype instead.",
    "recfromcsv": "Use `np.genfromtxt` with comma delimiter instead.",
    "sctypes": "Access dtypes explicitly instead.",
    "lookfor": "Search NumPy's documentation directly.",
    "who": "Use an IDE variable explorer or `locals()` instead.",
    "set_string_function": "Use `np.set_printoptions` instead with a formatter for custom printing of NumPy objects.",
    "find_common_type": "Use `numpy.promote_types` or `numpy.result_type` instead. To achieve semantics for the `scalar_types` argument, use `numpy.result_type` and pass the Python values `0`, `0.0`, or `0j`.",
    "deprecate": "Emit `DeprecationWarning` with `warnings.warn` directly, or use `typing.deprecated`.",
}
_aliases = {
    "int": "When replacing `np.int`, you may wish to use e.g. `np.int64` or `np.int32` to specify the precision. If you wish to review your current use, check the release note link for additional information.",
    "float": "If you specifically wanted the numpy scalar type, use `np.float64` here.",
    "complex": "If you specifically wanted the numpy scalar type, use `np.complex128` here.",
    "str": "If you specifically wanted the numpy scalar type, use `np.str_` here.",
    "object": "",
}


def message(name):
    if name in _gone:
        return f"`np.{name}` was removed in the NumPy 2.0 release. Use `{_gone[name]}` instead."
    if name in _more:
        return f"`np.{name}` was removed in the NumPy 2.0 release. {_more[name]}"
    plain = f"module 'numpy' has no attribute '{name}'"
    if name in _aliases:
        return (
            f"{plain}.\n`np.{name}` was a deprecated alias for the builtin `{name}`. To avoid this error in existing code, "
            f"use `{name}` by itself. Doing this will not modify any behavior and is safe. {_aliases[name]}\n"
            "The aliases was originally deprecated in NumPy 1.20; for more details and guidance see the original release note at:\n"
            "    https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations")
    return plain
"""#

  /// `numpy.dtypes`: functions that give the types their classes would.
  static let dtypeClasses = #"""
import numpy as _np


def _make(name, code):
    def made(*args):
        return _np.dtype(code)
    made.__name__ = made.__qualname__ = name
    return made


for _name, _code in [
    ("Bool", "?"), ("Int8", "i1"), ("UInt8", "u1"), ("Int16", "i2"), ("UInt16", "u2"), ("Int32", "i4"),
    ("UInt32", "u4"), ("Int64", "i8"), ("UInt64", "u8"), ("Float16", "f2"), ("Float32", "f4"),
    ("Float64", "f8"), ("Complex64", "c8"), ("Complex128", "c16"), ("Str", "U"), ("Bytes", "S"),
    ("Object", "O"), ("DateTime64", "M8"), ("TimeDelta64", "m8"),
]:
    globals()[_name + "DType"] = _make(_name + "DType", _code)
"""#
}
