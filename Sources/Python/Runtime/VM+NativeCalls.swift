/// Binding arguments to the parameters of native functions.
extension VM {
  /// Calls a native function with arguments that are still unbound.
  func callNative(
    _ function: NativeFunction, _ arguments: CallArguments
  ) throws(PyError) -> Value {
    let signature = function.signature(self)
    let count = signature.parameters.count
    // All by position, no tuple to make: the arguments serve as they are, with defaults behind.
    let base = try scratch(count + 1)
    let saved = stackTop
    stackTop = base + count
    defer { stackTop = saved }
    try bind(function, signature, arguments, into: base)
    return try invoke(function, base, count)
  }

  /// Runs a native body on bound arguments.
  @inline(__always)
  func invoke(
    _ function: NativeFunction, _ base: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(PyError) -> Value {
    let outer = heap.enterNative()
    let result: Value
    do throws(PyError) {
      result = try function.body(
        self, Arguments(base: base, count: count, function: function, vm: self))
    } catch {
      heap.leave(outer)
      heap.keep(Value(error.exception))
      throw error
    }
    heap.leave(outer)
    heap.hand(result)
    return result
  }

  /// Space for `count` values above the stack, which the caller claims by moving `stackTop`.
  @inline(__always) func scratch(_ count: Int) throws(PyError) -> UnsafeMutablePointer<Value> {
    let end = stackTop + count
    if end + 64 > stackEnd { throw stackOverflow() }
    // What is written here must be cleared by the next collection, though no frame covers it.
    if end > stackHigh { stackHigh = end }
    return stackTop
  }

  func stackOverflow() -> PyError {
    error(types.recursion, "maximum recursion depth exceeded")
  }

  private func bind(
    _ function: NativeFunction, _ signature: Signature, _ arguments: CallArguments,
    into base: UnsafeMutablePointer<Value>
  ) throws(PyError) {
    let parameters = signature.parameters
    let given = arguments.positional
    let taken = Swift.min(given, signature.positional)
    for i in 0..<taken { base[i] = arguments[i] }
    for i in taken..<Swift.max(taken, parameters.count) {
      base[i] = Value(tag: .undefined, bits: 1)
    }
    if signature.variadic >= 0 {
      base[signature.variadic] = Value(newTuple(arguments.base + taken, given - taken))
    } else if given > taken {
      if arguments.keywords != nil, signature.positionalOnly == parameters.count {
        throw typeError("\(function.fullCallName)() takes no keyword arguments")
      }
      throw tooMany(function, signature, arguments)
    }
    if signature.keywords >= 0 { base[signature.keywords] = Value(newDict()) }
    if let names = arguments.keywords {
      for k in 0..<names.count {
        let name = names[k].cast(StrObject.self)
        let value = arguments.base[given + k]
        try bindKeyword(function, signature, arguments, name, value, into: base)
      }
    }
    var missing: [String] = []
    for i in 0..<parameters.count where base[i].isUndefined && base[i].bits == 1 {
      let parameter = parameters[i]
      if parameter.isOptional {
        base[i] = parameter.defaultValue
      } else {
        missing.append(parameter.name.string)
      }
    }
    if !missing.isEmpty { throw tooFew(function, signature, arguments, missing) }
  }

  private func bindKeyword(
    _ function: NativeFunction, _ signature: Signature, _ arguments: CallArguments,
    _ name: StrObject, _ value: Value, into base: UnsafeMutablePointer<Value>
  ) throws(PyError) {
    let parameters = signature.parameters
    for i in 0..<parameters.count {
      if i == signature.variadic || i == signature.keywords { continue }
      if i < signature.positionalOnly { continue }
      if parameters[i].name === name || parameters[i].name.equals(name) {
        if !(base[i].isUndefined && base[i].bits == 1) {
          if function.isClinic {
            throw typeError(
              "argument for \(function.callName)() given by name ('\(name.string)') and position "
                + "(\(i + (function.isMethod || function.isConstructor ? 0 : 1)))")
          }
          let called = function.name == "__init__" ? function.qualifiedName : function.callName
          throw typeError("\(called)() got multiple values for argument '\(name.string)'")
        }
        base[i] = value
        return
      }
    }
    if signature.keywords >= 0 {
      base[signature.keywords].cast(DictObject.self).set(name, value)
      return
    }
    let onlyCounts = function.isClinic && signature.variadic >= 0 && !signature.hasKeywordOnly
    if signature.positionalOnly == parameters.count || onlyCounts {
      throw typeError("\(function.fullCallName)() takes no keyword arguments")
    }
    if function.isClinic {
      if let error = clinicError(function, signature, arguments) { throw error }
      throw typeError(
        "'\(name.string)' is an invalid keyword argument for \(function.callName)()")
    }
    if signature.positionalOnly > 0 {
      throw typeError(
        "'\(name.string)' is an invalid keyword argument for \(function.callName)()")
    }
    throw typeError(
      "\(qualified(function))() got an unexpected keyword argument '\(name.string)'")
  }

  private func qualified(_ function: NativeFunction) -> String {
    function.isCython && !function.isConstructor
      ? function.name
      : function.isConstructor
        ? function.qualifiedName + ".__init__"
        : function.isMethod ? function.qualifiedName : function.name
  }

  private func tooMany(
    _ function: NativeFunction, _ signature: Signature, _ arguments: CallArguments
  ) -> PyError {
    let own = function.isMethod || function.isConstructor ? 1 : 0
    let given = arguments.positional - own
    let most = signature.positional - own
    let least = signature.required - own
    if function.isCython { return cython(function, signature, given: given, own: own) }
    if function.isOperation { return operationCount(most, given) }
    if function.parsesTuple { return tupleCount(function, "at most", most, given) }
    if let error = clinicError(function, signature, arguments) { return error }
    if most == 0 && own == 1 && signature.hasKeywordOnly && signature.keywords < 0 {
      return typeError("\(function.callName)() takes no positional arguments")
    }
    if signature.positionalOnly > 0 || function.isConstructor {
      let name = function.fullCallName
      if most == 0 { return typeError("\(name)() takes no arguments (\(given) given)") }
      if signature.positionalOnly == signature.parameters.count {
        if most == least && most == 1 && !function.isConstructor {
          return typeError("\(name)() takes exactly one argument (\(given) given)")
        }
        let plural = most == 1 ? "" : "s"
        if most == least {
          return typeError("\(function.callName) expected \(most) argument\(plural), got \(given)")
        }
        return typeError(
          "\(function.callName) expected at most \(most) argument\(plural), got \(given)")
      }
      let plural = most == 1 ? "" : "s"
      return typeError(
        "\(function.callName)() takes at most \(most) argument\(plural) (\(given) given)")
    }
    let most2 = signature.positional
    let range =
      signature.required == most2
      ? "\(most2) positional argument\(most2 == 1 ? "" : "s")"
      : "from \(signature.required) to \(most2) positional arguments"
    let verb = arguments.positional == 1 ? "was" : "were"
    return typeError(
      "\(qualified(function))() takes \(range) but \(arguments.positional) \(verb) given")
  }

  private func operationCount(_ wanted: Int, _ given: Int) -> PyError {
    typeError("expected \(wanted) argument\(wanted == 1 ? "" : "s"), got \(given)")
  }

  private func tupleCount(
    _ function: NativeFunction, _ bound: String, _ wanted: Int, _ given: Int
  ) -> PyError {
    typeError(
      "\(function.name)() takes \(bound) \(wanted) argument\(wanted == 1 ? "" : "s") "
        + "(\(given) given)")
  }

  /// The words of CPython's generated argument parsers, for functions that also take keywords.
  private func clinicError(
    _ function: NativeFunction, _ signature: Signature, _ arguments: CallArguments
  ) -> PyError? {
    guard function.isClinic, signature.positionalOnly < signature.parameters.count,
      signature.variadic < 0, signature.keywords < 0
    else { return nil }
    let own = function.isMethod || function.isConstructor ? 1 : 0
    let given = arguments.positional - own
    let all = signature.parameters.count - own
    let named = arguments.keywords?.count ?? 0
    let most = signature.positional - own
    let least = signature.required - own
    let name = function.callName + "()"
    if given + named > all {
      return typeError(
        "\(name) takes at most \(all) \(given == 0 ? "keyword " : "")argument"
          + "\(all == 1 ? "" : "s") (\(given + named) given)")
    }
    if given > most {
      if most == 0 { return typeError("\(name) takes no positional arguments") }
      return typeError(
        "\(name) takes \(least < most ? "at most" : "exactly") \(most) positional argument"
          + "\(most == 1 ? "" : "s") (\(given) given)")
    }
    let first = Swift.min(signature.positionalOnly - (signature.positionalOnly > 0 ? own : 0), least)
    if given < first {
      return typeError(
        "\(name) takes \(first < most ? "at least" : "exactly") \(first) positional argument"
          + "\(first == 1 ? "" : "s") (\(given) given)")
    }
    for i in Swift.max(given, 0)..<Swift.max(given, least) {
      let parameter = signature.parameters[i + own].name
      if let names = arguments.keywords,
        (0..<names.count).contains(where: { names[$0].cast(StrObject.self).equals(parameter) })
      {
        continue
      }
      return typeError(
        "\(name) missing required argument '\(parameter.string)' (pos \(i + 1))")
    }
    return nil
  }

  private func cython(
    _ function: NativeFunction, _ signature: Signature, given: Int, own: Int
  ) -> PyError {
    let (least, most) = (signature.required - own, signature.positional - own)
    let bound = given < least ? least : most
    let word = least == most ? "exactly" : given < least ? "at least" : "at most"
    return typeError(
      "\(function.name)() takes \(word) \(bound) positional argument\(bound == 1 ? "" : "s") "
        + "(\(given) given)")
  }

  private func tooFew(
    _ function: NativeFunction, _ signature: Signature, _ arguments: CallArguments,
    _ missing: [String]
  ) -> PyError {
    let own = function.isMethod || function.isConstructor ? 1 : 0
    let given = Swift.max(0, arguments.positional - own)
    if arguments.positional < own {
      let type = function.owner?.name ?? "object"
      return typeError("unbound method \(type).\(function.name)() needs an argument")
    }
    if function.isCython { return cython(function, signature, given: given, own: own) }
    if function.isOperation { return operationCount(signature.required - own, given) }
    if function.parsesTuple {
      return tupleCount(function, "at least", signature.required - own, given)
    }
    if let error = clinicError(function, signature, arguments) { return error }
    if function.name == "__new__", function.owner?.module == "operator" {
      return typeError(
        function.callName == "methodcaller"
          ? "methodcaller needs at least one argument, the method name"
          : "\(function.callName) expected 1 argument, got 0")
    }
    if signature.positionalOnly == signature.parameters.count {
      let most = signature.positional - own
      let least = signature.required - own
      let name = function.fullCallName
      if most == least && most == 1 && !function.isConstructor {
        return typeError("\(name)() takes exactly one argument (\(given) given)")
      }
      let plural = least == 1 ? "" : "s"
      if most == least {
        return typeError("\(function.callName) expected \(least) argument\(plural), got \(given)")
      }
      return typeError(
        "\(function.callName) expected at least \(least) argument\(plural), got \(given)")
    }
    if signature.positionalOnly > 0 {
      let least = signature.required - own
      let plural = least == 1 ? "" : "s"
      return typeError(
        "\(function.callName)() takes at least \(least) positional argument\(plural) "
          + "(\(given) given)")
    }
    return missingArguments(qualified(function), missing, positional: true)
  }

  /// `f() missing 2 required positional arguments: 'a' and 'b'`.
  func missingArguments(_ name: String, _ missing: [String], positional: Bool) -> PyError {
    let kind = positional ? "positional" : "keyword-only"
    let quoted = missing.map { "'\($0)'" }
    var list = quoted[quoted.count - 1]
    if quoted.count == 2 {
      list = quoted[0] + " and " + quoted[1]
    } else if quoted.count > 2 {
      list = quoted.dropLast().joined(separator: ", ") + ", and " + list
    }
    let plural = missing.count == 1 ? "" : "s"
    return typeError("\(name)() missing \(missing.count) required \(kind) argument\(plural): \(list)")
  }
}
