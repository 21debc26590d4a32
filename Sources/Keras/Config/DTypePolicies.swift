import Tensors

/// A policy for each path: the choice of a `DTypePolicyMap`, and the program's object for it.
public final class DTypePolicyChoice {
  public let hostObject: AnyObject
  let name: (_ path: String?) -> String
  let serialized: () throws(KerasError) -> ConfigValue

  public init(
    _ hostObject: AnyObject, name: @escaping (String?) -> String,
    serialized: @escaping () throws(KerasError) -> ConfigValue
  ) {
    self.hostObject = hostObject
    self.name = name
    self.serialized = serialized
  }
}

/// What a policy's name says: `mixed_float16` computes in half precision on single-precision
/// weights, a plain dtype does both.
public enum DTypePolicies {
  /// The policy's name that a `dtype` argument stands for.
  static func name(_ value: ConfigValue) throws(KerasError) -> String {
    if let text = value.string {
      if isValid(text) { return text }
      throw refusal(text)
    }
    if let config = value.config {
      let inner = config["config"]?.config ?? config
      if let name = inner["name"]?.string { return name }
      if let name = inner["source_name"]?.string { return name }
    }
    throw .value(
      "Cannot interpret `dtype` argument. Expected a string or an instance of DTypePolicy. "
        + "Received: dtype=\(value.displayText)")
  }

  /// Whether a policy has this name.
  public static func isValid(_ name: String) -> Bool {
    name == "mixed_float16" || name == "mixed_bfloat16" || DType(keras: name) != nil
      || ["int", "float", "str", "bfloat16"].contains(name) || name.hasPrefix("int8_from_")
      || name.hasPrefix("int4") || name.hasPrefix("float8")
  }

  static func refusal(_ name: String) -> KerasError {
    .value(
      "Cannot convert '\(name)' to a mixed precision DTypePolicy. Valid policies include "
        + "'mixed_float16', 'mixed_bfloat16', and the name of any float dtype such as 'float32'.")
  }

  /// The way of quantizing and the policy it starts from, of a name such as `int8_from_float32`.
  public static func quantization(_ name: String) -> (mode: String, source: String)? {
    let parts = Array(name.utf8)
    let word = Array("_from_".utf8)
    guard parts.count > word.count else { return nil }
    for i in 0..<parts.count - word.count where Array(parts[i..<i + word.count]) == word {
      return (
        String(decoding: parts[..<i], as: UTF8.self),
        String(decoding: parts[(i + word.count)...], as: UTF8.self)
      )
    }
    return nil
  }

  public static func compute(_ name: String) -> String {
    if let (_, source) = quantization(name) { return compute(source) }
    return name.hasPrefix("mixed_") ? String(name.dropFirst(6)) : name
  }

  public static func variable(_ name: String) -> String {
    if let (_, source) = quantization(name) { return variable(source) }
    return name.hasPrefix("mixed_") ? "float32" : name
  }
}
