import Python
import Tensors

/// Print options, texts of arrays and the floating-point policy.
enum NumpyPrinting {
  static func add(_ m: ModuleBuilder) {
    m.function(
      "set_printoptions(precision=?, threshold=?, edgeitems=?, linewidth=?, suppress=?, nanstr=?, infstr=?, formatter=?, sign=?, floatmode=?, *, legacy=?, override_repr=?)"
    ) { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      var options = PrintOptions.current
      try change(vm, &options, a, 0)
      if a.has(10), !a[10].isNone { options.legacy = try legacy(np, a[10]) }
      PrintOptions.current = options
      np.formatters = a.has(7) ? a[7].asDict : nil
      if let formatters = np.formatters { vm.heap.pin(formatters) }
      return .none
    }
    m.function("get_printoptions()") { (vm, a) throws(PyError) in
      let o = PrintOptions.current
      let d = vm.newDict()
      d.set(vm.intern("edgeitems"), Value(o.edgeItems))
      d.set(vm.intern("threshold"), Value(o.threshold))
      d.set(vm.intern("floatmode"), vm.text(o.floatMode.rawValue))
      d.set(vm.intern("precision"), Value(o.precision))
      d.set(vm.intern("suppress"), Value(o.suppress))
      d.set(vm.intern("linewidth"), Value(o.lineWidth))
      d.set(vm.intern("nanstr"), vm.text(o.nanText))
      d.set(vm.intern("infstr"), vm.text(o.infText))
      d.set(vm.intern("sign"), vm.text(String(o.sign)))
      d.set(vm.intern("formatter"), Numpy.of(vm).formatters.map { Value($0) } ?? .none)
      d.set(
        vm.intern("legacy"),
        o.legacy == 0 ? .false : vm.text("\(o.legacy / 100).\(o.legacy % 100)"))
      d.set(vm.intern("override_repr"), .none)
      return Value(d)
    }
    m.function(
      "array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', legacy=None)"
    ) { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      var options = PrintOptions.current
      if !a[1].isNone { options.lineWidth = try a.int(1) }
      if !a[2].isNone { options.precision = try a.int(2) }
      if !a[3].isNone { options.suppress = try a.bool(3) }
      if !a[7].isNone { options.threshold = try a.int(7) }
      if !a[8].isNone { options.edgeItems = try a.int(8) }
      if !a[9].isNone { options.sign = try a.text(9).first ?? "-" }
      if !a[10].isNone { options.floatMode = .init(rawValue: try a.text(10)) ?? .maxprec }
      let x = try np.array(a[0])
      let saved = np.formatters
      defer { np.formatters = saved }
      if let own = a[6].asDict { np.formatters = own }
      let element = try np.elementText(x)
      if x.rank == 0 {
        return vm.text(element?(x.item()) ?? ArrayText.scalarRepr(x, options))
      }
      return vm.text(
        ArrayText.body(
          x, options, separator: try a.text(4), prefix: try a.string(5).count,
          suffix: try a.string(11).count, element: element))
    }
    m.function("array_repr(arr, max_line_width=None, precision=None, suppress_small=None)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      return vm.text(ArrayText.repr(x, try narrowed(a), element: try np.elementText(x)))
    }
    m.function("array_str(a, max_line_width=None, precision=None, suppress_small=None)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      return vm.text(ArrayText.str(x, try narrowed(a), element: try np.elementText(x)))
    }
    m.function(
      "format_float_positional(x, precision=None, unique=True, fractional=True, trim='k', sign=False, pad_left=None, pad_right=None, min_digits=None)"
    ) { (vm, a) throws(PyError) in
      let unique = try a.bool(2)
      var d = try digits(vm, a[0], exact: !unique)
      if !a[1].isNone {
        d = try a.bool(3) ? d.rounded(decimals: try a.int(1)) : d.rounded(significant: try a.int(1))
      }
      let fractional = try a.bool(3)
      let fixed = fractional && !unique && !a[1].isNone
      let text = d.positional(fixed ? try a.int(1) : 0)
      var out = signed(d, trimmed(text, try a.text(4)), try a.bool(5))
      if !a[6].isNone {
        let left = out.firstIndex(of: ".").map { out.distance(from: out.startIndex, to: $0) } ?? out.count
        out = String(repeating: " ", count: max(0, try a.int(6) - left)) + out
      }
      if !a[7].isNone {
        let right = out.firstIndex(of: ".").map { out.distance(from: $0, to: out.endIndex) - 1 } ?? 0
        out += String(repeating: " ", count: max(0, try a.int(7) - right))
      }
      return vm.text(out)
    }
    m.function(
      "format_float_scientific(x, precision=None, unique=True, trim='k', sign=False, pad_left=None, exp_digits=None, min_digits=None)"
    ) { (vm, a) throws(PyError) in
      let unique = try a.bool(2)
      var d = try digits(vm, a[0], exact: !unique)
      if !a[1].isNone { d = d.rounded(significant: try a.int(1) + 1) }
      let places = !unique && !a[1].isNone ? try a.int(1) : 0
      let text = d.scientific(places, a[6].isNone ? 2 : try a.int(6))
      let parts = text.split(separator: "e", maxSplits: 1)
      let mantissa = trimmed(String(parts[0]), try a.text(3))
      return vm.text(
        signed(d, parts.count > 1 ? mantissa + "e" + parts[1] : mantissa, try a.bool(4)))
    }
    m.function("_count_as_arrays(kind)") { (vm, a) throws(PyError) in
      if let type = a[0].asType { Numpy.of(vm).arrayType.standIns.append(type) }
      return .none
    }
    addFloatingPolicy(m)
  }

  private static func legacy(_ np: Numpy, _ value: Value) throws(PyError) -> Int {
    guard let text = value.asStr?.string else { return 0 }
    let known = ["1.13": 113, "1.21": 121, "1.25": 125, "2.1": 201, "2.2": 202]
    guard let number = known[text] else {
      try np.warn(
        "legacy printing option can currently only be '1.13', '1.21', '1.25', '2.1', '2.2' or "
          + "`False`", np.vm.types.userWarning)
      return 0
    }
    return number
  }

  private static func digits(
    _ vm: VM, _ value: Value, exact: Bool
  ) throws(PyError) -> FloatDigits {
    if let s = value.as(ScalarObject.self), s.dtype.code == .float32, !exact {
      return FloatDigits(Float(s.value.double))
    }
    return FloatDigits(try vm.double(value))
  }

  private static func signed(_ d: FloatDigits, _ text: String, _ always: Bool) -> String {
    (d.isNegative ? "-" : always ? "+" : "") + text
  }

  private static func trimmed(_ text: String, _ trim: String) -> String {
    guard text.utf8.contains(0x2E) else { return text }
    var out = text
    if trim != "k" { while out.hasSuffix("0") { out.removeLast() } }
    if trim == "0" && out.hasSuffix(".") { out += "0" }
    if trim == "-" && out.hasSuffix(".") { out.removeLast() }
    return out
  }

  private static func narrowed(_ a: Arguments) throws(PyError) -> PrintOptions {
    var options = PrintOptions.current
    if !a[1].isNone { options.lineWidth = try a.int(1) }
    if !a[2].isNone { options.precision = try a.int(2) }
    if !a[3].isNone { options.suppress = try a.bool(3) }
    return options
  }

  private static func change(
    _ vm: VM, _ options: inout PrintOptions, _ a: Arguments, _ at: Int
  ) throws(PyError) {
    func given(_ i: Int) -> Bool { a.has(at + i) && !a[at + i].isNone }
    if given(0) { options.precision = try a.int(at) }
    if given(1) {
      if a[at + 1].tag == .str { throw vm.typeError("threshold must be numeric") }
      if a[at + 1].isFloat, a[at + 1].float.isNaN {
        throw vm.valueError("threshold must be non-NAN, try sys.maxsize for untruncated representation")
      }
      options.threshold =
        a[at + 1].isFloat && a[at + 1].float.isInfinite ? Int.max : try a.int(at + 1)
    }
    if given(2) { options.edgeItems = try a.int(at + 2) }
    if given(3) {
      options.lineWidth =
        a[at + 3].isFloat && a[at + 3].float.isInfinite ? Int.max / 2 : try a.int(at + 3)
    }
    if given(4) { options.suppress = try a.bool(at + 4) }
    if given(5) { options.nanText = try a.text(at + 5) }
    if given(6) { options.infText = try a.text(at + 6) }
    if given(8) {
      let sign = try a.text(at + 8)
      guard sign == "-" || sign == "+" || sign == " " else {
        throw vm.valueError("sign option must be one of ' ', '+', or '-'")
      }
      options.sign = sign.first ?? "-"
    }
    if given(9) {
      guard let mode = PrintOptions.FloatMode(rawValue: try a.text(at + 9)) else {
        throw vm.valueError(
          "floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\"")
      }
      options.floatMode = mode
    }
  }

  private static func addFloatingPolicy(_ m: ModuleBuilder) {
    func names(_ vm: VM, _ p: FloatingPolicy) -> Value {
      let d = vm.newDict()
      d.set(vm.intern("divide"), vm.text(p.divide.rawValue))
      d.set(vm.intern("over"), vm.text(p.over.rawValue))
      d.set(vm.intern("under"), vm.text(p.under.rawValue))
      d.set(vm.intern("invalid"), vm.text(p.invalid.rawValue))
      return Value(d)
    }
    m.function("seterr(all=None, divide=None, over=None, under=None, invalid=None)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let old = names(vm, np.floatingPolicy)
      func action(_ i: Int, _ kept: FloatingPolicy.Action) throws(PyError) -> FloatingPolicy.Action {
        let value = a[i].isNone ? a[0] : a[i]
        if value.isNone { return kept }
        let name = try vm.str(value)
        guard ["ignore", "warn", "raise", "call", "print", "log"].contains(name) else {
          throw vm.valueError("invalid error mode '\(name)'")
        }
        return FloatingPolicy.Action(rawValue: name) ?? .ignore
      }
      np.floatingPolicy = FloatingPolicy(
        divide: try action(1, np.floatingPolicy.divide), over: try action(2, np.floatingPolicy.over),
        under: try action(3, np.floatingPolicy.under),
        invalid: try action(4, np.floatingPolicy.invalid))
      return old
    }
    m.function("geterr()") { (vm, a) throws(PyError) in names(vm, Numpy.of(vm).floatingPolicy) }
  }
}
