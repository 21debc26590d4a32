/// A failure with the class and the words that Keras would use.
public struct KerasError: Error {
  /// The Python class: `ValueError`, `TypeError` …
  public var className: String
  public var message: String
  /// The exception of the host language that passes through Swift code, if this is one.
  nonisolated(unsafe) public var foreign: AnyObject?
  /// Whether `message` was changed after `foreign` was caught, so that its class must be made anew.
  public var isRewritten = false
  /// Whether the arguments of the failing call are in the message already: only the innermost
  /// call adds them.
  public var hasCallInformation = false
  /// What the exception says of itself where that is not its first argument, as with a KeyError.
  public var shown: String?
  /// Whether the exception's class cannot be made of a message alone; JAX's errors about traced
  /// values want the value.
  public var refusesMessages = false

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
  public func wrapped(calling name: String, arguments: [(String, String)]) -> KerasError {
    if hasCallInformation || arguments.isEmpty { return self }
    if refusesMessages { return .remade }
    var wrapped = self
    var text = "Exception encountered when calling \(name).\n\n\u{1B}[1m\(message)\u{1B}[0m\n\n"
    text += "Arguments received by \(name):"
    for (key, value) in arguments { text += "\n  • \(key)=\(value)" }
    wrapped.message = text
    wrapped.isRewritten = true
    wrapped.hasCallInformation = true
    wrapped.shown = nil
    return wrapped
  }

  /// The error with an explanation before it, as Keras gives it when shapes cannot be inferred.
  func explained(_ explanation: String) -> KerasError {
    if refusesMessages { return .remade }
    var told = self
    told.message = explanation + (shown ?? message)
    told.isRewritten = true
    told.hasCallInformation = false
    told.shown = nil
    return told
  }

  /// What becomes of an error that Keras tries to make anew with another message, and cannot.
  private static var remade: KerasError {
    .attribute("'str' object has no attribute '_error_repr'")
  }
}
