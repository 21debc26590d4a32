extension NDArray {
  /// The element at `pointer`, which must lie in this array's memory.
  public func load(_ pointer: UnsafeMutableRawPointer) -> Scalar {
    switch dtype.code {
    case .bool: return .bool(pointer.load(as: UInt8.self) != 0)
    case .int8: return .int(Int64(pointer.load(as: Int8.self)))
    case .uint8: return .int(Int64(pointer.load(as: UInt8.self)))
    case .int16: return .int(Int64(pointer.load(as: Int16.self)))
    case .uint16: return .int(Int64(pointer.load(as: UInt16.self)))
    case .int32: return .int(Int64(pointer.load(as: Int32.self)))
    case .uint32: return .int(Int64(pointer.load(as: UInt32.self)))
    case .int64: return .int(pointer.load(as: Int64.self))
    case .uint64: return .uint(pointer.load(as: UInt64.self))
    case .float16: return .float(Double(pointer.load(as: Half.self).float))
    case .bfloat16: return .float(Double(pointer.load(as: BrainFloat.self).float))
    case .float32: return .float(Double(pointer.load(as: Float.self)))
    case .float64: return .float(pointer.load(as: Double.self))
    case .complex64:
      let z = pointer.load(as: Complex32.self)
      return .complex(Double(z.re), Double(z.im))
    case .complex128:
      let z = pointer.load(as: Complex.self)
      return .complex(z.re, z.im)
    case .text:
      var text = String.UnicodeScalarView()
      let p = pointer.assumingMemoryBound(to: UInt32.self)
      var n = dtype.itemSize / 4
      while n > 0 && p[n - 1] == 0 { n -= 1 }
      for i in 0..<n { text.append(Unicode.Scalar(p[i]) ?? "\u{FFFD}") }
      return .text(String(text))
    case .object:
      let p = pointer.assumingMemoryBound(to: UInt64.self)
      return .object(p[0], p[1])
    case .bytes:
      let p = pointer.assumingMemoryBound(to: UInt8.self)
      var n = dtype.itemSize
      while n > 0 && p[n - 1] == 0 { n -= 1 }
      return .bytes(Array(UnsafeBufferPointer(start: p, count: n)))
    case .datetime, .timedelta: return .int(pointer.load(as: Int64.self))
    case .record: return dtype.layout.load(pointer)
    }
  }

  /// Writes one element at `pointer`, converted with C's rules; text is cut to the width.
  public func store(_ value: Scalar, at pointer: UnsafeMutableRawPointer) {
    switch dtype.code {
    case .bool: pointer.storeBytes(of: value.truth, as: Bool.self)
    case .int8: pointer.storeBytes(of: NDArray.integer(value), as: Int8.self)
    case .uint8: pointer.storeBytes(of: NDArray.integer(value), as: UInt8.self)
    case .int16: pointer.storeBytes(of: NDArray.integer(value), as: Int16.self)
    case .uint16: pointer.storeBytes(of: NDArray.integer(value), as: UInt16.self)
    case .int32: pointer.storeBytes(of: NDArray.integer(value), as: Int32.self)
    case .uint32: pointer.storeBytes(of: NDArray.integer(value), as: UInt32.self)
    case .int64: pointer.storeBytes(of: NDArray.integer(value), as: Int64.self)
    case .uint64: pointer.storeBytes(of: NDArray.integer(value), as: UInt64.self)
    case .float16: pointer.storeBytes(of: Half(value.double), as: Half.self)
    case .bfloat16: pointer.storeBytes(of: BrainFloat(value.double), as: BrainFloat.self)
    case .float32: pointer.storeBytes(of: Float(value.double), as: Float.self)
    case .float64: pointer.storeBytes(of: value.double, as: Double.self)
    case .complex64: pointer.storeBytes(of: Complex32(NDArray.complex(value)), as: Complex32.self)
    case .complex128: pointer.storeBytes(of: NDArray.complex(value), as: Complex.self)
    case .text:
      let p = pointer.assumingMemoryBound(to: UInt32.self)
      let width = dtype.itemSize / 4
      var n = 0
      for scalar in NDArray.plainText(value).unicodeScalars where n < width {
        p[n] = scalar.value
        n += 1
      }
      while n < width {
        p[n] = 0
        n += 1
      }
    case .object:
      guard case .object(let tag, let payload) = value else { return }
      let p = pointer.assumingMemoryBound(to: UInt64.self)
      p[0] = tag
      p[1] = payload
    case .bytes:
      let p = pointer.assumingMemoryBound(to: UInt8.self)
      let bytes =
        if case .bytes(let own) = value { own } else { Array(ScalarText.text(value).utf8) }
      for i in 0..<dtype.itemSize { p[i] = i < bytes.count ? bytes[i] : 0 }
    case .datetime, .timedelta:
      pointer.storeBytes(of: TimeUnit.count(value, dtype), as: Int64.self)
    case .record: dtype.layout.store(value, at: pointer)
    }
  }

  /// What text made of an element says: bytes are read as ASCII.
  private static func plainText(_ value: Scalar) -> String {
    if case .bytes(let bytes) = value { return String(decoding: bytes, as: UTF8.self) }
    return ScalarText.text(value)
  }

  private static func integer<T: FixedWidthInteger & Element>(_ value: Scalar) -> T {
    switch value {
    case .bool(let b): b ? 1 : 0
    case .int(let i): T(truncatingIfNeeded: i)
    case .uint(let u): T(truncatingIfNeeded: u)
    case .float(let d), .complex(let d, _): T.from(d)
    case .text, .object, .bytes, .record: 0
    }
  }

  private static func complex(_ value: Scalar) -> Complex {
    if case .complex(let re, let im) = value { return Complex(re, im) }
    return Complex(value.double, 0)
  }

  /// Where an element is, its indices already checked and non-negative.
  @inlinable
  public func pointer(at indices: [Int]) -> UnsafeMutableRawPointer {
    var offset = 0
    for i in 0..<indices.count { offset += indices[i] * strides[i] }
    return data + offset * dtype.itemSize
  }

  /// Where the element with the given row-major number is.
  public func pointer(flat index: Int) -> UnsafeMutableRawPointer {
    var rest = index
    var offset = 0
    var axis = shape.count - 1
    while axis >= 0 {
      offset += rest % shape[axis] * strides[axis]
      rest /= shape[axis]
      axis -= 1
    }
    return data + offset * dtype.itemSize
  }

  /// The element with the given row-major number.
  public func item(_ index: Int = 0) -> Scalar { load(pointer(flat: index)) }

  /// Element access by checked, non-negative indices.
  public subscript(_ indices: Int...) -> Scalar {
    get { load(pointer(at: indices)) }
    set { store(newValue, at: pointer(at: indices)) }
  }

  /// The elements as float32. The array must be packed float32: see `contiguous(as:)`.
  @inlinable @inline(__always)
  public var float32: UnsafeMutablePointer<Float> { data.assumingMemoryBound(to: Float.self) }
  /// The elements as float64. The array must be packed float64.
  @inlinable @inline(__always)
  public var float64: UnsafeMutablePointer<Double> { data.assumingMemoryBound(to: Double.self) }
  /// The elements as int32. The array must be packed int32.
  @inlinable @inline(__always)
  public var int32: UnsafeMutablePointer<Int32> { data.assumingMemoryBound(to: Int32.self) }
  /// The elements as int64. The array must be packed int64.
  @inlinable @inline(__always)
  public var int64: UnsafeMutablePointer<Int64> { data.assumingMemoryBound(to: Int64.self) }
  /// The elements as bytes (bool, uint8). The array must be packed.
  @inlinable @inline(__always)
  public var uint8: UnsafeMutablePointer<UInt8> { data.assumingMemoryBound(to: UInt8.self) }

  /// Calls `body` with the elements as packed float32, a converted copy if the array is not that.
  @inlinable
  public func withFloat32<R, E: Error>(
    _ body: (UnsafeBufferPointer<Float>) throws(E) -> R
  ) throws(E) -> R {
    let packed = contiguous(as: .float32)
    defer { withExtendedLifetime(packed) {} }
    return try body(UnsafeBufferPointer(start: packed.float32, count: count))
  }
}

extension NDArray {
  /// Turns the bytes of each element round, of both parts for complex ones; the array must be contiguous.
  public func reverseBytes() {
    if dtype.isObject || dtype.isRecord || dtype.isBytes { return }
    let size = dtype.isText ? 4 : dtype.isComplex ? dtype.itemSize / 2 : dtype.itemSize
    guard size > 1 else { return }
    for start in stride(from: 0, to: byteCount, by: size) {
      for i in 0..<(size / 2) {
        let (p, q) = (start + i, start + size - 1 - i)
        (uint8[p], uint8[q]) = (uint8[q], uint8[p])
      }
    }
  }
}
