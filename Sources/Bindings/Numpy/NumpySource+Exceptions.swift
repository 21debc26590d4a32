extension NumpySource {
  /// `numpy.exceptions`.
  static let exceptions = #"""
from numpy._exceptions import AxisError


class ComplexWarning(RuntimeWarning):
    pass


class ModuleDeprecationWarning(DeprecationWarning):
    pass


class VisibleDeprecationWarning(UserWarning):
    pass


class RankWarning(RuntimeWarning):
    pass


class TooHardError(RuntimeError):
    pass


class DTypePromotionError(TypeError):
    pass
"""#
}
