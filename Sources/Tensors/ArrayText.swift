/// Arrays as NumPy prints them.
public enum ArrayText {
  /// How one element becomes text, when a program brings its own formatter or elements are objects.
  public typealias ElementText = (Scalar) -> String

  /// `str(a)`.
  public static func str(
    _ a: NDArray, _ options: PrintOptions = .current, element: ElementText? = nil
  ) -> String {
    if a.rank == 0 { return element?(a.item()) ?? scalarText(a) }
    return body(a, options, separator: " ", prefix: 0, suffix: 0, element: element)
  }

  /// `repr(a)`, wrapped under its own bracket, with dtype and shape where NumPy shows them.
  public static func repr(
    _ a: NDArray, _ options: PrintOptions = .current, element: ElementText? = nil
  ) -> String {
    repr(a, options, element: element, prefix: "array(")
  }

  /// The same for a class of arrays that shows another word before its bracket.
  public static func repr(
    _ a: NDArray, _ options: PrintOptions = .current, element: ElementText? = nil, prefix: String,
    showsType: Bool = true
  ) -> String {
    var text: String
    if a.count > 0 || a.shape == [0] {
      text = a.rank == 0
        ? (element?(a.item()) ?? scalarRepr(a, options))
        : body(
          a, options, separator: ", ", prefix: prefix.columns, suffix: 1, element: element)
    } else {
      text = "[]"
    }
    var extras: [String] = []
    let abbreviated = a.count > options.threshold
    if (a.count == 0 && a.shape != [0]) || abbreviated {
      extras.append("shape=\(tupleText(a.shape))")
    }
    if showsType, !hasDefaultType(a) || a.count == 0 {
      extras.append("dtype=" + typeWord(a.dtype))
    }
    if extras.isEmpty { return prefix + text + ")" }
    let tail = extras.joined(separator: ", ") + ")"
    // The tail goes on the last line when it fits, else on a line of its own under the bracket.
    let start = prefix + text + ","
    var lastLine = 0
    for c in start.unicodeScalars { lastLine = c == "\n" ? 0 : lastLine + 1 }
    let ownLine = lastLine + tail.columns + 1 > options.lineWidth || prefix == "rec.array("
    let gap = ownLine ? "\n" + String(repeating: " ", count: prefix.columns) : " "
    return start + gap + tail
  }

  /// The type as `repr` of an array names it, quoted where it is no plain word.
  private static func typeWord(_ dtype: DType) -> String {
    switch dtype.code {
    case .text, .bytes, .datetime, .timedelta: "'\(dtype.description)'"
    default: dtype.description
    }
  }

  private static func hasDefaultType(_ a: NDArray) -> Bool {
    switch a.dtype.code {
    case .bool: PrintOptions.current.legacy != 113
    case .int64, .float64, .complex128: true
    default: false
    }
  }

  /// A 0-dimensional array's text, as the scalar's `str`.
  public static func scalarText(_ a: NDArray) -> String {
    switch a.dtype.code {
    case .float32:
      return narrowText(a.item().double, FloatDigits(a.data.load(as: Float.self)), limit: 6)
    case .float16:
      return narrowText(a.item().double, FloatDigits(a.data.load(as: Half.self)), limit: 3)
    case .bfloat16: return BrainFloat.text(a.item().double)
    case .complex64:
      let z = a.data.load(as: Complex32.self)
      return complexText(FloatDigits(z.re), FloatDigits(z.im), limit: 6)
    case .complex128:
      let z = a.data.load(as: Complex.self)
      return complexText(FloatDigits(z.re), FloatDigits(z.im))
    case .datetime, .timedelta:
      return TimeText.text(a.item().integer ?? 0, a.dtype)
    case .record:
      var plain = PrintOptions.current
      plain.scalarFloats = true
      return Formatter(a.view(shape: [1], strides: [1]), plain).text(a, a.data)
    default: return ScalarText.text(a.item())
    }
  }

  /// Types of few digits leave the plain form where those end: from 10³ or 10⁶ on, and below 10⁻⁴.
  private static func narrowText(_ value: Double, _ d: FloatDigits, limit: Int) -> String {
    d.pythonText(exponentFrom: limit, to: value != 0 && abs(value) < 1e-4 ? Int.max : Int.min)
  }

  private static func complexText(
    _ re: FloatDigits, _ im: FloatDigits, limit: Int = 16
  ) -> String {
    func part(_ d: FloatDigits) -> String {
      var text = d.pythonText(exponentFrom: limit)
      if text.hasSuffix(".0") { text.removeLast(2) }
      return text
    }
    let i = part(im)
    if re.digits == [0x30] && !re.isNegative && re.special == 0 { return i + "j" }
    return "(" + part(re) + (i.utf8.first == 0x2D ? "" : "+") + i + "j)"
  }

  /// A 0-dimensional array in the layout that its type has in larger ones.
  public static func scalarRepr(_ a: NDArray, _ options: PrintOptions) -> String {
    let flat = a.view(shape: [1], strides: [1])
    return Formatter(flat, options).text(a, a.data).trimmingBlanks()
  }

  /// The brackets and lines of an array of at least one axis.
  public static func body(
    _ a: NDArray, _ options: PrintOptions, separator: String, prefix: Int, suffix: Int,
    element: ElementText? = nil
  ) -> String {
    if a.count == 0 { return "[]" }
    let abbreviated = a.count > options.threshold
    let shown = abbreviated ? leading(a, options.edgeItems) : a
    let formatter = element == nil ? Formatter(shown, options) : nil
    let writer = Writer(
      options: options, separator: separator, formatter: formatter, element: element,
      edge: abbreviated ? options.edgeItems : 0)
    return writer.write(
      a, hanging: String(repeating: " ", count: prefix + 1), width: options.lineWidth - suffix)
  }

  /// The corners that an abbreviated array shows: they alone decide the widths.
  private static func leading(_ a: NDArray, _ edge: Int) -> NDArray {
    var result = a
    for axis in 0..<a.rank where a.shape[axis] > 2 * edge {
      let n = a.shape[axis]
      let head = result.sliced(axis: axis, start: 0, length: edge)
      let tail = result.sliced(axis: axis, start: n - edge, length: edge)
      var shape = head.shape
      shape[axis] = 2 * edge
      let joined = NDArray(uninitialized: shape, a.dtype)
      joined.sliced(axis: axis, start: 0, length: edge).convert(from: head)
      joined.sliced(axis: axis, start: edge, length: edge).convert(from: tail)
      result = joined
    }
    return result
  }

  private struct Writer {
    let options: PrintOptions
    let separator: String
    let formatter: Formatter?
    let element: ElementText?
    let edge: Int

    private func word(_ a: NDArray, _ index: Int) -> String {
      let p = a.data + index * a.strides[0] * a.dtype.itemSize
      if let element { return element(a.load(p)) }
      return formatter?.text(a, p) ?? ""
    }

    /// One pair of brackets; `hanging` is what lines after the first begin with.
    func write(_ a: NDArray, hanging: String, width: Int) -> String {
      let n = a.shape[0]
      let summary = edge > 0 && n > 2 * edge
      let head = summary ? edge : 0
      let tail = summary ? edge : n
      let bare = separator.trimmingTrailingBlanks()
      var text = ""
      if a.rank == 1 {
        let room = width - max(bare.columns, 1)
        let indent = hanging.columns
        var line = hanging
        var columns = indent
        func add(_ word: String, _ after: String) {
          let size = word.columns
          if columns + size > room, columns > indent {
            text += line.trimmingTrailingBlanks() + "\n"
            line = hanging
            columns = indent
          }
          line += word
          line += after
          columns += size + after.columns
        }
        for i in 0..<head { add(word(a, i), separator) }
        if summary { add("...", separator) }
        for i in (n - tail)..<n { add(word(a, i), i < n - 1 ? separator : "") }
        text += line
      } else {
        let lineBreak = bare + String(repeating: "\n", count: a.rank - 1)
        func nested(_ i: Int) -> String {
          hanging + write(a.selected(axis: 0, i), hanging: hanging + " ", width: width - 1)
        }
        for i in 0..<head { text += nested(i) + lineBreak }
        if summary { text += hanging + "..." + lineBreak }
        for i in (n - tail)..<n {
          text += nested(i)
          if i < n - 1 { text += lineBreak }
        }
      }
      var scalars = String.UnicodeScalarView()
      scalars.append("[")
      scalars.append(contentsOf: text.unicodeScalars.dropFirst(hanging.columns))
      scalars.append("]")
      return String(scalars)
    }
  }
}

extension String {
  var columns: Int { unicodeScalars.count }

  func trimmingTrailingBlanks() -> String {
    var scalars = unicodeScalars
    while let last = scalars.last, last == " " { scalars.removeLast() }
    return String(scalars)
  }

  func trimmingBlanks() -> String {
    String(trimmingTrailingBlanks().unicodeScalars.drop { $0 == " " })
  }
}
