/// Why an array operation could not be done, in NumPy's words.
public struct TensorError: Error {
  /// Which Python exception class the error becomes at the border.
  public enum Kind: UInt8, Sendable {
    case value, type, index, zeroDivision, overflow, axis, linalg, ufuncType, memory, attribute
    case deprecation
  }

  public var kind: Kind
  public var message: String

  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  @inline(never)
  public static func value(_ message: String) -> TensorError { TensorError(.value, message) }
  @inline(never)
  public static func type(_ message: String) -> TensorError { TensorError(.type, message) }
  @inline(never)
  public static func index(_ message: String) -> TensorError { TensorError(.index, message) }
  @inline(never)
  public static func overflow(_ message: String) -> TensorError { TensorError(.overflow, message) }
  @inline(never)
  public static func linalg(_ message: String) -> TensorError { TensorError(.linalg, message) }

  /// NumPy's `AxisError`: axis 2 of an array with 2 dimensions.
  public static func axis(_ axis: Int, _ rank: Int) -> TensorError {
    TensorError(.axis, "axis \(axis) is out of bounds for array of dimension \(rank)")
  }
}
