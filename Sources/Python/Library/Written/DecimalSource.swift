extension VM {
  /// Module `decimal`, written in Python.
  static let decimalSource = [
    decimalContextSource, decimalNumberSource, decimalArithmeticSource, decimalPowersSource,
    decimalFunctionsSource,
  ].joined(separator: "\n\n")
}
