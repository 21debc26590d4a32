/// `re.RegexFlag`: an int that shows the flags it has.
extension VM {
  static let regexFlagNames: [(Int64, String)] = [
    (256, "ASCII"), (2, "IGNORECASE"), (4, "LOCALE"), (32, "UNICODE"), (8, "MULTILINE"),
    (16, "DOTALL"), (64, "VERBOSE"), (1, "TEMPLATE"), (128, "DEBUG"),
  ]

  /// Adds the class and the module's flags, each under its names.
  func addRegexFlags(_ m: ModuleBuilder) {
    var flagType: TypeObject?
    func flag(_ vm: VM, _ value: Int64) -> Value {
      guard let type = flagType else { return Value(value) }
      return Value(vm.heap.make(IntSubclassObject(type, Value(value))))
    }
    func bits(_ vm: VM, _ value: Value) throws(PyError) -> Int64? {
      let index = try vm.optionalIndex(value)
      return index.isInt ? index.int : nil
    }
    func name(_ value: Int64, prefix: String) -> String {
      if value == 0 { return prefix + "NOFLAG" }
      let shown = VM.regexFlagNames.filter { value & $0.0 != 0 }
      let rest = shown.reduce(value) { $0 & ~$1.0 }
      if shown.isEmpty { return "\(prefix)RegexFlag(\(value))" }
      let names = shown.map { prefix + $0.1 }.joined(separator: "|")
      return rest == 0 ? names : names + "|0x" + String(rest, radix: 16)
    }
    let made = m.type("RegexFlag", base: types.int) { t in
      t.new("RegexFlag(cls, value, /)") { (vm, a) throws(PyError) in
        flag(vm, try vm.int64(a[1]))
      }
      for (method, reflected) in [("or", "ror"), ("and", "rand"), ("xor", "rxor")] {
        for own in [method, reflected] {
          t.method("__\(own)__(self, value, /)") { (vm, a) throws(PyError) in
            guard let x = try bits(vm, a[0]), let y = try bits(vm, a[1]) else {
              return .notImplemented
            }
            return flag(vm, method == "or" ? x | y : method == "and" ? x & y : x ^ y)
          }
        }
      }
      t.method("__invert__(self, /)") { (vm, a) throws(PyError) in
        flag(vm, ~(try bits(vm, a[0]) ?? 0) & 511)
      }
      t.method("__contains__(self, other, /)") { (vm, a) throws(PyError) in
        let (x, y) = (try bits(vm, a[0]) ?? 0, try bits(vm, a[1]) ?? 0)
        return Value(x & y == y)
      }
      t.method("__iter__(self, /)") { (vm, a) throws(PyError) in
        let x = try bits(vm, a[0]) ?? 0
        let parts = VM.regexFlagNames.map { $0.0 }.filter { x & $0 != 0 }.sorted()
        return try vm.iterate(Value(vm.newList(parts.map { flag(vm, $0) })))
      }
      for method in ["__repr__(self, /)", "__str__(self, /)"] {
        t.method(method) { (vm, a) throws(PyError) in
          vm.text(name(try bits(vm, a[0]) ?? 0, prefix: "re."))
        }
      }
      t.method("__format__(self, format_spec, /)") { (vm, a) throws(PyError) in
        let shown = vm.text(name(try bits(vm, a[0]) ?? 0, prefix: "re."))
        return vm.text(try vm.format(shown, try a.text(1)))
      }
      t.property("value") { (vm, v) throws(PyError) in Value(try bits(vm, v) ?? 0) }
      t.property("name") { (vm, v) throws(PyError) in
        let x = try bits(vm, v) ?? 0
        return x == 0 ? vm.text("NOFLAG") : vm.text(name(x, prefix: ""))
      }
    }
    flagType = made
    let short: [String: String] = [
      "ASCII": "A", "IGNORECASE": "I", "LOCALE": "L", "UNICODE": "U", "MULTILINE": "M",
      "DOTALL": "S", "VERBOSE": "X", "TEMPLATE": "T",
    ]
    let all = VM.regexFlagNames + [(0, "NOFLAG")]
    for (value, long) in all {
      let member = flag(self, value)
      heap.pin(member.object)
      for key in [long, short[long] ?? long] {
        m.set(key, member)
        made.dict.set(intern(key), member)
      }
    }
    made.modified(self)
  }
}
