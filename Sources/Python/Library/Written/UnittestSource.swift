extension VM {
  /// Module `unittest`, written in Python.
  static let unittestSource = [
    unittestDifferencesSource, unittestAssertionsSource, unittestContextsSource,
    unittestCaseSource, unittestResultsSource, unittestSuitesSource,
  ].joined(separator: "\n\n\n")
}
