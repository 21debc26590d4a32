/// What a policy's name says: `mixed_float16` computes in half precision on single-precision
/// weights, a plain dtype does both.
public enum DTypePolicies {
  public static func compute(_ name: String) -> String {
    name.hasPrefix("mixed_") ? String(name.dropFirst(6)) : name
  }

  public static func variable(_ name: String) -> String {
    name.hasPrefix("mixed_") ? "float32" : name
  }
}
