extension FormatSpec {
  /// `format(text, spec)`.
  public static func format(_ text: String, _ specification: String) throws(TextError) -> String {
    let spec = try FormatSpec(
      specification, typeName: "str", defaultType: "s", defaultAlign: UInt8(ascii: "<"))
    guard spec.type == "s" else { throw spec.unknownType("str") }
    if spec.sign != 0 {
      throw TextError(
        .value,
        spec.sign == 32
          ? "Space not allowed in string format specifier"
          : "Sign not allowed in string format specifier")
    }
    if spec.noNegativeZero {
      throw TextError(
        .value, "Negative zero coercion (z) not allowed in string format specifier")
    }
    if spec.alternate {
      throw TextError(.value, "Alternate form (#) not allowed in string format specifier")
    }
    if spec.align == UInt8(ascii: "=") {
      throw TextError(.value, "'=' alignment not allowed in string format specifier")
    }
    var count = text.unicodeScalars.count
    if spec.precision >= 0 && spec.precision < count {
      count = spec.precision
      return spec.padded(String(text.unicodeScalars.prefix(count)), count: count)
    }
    return spec.padded(text, count: count)
  }

  /// `format(value, spec)` for an int (`typeName` says "bool" for those).
  public static func format(
    _ value: BigInt, _ specification: String, typeName: String = "int"
  ) throws(TextError) -> String {
    let spec = try FormatSpec(
      specification, typeName: typeName, defaultType: "d", defaultAlign: UInt8(ascii: ">"))
    switch spec.type {
    case "b", "c", "d", "o", "x", "X", "n": return try spec.integer(value)
    case "e", "E", "f", "F", "g", "G", "%":
      let number = value.double
      if number.isInfinite { throw TextError(.overflow, "int too large to convert to float") }
      return try spec.float(number, typeName: typeName)
    default: throw spec.unknownType(typeName)
    }
  }

  private func integer(_ value: BigInt) throws(TextError) -> String {
    if precision != -1 {
      throw TextError(.value, "Precision not allowed in integer format specifier")
    }
    if noNegativeZero {
      throw TextError(
        .value, "Negative zero coercion (z) not allowed in integer format specifier")
    }
    if type == "c" {
      if sign != 0 {
        throw TextError(.value, "Sign not allowed with integer format specifier 'c'")
      }
      if alternate {
        throw TextError(.value, "Alternate form (#) not allowed with integer format specifier 'c'")
      }
      guard let code = value.int64 else {
        throw TextError(.overflow, "Python int too large to convert to C long")
      }
      guard code >= 0, code < 0x110000,
        let scalar = Unicode.Scalar(UInt32(code))
      else { throw TextError(.overflow, "%c arg not in range(0x110000)") }
      return padded(String(Character(scalar)), count: 1)
    }
    var digits: [UInt8]
    var prefix: [UInt8] = []
    switch type {
    case "b":
      digits = value.digitBytes(radix: 2)
      if alternate { prefix = [48, UInt8(ascii: "b")] }
    case "o":
      digits = value.digitBytes(radix: 8)
      if alternate { prefix = [48, UInt8(ascii: "o")] }
    case "x", "X":
      digits = value.digitBytes(radix: 16)
      if alternate { prefix = [48, UInt8(ascii: "x")] }
      if type == "X" {
        digits = digits.map { $0 >= 97 ? $0 - 32 : $0 }
        if alternate { prefix[1] = UInt8(ascii: "X") }
      }
    default: digits = value.digitBytes()
    }
    return assembled(negative: value.isNegative, prefix: prefix, digits: digits[...], rest: [])
  }

  /// `format(value, spec)` for a float.
  public static func format(_ value: Double, _ specification: String) throws(TextError) -> String {
    if specification.isEmpty { return FloatText.representation(value) }
    if let places = plainPlaces(specification), value.isFinite,
      let quick = FloatText.fixedBytes(value, places: places)
    {
      return String(decoding: quick, as: UTF8.self)
    }
    let spec = try FormatSpec(
      specification, typeName: "float", defaultType: "\0", defaultAlign: UInt8(ascii: ">"))
    return try spec.float(value, typeName: "float")
  }

  /// The digit of `.2f` and the like, which most formats are.
  private static func plainPlaces(_ specification: String) -> Int? {
    let utf8 = specification.utf8
    guard utf8.count == 3 else { return nil }
    var i = utf8.startIndex
    guard utf8[i] == 46 else { return nil }
    i = utf8.index(after: i)
    let digit = utf8[i]
    guard digit >= 48, digit <= 57, utf8[utf8.index(after: i)] == 102 else { return nil }
    return Int(digit) - 48
  }

  private func float(_ value: Double, typeName: String) throws(TextError) -> String {
    if precision > 0x7FFF_FFFF { throw TextError(.value, "precision too big") }
    if precision > FormatSpec.greatestWidth { throw TextError(.memory, "") }
    guard let (text, negative) = digits(of: value) else { throw unknownType(typeName) }
    var end = 0
    while end < text.count, text[end] >= 48, text[end] <= 57 { end += 1 }
    return assembled(
      negative: negative, prefix: [], digits: text[..<end], rest: text[end...],
      groups: end > 0)
  }

  /// The absolute value's text under this type and precision, and whether a minus belongs to it;
  /// nil for an unknown type.
  private func digits(of value: Double) -> (text: [UInt8], negative: Bool)? {
    var value = value
    let percent = type == "%"
    if percent { value *= 100 }
    let upper = type == "E" || type == "F" || type == "G"
    switch type {
    case "\0", "e", "E", "f", "F", "g", "G", "n", "%": break
    default: return nil
    }
    var negative = value.sign == .minus && !value.isNaN
    var text: [UInt8]
    if !value.isFinite {
      text = FloatText.special(value.isNaN ? value : value.magnitude, upper: upper)
    } else if type == "\0" {
      text = FormatSpec.defaultDigits(value.magnitude, precision: precision, alternate: alternate)
    } else {
      let letter: UInt8
      switch type {
      case "%": letter = UInt8(ascii: "f")
      case "n": letter = UInt8(ascii: "g")
      default: letter = UInt8(type.value)
      }
      text = FloatText.converted(
        value.magnitude, letter, precision: precision < 0 ? 6 : precision, alternate: alternate)
    }
    if noNegativeZero && negative && text.allSatisfy({ $0 < 49 || $0 > 57 }) && value.isFinite {
      negative = false
    }
    if percent { text.append(UInt8(ascii: "%")) }
    return (text, negative)
  }

  /// No type letter: like `repr`, or like `g` with a precision, but always with a point or exponent.
  private static func defaultDigits(_ value: Double, precision: Int, alternate: Bool) -> [UInt8] {
    if precision >= 0 {
      let count = max(precision, 1)
      return FloatText.general(
        DecimalDigits(value, significant: count), count: count, exponentLetter: UInt8(ascii: "e"),
        alternate: alternate, keepsPoint: true)
    }
    let text = FloatText.representationBytes(value)
    if alternate, !text.contains(UInt8(ascii: ".")), let e = text.firstIndex(of: UInt8(ascii: "e"))
    {
      return Array(text[..<e]) + [UInt8(ascii: ".")] + text[e...]
    }
    return text
  }

  /// `format(real + imag·j, spec)`.
  public static func format(
    real: Double, imaginary: Double, _ specification: String
  ) throws(TextError) -> String {
    let spec = try FormatSpec(
      specification, typeName: "complex", defaultType: "\0", defaultAlign: UInt8(ascii: ">"))
    switch spec.type {
    case "\0", "e", "E", "f", "F", "g", "G", "n": break
    default: throw spec.unknownType("complex")
    }
    if spec.fill == "0" {
      throw TextError(.value, "Zero padding is not allowed in complex format specifier")
    }
    if spec.align == UInt8(ascii: "=") {
      throw TextError(.value, "'=' alignment flag is not allowed in complex format specifier")
    }
    var part = spec
    part.width = 0
    part.fill = " "
    part.align = UInt8(ascii: ">")
    let isDefault = spec.type == "\0"
    let omitsReal = isDefault && real == 0 && real.sign == .plus
    func text(_ value: Double, _ part: FormatSpec) throws(TextError) -> String {
      var part = part
      // Complex parts print whole numbers without `.0`, as repr does.
      if isDefault && part.precision < 0 {
        var plain = value.isFinite || value.isNaN ? FormatSpec.complexPart(value.magnitude)
          : FloatText.special(value.magnitude)
        if part.alternate, value.isFinite, !plain.contains(46) {
          plain.insert(46, at: plain.firstIndex(of: UInt8(ascii: "e")) ?? plain.count)
        }
        var end = 0
        while end < plain.count, plain[end] >= 48, plain[end] <= 57 { end += 1 }
        return part.assembled(
          negative: value.sign == .minus && !value.isNaN && !(part.noNegativeZero && value == 0),
          prefix: [], digits: plain[..<end],
          rest: plain[end...], groups: value.isFinite)
      }
      if isDefault { part.type = "g" }
      return try part.float(value, typeName: "complex")
    }
    var out = ""
    if !omitsReal { out += try text(real, part) }
    var second = part
    if !omitsReal { second.sign = 43 }
    out += try text(imaginary, second) + "j"
    if isDefault && !omitsReal { out = "(" + out + ")" }
    return spec.padded(out, count: out.unicodeScalars.count)
  }

  /// A part of a complex number as its repr shows it.
  static func complexPart(_ value: Double) -> [UInt8] {
    let text = FloatText.representationBytes(value)
    if text.count > 2, text[text.count - 2] == UInt8(ascii: "."), text[text.count - 1] == 48 {
      return Array(text.dropLast(2))
    }
    return text
  }

  /// `repr(real + imag·j)`.
  public static func complexRepresentation(_ real: Double, _ imaginary: Double) -> String {
    let second = String(decoding: complexPart(imaginary), as: UTF8.self)
    if real == 0 && real.sign == .plus { return second + "j" }
    let plus = imaginary.sign == .minus && !imaginary.isNaN ? "" : "+"
    return "(" + String(decoding: complexPart(real), as: UTF8.self) + plus + second + "j)"
  }
}
