/// A floating type of 16 bits, whose arithmetic is done in `Float` and rounded.
public protocol ShortFloat {
  /// Rounds to nearest, ties to even.
  init(_ value: Float)
  init(_ value: Double)
  /// The exact value.
  var float: Float { get }
}

extension Half: ShortFloat {}
extension BrainFloat: ShortFloat {}

extension DType {
  /// The nearest number that this type of 16 bits holds.
  public func roundedShort(_ value: Double) -> Float {
    self == .bfloat16 ? BrainFloat(value).float : Half(value).float
  }
}
