/// Asks before arrays that would be large are made, so that one too many is an error and no end of
/// the process.
public enum ArrayMemory {
  /// Whether so many bytes more may be taken; whoever runs programs sets it.
  nonisolated(unsafe) public static var grants: (_ bytes: Int) -> Bool = { _ in true }

  /// Smaller requests go unasked: the interpreter's own accounts see them soon enough.
  static let smallest = 1 << 20

  /// Refuses a new array in NumPy's words if there is no room for it.
  @inline(__always)
  public static func check(_ shape: Shape, _ dtype: DType) throws(TensorError) {
    var count = 1.0
    for size in shape { count *= Double(size) }
    if count * Double(dtype.itemSize) >= Double(smallest) { try ask(shape, dtype) }
  }

  @inline(never)
  private static func ask(_ shape: Shape, _ dtype: DType) throws(TensorError) {
    var bytes = dtype.itemSize
    var isPossible = true
    for size in shape {
      let (product, overflow) = bytes.multipliedReportingOverflow(by: size)
      bytes = product
      if overflow { isPossible = false }
    }
    guard isPossible else {
      throw .value(
        "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible "
          + "size.")
    }
    guard !grants(bytes) else { return }
    let type = dtype.isText ? dtype.typeText : dtype.name
    throw TensorError(
      .memory,
      "Unable to allocate \(sizeText(bytes)) for an array with shape \(tupleText(shape)) and data "
        + "type \(type)")
  }

  /// `7.28 TiB`: three digits in the unit that leaves less than 1024.
  static func sizeText(_ bytes: Int) -> String {
    let units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    var value = Double(bytes)
    var unit = 0
    while unit + 1 < units.count, value.rounded(.toNearestOrEven) >= 1024 {
      value /= 1024
      unit += 1
    }
    let whole = value.rounded(.toNearestOrEven)
    if unit == 0 || whole >= 1000 { return "\(Int(whole)) \(units[unit])" }
    let places = value < 9.995 ? 2 : value < 99.95 ? 1 : 0
    let scale = places == 2 ? 100.0 : places == 1 ? 10.0 : 1.0
    let digits = Int((value * scale).rounded(.toNearestOrEven))
    let (head, tail) = (digits / Int(scale), digits % Int(scale))
    let text = places == 2 && tail < 10 ? "0\(tail)" : "\(tail)"
    // NumPy's `#.3g` leaves the point of a number without fraction.
    return places == 0 ? "\(head). \(units[unit])" : "\(head).\(text) \(units[unit])"
  }
}
