/// What one element of an array is: a kind and the number of bytes it takes.
///
/// Text is stored as NumPy does, a fixed number of UCS-4 characters padded with zeros (`.text(3)`
/// is `<U3`). Elements of `.object` are 16 opaque bytes whose meaning belongs to the interpreter.
/// Points and spans of time are 64-bit counts of a unit; records lie as `RecordLayout` says.
public struct DType: Hashable, Sendable {
  /// The kinds, ordered as NumPy orders them for promotion.
  public enum Code: UInt8, Sendable {
    case bool, int8, uint8, int16, uint16, int32, uint32, int64, uint64
    case float16, bfloat16, float32, float64, complex64, complex128, text, object
    case bytes, datetime, timedelta, record
  }

  public let code: Code
  /// What types of one kind and size differ by: a unit of time, or the number of a record's layout.
  public let detail: UInt32
  /// Bytes per element.
  public let itemSize: Int

  @inlinable
  init(_ code: Code, _ itemSize: Int, detail: UInt32 = 0) {
    self.code = code
    self.detail = detail
    self.itemSize = itemSize
  }

  public static let bool = DType(.bool, 1)
  public static let int8 = DType(.int8, 1)
  public static let uint8 = DType(.uint8, 1)
  public static let int16 = DType(.int16, 2)
  public static let uint16 = DType(.uint16, 2)
  public static let int32 = DType(.int32, 4)
  public static let uint32 = DType(.uint32, 4)
  public static let int64 = DType(.int64, 8)
  public static let uint64 = DType(.uint64, 8)
  public static let float16 = DType(.float16, 2)
  /// Eight bits of precision with the range of float32: what JAX calls `bfloat16`.
  public static let bfloat16 = DType(.bfloat16, 2)
  public static let float32 = DType(.float32, 4)
  public static let float64 = DType(.float64, 8)
  public static let complex64 = DType(.complex64, 8)
  public static let complex128 = DType(.complex128, 16)
  public static let object = DType(.object, 16)

  /// `<Un`: text of at most `length` characters.
  public static func text(_ length: Int) -> DType { DType(.text, 4 * length) }

  /// `Sn`: at most `length` bytes, zeros at the end not counted.
  public static func bytes(_ length: Int) -> DType { DType(.bytes, length) }

  /// All numeric types, in NumPy's order.
  public static let numeric: [DType] = [
    .bool, .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64,
    .float16, .float32, .float64, .complex64, .complex128,
  ]

  /// NumPy's name: `float32`, `str96` for three characters, `object`.
  public var name: String {
    switch code {
    case .bool: "bool"
    case .int8: "int8"
    case .uint8: "uint8"
    case .int16: "int16"
    case .uint16: "uint16"
    case .int32: "int32"
    case .uint32: "uint32"
    case .int64: "int64"
    case .uint64: "uint64"
    case .float16: "float16"
    case .bfloat16: "bfloat16"
    case .float32: "float32"
    case .float64: "float64"
    case .complex64: "complex64"
    case .complex128: "complex128"
    case .text: itemSize == 0 ? "str" : "str\(itemSize * 8)"
    case .object: "object"
    case .bytes: itemSize == 0 ? "bytes" : "bytes\(itemSize * 8)"
    case .datetime: "datetime64" + timeSuffix
    case .timedelta: "timedelta64" + timeSuffix
    case .record: "void\(shownSize * 8)"
    }
  }

  /// The dtype as `str(dtype)` shows it: the name, `<U3` for text, the fields of a record.
  public var description: String {
    switch code {
    case .text: "<U\(itemSize / 4)"
    case .bytes: "|S\(itemSize)"
    case .record: layout.description
    default: name
    }
  }

  /// NumPy's array-interface string: `<f4`, `|b1`, `<U3`.
  public var typeString: String {
    switch code {
    case .bool: "|b1"
    case .int8: "|i1"
    case .uint8: "|u1"
    case .object: "|O"
    case .text: "<U\(itemSize / 4)"
    case .bytes: "|S\(itemSize)"
    case .datetime, .timedelta: "<\(kindCharacter)8" + timeSuffix
    case .record: "|V\(shownSize)"
    case .bfloat16: "<V2"
    default: "<\(kindCharacter)\(itemSize)"
    }
  }

  /// NumPy's `dtype.kind`: b, i, u, f, c, U, O, S, M, m or V.
  public var kindCharacter: Character {
    switch code {
    case .bool: "b"
    case .int8, .int16, .int32, .int64: "i"
    case .uint8, .uint16, .uint32, .uint64: "u"
    case .float16, .float32, .float64: "f"
    case .complex64, .complex128: "c"
    case .text: "U"
    case .object: "O"
    case .bytes: "S"
    case .datetime: "M"
    case .timedelta: "m"
    case .record, .bfloat16: "V"
    }
  }

  /// NumPy's one-letter type code (`dtype.char`).
  public var character: Character {
    switch code {
    case .bool: "?"
    case .int8: "b"
    case .uint8: "B"
    case .int16: "h"
    case .uint16: "H"
    case .int32: "i"
    case .uint32: "I"
    case .int64: "l"
    case .uint64: "L"
    case .float16: "e"
    case .bfloat16: "E"
    case .float32: "f"
    case .float64: "d"
    case .complex64: "F"
    case .complex128: "D"
    case .text: "U"
    case .object: "O"
    case .bytes: "S"
    case .datetime: "M"
    case .timedelta: "m"
    case .record: "V"
    }
  }

  public var isBool: Bool { code == .bool }
  public var isSigned: Bool {
    switch code {
    case .int8, .int16, .int32, .int64: true
    default: false
    }
  }
  public var isUnsigned: Bool {
    switch code {
    case .uint8, .uint16, .uint32, .uint64: true
    default: false
    }
  }
  /// Signed or unsigned, bool excluded.
  public var isInteger: Bool { isSigned || isUnsigned }
  public var isFloating: Bool { isShortFloat || code == .float32 || code == .float64 }
  /// A floating type of 16 bits, which computes by way of float32.
  public var isShortFloat: Bool { code == .float16 || code == .bfloat16 }
  public var isComplex: Bool { code == .complex64 || code == .complex128 }
  /// Floating or complex.
  public var isInexact: Bool { isFloating || isComplex }
  public var isNumeric: Bool { code.rawValue <= Code.complex128.rawValue }
  public var isText: Bool { code == .text }
  public var isObject: Bool { code == .object }
  public var isBytes: Bool { code == .bytes }
  public var isRecord: Bool { code == .record }
  /// A point in time or a span of it.
  public var isTime: Bool { code == .datetime || code == .timedelta }

  /// The numeric type of a NumPy name or type string (`float32`, `f4`, `<i8`, `int`, `?`, `U5`).
  public init?(named name: String) {
    var text = Substring(name)
    if let first = text.utf8.first, first == 0x3C || first == 0x3D || first == 0x7C {
      text = text.dropFirst()
    }
    switch text {
    case "bool", "bool_", "?", "b1": self = .bool
    case "int8", "i1", "b", "byte": self = .int8
    case "uint8", "u1", "B", "ubyte": self = .uint8
    case "int16", "i2", "h", "short": self = .int16
    case "uint16", "u2", "H", "ushort": self = .uint16
    case "int32", "i4", "i", "intc": self = .int32
    case "uint32", "u4", "I", "uintc": self = .uint32
    case "int64", "i8", "l", "q", "p", "int", "int_", "intp", "long", "longlong": self = .int64
    case "uint64", "u8", "L", "Q", "P", "uint", "uintp", "ulong", "ulonglong": self = .uint64
    case "float16", "f2", "e", "half": self = .float16
    case "bfloat16": self = .bfloat16
    case "float32", "f4", "f", "single": self = .float32
    case "float64", "f8", "d", "float", "double": self = .float64
    case "complex64", "c8", "F", "csingle": self = .complex64
    case "complex128", "c16", "D", "complex", "cdouble": self = .complex128
    case "object", "O", "object_": self = .object
    case "str", "U", "str_", "unicode": self = .text(0)
    case "S", "bytes", "bytes_": self = .bytes(0)
    default:
      if let time = DType(timeNamed: text) {
        self = time
        return
      }
      if text.utf8.first == 0x53, let n = Int(text.dropFirst()), n >= 0 {
        self = .bytes(n)
        return
      }
      guard text.utf8.first == 0x55, let n = Int(text.dropFirst()), n >= 0 else { return nil }
      self = .text(n)
    }
  }
}
