/// `format`, `%` and `str.format` on Python values.
extension VM {
  func installFormatting() {
    formatting.text = { (vm, text, spec) throws(PyError) in try vm.formatText(text, spec) }
    formatting.number = { (vm, value, spec) throws(PyError) in try vm.formatNumber(value, spec) }
    formatting.percent = { (vm, format, arguments) throws(PyError) in
      if let quick = vm.quickPercent(format, arguments) { return Value(quick) }
      return vm.text(try vm.formatPercent(format.string, arguments))
    }
  }

  func formatText(_ text: StrObject, _ spec: String) throws(PyError) -> String {
    if spec.isEmpty { return text.string }
    do throws(TextError) { return try FormatSpec.format(text.string, spec) } catch {
      throw raised(error)
    }
  }

  /// Ints of any size, bools, floats and complex numbers.
  func formatNumber(_ value: Value, _ spec: String) throws(PyError) -> String {
    do throws(TextError) {
      switch value.tag {
      case .float: return try FormatSpec.format(value.float, spec)
      case .int:
        return spec.isEmpty ? String(value.int) : try FormatSpec.format(BigInt(value.int), spec)
      case .bool:
        if spec.isEmpty { return value.bool ? "True" : "False" }
        return try FormatSpec.format(BigInt(value.int), spec, typeName: "bool")
      case .bigInt: return try FormatSpec.format(value.cast(BigIntObject.self).value, spec)
      default:
        if let c = value.as(ComplexObject.self) {
          return try FormatSpec.format(real: c.real, imaginary: c.imaginary, spec)
        }
      }
    } catch { throw raised(error) }
    return try str(value)
  }

  // MARK: The % operator

  private struct PercentArguments {
    let mapping: Value
    let items: [Value]
    var index = 0
    var isTuple: Bool
  }

  func formatPercent(
    _ format: String, _ arguments: Value, kind: String = "string"
  ) throws(PyError) -> String {
    // Loops format with one and the same template again and again.
    let parts: [PercentDirective.Part]
    if library.percentFormat == format {
      parts = library.percentParts
    } else {
      do throws(TextError) { parts = try PercentDirective.parse(format) } catch {
        throw raised(error)
      }
      library.percentFormat = format
      library.percentParts = parts
    }
    let tuple = arguments.asTuple
    let items = tuple.map { Array($0.buffer) } ?? [arguments]
    var index = 0
    // Anything that can be subscripted by keys serves as a mapping, and need not be used up.
    let isMapping =
      tuple == nil && arguments.asStr == nil && arguments.isObject
      && (arguments.asDict != nil || arguments.asList != nil || arguments.asBytes != nil
        || arguments.tag == .range
        || !type(of: arguments).slot(.getItem).isUndefined)
    func nextArgument() throws(PyError) -> Value {
      if index >= items.count { throw typeError("not enough arguments for format string") }
      index += 1
      return items[index - 1]
    }
    func size(_ size: PercentDirective.Size) throws(PyError) -> Int? {
      switch size {
      case .none: return nil
      case .given(let n): return n
      case .fromArguments:
        let value = try nextArgument()
        if !value.isInt && !value.isBool { throw typeError("* wants int") }
        return Int(clamping: value.int)
      }
    }
    var out = ""
    for part in parts {
      switch part {
      case .text(let text): out += text
      case .directive(var directive):
        var value: Value?
        if let key = directive.key {
          if !isMapping { throw typeError("format requires a mapping") }
          value = try getItem(arguments, text(key))
        }
        var width = try size(directive.width) ?? 0
        if width < 0 {
          directive.isLeft = true
          width = -width
        }
        var precision = try size(directive.precision)
        if let p = precision, p < 0 { precision = 0 }
        if let p = precision, p > 0x7FFF_FFFF { throw valueError("precision too big") }
        if Swift.max(width, precision ?? 0) > FormatSpec.greatestWidth {
          throw error(types.memory, arguments: [])
        }
        let given: Value
        if let value { given = value } else { given = try nextArgument() }
        out += try convert(given, directive, width, precision)
      }
    }
    if !isMapping && index < items.count {
      throw typeError("not all arguments converted during \(kind) formatting")
    }
    return out
  }

  /// `bytes % arguments`: as text of the same code points, with bytes for `%s` and `%b`.
  func formatPercent(_ format: [UInt8], _ arguments: Value) throws(PyError) -> [UInt8] {
    func wide(_ value: Value) -> Value {
      guard let bytes = value.asBytes else { return value }
      return Value(newStr(scalars: bytes.bytes.map { UInt32($0) }))
    }
    var characters = format.map { UInt32($0) }
    var i = 0
    while i + 1 < characters.count {
      if characters[i] == 37 {
        if characters[i + 1] == 98 { characters[i + 1] = 115 }
        i += 1
      }
      i += 1
    }
    let template = newStr(scalars: characters).string
    let given: Value
    if let tuple = arguments.asTuple {
      given = Value(newTuple(tuple.buffer.map { wide($0) }))
    } else {
      given = wide(arguments)
    }
    return try encode(newStr(try formatPercent(template, given, kind: "bytes")), "latin-1", "strict")
  }

  private func convert(
    _ value: Value, _ directive: PercentDirective, _ width: Int, _ precision: Int?
  ) throws(PyError) -> String {
    switch directive.letter {
    case "s": return directive.padded(try str(value), width: width, precision: precision)
    case "r": return directive.padded(try repr(value), width: width, precision: precision)
    case "a": return directive.padded(try ascii(value), width: width, precision: precision)
    case "%": return "%"
    case "c":
      if let text = value.asStr {
        if text.count != 1 { throw typeError("%c requires int or char") }
        return directive.padded(text.string, width: width, precision: nil)
      }
      let code = try optionalIndex(value)
      if code.isUndefined { throw typeError("%c requires int or char") }
      guard code.isInt, code.int >= 0, code.int < 0x110000 else {
        throw overflowError("%c arg not in range(0x110000)")
      }
      return directive.padded(
        newStr(scalar: UInt32(code.int)).string, width: width, precision: nil)
    case "d", "i", "u":
      let number = try wholeNumber(value)
      if number.isUndefined {
        throw typeError(
          "%\(directive.letter) format: a real number is required, not \(typeName(value))")
      }
      return directive.integer(bigInt(number), width: width, precision: precision)
    case "o", "x", "X":
      let number = try optionalIndex(value)
      if number.isUndefined {
        throw typeError(
          "%\(directive.letter) format: an integer is required, not \(typeName(value))")
      }
      return directive.integer(bigInt(number), width: width, precision: precision)
    case "e", "E", "f", "F", "g", "G":
      return directive.float(try double(value), width: width, precision: precision)
    default: throw raised(directive.unsupported)
    }
  }

  /// The integer part of a number, `.undefined` if the value is none.
  private func wholeNumber(_ value: Value) throws(PyError) -> Value {
    if value.isFloat { return try truncated(value.float) }
    let index = try optionalIndex(value)
    if !index.isUndefined { return index }
    if let number = value.as(FloatSubclassObject.self) { return try truncated(number.value) }
    if value.asStr != nil || value.asBytes != nil || value.as(ComplexObject.self) != nil {
      return .undefined
    }
    do throws(PyError) { return try number(value, as: .int) } catch {
      // What cannot be one number is no number here.
      if error.exception.type === types.typeError { return .undefined }
      throw error
    }
  }

  /// `int(x)` of a float.
  func truncated(_ x: Double) throws(PyError) -> Value {
    if x.isNaN { throw valueError("cannot convert float NaN to integer") }
    if x.isInfinite { throw overflowError("cannot convert float infinity to integer") }
    if x.magnitude < 9e18 { return Value(Int64(x)) }
    return int(BigInt(truncating: x))
  }

  /// `ascii(value)`.
  func ascii(_ value: Value) throws(PyError) -> String {
    let shown = try repr(value)
    var out = ""
    for scalar in shown.unicodeScalars {
      if scalar.value < 128 {
        out.unicodeScalars.append(scalar)
      } else {
        out += VM.escaped(scalar.value)
      }
    }
    return out
  }

  // MARK: str.format

  func formatTemplate(
    _ template: String, _ arguments: UnsafeBufferPointer<Value>, _ keywords: Value
  ) throws(PyError) -> String {
    var state = FieldNumbering()
    return try formatTemplate(template, arguments, keywords, &state, depth: 2)
  }

  private struct FieldNumbering {
    var next = 0
    var isManual = false
    var isAutomatic = false
  }

  private func formatTemplate(
    _ template: String, _ arguments: UnsafeBufferPointer<Value>, _ keywords: Value,
    _ state: inout FieldNumbering, depth: Int
  ) throws(PyError) -> String {
    if depth < 0 { throw valueError("Max string recursion exceeded") }
    let parts: [ReplacementFields.Part]
    do throws(TextError) { parts = try ReplacementFields.parse(template) } catch {
      // What stands before the mistake is formatted first, and may fail first.
      throw raised(error)
    }
    var out = ""
    for part in parts {
      switch part {
      case .text(let text): out += text
      case .field(let field):
        var value = try fieldValue(field.name, arguments, keywords, &state)
        if let conversion = field.conversion {
          switch conversion {
          case "r": value = text(try repr(value))
          case "s": value = text(try str(value))
          case "a": value = text(try ascii(value))
          default:
            if conversion.value > 32 && conversion.value < 127 {
              throw valueError("Unknown conversion specifier \(conversion)")
            }
            throw valueError(
              "Unknown conversion specifier \\x\(String(conversion.value, radix: 16))")
          }
        }
        var spec = field.specification
        if field.specificationHasFields {
          if depth <= 1 { throw valueError("Max string recursion exceeded") }
          spec = try formatTemplate(spec, arguments, keywords, &state, depth: depth - 1)
        }
        out += try format(value, spec)
      }
    }
    return out
  }

  private func fieldValue(
    _ name: String, _ arguments: UnsafeBufferPointer<Value>, _ keywords: Value,
    _ state: inout FieldNumbering
  ) throws(PyError) -> Value {
    let path: ReplacementFields.Path
    do throws(TextError) { path = try ReplacementFields.path(name) } catch { throw raised(error) }
    var value: Value
    if path.first.isEmpty || path.number != nil {
      let index: Int
      if let number = path.number {
        if state.isAutomatic {
          throw valueError(
            "cannot switch from automatic field numbering to manual field specification")
        }
        state.isManual = true
        index = number
      } else {
        if state.isManual {
          throw valueError(
            "cannot switch from manual field specification to automatic field numbering")
        }
        state.isAutomatic = true
        index = state.next
        state.next += 1
      }
      if index >= arguments.count {
        if arguments.baseAddress == nil {
          throw valueError("Format string contains positional fields")
        }
        throw indexError(
          "Replacement index \(index) out of range for positional args tuple")
      }
      value = arguments[index]
    } else if let dict = keywords.asDict, dict.type === types.dict {
      value = dict.get(newStr(path.first))
      if value.isUndefined { throw keyError(text(path.first)) }
    } else {
      value = try getItem(keywords, text(path.first))
    }
    for step in path.steps {
      switch step {
      case .attribute(let name): value = try getAttribute(value, intern(name))
      case .index(let index): value = try getItem(value, Value(index))
      case .key(let key): value = try getItem(value, text(key))
      }
    }
    return value
  }
}
