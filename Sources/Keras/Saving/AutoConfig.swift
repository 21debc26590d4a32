/// The configuration of a layer whose class gives none itself: the arguments of its constructor.
public enum AutoConfig {
  /// All were plain values; `takesName` says whether the constructor could take a name.
  case options(Config, takesName: Bool)
  /// Some came without a name of their own.
  case positional
  /// Some cannot be written down.
  case unknown

  /// The entries to begin a configuration with, or Keras's demand for a `get_config`.
  func entries(_ name: String, _ className: String) throws(KerasError) -> Config {
    switch self {
    case .options(let options, let takesName):
      let own = takesName ? Config([("name", .string(name))]) : Config()
      return own.merging(options.entries.map { ($0.key, $0.value) })
    case .positional:
      throw .notImplemented(
        "\nObject \(className) was created by passing\npositional only or variadic positional "
          + "arguments (e.g.,\n`*args`) to `__init__()`, which is not supported by the\nautomatic "
          + "config generation. Please remove all positional\nonly and variadic arguments from "
          + "`__init__()`\nor override `get_config()` and `from_config()` to make\nthe object "
          + "serializatble.\n\nExample:\n\n" + AutoConfig.example)
    case .unknown:
      throw .notImplemented(
        "\nObject \(className) was created by passing\nnon-serializable argument values in "
          + "`__init__()`,\nand therefore the object must override `get_config()` in\norder to be "
          + "serializable. Please implement `get_config()`.\n\nExample:\n\n" + AutoConfig.example)
    }
  }

  private static let example = """

    class CustomLayer(keras.layers.Layer):
        def __init__(self, arg1, arg2, **kwargs):
            super().__init__(**kwargs)
            self.arg1 = arg1
            self.arg2 = arg2

        def get_config(self):
            config = super().get_config()
            config.update({
                "arg1": self.arg1,
                "arg2": self.arg2,
            })
            return config

    """
}

extension ConfigValue {
  /// Whether the value consists of numbers, texts, truth values and None alone.
  public var isPlain: Bool {
    switch self {
    case .foreign: return false
    case .list(let items), .tuple(let items): return !items.contains { !$0.isPlain }
    case .dict(let config): return !config.entries.contains { !$0.value.isPlain }
    default: return true
    }
  }
}
