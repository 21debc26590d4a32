/// The plain text of one element, as `str` of the NumPy scalar shows it.
public enum ScalarText {
  public static func text(_ value: Scalar) -> String {
    switch value {
    case .bool(let b): b ? "True" : "False"
    case .int(let i): String(i)
    case .uint(let u): String(u)
    case .float(let d): float(d)
    case .complex(let re, let im): complex(re, im)
    case .text(let s): s
    case .object: "object"
    case .bytes(let b): ByteText.repr(b)
    case .record(let fields): "(" + fields.map { text($0) }.joined(separator: ", ") + ")"
    }
  }

  /// A double by Python's rule: shortest digits, exponent form below 1e-4 and from 1e16 on.
  public static func float(_ value: Double) -> String {
    FloatDigits(value).pythonText()
  }

  /// A float32 by the same rule, with its own shortest digits.
  public static func float(_ value: Float) -> String {
    FloatDigits(value).pythonText()
  }

  static func complex(_ re: Double, _ im: Double) -> String {
    func part(_ x: Double) -> String {
      var text = float(x)
      if text.hasSuffix(".0") { text.removeLast(2) }
      return text
    }
    let imaginary = part(im)
    if re == 0 && re.sign == .plus { return imaginary + "j" }
    let sign = imaginary.utf8.first == 0x2D || imaginary.utf8.first == 0x2B ? "" : "+"
    return "(" + part(re) + sign + imaginary + "j)"
  }
}
