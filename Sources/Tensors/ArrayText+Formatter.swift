extension ArrayText {
  /// Turns the elements of one array into text of one width.
  struct Formatter {
    private indirect enum Kind {
      case bool
      case integer(Int)
      case float(FloatLayout)
      case complex(FloatLayout, FloatLayout)
      case text
      case brief
      case object
      case time(Int)
      case record([(field: NDArray, formatter: Formatter, offset: Int)])
    }
    private let kind: Kind

    init(_ a: NDArray, _ given: PrintOptions) {
      var options = given
      if options.legacy == 113, a.dtype.isInexact { options.sign = " " }
      switch a.dtype.code {
      case .bool: kind = .bool
      case .float16, .float32, .float64: kind = .float(FloatLayout(a, options))
      case .complex64, .complex128:
        let re = (try? a.part(imaginary: false)) ?? a
        let im = (try? a.part(imaginary: true)) ?? a
        var plus = options
        plus.sign = "+"
        kind = .complex(FloatLayout(re, options), FloatLayout(im, plus))
      case .text: kind = .text
      case .bfloat16: kind = .brief
      case .object: kind = .object
      case .bytes: kind = .object
      case .datetime, .timedelta: kind = .time(TimeText.width(a))
      case .record:
        var columns: [(field: NDArray, formatter: Formatter, offset: Int)] = []
        for (i, f) in a.dtype.layout.fields.enumerated() {
          let column = a.field(i)
          columns.append((column, Formatter(column, options), f.offset))
        }
        kind = .record(columns)
      default:
        var width = 0
        let flat = a.contiguous()
        for i in 0..<flat.count {
          width = max(
            width, Formatter.signed(flat.load(flat.data + i * a.dtype.itemSize), options).utf8.count)
        }
        kind = .integer(width)
      }
      self.options = options
    }

    private let options: PrintOptions

    private static func signed(_ value: Scalar, _ options: PrintOptions) -> String {
      let text = ScalarText.text(value)
      if options.sign != "-", text.utf8.first != 0x2D { return String(options.sign) + text }
      return text
    }

    func text(_ a: NDArray, _ p: UnsafeMutableRawPointer) -> String {
      switch kind {
      case .bool: return p.load(as: UInt8.self) != 0 ? " True" : "False"
      case .integer(let width): return padded(Formatter.signed(a.load(p), options), width)
      case .float(let layout):
        if options.scalarFloats {
          return ArrayText.scalarText(a.view(at: p))
        }
        return layout.text(FloatLayout.digits(a, p))
      case .brief: return BrainFloat.text(a.load(p).double)
      case .time(let width): return padded(TimeText.quoted(a.load(p).integer ?? 0, a.dtype), width)
      case .record(let columns):
        var words: [String] = []
        for (i, c) in columns.enumerated() {
          let field = a.dtype.layout.fields[i]
          words.append(c.formatter.block(c.field, p + c.offset, field.shape))
        }
        return "(" + words.joined(separator: ", ") + (words.count == 1 ? ",)" : ")")
      case .complex(let re, let im):
        let first: String
        var second: String
        if a.dtype.code == .complex64 {
          let z = p.load(as: Complex32.self)
          first = re.text(FloatDigits(z.re))
          second = im.text(FloatDigits(z.im))
        } else {
          let z = p.load(as: Complex.self)
          first = re.text(FloatDigits(z.re))
          second = im.text(FloatDigits(z.im))
        }
        let bare = second.trimmingTrailingBlanks()
        second = bare + "j" + String(repeating: " ", count: second.columns - bare.columns)
        return first + second
      case .text: return quoted(ScalarText.text(a.load(p)))
      case .object: return ScalarText.text(a.load(p))
      }
    }

    /// A field of a record, which may be an array itself.
    private func block(
      _ a: NDArray, _ p: UnsafeMutableRawPointer, _ shape: Shape
    ) -> String {
      guard let n = shape.first else { return text(a, p) }
      let inner = Array(shape.dropFirst())
      let step = inner.reduce(1, *) * a.dtype.itemSize
      let parts = (0..<n).map { block(a, p + $0 * step, inner) }
      return "[" + parts.joined(separator: ", ") + "]"
    }

    private func padded(_ text: String, _ width: Int) -> String {
      text.columns >= width ? text : String(repeating: " ", count: width - text.columns) + text
    }

    /// Python's `repr` of a str.
    private func quoted(_ text: String) -> String {
      var single = false
      var double = false
      for c in text.unicodeScalars {
        if c == "'" { single = true }
        if c == "\"" { double = true }
      }
      let quote: Unicode.Scalar = single && !double ? "\"" : "'"
      var out = String.UnicodeScalarView()
      out.append(quote)
      for c in text.unicodeScalars {
        switch c {
        case "\\": out.append(contentsOf: "\\\\".unicodeScalars)
        case "\n": out.append(contentsOf: "\\n".unicodeScalars)
        case "\r": out.append(contentsOf: "\\r".unicodeScalars)
        case "\t": out.append(contentsOf: "\\t".unicodeScalars)
        default:
          if c == quote { out.append("\\") }
          out.append(c)
        }
      }
      out.append(quote)
      return String(out)
    }
  }

  /// The common layout of an array's floats: exponent form or not, widths left and right.
  struct FloatLayout {
    private var exponential = false
    private var left = 0
    private var right = 0
    /// Decimals: cut at `precision`, filled with zeros up to `least`.
    private var precision: Int?
    private var least = 0
    private var exponentDigits = 0
    private let options: PrintOptions

    init(_ a: NDArray, _ options: PrintOptions) {
      self.options = options
      precision = options.floatMode == .unique ? nil : options.precision
      let flat = a.contiguous()
      var finite: [FloatDigits] = []
      var (smallest, largest) = (Double.infinity, 0.0)
      var (specials, negativeInfinity) = (0, false)
      for i in 0..<flat.count {
        let d = FloatLayout.digits(flat, flat.data + i * a.dtype.itemSize)
        if d.special != 0 {
          specials += 1
          if d.special == 1 && d.isNegative { negativeInfinity = true }
          continue
        }
        finite.append(d)
        if d.value != 0 {
          smallest = min(smallest, abs(d.value))
          largest = max(largest, abs(d.value))
        }
      }
      let limit = a.dtype.code == .float16 ? 1e3 : a.dtype.code == .float32 ? 1e6 : 1e8
      if largest > 0 {
        // The ratio is rounded as the array's own type rounds it.
        let ratio =
          a.dtype.code == .float16 ? Half(largest / smallest).asDouble
          : a.dtype.code == .float32 ? Double(Float(largest) / Float(smallest))
          : largest / smallest
        exponential =
          largest >= limit || (!options.suppress && (smallest < 0.0001 || ratio > 1000))
      }
      let fixed = options.floatMode == .fixed
      if !finite.isEmpty && exponential {
        var most = 0
        for d in finite {
          let r = cut(d)
          most = max(most, r.digits.count - 1)
          exponentDigits = max(exponentDigits, max(2, String(abs(r.exponent)).utf8.count))
          left = max(left, 1 + signWidth(d))
        }
        least = fixed ? options.precision : most
        precision = least
        right = exponentDigits + 2 + least
      } else if !finite.isEmpty {
        for d in finite {
          let r = cut(d)
          left = max(left, max(r.point, 1) + signWidth(d))
          right = max(right, fixed ? options.precision : r.decimals)
        }
        if fixed || options.floatMode == .maxprecEqual {
          least = right
          precision = right
        }
      }
      if options.sign == " " && !finite.contains(where: { $0.isNegative }) { left += 1 }
      if specials > 0 {
        let sign = options.sign != "-" || negativeInfinity ? 1 : 0
        let offset = right + 1
        left = max(left, options.nanText.columns - offset, options.infText.columns + sign - offset)
      }
    }

    static func digits(_ a: NDArray, _ p: UnsafeMutableRawPointer) -> FloatDigits {
      switch a.dtype.code {
      case .float16: FloatDigits(p.load(as: Half.self))
      case .float32: FloatDigits(p.load(as: Float.self))
      default: FloatDigits(p.load(as: Double.self))
      }
    }

    private func signWidth(_ d: FloatDigits) -> Int { d.isNegative || options.sign == "+" ? 1 : 0 }

    /// The digits kept by the precision.
    private func cut(_ d: FloatDigits) -> FloatDigits {
      guard let precision else { return d }
      return exponential ? d.rounded(significant: precision + 1) : d.rounded(decimals: precision)
    }

    func text(_ d: FloatDigits) -> String {
      if d.special != 0 {
        var name = d.special == 2 ? options.nanText : options.infText
        if d.special == 1 && d.isNegative {
          name = "-" + name
        } else if options.sign == "+" {
          name = "+" + name
        }
        return String(repeating: " ", count: max(left + right + 1 - name.columns, 0)) + name
      }
      let sign = d.isNegative ? "-" : options.sign == "+" ? "+" : ""
      var r = cut(d)
      if least > (exponential ? r.digits.count - 1 : r.decimals) {
        // Digits beyond the shortest are those of the exact value, not zeros.
        let exact = FloatDigits(d.value)
        r = exponential ? exact.rounded(significant: least + 1) : exact.rounded(decimals: least)
      }
      var out = exponential ? r.scientific(least, exponentDigits) : r.positional(least)
      let whole = sign.utf8.count + (exponential ? 1 : max(r.point, 1))
      if !exponential {
        out += String(repeating: " ", count: max(right - max(r.decimals, least), 0))
      }
      return String(repeating: " ", count: max(left - whole, 0)) + sign + out
    }
  }
}

extension FloatDigits {
  var isZero: Bool { special == 0 && digits == [0x30] }
  /// The decimal exponent of the first digit.
  var exponent: Int { isZero ? 0 : point - 1 }
  /// Digits after the decimal point.
  var decimals: Int { isZero ? 0 : max(digits.count - point, 0) }

  /// `12.5`, `0.001`, `3.`, with zeros up to `least` decimals; no sign.
  public func positional(_ least: Int) -> String {
    var out: [UInt8] = []
    if isZero || point <= 0 {
      out.append(0x30)
    } else {
      for i in 0..<point { out.append(i < digits.count ? digits[i] : 0x30) }
    }
    out.append(0x2E)
    if !isZero {
      if point < 0 { out.append(contentsOf: [UInt8](repeating: 0x30, count: -point)) }
      let from = max(point, 0)
      if from < digits.count { out.append(contentsOf: digits[from...]) }
    }
    let missing = least - decimals
    if missing > 0 { out.append(contentsOf: [UInt8](repeating: 0x30, count: missing)) }
    return String(decoding: out, as: UTF8.self)
  }

  /// `1.25e-05`, with zeros up to `least` decimals; no sign.
  public func scientific(_ least: Int, _ exponentDigits: Int) -> String {
    var out: [UInt8] = [digits[0], 0x2E]
    out.append(contentsOf: digits.dropFirst())
    let missing = least - (digits.count - 1)
    if missing > 0 { out.append(contentsOf: [UInt8](repeating: 0x30, count: missing)) }
    out.append(0x65)
    out.append(exponent < 0 ? 0x2D : 0x2B)
    let magnitude = String(abs(exponent))
    let zeros = max(exponentDigits - magnitude.utf8.count, 0)
    out.append(contentsOf: [UInt8](repeating: 0x30, count: zeros))
    out.append(contentsOf: magnitude.utf8)
    return String(decoding: out, as: UTF8.self)
  }

  /// Rounded to so many decimals; ties by the exact binary value, then to even.
  public func rounded(decimals: Int) -> FloatDigits {
    isZero ? self : rounded(keep: point + decimals)
  }

  public func rounded(significant: Int) -> FloatDigits { rounded(keep: significant) }

  private func rounded(keep: Int) -> FloatDigits {
    guard special == 0, digits.count > keep else { return self }
    var result = self
    if keep < 0 {
      result.digits = [0x30]
      result.point = 1
      return result
    }
    let next = digits[keep]
    var up = next > 0x35
    if next == 0x35 {
      let side = digits.count > keep + 1 ? 1 : excess
      up = side > 0 || (side == 0 && keep > 0 && digits[keep - 1] & 1 == 1)
    }
    result.digits = Array(digits[0..<keep])
    if up {
      var i = keep - 1
      while i >= 0 && result.digits[i] == 0x39 {
        result.digits[i] = 0x30
        i -= 1
      }
      if i >= 0 {
        result.digits[i] += 1
      } else {
        result.digits.insert(0x31, at: 0)
        result.point += 1
      }
    }
    while result.digits.count > 1 && result.digits[result.digits.count - 1] == 0x30 {
      result.digits.removeLast()
    }
    if result.digits.isEmpty || result.digits == [0x30] {
      result.digits = [0x30]
      result.point = 1
    }
    return result
  }

  /// Whether the exact value lies above (1), below (−1) or on (0) the decimal that the digits say.
  private var excess: Int {
    // value = m · 2^e and digits = n · 10^k, both scaled to whole numbers and compared.
    let v = abs(value)
    let e = Int(v.exponent) - 52
    let m = UInt64(v.significand * 0x1p52)
    var n: UInt64 = 0
    for d in digits { n = n &* 10 &+ UInt64(d - 0x30) }
    let k = point - digits.count
    var left = Whole(m)
    var right = Whole(n)
    if e > 0 { left.multiply(2, times: e) } else { right.multiply(2, times: -e) }
    if k > 0 { right.multiply(10, times: k) } else { left.multiply(10, times: -k) }
    return left.compare(right)
  }

  /// A natural number of any size, low word first: enough to settle ties.
  private struct Whole {
    var words: [UInt32]

    init(_ value: UInt64) {
      words = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    }

    mutating func multiply(_ factor: UInt64, times: Int) {
      for _ in 0..<times {
        var carry: UInt64 = 0
        for i in 0..<words.count {
          let t = UInt64(words[i]) * factor + carry
          words[i] = UInt32(truncatingIfNeeded: t)
          carry = t >> 32
        }
        if carry > 0 { words.append(UInt32(carry)) }
      }
    }

    func compare(_ other: Whole) -> Int {
      for i in stride(from: max(words.count, other.words.count) - 1, through: 0, by: -1) {
        let a = i < words.count ? words[i] : 0
        let b = i < other.words.count ? other.words[i] : 0
        if a != b { return a < b ? -1 : 1 }
      }
      return 0
    }
  }
}
