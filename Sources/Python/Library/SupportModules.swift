import Diagnostics

/// Native parts of modules that are otherwise written in Python: `_json`, `_warnings`.
extension VM {
  func registerSupport() {
    registerModule("_json") { m in
      m.function("quote(text, ensure_ascii=True, /)") { (vm, a) throws(PyError) in
        vm.quotedJSON(try a.string(0), ascii: try a.bool(1))
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

  /// A string as JSON writes it.
  private func quotedJSON(_ text: StrObject, ascii: Bool) -> Value {
    var out: [UInt32] = [34]
    out.reserveCapacity(text.count + 2)
    func escape(_ unit: UInt32) {
      out += [92, 117]
      for shift in [12, 8, 4, 0] as [UInt32] {
        let d = unit >> shift & 15
        out.append(d < 10 ? 48 + d : 87 + d)
      }
    }
    for i in 0..<text.count {
      let c = text[i]
      switch c {
      case 34: out += [92, 34]
      case 92: out += [92, 92]
      case 8: out += [92, 98]
      case 9: out += [92, 116]
      case 10: out += [92, 110]
      case 12: out += [92, 102]
      case 13: out += [92, 114]
      case 0..<32: escape(c)
      case 32..<127: out.append(c)
      default:
        if !ascii {
          out.append(c)
        } else if c < 0x10000 {
          escape(c)
        } else {
          escape(0xD800 + (c - 0x10000) >> 10)
          escape(0xDC00 + (c - 0x10000) & 0x3FF)
        }
      }
    }
    out.append(34)
    return Value(newStr(scalars: out))
  }
}
