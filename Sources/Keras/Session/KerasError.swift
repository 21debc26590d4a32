/// A failure with the class and the words that Keras would use.
public struct KerasError: Error {
  /// The Python class: `ValueError`, `TypeError` …
  public var className: String
  public var message: String
  /// The exception of the host language that passes through Swift code, if this is one.
  nonisolated(unsafe) public var foreign: AnyObject?
  /// What the exception was made with, where its text is not that: a KeyError shows a key quoted.
  public var firstArgument: String?
  /// Whether `message` was changed after `foreign` was caught, so that its class must be made anew.
  public var isRewritten = false
  /// Whether the arguments of the failing call are in the message already: only the innermost
  /// call adds them.
  public var hasCallInformation = false

  public init(_ className: String, _ message: String, foreign: AnyObject? = nil) {
    self.className = className
    self.message = message
    self.foreign = foreign
  }

  public static func value(_ message: String) -> KerasError { KerasError("ValueError", message) }
  public static func type(_ message: String) -> KerasError { KerasError("TypeError", message) }
  public static func key(_ message: String) -> KerasError { KerasError("KeyError", message) }
  public static func index(_ message: String) -> KerasError { KerasError("IndexError", message) }
  public static func attribute(_ message: String) -> KerasError {
    KerasError("AttributeError", message)
  }
  public static func runtime(_ message: String) -> KerasError {
    KerasError("RuntimeError", message)
  }
  public static func notImplemented(_ message: String) -> KerasError {
    KerasError("NotImplementedError", message)
  }

  /// The error with `Exception encountered when calling …` around its message, once.
  func wrapped(calling name: String, arguments: [(String, String)]) -> KerasError {
    if hasCallInformation || arguments.isEmpty { return self }
    var wrapped = self
    var text = "Exception encountered when calling \(name).\n\n\u{1B}[1m\(firstArgument ?? message)\u{1B}[0m\n\n"
    text += "Arguments received by \(name):"
    for (key, value) in arguments { text += "\n  • \(key)=\(value)" }
    wrapped.message = text
    wrapped.isRewritten = true
    wrapped.hasCallInformation = true
    return wrapped
  }
}
