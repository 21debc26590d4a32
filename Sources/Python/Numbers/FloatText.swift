/// Doubles to Python's text and back.
public enum FloatText {
  /// `repr(value)`: the shortest digits, with an exponent below 1e-4 and from 1e16 on.
  public static func representation(_ value: Double) -> String {
    String(decoding: representationBytes(value), as: UTF8.self)
  }

  /// The ASCII bytes of `repr(value)`.
  public static func representationBytes(_ value: Double) -> [UInt8] {
    if !value.isFinite { return special(value) }
    // Small whole numbers are most of what programs print.
    let magnitude = value.magnitude
    if magnitude < 1e15, magnitude == magnitude.rounded(.towardZero) {
      var out: [UInt8] = value.sign == .minus ? [UInt8(ascii: "-")] : []
      out += BigInt.digitBytes(UInt64(magnitude))
      out.append(UInt8(ascii: "."))
      out.append(48)
      return out
    }
    // There the standard library writes the shortest digits in the same form.
    if magnitude >= 1e-4, magnitude < 1e15 { return Array(value.description.utf8) }
    let shortest = DecimalDigits(shortest: value)
    var out: [UInt8] = value.sign == .minus ? [UInt8(ascii: "-")] : []
    if shortest.point > -4 && shortest.point <= 16 {
      out += fixed(shortest, places: max(1, shortest.digits.count - shortest.point))
    } else {
      out += exponential(shortest, places: shortest.digits.count - 1, letter: UInt8(ascii: "e"))
    }
    return out
  }

  static func special(_ value: Double, upper: Bool = false) -> [UInt8] {
    if value.isNaN { return Array((upper ? "NAN" : "nan").utf8) }
    return Array((value > 0 ? (upper ? "INF" : "inf") : (upper ? "-INF" : "-inf")).utf8)
  }

  /// Digits in fixed notation with exactly `places` after the point (no point for 0).
  static func fixed(_ number: DecimalDigits, places: Int, alternate: Bool = false) -> [UInt8] {
    var out: [UInt8] = []
    if number.point <= 0 || number.isZero {
      out.append(48)
    } else {
      for i in 0..<number.point { out.append(i < number.digits.count ? number.digits[i] + 48 : 48) }
    }
    if places > 0 || alternate { out.append(UInt8(ascii: ".")) }
    if places > 0 {
      let start = number.isZero ? number.digits.count : number.point
      for i in 0..<places {
        let at = start + i
        out.append(at >= 0 && at < number.digits.count ? number.digits[at] + 48 : 48)
      }
    }
    return out
  }

  /// Digits in exponent notation with `places` after the point and at least two exponent digits.
  static func exponential(
    _ number: DecimalDigits, places: Int, letter: UInt8, alternate: Bool = false
  ) -> [UInt8] {
    var out: [UInt8] = [number.digits[0] + 48]
    if places > 0 || alternate { out.append(UInt8(ascii: ".")) }
    if places > 0 {
      for i in 1...places { out.append(i < number.digits.count ? number.digits[i] + 48 : 48) }
    }
    out.append(letter)
    out += exponentBytes(number.isZero ? 0 : number.point - 1, minimumDigits: 2, plus: true)
    return out
  }

  static func exponentBytes(_ exponent: Int, minimumDigits: Int, plus: Bool = false) -> [UInt8] {
    var out: [UInt8] = exponent < 0 ? [UInt8(ascii: "-")] : plus ? [UInt8(ascii: "+")] : []
    let digits = BigInt.digitBytes(UInt64(exponent.magnitude))
    for _ in digits.count..<max(minimumDigits, digits.count) { out.append(48) }
    return out + digits
  }

  /// A finite number with up to nine digits after the point, by 128-bit arithmetic: nil where the
  /// scaled number does not fit.
  public static func fixedBytes(_ value: Double, places: Int) -> [UInt8]? {
    let magnitude = value.magnitude
    guard places >= 0, places <= 9, magnitude < 1e9 else { return nil }
    var scale: UInt64 = 1
    for _ in 0..<places { scale *= 10 }
    let (mantissa, exponent) = BigInt.decompose(magnitude)
    var scaled: UInt64 = 0
    if exponent >= 0 {
      // Below 1e9 only zero has no fractional bits at all.
      if mantissa != 0 { return nil }
    } else {
      let product = mantissa.multipliedFullWidth(by: scale)
      let shift = UInt64(-exponent)
      if shift < 64 {
        scaled = product.low >> shift | (product.high << (64 - shift))
        let rest = product.low & (1 << shift - 1)
        let half = UInt64(1) << (shift - 1)
        if rest > half || (rest == half && scaled & 1 == 1) { scaled += 1 }
      } else if shift < 127 {
        let high = shift - 64
        scaled = high == 0 ? product.high : product.high >> high
        let restHigh = high == 0 ? 0 : product.high & (1 << high - 1)
        let halfHigh = high == 0 ? 0 : UInt64(1) << (high - 1)
        let halfLow: UInt64 = high == 0 ? 1 << 63 : 0
        let above = restHigh > halfHigh || (restHigh == halfHigh && product.low > halfLow)
        let tie = restHigh == halfHigh && product.low == halfLow
        if above || (tie && scaled & 1 == 1) { scaled += 1 }
      }
    }
    var out = [UInt8](repeating: 48, count: 24)
    var at = 24
    var rest = scaled
    var written = 0
    while rest > 0 || written <= places {
      if written == places && places > 0 {
        at -= 1
        out[at] = UInt8(ascii: ".")
      }
      at -= 1
      out[at] = 48 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      written += 1
    }
    if value.sign == .minus {
      at -= 1
      out[at] = UInt8(ascii: "-")
    }
    return Array(out[at...])
  }

  /// One of C's conversions `e f g E F G` of the absolute value of a finite double, without sign.
  public static func converted(
    _ value: Double, _ letter: UInt8, precision: Int, alternate: Bool = false
  ) -> [UInt8] {
    let lower = letter | 0x20
    let exponentLetter = letter & 0x20 == 0 ? UInt8(ascii: "E") : UInt8(ascii: "e")
    switch lower {
    case UInt8(ascii: "f"):
      if !alternate, let quick = fixedBytes(value, places: precision) { return quick }
      return fixed(
        DecimalDigits(value, places: precision), places: precision, alternate: alternate)
    case UInt8(ascii: "e"):
      return exponential(
        DecimalDigits(value, significant: precision + 1), places: precision,
        letter: exponentLetter, alternate: alternate)
    default:
      let count = max(precision, 1)
      return general(
        DecimalDigits(value, significant: count), count: count, exponentLetter: exponentLetter,
        alternate: alternate)
    }
  }

  /// C's `%g`: fixed notation while the exponent is in −4..<count, trailing zeros removed.
  static func general(
    _ number: DecimalDigits, count: Int, exponentLetter: UInt8, alternate: Bool,
    keepsPoint: Bool = false
  ) -> [UInt8] {
    var digits = number.digits
    if digits.count > count { digits.removeLast(digits.count - count) }
    if alternate {
      while digits.count < count { digits.append(0) }
    } else {
      while digits.count > 1, digits[digits.count - 1] == 0 { digits.removeLast() }
    }
    let exponent = number.isZero ? 0 : number.point - 1
    let trimmed = DecimalDigits(digits: digits, point: number.isZero ? 1 : number.point)
    // `format(x, "")` and friends switch to an exponent one digit earlier, to leave room for `.0`.
    if exponent < -4 || exponent >= (keepsPoint ? count - 1 : count) {
      return exponential(
        trimmed, places: digits.count - 1, letter: exponentLetter, alternate: alternate)
    }
    let places = max(0, digits.count - exponent - 1)
    return fixed(trimmed, places: keepsPoint ? max(1, places) : places, alternate: alternate)
  }

  // MARK: Reading

  /// The nearest double to text that is known to be a decimal literal.
  static func nearest(_ text: [UInt8]) -> Double {
    // Up to 15 digits and a power of ten up to 22 are both exact, so one operation rounds once.
    var mantissa: UInt64 = 0
    var count = 0
    var scale = 0
    var sawPoint = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 48 && byte <= 57 {
        if count < 19 { mantissa = mantissa * 10 + UInt64(byte - 48) }
        if mantissa != 0 { count += 1 }
        if sawPoint { scale -= 1 }
      } else if byte == UInt8(ascii: ".") {
        sawPoint = true
      } else {
        break
      }
      index += 1
    }
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
      var exponent = 0
      var sign = 1
      index += 1
      if index < text.count, text[index] == UInt8(ascii: "-") {
        sign = -1
        index += 1
      } else if index < text.count, text[index] == UInt8(ascii: "+") {
        index += 1
      }
      while index < text.count {
        exponent = min(exponent * 10 + Int(text[index]) - 48, 100_000)
        index += 1
      }
      scale += sign * exponent
    }
    if mantissa == 0 { return 0 }
    if count <= 15 && scale >= -22 && scale <= 22 {
      let power = powersOfTen[abs(scale)]
      return scale < 0 ? Double(mantissa) / power : Double(mantissa) * power
    }
    return Double(String(decoding: text, as: UTF8.self)) ?? (scale > 0 ? .infinity : 0)
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// What `float(text)` reads: digits with single underscores between them, exponent, sign, `inf`,
  /// `infinity`, `nan` in any case; the caller has stripped white space. Nil when it is none of these.
  public static func parse(_ text: [UInt8]) -> Double? {
    var index = 0
    var negative = false
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      negative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    if index < text.count, text[index] >= 65 {
      let word = String(decoding: text[index...].map { $0 | 0x20 }, as: UTF8.self)
      if word == "inf" || word == "infinity" { return negative ? -.infinity : .infinity }
      return word == "nan" ? (negative ? -Double.nan : .nan) : nil
    }
    var clean: [UInt8] = []
    var lastWasDigit = false
    var digits = 0
    var state = 0  // 0 whole part, 1 fraction, 2 exponent
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 48...57:
        clean.append(byte)
        digits += 1
        lastWasDigit = true
      case UInt8(ascii: "_"):
        guard lastWasDigit, index + 1 < text.count, text[index + 1] >= 48, text[index + 1] <= 57
        else { return nil }
        lastWasDigit = false
      case UInt8(ascii: "."):
        guard state == 0 else { return nil }
        state = 1
        clean.append(byte)
        lastWasDigit = false
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard state < 2, digits > 0 else { return nil }
        state = 2
        digits = 0
        clean.append(UInt8(ascii: "e"))
        lastWasDigit = false
        if index + 1 < text.count,
          text[index + 1] == UInt8(ascii: "-") || text[index + 1] == UInt8(ascii: "+")
        {
          index += 1
          clean.append(text[index])
        }
      default: return nil
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    // Swift wants digits on both sides of the point.
    if clean.first == UInt8(ascii: ".") { clean.insert(48, at: 0) }
    if let at = clean.firstIndex(of: UInt8(ascii: ".")),
      at + 1 == clean.count || clean[at + 1] == UInt8(ascii: "e")
    {
      clean.remove(at: at)
    }
    let value = nearest(clean)
    return negative ? -value : value
  }

  // MARK: Exact views

  /// `round(value, places)` for a finite double: decimal rounding of the exact value.
  public static func rounded(_ value: Double, places: Int) -> Double {
    if !value.isFinite || value == 0 { return value }
    if places > 323 { return value }
    if places < -309 { return value.sign == .minus ? -0.0 : 0 }
    let magnitude = DecimalDigits(value.magnitude, places: places).double
    return value.sign == .minus ? -magnitude : magnitude
  }

  /// The numerator and denominator of a finite double in lowest terms.
  public static func ratio(_ value: Double) -> (BigInt, BigInt) {
    var (mantissa, exponent) = BigInt.decompose(value)
    if mantissa == 0 { return (.zero, .one) }
    let zeros = mantissa.trailingZeroBitCount
    mantissa >>= UInt64(zeros)
    exponent += zeros
    let m = BigInt(mantissa)
    let signed = value < 0 ? -m : m
    return exponent >= 0 ? (signed << exponent, .one) : (signed, .one << -exponent)
  }

  /// `float.hex`: `0x1.8p+1`.
  public static func hex(_ value: Double) -> String {
    if !value.isFinite { return representation(value) }
    var out = value.sign == .minus ? "-0x" : "0x"
    if value == 0 { return out + "0.0p+0" }
    let bits = value.bitPattern
    let biased = Int(bits >> 52 & 0x7FF)
    let fraction = BigInt.digitBytes(bits & (1 << 52 - 1), radix: 16)
    out += biased == 0 ? "0." : "1."
    for _ in fraction.count..<13 { out += "0" }
    out += String(decoding: fraction, as: UTF8.self) + "p"
    let exponent = biased == 0 ? -1022 : biased - 1023
    return out + (exponent < 0 ? "-" : "+")
      + String(decoding: BigInt.digitBytes(UInt64(exponent.magnitude)), as: UTF8.self)
  }

  /// Reads what `float.hex` writes, or nil.
  public static func parseHex(_ text: [UInt8]) -> Double? {
    var index = 0
    var negative = false
    func peek() -> UInt8 { index < text.count ? text[index] : 0 }
    if peek() == UInt8(ascii: "-") || peek() == UInt8(ascii: "+") {
      negative = peek() == UInt8(ascii: "-")
      index += 1
    }
    if peek() == 48, index + 1 < text.count, text[index + 1] | 0x20 == UInt8(ascii: "x") {
      index += 2
    }
    var mantissa = BigInt.zero
    var exponent = 0
    var any = false
    var sawPoint = false
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "."), !sawPoint {
        sawPoint = true
      } else if let d = BigInt.digitValue(byte), d < 16 {
        mantissa = (mantissa << 4) + BigInt(Int64(d))
        if sawPoint { exponent -= 4 }
        any = true
      } else {
        break
      }
      index += 1
    }
    guard any else { return nil }
    if index < text.count {
      guard text[index] | 0x20 == UInt8(ascii: "p") else { return nil }
      index += 1
      var sign = 1
      if peek() == UInt8(ascii: "-") || peek() == UInt8(ascii: "+") {
        sign = peek() == UInt8(ascii: "-") ? -1 : 1
        index += 1
      }
      guard index < text.count else { return nil }
      var e = 0
      while index < text.count {
        guard text[index] >= 48, text[index] <= 57 else { return nil }
        e = min(e * 10 + Int(text[index] - 48), 100_000)
        index += 1
      }
      exponent += sign * e
    }
    if mantissa.isZero { return negative ? -0.0 : 0 }
    let value =
      exponent >= 0
      ? (exponent > 2000 ? Double.infinity : (mantissa << exponent).double)
      : BigInt.divideToDouble(mantissa, .one << min(-exponent, 5000))
    return negative ? -value : value
  }
}
