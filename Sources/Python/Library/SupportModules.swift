import Diagnostics

/// Native parts of modules that are otherwise written in Python: `_json`, `_warnings`.
extension VM {
  func registerSupport() {
    registerModule("_json") { m in
      m.function("quote(text, ensure_ascii=True, /)") { (vm, a) throws(PyError) in
        var writer = JSONWriter(vm, escapesNonASCII: try a.bool(1))
        writer.put(try a.string(0))
        return Value(writer.text)
      }
      m.function(
        "encode(value, ensure_ascii, allow_nan, sort_keys, indent, separator, key_separator, /)",
        "The text of plain data, or NotImplemented where the encoder's methods must decide."
      ) { (vm, a) throws(PyError) in
        var writer = JSONWriter(vm, escapesNonASCII: try a.bool(1))
        writer.allowsNaN = try a.bool(2)
        writer.sortsKeys = try a.bool(3)
        writer.indent = a[4].isNone ? nil : Array(try a.string(4).utf8)
        if a[0].asStr == nil {
          // The places that they have in CPython's own encoder, which a text alone does not need.
          for (place, separator) in [(5, a[6]), (6, a[5])]
          where separator.asStr == nil && a[4].isNone {
            throw vm.typeError(
              "make_encoder() argument \(place) must be str, not \(vm.typeName(separator))")
          }
          writer.separator = try a.string(5).utf8
          writer.keySeparator = try a.string(6).utf8
        }
        return writer.write(a[0], level: 0) ? Value(writer.text) : .notImplemented
      }
      m.function(
        "decode(text, start, strict, /)",
        "The value at a place and where it ends, or NotImplemented where something is wrong with it."
      ) { (vm, a) throws(PyError) in
        var reader = JSONReader(vm, try a.string(0), at: try a.int(1), isStrict: try a.bool(2))
        guard let value = reader.value(level: 0) else { return .notImplemented }
        return vm.newPair(value, Value(reader.at))
      }
    }
    registerModule("_warnings") { m in
      // The file, line and module of a caller: 1 is who called the function that asks.
      m.function("location(level, /)") { (vm, a) throws(PyError) in
        let at = max(0, vm.frameCount - 1 - max(1, try a.int(0)))
        if vm.frameCount == 0 {
          return Value(vm.newTuple([vm.text("sys"), Value(1), vm.text("sys")]))
        }
        let frame = vm.frames[at]
        let code = frame.code._withUnsafeGuaranteedRef { $0 }
        let instruction = max(0, frame.next - code.instructions - 1)
        let line = code.source.line(at: Int(code.span(at: instruction).start))
        let module = frame.globals._withUnsafeGuaranteedRef { $0 }.get(vm.names.name)
        return Value(
          vm.newTuple([
            vm.text(code.source.name), Value(line), module.isUndefined ? .none : module,
          ]))
      }
      // Whether whoever runs the program shows the warning in a way of his own.
      m.function("show(category, message, filename, line, /)") { (vm, a) throws(PyError) in
        guard let show = vm.warningHandler else { return .false }
        return Value(show(try a.text(0), try a.text(1), try a.text(2), try a.int(3)))
      }
      m.function("source_line(filename, line, /)") { (vm, a) throws(PyError) in
        let name = try a.text(0)
        for i in stride(from: vm.frameCount - 1, through: 0, by: -1) {
          let source = vm.frames[i].code._withUnsafeGuaranteedRef { $0 }.source
          if source.name == name { return vm.text(source.lineText(try a.int(1))) }
        }
        return vm.text("")
      }
    }
  }
}
