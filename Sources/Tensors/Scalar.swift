/// One element on its way between an array and the world.
public enum Scalar: Sendable {
  case bool(Bool)
  case int(Int64)
  /// Only for values of uint64 arrays above Int64.max, and for those arrays in general.
  case uint(UInt64)
  case float(Double)
  case complex(Double, Double)
  case text(String)
  /// The 16 bytes of an object element, as two words.
  case object(UInt64, UInt64)
  case bytes([UInt8])
  /// The fields of a record, in order; those of a field that is an array one after another.
  case record([Scalar])

  /// The value as a double; the real part of a complex number; NaN for text and objects.
  public var double: Double {
    switch self {
    case .bool(let b): b ? 1 : 0
    case .int(let i): Double(i)
    case .uint(let u): Double(u)
    case .float(let d): d
    case .complex(let re, _): re
    case .text, .object, .bytes, .record: .nan
    }
  }

  /// The value as an integer, truncated towards zero; nil for NaN, infinities, text and objects.
  public var integer: Int64? {
    switch self {
    case .bool(let b): b ? 1 : 0
    case .int(let i): i
    case .uint(let u): Int64(truncatingIfNeeded: u)
    case .float(let d), .complex(let d, _):
      d > -9.3e18 && d < 9.3e18 ? Int64(exactly: d.rounded(.towardZero)) : nil
    case .text, .object, .bytes, .record: nil
    }
  }

  /// Whether Python takes the value as true.
  public var truth: Bool {
    switch self {
    case .bool(let b): b
    case .int(let i): i != 0
    case .uint(let u): u != 0
    case .float(let d): d != 0
    case .complex(let re, let im): re != 0 || im != 0
    case .text(let s): !s.isEmpty
    case .object(_, let payload): payload != 0
    case .bytes(let b): !b.isEmpty
    case .record(let fields): fields.contains { $0.truth }
    }
  }
}
