import Tensors

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

  public static func compute(_ name: String) -> String {
    name.hasPrefix("mixed_") ? String(name.dropFirst(6)) : name
  }

  public static func variable(_ name: String) -> String {
    name.hasPrefix("mixed_") ? "float32" : name
  }
}
