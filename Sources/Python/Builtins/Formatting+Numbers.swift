/// The text of numbers under the simple specifications that most fields have, written straight into
/// a string object.
extension VM {
  /// `str(value)` of a number.
  func newStr(int value: Int64) -> StrObject {
    VM.withDigits(value) { newStr(ascii: $0) }
  }

  /// `str(value)` of a float.
  func newStr(float value: Double) -> StrObject {
    newStr(ascii: FloatText.representationBytes(value))
  }

  /// Hands over a number's decimal digits, behind a minus sign if it is negative.
  @inline(__always)
  private static func withDigits<R>(
    _ value: Int64, _ body: (UnsafeBufferPointer<UInt8>) -> R
  ) -> R {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = value.magnitude
      var at = 20
      repeat {
        let quotient = rest / 10
        at &-= 1
        digits[at] = 48 &+ UInt8(truncatingIfNeeded: rest &- quotient &* 10)
        rest = quotient
      } while rest != 0
      if value < 0 {
        at &-= 1
        digits[at] = UInt8(ascii: "-")
      }
      return body(UnsafeBufferPointer(rebasing: digits[at...]))
    }
  }

  /// `format(value, spec)` for `[<>^][0][width][,][.places][type]` with the types `d`, `f` and `s`,
  /// and values for which that is simple; else nil.
  func quickFormat(_ value: Value, _ spec: StrObject) -> StrObject? {
    guard spec.isASCII, spec.count > 0, spec.count < 8 else { return nil }
    let text = spec.bytes
    let count = spec.count
    var at = 0
    var align: UInt8 = 0
    if text[0] == UInt8(ascii: "<") || text[0] == UInt8(ascii: ">")
      || text[0] == UInt8(ascii: "^")
    {
      align = text[0]
      at = 1
    }
    var isZeroFilled = false
    if at < count, text[at] == 48 {
      // Zeros behind a number, or around a text, are for those who know the rules.
      if align != 0 { return nil }
      isZeroFilled = true
      at += 1
    }
    var width = 0
    while at < count, text[at] >= 48, text[at] <= 57 {
      width = width * 10 + Int(text[at] - 48)
      at += 1
    }
    var places = -1
    if at < count, text[at] == UInt8(ascii: ".") {
      guard at + 1 < count, text[at + 1] >= 48, text[at + 1] <= 57 else { return nil }
      places = Int(text[at + 1] - 48)
      at += 2
    }
    var type: UInt8 = 0
    if at < count {
      type = text[at]
      at += 1
    }
    if at < count || width > 1000 { return nil }
    switch value.tag {
    case .str:
      if type != 0 && type != UInt8(ascii: "s") || isZeroFilled || places >= 0 { return nil }
      let own = value.cast(StrObject.self)
      if own.count >= width { return own }
      guard own.isASCII else { return nil }
      return padded(own.byteBuffer, width, align == 0 ? UInt8(ascii: "<") : align, zeros: false)
    case .int:
      if type == UInt8(ascii: "f"), places >= 0, value.int.magnitude < 1 << 29 {
        return fixed(Double(value.int), places, width, align, zeros: isZeroFilled)
      }
      if type != 0 && type != UInt8(ascii: "d") || places >= 0 { return nil }
      if width == 0 { return newStr(int: value.int) }
      return VM.withDigits(value.int) {
        padded($0, width, align == 0 ? UInt8(ascii: ">") : align, zeros: isZeroFilled)
      }
    case .float:
      if type != UInt8(ascii: "f") || places < 0 { return nil }
      return fixed(value.float, places, width, align, zeros: isZeroFilled)
    default: return nil
    }
  }

  /// `template % arguments` for ASCII templates of `%d`, `%s` and `%.3f` alone and arguments that
  /// are ints, floats and short ASCII strings; else nil.
  func quickPercent(_ template: StrObject, _ arguments: Value) -> StrObject? {
    guard template.isASCII, template.count < 128 else { return nil }
    if arguments.tag == .tuple {
      let tuple = arguments.cast(TupleObject.self)
      return quickPercent(template, tuple.items, tuple.count)
    }
    var single = arguments
    return withUnsafePointer(to: &single) { quickPercent(template, $0, 1) }
  }

  private func quickPercent(
    _ template: StrObject, _ items: UnsafePointer<Value>, _ itemCount: Int
  ) -> StrObject? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { out in
      var size = 0
      var item = 0
      var at = 0
      let (text, count) = (template.bytes, template.count)
      func put(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if size &+ bytes.count > 512 { return false }
        for byte in bytes {
          out[size] = byte
          size &+= 1
        }
        return true
      }
      while at < count {
        let isDirective = text[at] == UInt8(ascii: "%")
        if isDirective { at &+= 1 }
        guard at < count else { return nil }
        if !isDirective || text[at] == UInt8(ascii: "%") {
          if !put(UnsafeBufferPointer(start: text + at, count: 1)) { return nil }
          at &+= 1
          continue
        }
        var places = -1
        if text[at] == UInt8(ascii: "."), at &+ 2 < count,
          text[at &+ 1] >= 48, text[at &+ 1] <= 57
        {
          places = Int(text[at &+ 1] &- 48)
          at &+= 2
        }
        guard item < itemCount else { return nil }
        let value = items[item]
        item &+= 1
        switch (text[at], value.tag) {
        case (UInt8(ascii: "d"), .int) where places < 0, (UInt8(ascii: "s"), .int) where places < 0:
          if !VM.withDigits(value.int, { put($0) }) { return nil }
        case (UInt8(ascii: "s"), .str) where places < 0:
          let own = value.cast(StrObject.self)
          if !own.isASCII || !put(own.byteBuffer) { return nil }
        case (UInt8(ascii: "f"), .float) where places >= 0:
          guard let bytes = FloatText.fixedBytes(value.float, places: places) else { return nil }
          if !bytes.withUnsafeBufferPointer({ put($0) }) { return nil }
        default: return nil
        }
        at &+= 1
      }
      if item != itemCount { return nil }
      return newStr(ascii: UnsafeBufferPointer(rebasing: out[..<size]))
    }
  }

  private func fixed(
    _ value: Double, _ places: Int, _ width: Int, _ align: UInt8, zeros: Bool
  ) -> StrObject? {
    guard let bytes = FloatText.fixedBytes(value, places: places) else { return nil }
    return bytes.withUnsafeBufferPointer {
      padded($0, width, align == 0 ? UInt8(ascii: ">") : align, zeros: zeros)
    }
  }

  /// Spaces around, or zeros after the sign of a number.
  private func padded(
    _ text: UnsafeBufferPointer<UInt8>, _ width: Int, _ align: UInt8, zeros: Bool
  ) -> StrObject {
    let missing = width - text.count
    if missing <= 0 { return newStr(ascii: text) }
    let result = newStr(room: width, isASCII: true)
    let out = result.mutableBytes
    var signs = 0
    var left = 0
    if zeros {
      signs = text[0] == UInt8(ascii: "-") ? 1 : 0
      left = missing
    } else if align != UInt8(ascii: "<") {
      left = align == UInt8(ascii: ">") ? missing : missing / 2
    }
    for i in 0..<signs { out[i] = text[i] }
    for i in 0..<left { out[signs + i] = zeros ? 48 : 32 }
    for i in signs..<text.count { out[left + i] = text[i] }
    for i in left + text.count..<width { out[i] = 32 }
    return result
  }
}
