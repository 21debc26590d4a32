import Diagnostics

/// Native parts of `struct`, `ast`, `traceback` and `unicodedata`.
extension VM {
  func registerNativeParts() {
    registerModule("_bits") { m in
      // The IEEE bytes of a float, least significant first.
      m.function("float_bytes(x, size, /)") { (vm, a) throws(PyError) in
        let x = try a.double(0)
        let size = try a.int(1)
        let bits = size == 4 ? UInt64(Float(x).bitPattern) : x.bitPattern
        return Value(
          vm.newBytes((0..<size).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }))
      }
      m.function("float_of_bytes(data, /)") { (vm, a) throws(PyError) in
        guard let data = a[0].asBytes?.bytes, data.count == 4 || data.count == 8 else {
          throw vm.typeError("4 or 8 bytes are required")
        }
        var bits: UInt64 = 0
        for byte in data.reversed() { bits = bits << 8 | UInt64(byte) }
        return Value(
          data.count == 4
            ? Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
            : Double(bitPattern: bits))
      }
    }
    registerModule("_literal") { m in
      // None if the text is a literal, else what kind of node is not, and its line.
      m.function("obstacle(text, /)") { (vm, a) throws(PyError) in
        let file = SourceFile(name: "<unknown>", text: try a.text(0))
        let id = vm.sources.add(file)
        let tree: ModuleNode
        do throws(SyntaxError) { tree = try Parser.parse(file: file, id: id) } catch {
          throw vm.syntaxError(error, file)
        }
        guard tree.body.count == 1, case .expression(let value) = tree.body[0].kind else {
          throw vm.error(vm.types.syntax, "invalid syntax")
        }
        guard let bad = VM.nonLiteral(value) else { return .none }
        return vm.newPair(
          vm.text(VM.nodeName(bad)), Value(file.line(at: Int(bad.span.start))))
      }
    }
    registerModule("_traceback") { m in
      m.function("frames(tb, /)") { (vm, a) throws(PyError) in
        let list = vm.newList()
        guard let traceback = a[0].as(TracebackObject.self) else { return Value(list) }
        for frame in vm.frames(from: traceback) {
          list.append(
            Value(
              vm.newTuple([
                vm.text(frame.file), Value(frame.line), vm.text(frame.function),
                vm.text(frame.text), vm.text(vm.framesText([frame])),
              ])))
        }
        return Value(list)
      }
      m.function("line(code, number, /)") { (vm, a) throws(PyError) in
        guard let code = a[0].as(CodeObject.self) else { return .none }
        return vm.text(code.source.lineText(try a.int(1)))
      }
      m.function("last_line(error, /)") { (vm, a) throws(PyError) in
        guard let exception = a[0].asException else {
          throw vm.typeError("Exception expected for value, \(vm.typeName(a[0])) found")
        }
        return vm.text(vm.exceptionLine(exception))
      }
    }
    registerModule("_source") { m in
      // The whole lines in which a function was written, or None.
      m.function("of(function, /)") { (vm, a) throws(PyError) in
        guard let function = a[0].as(FunctionObject.self) else { return .none }
        let code = function.code
        let first = code.source.line(at: Int(code.firstSpan.start))
        let last = code.source.line(at: Swift.max(Int(code.firstSpan.end) - 1, 0))
        var lines = ""
        for line in first...Swift.max(first, last) { lines += code.source.lineText(line) + "\n" }
        return vm.text(lines)
      }
    }
    registerModule("_unicode") { m in
      m.function("category(c, /)") { (vm, a) throws(PyError) in
        vm.text(VM.category(try vm.oneCharacter(a, "category")))
      }
      m.function("name(c, /)") { (vm, a) throws(PyError) in
        guard let scalar = Unicode.Scalar(try vm.oneCharacter(a, "name")),
          let name = scalar.properties.name
        else { return .none }
        return vm.text(name)
      }
      m.function("combining(c, /)") { (vm, a) throws(PyError) in
        let scalar = Unicode.Scalar(try vm.oneCharacter(a, "combining"))
        return Value(Int(scalar?.properties.canonicalCombiningClass.rawValue ?? 0))
      }
    }
  }

  private func oneCharacter(_ a: Arguments, _ name: String) throws(PyError) -> UInt32 {
    guard let text = a[0].asStr, text.count == 1 else {
      throw typeError("\(name)() argument 1 must be a unicode character, not \(typeName(a[0]))")
    }
    return text[0]
  }

  /// The first part of an expression that is no literal; nil if all is.
  private static func nonLiteral(_ value: Expression) -> Expression? {
    func first(_ items: [Expression]) -> Expression? {
      for item in items { if let bad = nonLiteral(item) { return bad } }
      return nil
    }
    func isNumber(_ value: Expression) -> Bool {
      switch value.kind {
      case .literal(.int), .literal(.bigInt), .literal(.float), .literal(.imaginary): return true
      case .unary(.minus, let inner), .unary(.plus, let inner): return isNumber(inner)
      default: return false
      }
    }
    switch value.kind {
    case .literal: return nil
    case .unary(.minus, let inner), .unary(.plus, let inner): return isNumber(inner) ? nil : value
    case .binary(.add, let a, let b), .binary(.subtract, let a, let b):
      return isNumber(a) && isNumber(b) ? nil : value
    case .tuple(let items), .list(let items), .set(let items): return first(items)
    case .dict(let entries):
      for entry in entries {
        guard let key = entry.key else { return value }
        if let bad = nonLiteral(key) ?? nonLiteral(entry.value) { return bad }
      }
      return nil
    case .call(let call):
      if case .name("set") = call.callee.kind, call.arguments.isEmpty { return nil }
      return value
    default: return value
    }
  }

  private static func nodeName(_ value: Expression) -> String {
    switch value.kind {
    case .name: "Name"
    case .call: "Call"
    case .attribute: "Attribute"
    case .subscript: "Subscript"
    case .binary: "BinOp"
    case .unary: "UnaryOp"
    case .compare: "Compare"
    case .boolean: "BoolOp"
    case .lambda: "Lambda"
    case .formatted: "JoinedStr"
    case .conditional: "IfExp"
    case .starred: "Starred"
    case .comprehension: "ListComp"
    default: "Expr"
    }
  }

  /// The general category of a character in two letters.
  private static func category(_ c: UInt32) -> String {
    guard let scalar = Unicode.Scalar(c) else { return "Cs" }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: return "Lu"
    case .lowercaseLetter: return "Ll"
    case .titlecaseLetter: return "Lt"
    case .modifierLetter: return "Lm"
    case .otherLetter: return "Lo"
    case .nonspacingMark: return "Mn"
    case .spacingMark: return "Mc"
    case .enclosingMark: return "Me"
    case .decimalNumber: return "Nd"
    case .letterNumber: return "Nl"
    case .otherNumber: return "No"
    case .connectorPunctuation: return "Pc"
    case .dashPunctuation: return "Pd"
    case .openPunctuation: return "Ps"
    case .closePunctuation: return "Pe"
    case .initialPunctuation: return "Pi"
    case .finalPunctuation: return "Pf"
    case .otherPunctuation: return "Po"
    case .mathSymbol: return "Sm"
    case .currencySymbol: return "Sc"
    case .modifierSymbol: return "Sk"
    case .otherSymbol: return "So"
    case .spaceSeparator: return "Zs"
    case .lineSeparator: return "Zl"
    case .paragraphSeparator: return "Zp"
    case .control: return "Cc"
    case .format: return "Cf"
    case .surrogate: return "Cs"
    case .privateUse: return "Co"
    default: return "Cn"
    }
  }
}
