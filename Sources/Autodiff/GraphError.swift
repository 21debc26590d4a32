/// Why a graph could not be built, in the words that Keras or JAX would use.
public struct GraphError: Error {
  /// The Python exception that the error becomes at the border.
  public enum Kind: UInt8, Sendable { case value, type, index, notImplemented, zeroDivision, assertion }

  public let kind: Kind
  public let message: String
  /// What JAX says instead while Keras infers shapes through it; none if the words are the same.
  public var tracedAs: [GraphError] = []
  /// What Keras itself says instead of an operation on symbolic tensors; none if the words are the
  /// same.
  public var symbolicAs: [GraphError] = []

  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  public static func value(_ message: String) -> GraphError { GraphError(.value, message) }
  public static func type(_ message: String) -> GraphError { GraphError(.type, message) }
  public static func index(_ message: String) -> GraphError { GraphError(.index, message) }

  /// The error with other words for an operation on symbolic tensors.
  public func symbolic(_ other: GraphError) -> GraphError {
    var error = self
    error.symbolicAs = [other]
    return error
  }

  /// The name of the Python exception class.
  public var className: String {
    switch kind {
    case .value: return "ValueError"
    case .type: return "TypeError"
    case .index: return "IndexError"
    case .notImplemented: return "NotImplementedError"
    case .zeroDivision: return "ZeroDivisionError"
    case .assertion: return "AssertionError"
    }
  }
}
