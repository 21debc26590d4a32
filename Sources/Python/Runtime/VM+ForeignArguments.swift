/// Words for wrong calls of library functions that are Python here and C in CPython.
extension VM {
  /// The error for a call that does not fit a function marked by `_words.c`, or nil for others.
  ///
  /// A marked function carries the name that CPython's messages use, and how its arguments are
  /// read there: by a parser that knows the parameters' names (`names`; `ints` where all of them
  /// are numbers), by their mere number (`counts`, `exact`), or as none or one at all.
  func foreignArityError(
    _ function: FunctionObject, _ base: UnsafeMutablePointer<Value>, _ count: Int,
    _ names: TupleObject?
  ) -> PyError? {
    guard let words = function.foreignWords else { return nil }
    let code = function.code
    let own = words.skipsFirst ? 1 : 0
    let given = count - own
    let named = names?.count ?? 0
    let most = code.positionalCount - own
    let all = most + code.keywordOnlyCount
    let least = most - function.defaults.count
    let name = words.name
    let called = name.isEmpty ? "function" : name + "()"
    switch words.kind {
    case "none":
      if named > 0 { return typeError("\(called) takes no keyword arguments") }
      return typeError("\(called) takes no arguments (\(given) given)")
    case "one":
      if named > 0 { return typeError("\(called) takes no keyword arguments") }
      return typeError("\(called) takes exactly one argument (\(given) given)")
    case "exact":
      return typeError("\(called) takes exactly \(most) arguments (\(given + named) given)")
    case "ints":
      // The parser converts what it meets before it misses what is not there.
      for k in own..<Swift.max(own, Swift.min(count, code.positionalCount)) {
        let value = base[k]
        if value.isInt || value.isBool || value.tag == .bigInt { continue }
        if !specialMethod(value, "__index__").isUndefined { continue }
        return typeError("'\(typeName(value))' object cannot be interpreted as an integer")
      }
    default: break
    }
    if words.kind == "counts" {
      if named > 0 { return typeError("\(name)() takes no keyword arguments") }
      let bound = given < least ? least : most
      let word = least == most ? "" : given < least ? "at least " : "at most "
      return typeError(
        "\(name) expected \(word)\(bound) argument\(bound == 1 ? "" : "s"), got \(given)")
    }
    if given + named > all {
      return typeError(
        "\(called) takes at most \(all) "
          + "argument\(all == 1 ? "" : "s") (\(given + named) given)")
    }
    if given > most {
      return typeError(
        "\(called) takes \(least < most ? "at most" : "exactly") \(most) positional "
          + "argument\(most == 1 ? "" : "s") (\(given) given)")
    }
    func isNamed(_ parameter: StrObject) -> Bool {
      guard let names else { return false }
      for k in 0..<names.count where names[k].cast(StrObject.self).equals(parameter) { return true }
      return false
    }
    for i in Swift.max(given, 0)..<Swift.max(given, least) {
      let parameter = code.localNames[i + own]
      if isNamed(parameter) { continue }
      return typeError("\(called) missing required argument '\(parameter.string)' (pos \(i + 1))")
    }
    guard let names else { return nil }
    for k in 0..<names.count {
      let name = names[k].cast(StrObject.self)
      let known = (own..<all + own).first { code.localNames[$0].equals(name) }
      if let known {
        if known - own < given {
          return typeError(
            "argument for \(called) given by name ('\(name.string)') and position "
              + "(\(known - own + 1))")
        }
      } else {
        let target = words.name.isEmpty ? "this function" : called
        return typeError("'\(name.string)' is an invalid keyword argument for \(target)")
      }
    }
    return nil
  }

  /// Module `_words`: `c(name, kind="names")` marks the function that it decorates.
  func registerWords() {
    registerModule("_words") { m in
      m.function("c(name, kind='names')") { (vm, a) throws(PyError) in
        let (name, kind) = (try a.text(0), try a.text(1))
        return vm.newFunction("mark(function, /)") { (vm, a) throws(PyError) in
          guard let function = a[0].as(FunctionObject.self) else { return a[0] }
          let first = function.code.positionalCount > 0 ? function.code.localNames[0].string : ""
          function.foreignWords = FunctionObject.ForeignWords(
            name: name, kind: kind, skipsFirst: first == "self" || first == "cls")
          return a[0]
        }
      }
    }
  }
}
