/// The characters of a str or of bytes by one accessor, without copying them.
///
/// It points into the object, which the caller keeps alive.
struct CharacterView {
  let bytes: UnsafePointer<UInt8>?
  let scalars: UnsafePointer<UInt32>?
  let count: Int

  init(bytes: UnsafePointer<UInt8>?, scalars: UnsafePointer<UInt32>?, count: Int) {
    self.bytes = bytes
    self.scalars = scalars
    self.count = count
  }

  init(_ text: StrObject) {
    if text.isASCII {
      self.init(bytes: text.bytes, scalars: nil, count: text.count)
    } else {
      self.init(bytes: nil, scalars: text.scalars, count: text.count)
    }
  }

  @inline(__always) subscript(i: Int) -> UInt32 {
    if let bytes { return UInt32(bytes[i]) }
    return scalars.unsafelyUnwrapped[i]
  }

  /// The first place in `start..<end` where `other` stands, or -1.
  func find(_ other: CharacterView, _ start: Int, _ end: Int) -> Int {
    let last = end - other.count
    if start > last { return -1 }
    if other.count == 0 { return start }
    if let hay = bytes {
      guard let needle = other.bytes else { return -1 }
      let first = needle[0]
      let n = other.count
      var i = start
      while i <= last {
        if hay[i] == first {
          var j = 1
          while j < n, hay[i &+ j] == needle[j] { j &+= 1 }
          if j == n { return i }
        }
        i &+= 1
      }
      return -1
    }
    let first = other[0]
    var i = start
    while i <= last {
      if self[i] == first && matches(other, at: i) { return i }
      i += 1
    }
    return -1
  }

  /// The last place in `start..<end` where `other` stands, or -1.
  func findLast(_ other: CharacterView, _ start: Int, _ end: Int) -> Int {
    var i = end - other.count
    while i >= start {
      if matches(other, at: i) { return i }
      i -= 1
    }
    return -1
  }

  /// Whether `other` stands at a place where it fits.
  @inline(__always) func matches(_ other: CharacterView, at start: Int) -> Bool {
    for j in 0..<other.count where self[start &+ j] != other[j] { return false }
    return true
  }

  /// How often `other` stands in `start..<end` without overlap.
  func occurrences(of other: CharacterView, _ start: Int, _ end: Int, most: Int = Int.max) -> Int {
    if start > end { return 0 }
    if other.count == 0 { return Swift.min(end - start + 1, most) }
    var n = 0
    var at = start
    while n < most {
      let found = find(other, at, end)
      if found < 0 { break }
      n += 1
      at = found + other.count
    }
    return n
  }

  func array(_ start: Int = 0, _ end: Int? = nil) -> [UInt32] {
    let end = end ?? count
    var out: [UInt32] = []
    out.reserveCapacity(Swift.max(0, end - start))
    var i = start
    while i < end {
      out.append(self[i])
      i += 1
    }
    return out
  }
}
