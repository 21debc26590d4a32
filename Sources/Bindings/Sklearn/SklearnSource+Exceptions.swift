extension SklearnSource {
  /// `sklearn.exceptions`.
  static let exceptions = #"""
class NotFittedError(ValueError):
    pass


class DataConversionWarning(UserWarning):
    pass


class ConvergenceWarning(UserWarning):
    pass


class UndefinedMetricWarning(UserWarning):
    pass

"""#
}
