extension NDArray {
  /// This array if it is packed row-major, else such a copy.
  public func contiguous() -> NDArray { isContiguous ? self : copy() }

  /// This array if it is packed row-major and of that type, else such a copy.
  public func contiguous(as dtype: DType) -> NDArray {
    if dtype == self.dtype { return contiguous() }
    let result = NDArray(uninitialized: shape, dtype)
    result.convert(from: self)
    return result
  }

  /// A packed row-major copy.
  public func copy() -> NDArray {
    let result = NDArray(uninitialized: shape, dtype)
    result.convert(from: self)
    return result
  }

  /// A copy that keeps the order of the axes in memory, as `astype` makes it.
  public func astype(_ dtype: DType) -> NDArray {
    let result = uninitializedLike(dtype)
    result.convert(from: self)
    return result
  }

  /// Sets all elements from an array of the same shape, converting with C's rules.
  ///
  /// Text becomes numbers only through `parsed(as:)`, and objects never.
  public func convert(from source: NDArray) {
    if dtype == source.dtype {
      copyElements(from: source)
      return
    }
    if !dtype.isNumeric || !source.dtype.isNumeric {
      convertOneByOne(from: source)
      return
    }
    switch source.dtype.code {
    case .bool: convert(from: source, of: Bool.self)
    case .int8: convert(from: source, of: Int8.self)
    case .uint8: convert(from: source, of: UInt8.self)
    case .int16: convert(from: source, of: Int16.self)
    case .uint16: convert(from: source, of: UInt16.self)
    case .int32: convert(from: source, of: Int32.self)
    case .uint32: convert(from: source, of: UInt32.self)
    case .int64: convert(from: source, of: Int64.self)
    case .uint64: convertOneByOne(from: source)
    case .float16: convert(from: source, of: Half.self)
    case .bfloat16: convert(from: source, of: BrainFloat.self)
    case .float32: convert(from: source, of: Float.self)
    case .float64: convert(from: source, of: Double.self)
    default: convertOneByOne(from: source)
    }
  }

  private func convert<S: Element>(from source: NDArray, of: S.Type) {
    switch dtype.code {
    case .bool: cast(source, S.self, Bool.self) { $0.isTrue }
    case .int8: castSmall(source, S.self, Int8.self)
    case .uint8: castSmall(source, S.self, UInt8.self)
    case .int16: castSmall(source, S.self, Int16.self)
    case .uint16: castSmall(source, S.self, UInt16.self)
    case .int32: castSmall(source, S.self, Int32.self)
    case .uint32: castInteger(source, S.self, UInt32.self)
    case .int64: castInteger(source, S.self, Int64.self)
    case .uint64:
      if S.dtype.isFloating {
        cast(source, S.self, UInt64.self) { UInt64.from($0.asDouble) }
      } else {
        castInteger(source, S.self, UInt64.self)
      }
    case .float16: cast(source, S.self, Half.self) { Half($0.asDouble) }
    case .bfloat16: cast(source, S.self, BrainFloat.self) { BrainFloat($0.asDouble) }
    case .float32:
      if S.dtype.isInteger {
        cast(source, S.self, Float.self) { Float($0.asInt64) }
      } else {
        cast(source, S.self, Float.self) { Float($0.asDouble) }
      }
    case .float64: cast(source, S.self, Double.self) { $0.asDouble }
    default: convertOneByOne(from: source)
    }
  }

  /// Floats become integers of up to 32 bits by way of int32, whose least value stands for all
  /// that is out of range.
  @inline(__always)
  private func castSmall<S: Element, T: FixedWidthInteger & Element>(
    _ source: NDArray, _: S.Type, _: T.Type
  ) {
    if S.dtype.isFloating {
      cast(source, S.self, T.self) {
        let d = $0.asDouble
        return T(truncatingIfNeeded: d > -2147483649 && d < 2147483648 ? Int32(d) : Int32.min)
      }
    } else {
      castInteger(source, S.self, T.self)
    }
  }

  @inline(__always)
  private func castInteger<S: Element, T: Element>(_ source: NDArray, _: S.Type, _: T.Type) {
    cast(source, S.self, T.self) { T.from($0.asInt64) }
  }

  @inline(__always)
  private func cast<S: Element, T: Element>(
    _ source: NDArray, _: S.Type, _: T.Type, _ rule: (S) -> T
  ) {
    let (d, s) = (data, source.data)
    StridedWalk(shape, strides, source.strides).rows { (o0, o1, _, n, i0, i1, _) in
      let to = d.assumingMemoryBound(to: T.self) + o0
      let from = s.assumingMemoryBound(to: S.self) + o1
      if i0 == 1 && i1 == 1 {
        for i in 0..<n { to[i] = rule(from[i]) }
      } else {
        for i in 0..<n { to[i * i0] = rule(from[i * i1]) }
      }
    }
  }

  private func convertOneByOne(from source: NDArray) {
    let (d, s) = (data, source.data)
    let (size, sourceSize) = (dtype.itemSize, source.dtype.itemSize)
    let narrow = source.dtype.code == .float32 && dtype.isText
    let timed = source.dtype.isTime && (dtype.isTime || dtype.isText)
    StridedWalk(shape, strides, source.strides).rows { (o0, o1, _, n, i0, i1, _) in
      for i in 0..<n {
        let from = s + (o1 + i * i1) * sourceSize
        let value: Scalar =
          narrow ? .text(ScalarText.float(from.load(as: Float.self)))
          : timed ? TimeUnit.converted(source.load(from), source.dtype, dtype) : source.load(from)
        store(value, at: d + (o0 + i * i0) * size)
      }
    }
  }

  /// Copies elements of the same type; overlapping views are the caller's concern.
  private func copyElements(from source: NDArray) {
    let size = dtype.itemSize
    let (d, s) = (data, source.data)
    StridedWalk(shape, strides, source.strides).rows { (o0, o1, _, n, i0, i1, _) in
      if i0 == 1 && i1 == 1 {
        (d + o0 * size).copyMemory(from: s + o1 * size, byteCount: n * size)
        return
      }
      switch size {
      case 1: NDArray.copyRow(d, s, o0, o1, n, i0, i1, UInt8.self)
      case 2: NDArray.copyRow(d, s, o0, o1, n, i0, i1, UInt16.self)
      case 4: NDArray.copyRow(d, s, o0, o1, n, i0, i1, UInt32.self)
      case 8: NDArray.copyRow(d, s, o0, o1, n, i0, i1, UInt64.self)
      default:
        for i in 0..<n {
          (d + (o0 + i * i0) * size).copyMemory(from: s + (o1 + i * i1) * size, byteCount: size)
        }
      }
    }
  }

  @inline(__always)
  private static func copyRow<T>(
    _ d: UnsafeMutableRawPointer, _ s: UnsafeMutableRawPointer, _ o0: Int, _ o1: Int, _ n: Int,
    _ i0: Int, _ i1: Int, _: T.Type
  ) {
    let to = d.assumingMemoryBound(to: T.self) + o0
    let from = s.assumingMemoryBound(to: T.self) + o1
    for i in 0..<n { to[i * i0] = from[i * i1] }
  }

  /// Whether the two may share elements; exact enough to decide when a copy must come first.
  public func overlaps(_ other: NDArray) -> Bool {
    guard storage === other.storage, count > 0, other.count > 0 else { return false }
    let (a, b) = (byteRange, other.byteRange)
    return a.lowerBound < b.upperBound && b.lowerBound < a.upperBound
  }

  private var byteRange: Range<UnsafeMutableRawPointer> {
    var (low, high) = (0, 0)
    for i in 0..<rank {
      let reach = (shape[i] - 1) * strides[i]
      if reach < 0 { low += reach } else { high += reach }
    }
    return data + low * dtype.itemSize..<data + (high + 1) * dtype.itemSize
  }

  /// Sets the elements from `source`, broadcast to this shape (`a[...] = source`).
  public func assign(_ source: NDArray) throws(TensorError) {
    try requireWriteable()
    var value = try source.broadcastForAssignment(to: shape)
    if value.overlaps(self) { value = value.copy() }
    convert(from: value)
  }

  private func broadcastForAssignment(to target: Shape) throws(TensorError) -> NDArray {
    if shape == target { return self }
    var trimmed = self
    while trimmed.rank > target.count && trimmed.shape[0] == 1 {
      trimmed = try trimmed.reshaped(Array(trimmed.shape.dropFirst()))
    }
    guard let view = trimmed.broadcastView(to: target) else {
      throw .value(
        "could not broadcast input array from shape \(shapeText(shape)) into shape "
          + shapeText(target))
    }
    return view
  }

  /// Whether a packed array of floats holds an infinity.
  public var hasInfinity: Bool {
    guard isContiguous || isColumnMajor else { return false }
    var found = false
    switch dtype.code {
    case .float16:
      let p = data.assumingMemoryBound(to: UInt16.self)
      for i in 0..<count { found = found || p[i] & 0x7FFF == 0x7C00 }
    case .bfloat16:
      let p = data.assumingMemoryBound(to: UInt16.self)
      for i in 0..<count { found = found || p[i] & 0x7FFF == 0x7F80 }
    case .float32:
      let p = data.assumingMemoryBound(to: UInt32.self)
      for i in 0..<count { found = found || p[i] & 0x7FFF_FFFF == 0x7F80_0000 }
    case .float64:
      let p = data.assumingMemoryBound(to: UInt64.self)
      for i in 0..<count { found = found || p[i] << 1 == 0x7FF << 53 }
    default: break
    }
    return found
  }
}
