/// A Swift type that is the element of some numeric array.
public protocol Element {
  static var dtype: DType { get }
  /// Conversion from the widest types, with C's rules (truncation, wrap-around).
  static func from(_ value: Double) -> Self
  static func from(_ value: Int64) -> Self
  var asDouble: Double { get }
  var asInt64: Int64 { get }
  var isTrue: Bool { get }
}

/// A double as a 64-bit integer the way x86 converts it: out of range and NaN give Int64.min.
@inlinable @inline(__always)
public func truncate(_ value: Double) -> Int64 {
  value >= -0x1p63 && value < 0x1p63 ? Int64(value) : Int64.min
}

extension Element where Self: FixedWidthInteger {
  @inlinable @inline(__always)
  public static func from(_ value: Double) -> Self { Self(truncatingIfNeeded: truncate(value)) }
  @inlinable @inline(__always)
  public static func from(_ value: Int64) -> Self { Self(truncatingIfNeeded: value) }
  @inlinable @inline(__always)
  public var asDouble: Double { Double(self) }
  @inlinable @inline(__always)
  public var asInt64: Int64 { Int64(truncatingIfNeeded: self) }
  @inlinable @inline(__always)
  public var isTrue: Bool { self != 0 }
}

extension Int8: Element { public static var dtype: DType { .int8 } }
extension UInt8: Element { public static var dtype: DType { .uint8 } }
extension Int16: Element { public static var dtype: DType { .int16 } }
extension UInt16: Element { public static var dtype: DType { .uint16 } }
extension Int32: Element { public static var dtype: DType { .int32 } }
extension UInt32: Element { public static var dtype: DType { .uint32 } }
extension Int64: Element { public static var dtype: DType { .int64 } }

extension UInt64: Element {
  public static var dtype: DType { .uint64 }
  @inlinable
  public static func from(_ value: Double) -> UInt64 {
    value >= 0x1p63 && value < 0x1p64
      ? UInt64(value) : UInt64(bitPattern: truncate(value))
  }
}

extension Float: Element {
  public static var dtype: DType { .float32 }
  @inlinable @inline(__always)
  public static func from(_ value: Double) -> Float { Float(value) }
  @inlinable @inline(__always)
  public static func from(_ value: Int64) -> Float { Float(value) }
  @inlinable @inline(__always)
  public var asDouble: Double { Double(self) }
  @inlinable @inline(__always)
  public var asInt64: Int64 { truncate(Double(self)) }
  @inlinable @inline(__always)
  public var isTrue: Bool { self != 0 }
}

extension Double: Element {
  public static var dtype: DType { .float64 }
  @inlinable @inline(__always)
  public static func from(_ value: Double) -> Double { value }
  @inlinable @inline(__always)
  public static func from(_ value: Int64) -> Double { Double(value) }
  @inlinable @inline(__always)
  public var asDouble: Double { self }
  @inlinable @inline(__always)
  public var asInt64: Int64 { truncate(self) }
  @inlinable @inline(__always)
  public var isTrue: Bool { self != 0 }
}

extension Half: Element {
  public static var dtype: DType { .float16 }
  public static func from(_ value: Double) -> Half { Half(value) }
  public static func from(_ value: Int64) -> Half { Half(Double(value)) }
  public var asDouble: Double { Double(float) }
  public var asInt64: Int64 { truncate(Double(float)) }
  public var isTrue: Bool { bits & 0x7FFF != 0 }
}

extension Bool: Element {
  public static var dtype: DType { .bool }
  @inlinable @inline(__always)
  public static func from(_ value: Double) -> Bool { value != 0 }
  @inlinable @inline(__always)
  public static func from(_ value: Int64) -> Bool { value != 0 }
  @inlinable @inline(__always)
  public var asDouble: Double { self ? 1 : 0 }
  @inlinable @inline(__always)
  public var asInt64: Int64 { self ? 1 : 0 }
  @inlinable @inline(__always)
  public var isTrue: Bool { self }
}

/// A complex number of two doubles.
public struct Complex: Element, Equatable, Sendable {
  public var re: Double
  public var im: Double

  @inlinable
  public init(_ re: Double, _ im: Double) {
    self.re = re
    self.im = im
  }

  public static var dtype: DType { .complex128 }
  @inlinable
  public static func from(_ value: Double) -> Complex { Complex(value, 0) }
  @inlinable
  public static func from(_ value: Int64) -> Complex { Complex(Double(value), 0) }
  @inlinable
  public var asDouble: Double { re }
  @inlinable
  public var asInt64: Int64 { truncate(re) }
  @inlinable
  public var isTrue: Bool { re != 0 || im != 0 }
}

/// A complex number of two floats; arithmetic is done in `Complex` and rounded.
public struct Complex32: Element, Sendable {
  public var re: Float
  public var im: Float

  @inlinable
  public init(_ z: Complex) {
    re = Float(z.re)
    im = Float(z.im)
  }

  @inlinable
  public var wide: Complex { Complex(Double(re), Double(im)) }

  public static var dtype: DType { .complex64 }
  public static func from(_ value: Double) -> Complex32 { Complex32(Complex(value, 0)) }
  public static func from(_ value: Int64) -> Complex32 { from(Double(value)) }
  public var asDouble: Double { Double(re) }
  public var asInt64: Int64 { truncate(Double(re)) }
  public var isTrue: Bool { re != 0 || im != 0 }
}
