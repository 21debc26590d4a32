/// A finite non-negative number in decimal: 0.d₁d₂d₃… · 10^point, digits as values 0 to 9.
///
/// Zero has the single digit 0 and `point` 1.
public struct DecimalDigits: Equatable, Sendable {
  public var digits: [UInt8]
  /// Where the decimal point stands, counted from the first digit.
  public var point: Int

  public init(digits: [UInt8], point: Int) {
    self.digits = digits
    self.point = point
  }

  public static let zero = DecimalDigits(digits: [0], point: 1)

  public var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// The fewest digits from which the absolute value of a finite double can be read back.
  public init(shortest value: Double) {
    if value == 0 {
      self = .zero
      return
    }
    var digits: [UInt8] = []
    var point = 0
    var sawPoint = false
    var exponent = 0
    var exponentSign = 1
    var inExponent = false
    var text = value.magnitude.description
    text.withUTF8 { bytes in
      for byte in bytes {
        switch byte {
        case 48...57:
          if inExponent {
            exponent = exponent * 10 + Int(byte - 48)
          } else {
            if !(digits.isEmpty && byte == 48) {
              digits.append(byte - 48)
              if !sawPoint { point += 1 }
            } else if sawPoint {
              point -= 1
            }
          }
        case UInt8(ascii: "."): sawPoint = true
        case UInt8(ascii: "e"): inExponent = true
        case UInt8(ascii: "-"): exponentSign = -1
        default: break
        }
      }
    }
    while digits.count > 1, digits[digits.count - 1] == 0 { digits.removeLast() }
    self.init(digits: digits, point: point + exponentSign * exponent)
  }

  /// Rounds a finite double to `places` digits after the point, exactly, ties to even.
  public init(_ value: Double, places: Int) {
    let shortest = DecimalDigits(shortest: value)
    self = shortest.cut(to: shortest.point + places, of: value)
  }

  /// Rounds a finite double to `count` (≥ 1) significant digits, exactly, ties to even.
  public init(_ value: Double, significant count: Int) {
    let shortest = DecimalDigits(shortest: value)
    self = shortest.cut(to: count, of: value)
    // 1e-07 is in truth 9.99…e-08, whose first digit stands one place further.
    if digits.count < count, point < shortest.point {
      self = DecimalDigits.exact(value, places: count - point)
    }
  }

  /// The shortest digits decide every rounding except a tie, and what stands after them is zeros as
  /// long as no more than 15 digits are asked for; the rest needs the exact value.
  private func cut(to count: Int, of value: Double) -> DecimalDigits {
    if value == 0 { return DecimalDigits(digits: [0], point: 1) }
    if count >= digits.count {
      // Subnormals have fewer digits to go by.
      if count <= 15 && value.isNormal { return self }
      return DecimalDigits.exact(value, places: count - point)
    }
    if count < 0 { return DecimalDigits(digits: [0], point: 1) }
    if digits[count] == 5 && count == digits.count - 1 {
      return DecimalDigits.exact(value, places: count - point)
    }
    return rounded(up: digits[count] >= 5, to: count)
  }

  private func rounded(up: Bool, to count: Int) -> DecimalDigits {
    var kept = Array(digits.prefix(count))
    var point = self.point
    if up {
      var i = count
      while i > 0 {
        i -= 1
        if kept[i] < 9 {
          kept[i] += 1
          return DecimalDigits(digits: kept, point: point)
        }
        kept[i] = 0
      }
      kept.insert(1, at: 0)
      point += 1
    }
    return kept.isEmpty ? .zero : DecimalDigits(digits: kept, point: point)
  }

  /// round(value · 10^places) by integer arithmetic.
  private static func exact(_ value: Double, places: Int) -> DecimalDigits {
    let (mantissa, exponent) = BigInt.decompose(value)
    var numerator = BigInt(mantissa)
    var denominator = BigInt.one
    if exponent >= 0 { numerator = numerator << exponent } else { denominator = .one << -exponent }
    if places >= 0 {
      numerator = numerator * .powerOfTen(places)
    } else {
      denominator = denominator * .powerOfTen(-places)
    }
    var (q, r) = numerator.quotientAndRemainder(truncatingBy: denominator)
    let twice = r << 1
    if twice > denominator || (twice == denominator && q.isOdd) { q = q + .one }
    if q.isZero { return .zero }
    let digits = q.digitBytes().map { $0 - 48 }
    return DecimalDigits(digits: digits, point: digits.count - places)
  }

  /// The nearest double.
  public var double: Double {
    var text: [UInt8] = digits.map { $0 + 48 }
    text.append(UInt8(ascii: "e"))
    text += FloatText.exponentBytes(point - digits.count, minimumDigits: 1)
    return FloatText.nearest(text)
  }
}
