/// How 64 bits are made of each of some sort keys that order most of them.
///
/// For numbers and ASCII strings, and for tuples whose first members are such: as many bits as the
/// first ones need, then those of the second ones that there is room for.
struct SortPrefix {
  /// Equal prefixes mean equal keys.
  private(set) var isExact = false
  private let isOfTuples: Bool
  private var first: Part?
  private var second: Part?

  init(_ keys: UnsafePointer<Value>, _ n: Int) {
    isOfTuples = keys[0].tag == .tuple
    guard isOfTuples else {
      first = Part(keys, n, member: -1)
      isExact = first?.isExact ?? false
      return
    }
    var least = Int.max
    var most = 0
    for i in 0..<n {
      guard keys[i].tag == .tuple else { return }
      let count = keys[i].cast(TupleObject.self).count
      if count < least { least = count }
      if count > most { most = count }
    }
    guard least > 0, let first = Part(keys, n, member: 0) else { return }
    self.first = first
    if most == 1 { isExact = first.isExact }
    guard least > 1, first.isExact, first.width < 64, let second = Part(keys, n, member: 1) else {
      return
    }
    self.second = second
    isExact = most == 2 && second.isExact && first.width + second.width <= 64
  }

  @inline(__always) func of(_ key: Value) -> UInt64 {
    guard let first else { return 0 }
    guard isOfTuples else { return first.number(key) << UInt64(64 - first.width) }
    let tuple = key.cast(TupleObject.self)
    // A shift by 64 is 0 with `<<` and `>>`.
    var bits = first.number(tuple.items[0]) << UInt64(64 - first.width)
    if let second {
      let room = 64 - first.width - second.width
      let number = second.number(tuple.items[1])
      bits |= room >= 0 ? number << UInt64(room) : number >> UInt64(-room)
    }
    return bits
  }

  /// What some values have in common that numbers for them can be made of.
  private struct Part {
    enum Kind { case ints, floats, strings }
    let kind: Kind
    /// How many bits the numbers have.
    private(set) var width = 64
    /// Different values have different numbers.
    private(set) var isExact = true
    /// The number of this int is 0.
    private var least: Int64 = 0

    /// Nil unless all values (members of tuples, for a `member` that is not -1) are ints, floats but
    /// NaN, or ASCII strings.
    init?(_ keys: UnsafePointer<Value>, _ n: Int, member: Int) {
      func value(_ i: Int) -> Value {
        member < 0 ? keys[i] : keys[i].cast(TupleObject.self).items[member]
      }
      switch value(0).tag {
      case .int:
        kind = .ints
        var (least, most) = (Int64.max, Int64.min)
        for i in 0..<n {
          guard value(i).tag == .int else { return nil }
          least = Swift.min(least, value(i).int)
          most = Swift.max(most, value(i).int)
        }
        self.least = least
        width = 64 - UInt64(bitPattern: most &- least).leadingZeroBitCount
      case .float:
        kind = .floats
        for i in 0..<n {
          guard value(i).tag == .float, !value(i).float.isNaN else { return nil }
        }
      case .str:
        kind = .strings
        var longest = 0
        for i in 0..<n {
          guard value(i).tag == .str else { return nil }
          let text = value(i).cast(StrObject.self)
          guard text.isASCII else { return nil }
          longest = Swift.max(longest, text.count)
          // A zero at the end looks like no character.
          if text.count > 0, text.bytes[text.count - 1] == 0 { isExact = false }
        }
        if longest > 8 { isExact = false }
        width = 8 * Swift.min(longest, 8)
      default: return nil
      }
    }

    @inline(__always) func number(_ value: Value) -> UInt64 {
      switch kind {
      case .ints: return UInt64(bitPattern: value.int &- least)
      case .floats:
        // Both zeros are one number.
        let bits = (value.float + 0).bitPattern
        return bits >> 63 == 1 ? ~bits : bits | 1 << 63
      case .strings: return value.cast(StrObject.self).leadingBytes >> UInt64(64 - width)
      }
    }
  }
}
