import Host
import Tensors

/// How objects of the host language (a Python function as an activation, say) become Keras's.
/// The bindings set these; each answers nil for an object it does not know.
public enum HostAdapters {
  nonisolated(unsafe) public static var activation: (AnyObject) -> Activation? = { _ in nil }
  nonisolated(unsafe) public static var initializer: (AnyObject) -> Initializer? = { _ in nil }
  nonisolated(unsafe) public static var regularizer: (AnyObject) -> Regularizer? = { _ in nil }
  nonisolated(unsafe) public static var constraint: (AnyObject) -> Constraint? = { _ in nil }
  nonisolated(unsafe) public static var schedule: (AnyObject) -> LearningRateSchedule? = { _ in
    nil
  }
  nonisolated(unsafe) public static var loss: (AnyObject) -> Loss? = { _ in nil }
  nonisolated(unsafe) public static var metric: (AnyObject) -> Metric? = { _ in nil }
  /// A function of the host language with some keywords given.
  nonisolated(unsafe) public static var bound: (AnyObject, Config) -> AnyObject? = { (_, _) in
    nil
  }
  /// Makes a layer of a class of the host language from its serialized form.
  nonisolated(unsafe) public static var layer:
    (_ className: String, _ registeredName: String?, Config) throws(KerasError) -> Layer? = {
      (_, _, _) throws(KerasError) in nil
    }
  /// Any other object of a class that the program registered, from its serialized form.
  nonisolated(unsafe) public static var made:
    (_ className: String, _ registeredName: String?, Config) throws(KerasError) -> AnyObject? = {
      (_, _, _) throws(KerasError) in nil
    }
  /// A layer of a native class that only the host language can make.
  nonisolated(unsafe) public static var native:
    (_ className: String, Config) throws(KerasError) -> Layer? = {
      (_, _) throws(KerasError) in nil
    }
  /// What computes an operation, found by Keras's module and class name.
  nonisolated(unsafe) public static var operation:
    (_ className: String, _ module: String, _ options: Config)
      -> ((CallArguments) throws(KerasError) -> Structure)? = { (_, _, _) in nil }
  /// The serialized form of an object of the host language; nil where Keras knows it better.
  nonisolated(unsafe) public static var serialized:
    (AnyObject) throws(KerasError) -> ConfigValue? = { (_) throws(KerasError) in nil }
  /// What the program registered under a name.
  nonisolated(unsafe) public static var registered: (String) -> AnyObject? = { _ in nil }
  /// A function of Keras by name, as the host language has it.
  nonisolated(unsafe) public static var builtIn: (_ name: String, _ module: String?) -> AnyObject? = {
    (_, _) in nil
  }
  /// The attributes of a layer's object that may hold state.
  nonisolated(unsafe) public static var savedAttributes:
    (AnyObject) -> [(name: String, part: SavedPart)] = { _ in [] }
  /// Warns as Python's `warnings` does, which may raise.
  nonisolated(unsafe) public static var warn: (String) throws(KerasError) -> Void = {
    (_) throws(KerasError) in
  }
  /// A line of Keras's log, which goes to standard error.
  nonisolated(unsafe) public static var log: (String) -> Void = { message in
    Host.current.write("WARNING:absl:\(message)\n", to: .error)
  }
  /// A lambda written down, as `Lambda` keeps it; nil for any other function.
  nonisolated(unsafe) public static var lambda: (AnyObject) throws(KerasError) -> ConfigValue? = {
    (_) throws(KerasError) in nil
  }
  /// The function of such a form.
  nonisolated(unsafe) public static var lambdaFunction:
    (Config) throws(KerasError) -> AnyObject? = { (_) throws(KerasError) in nil }
  /// Calls a function from an array of text to one, as `TextVectorization` standardizes.
  nonisolated(unsafe) public static var textFunction:
    (_ function: AnyObject, _ input: Structure) throws(KerasError) -> NDArray = {
      (_, _) throws(KerasError) in throw .type("This function cannot be called.")
    }
  /// `<class 'str'>` for an object, in error messages.
  nonisolated(unsafe) public static var typeText: (AnyObject) -> String = { _ in
    "<class 'object'>"
  }
}

extension HostAdapters {
  /// The written form of an object of a class of the program; nil for Keras's own and for what has
  /// none.
  static func form(of host: AnyObject?) -> ConfigValue? {
    guard let host else { return nil }
    do throws(KerasError) { return try serialized(host) } catch { return nil }
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
