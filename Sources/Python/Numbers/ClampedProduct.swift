extension Int {
  /// The product, or the greatest integer where it would be greater: for sizes that are only compared.
  func clampedProduct(_ factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
}
