import Autodiff
import Keras
import Python
import Tensors

/// The parameter names of a native row's text, without `self`, stars and defaults.
func parameterNames(_ text: String) -> [String] {
  var names: [String] = []
  for part in text.split(separator: ",") {
    var name = part
    while name.first == " " { name.removeFirst() }
    if let equals = name.firstIndex(of: "=") { name = name[..<equals] }
    if name.isEmpty || name.first == "*" || name == "/" { continue }
    names.append(String(name))
  }
  return names
}

extension KerasBridge {
  /// The arguments that a constructor row was given, by name: those of `names` from index `first`
  /// on, then the extra keywords.
  func given(
    _ a: Arguments, _ names: [String], from first: Int = 1, extra: DictObject? = nil
  ) throws(PyError) -> Config {
    var config = Config()
    for (i, name) in names.enumerated() where a.has(first + i) {
      let value = name == "dtype" ? typeName(a[first + i]) : part(a[first + i])
      config.entries.append(
        Config.Entry(key: name, value: value, numberType: numberType(a[first + i])))
    }
    guard let extra else { return config }
    var i = extra.nextIndex(from: 0)
    while i >= 0 {
      let entry = extra.entries[i]
      let key = try vm.str(entry.key)
      config.entries.append(
        Config.Entry(key: key, value: key == "dtype" ? typeName(entry.value) : part(entry.value)))
      i = extra.nextIndex(from: i + 1)
    }
    return config
  }

  /// The type of a number that NumPy or JAX made; nil for any other value.
  private func numberType(_ value: Value) -> String? {
    guard value.isObject, let array = vm.arrayIfAny(value), array.rank == 0 else { return nil }
    return array.dtype.isText ? nil : array.dtype.name
  }

  /// A constructor argument: Keras's own objects are handed over unwrapped, those of the program
  /// stay alive as long as Keras may use them.
  func part(_ value: Value) -> ConfigValue {
    if value.isObject, let made = (try? instance(of: value)) ?? nil { return config(made) }
    return config(value)
  }

  /// The `dtype` argument: a type such as `np.float16` stands for its name.
  private func typeName(_ value: Value) -> ConfigValue {
    if let choice = policyChoice(value) { return .foreign(choice) }
    if value.asStr == nil, value.isObject, value.as(DTypePolicyObject.self) == nil,
      value.asDict == nil, let found = try? dtype(value)
    {
      return .string(found.kerasName)
    }
    return config(value)
  }
}
