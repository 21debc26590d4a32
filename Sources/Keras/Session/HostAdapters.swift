/// How objects of the host language (a Python function as an activation, say) become Keras's.
/// The bindings set these; each answers nil for an object it does not know.
public enum HostAdapters {
  nonisolated(unsafe) public static var activation: (AnyObject) -> Activation? = { _ in nil }
  nonisolated(unsafe) public static var initializer: (AnyObject) -> Initializer? = { _ in nil }
  nonisolated(unsafe) public static var regularizer: (AnyObject) -> Regularizer? = { _ in nil }
  nonisolated(unsafe) public static var constraint: (AnyObject) -> Constraint? = { _ in nil }
  nonisolated(unsafe) public static var loss: (AnyObject) -> Loss? = { _ in nil }
  nonisolated(unsafe) public static var metric: (AnyObject) -> Metric? = { _ in nil }
  /// Makes a layer of a class of the host language from its serialized form.
  nonisolated(unsafe) public static var layer:
    (_ className: String, _ registeredName: String?, Config) throws(KerasError) -> Layer? = {
      (_, _, _) throws(KerasError) in nil
    }
  /// `<class 'str'>` for an object, in error messages.
  nonisolated(unsafe) public static var typeText: (AnyObject) -> String = { _ in
    "<class 'object'>"
  }
}

extension ConfigValue {
  /// The Python type of the value in an error's words.
  public var typeText: String {
    switch self {
    case .none: return "<class 'NoneType'>"
    case .bool: return "<class 'bool'>"
    case .int: return "<class 'int'>"
    case .float: return "<class 'float'>"
    case .string: return "<class 'str'>"
    case .list: return "<class 'list'>"
    case .tuple: return "<class 'tuple'>"
    case .dict: return "<class 'dict'>"
    case .foreign(let object): return HostAdapters.typeText(object)
    }
  }

  /// The value as `str` prints it.
  public var displayText: String {
    switch self {
    case .string(let text): return text
    default: return pythonText
    }
  }
}
