import Diagnostics
import Keras
import Python

/// Lambdas written down and made again. Keras stores CPython's bytecode; here it is the lambda's
/// text, followed by the names of what it captured. As in Keras, a lambda that comes back sees
/// neither the imports nor the variables of the program.
extension KerasBridge {
  private static let names = "\n# captures:"

  /// `{class_name: "__lambda__", config: {code, defaults, closure}}`; nil for any other function.
  func lambdaConfig(_ object: Object) -> ConfigValue? {
    guard let function = object as? FunctionObject, function.code.name.string == "<lambda>" else {
      return nil
    }
    let code = function.code
    let bytes = code.source.utf8
    let (start, end) = (Int(code.firstSpan.start), min(Int(code.firstSpan.end), bytes.count))
    guard start < end else { return nil }
    var text = String(decoding: bytes[start..<end], as: UTF8.self)
    if !code.freeNames.isEmpty {
      text += KerasBridge.names
      for name in code.freeNames { text += " " + name.string }
    }
    let captured = function.captured
    return .dict(
      Config([
        ("class_name", .string("__lambda__")),
        (
          "config",
          .dict(
            Config([
              ("code", .string(text)),
              (
                "defaults",
                function.defaults.isEmpty ? .none : .list(function.defaults.map { config($0) })
              ),
              ("closure", captured.isEmpty ? .none : .list(captured.map { config($0) })),
            ]))
        ),
      ]))
  }

  /// The function of the inner part of such a form.
  func lambdaFunction(_ config: Config) throws(PyError) -> Value {
    var lines = (config["code"]?.string ?? "").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { String($0) }
    guard lines.first?.hasPrefix("lambda") ?? false else {
      throw vm.valueError(
        "This file holds a Python lambda as bytecode of CPython, which cannot run here. Define the "
          + "function by name, decorate it with `@keras.saving.register_keras_serializable()` and "
          + "save the model again.")
    }
    let mark = String(KerasBridge.names.dropFirst())
    var names: [String] = []
    if let last = lines.last, last.hasPrefix(mark) {
      names = last.dropFirst(mark.count).split(separator: " ").map { String($0) }
      lines.removeLast()
    }
    let parameters = names.joined(separator: ", ")
    let source =
      "def make(\(parameters)):\n  return (\n\(lines.joined(separator: "\n"))\n)\n"
    let globals = vm.newDict()
    let run = try vm.getAttribute(try vm.importModule("builtins"), "exec")
    _ = try vm.call(run, [vm.text(source), Value(globals)])
    let captured = config["closure"]?.items?.map { value($0) } ?? []
    let made = try vm.call(globals.get(vm.intern("make")), captured)
    if let function = made.as(FunctionObject.self), let defaults = config["defaults"]?.items {
      function.defaults = defaults.map { value($0) }
    }
    _ = globals.remove(vm.intern("make"))
    return made
  }

  /// A `Lambda` layer of its configuration.
  func lambdaLayer(_ config: Config) throws(KerasError) -> Layer? {
    var options = config
    for name in ["function", "output_shape", "mask"] {
      guard let form = config[name] else { continue }
      if form.config?["class_name"]?.string == "__lambda__" {
        if Deserialization.isSafe ?? true {
          throw .value(
            "Requested the deserialization of a `Lambda` layer whose `function` is a Python lambda. "
              + "This carries a potential risk of arbitrary code execution and thus it is "
              + "disallowed by default. If you trust the source of the artifact, you can override "
              + "this error by passing `safe_mode=False` to the loading function, or calling "
              + "`keras.config.enable_unsafe_deserialization().")
        }
        let inner = form.config?["config"]?.config ?? Config()
        if let function = try HostAdapters.lambdaFunction(inner) {
          options[name] = .foreign(function)
        }
      } else {
        options[name] = try Deserialization.value(form)
      }
    }
    if let shape = options["output_shape"]?.items { options["output_shape"] = .tuple(shape) }
    guard let type = classes["Lambda"] else { return nil }
    return try python { () throws(PyError) in
      try vm.call(Value(type), [], keywords: dict(options)).as(LayerObject.self)?.layer
    }
  }
}
