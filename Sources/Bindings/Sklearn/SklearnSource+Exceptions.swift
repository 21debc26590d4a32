extension SklearnSource {
  /// `sklearn.exceptions`.
  static let exceptions = #"""
class NotFittedError(ValueError, AttributeError):
    pass


class DataConversionWarning(UserWarning):
    pass


class ConvergenceWarning(UserWarning):
    pass


class DataDimensionalityWarning(UserWarning):
    pass


class EfficiencyWarning(UserWarning):
    pass


class FitFailedWarning(RuntimeWarning):
    pass


class UndefinedMetricWarning(UserWarning):
    pass

"""#
}
