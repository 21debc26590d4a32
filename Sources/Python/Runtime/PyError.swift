/// A Python exception on its way up through Swift code.
public struct PyError: Error {
  /// The exception object.
  public let value: Value

  public init(_ exception: ExceptionObject) { value = Value(exception) }

  public var exception: ExceptionObject { value.cast(ExceptionObject.self) }
}
