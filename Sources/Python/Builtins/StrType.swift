/// `str`: construction, predicates and case.
extension VM {
  func installStr() {
    extend(types.str) { t in
      t.set(
        "__doc__",
        text("str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str"))
      t.new("(cls, object=?, encoding=?, errors=?)") { (vm, a) throws(PyError) in
        let made: StrObject
        if a.has(2) || a.has(3) {
          if a.has(2) {
            let name = try a.text(2)
            if name.utf8.contains(0) { throw vm.valueError("embedded null character") }
            if let bytes = a[1].asBytes, bytes.bytes.isEmpty { return vm.text("") }
          }
          guard let bytes = a[1].asBytes else {
            if a[1].asStr != nil { throw vm.typeError("decoding str is not supported") }
            throw vm.typeError(
              "decoding to str: need a bytes-like object, \(vm.typeName(a[1])) found")
          }
          for (i, name) in [(2, "encoding"), (3, "errors")] where a.has(i) && a[i].asStr == nil {
            throw vm.typeError(
              "str() argument '\(name)' must be str, not \(vm.typeName(a[i]))")
          }
          made = try vm.decode(
            bytes.bytes, a.has(2) ? a.text(2) : "utf-8", a.has(3) ? a.text(3) : "strict")
        } else {
          made = a.has(1) ? try vm.strObject(a[1]) : vm.newStr("")
        }
        return Value(vm.str(made, of: a[0].cast(TypeObject.self)))
      }
      installStrPredicates(t)
      installStrCase(t)
      installStrSearch(t)
      installStrChange(t)
    }
  }

  /// The same text as an instance of a class that derives from str.
  func str(_ text: StrObject, of type: TypeObject) -> StrObject {
    if type === types.str {
      return text.type === types.str ? text : newStr(CharacterView(text).array())
    }
    if text.isASCII {
      return heap.make(StrObject(type, ascii: text.byteBuffer), bytes: text.count)
    }
    return heap.make(
      StrObject(type, wide: UnsafeBufferPointer(start: text.scalars, count: text.count)),
      bytes: text.count * 4)
  }

  func newStr(_ scalars: [UInt32]) -> StrObject { newStr(scalars: scalars) }

  private func installStrPredicates(_ t: TypeBuilder) {
    func every(_ name: String, _ test: @escaping (UInt32) -> Bool) {
      t.method("\(name)(self, /)") { (vm, a) throws(PyError) in
        let s = CharacterView(try a.selfStr)
        for i in 0..<s.count where !test(s[i]) { return .false }
        return Value(s.count > 0)
      }
    }
    every("isalpha", CharacterProperties.isAlpha)
    every("isdecimal", CharacterProperties.isDecimal)
    every("isdigit", CharacterProperties.isDigit)
    every("isnumeric", CharacterProperties.isNumeric)
    every("isalnum", CharacterProperties.isAlphanumeric)
    every("isspace", CharacterProperties.isSpace)
    t.method("isascii(self, /)") { (vm, a) throws(PyError) in Value(try a.selfStr.isASCII) }
    t.method("isprintable(self, /)") { (vm, a) throws(PyError) in
      let s = CharacterView(try a.selfStr)
      for i in 0..<s.count where !CharacterProperties.isPrintable(s[i]) { return .false }
      return .true
    }
    t.method("isidentifier(self, /)") { (vm, a) throws(PyError) in
      Value(CharacterProperties.isIdentifier(CharacterView(try a.selfStr).array()))
    }
    func cased(
      _ name: String, _ wanted: @escaping (UInt32) -> Bool, _ other: @escaping (UInt32) -> Bool
    ) {
      t.method("\(name)(self, /)") { (vm, a) throws(PyError) in
        let s = CharacterView(try a.selfStr)
        var any = false
        for i in 0..<s.count {
          if other(s[i]) || CharacterProperties.isTitle(s[i]) { return .false }
          if wanted(s[i]) { any = true }
        }
        return Value(any)
      }
    }
    cased("islower", CharacterProperties.isLower, CharacterProperties.isUpper)
    cased("isupper", CharacterProperties.isUpper, CharacterProperties.isLower)
    t.method("istitle(self, /)") { (vm, a) throws(PyError) in
      let s = CharacterView(try a.selfStr)
      var any = false
      var inWord = false
      for i in 0..<s.count {
        let c = s[i]
        if CharacterProperties.isUpper(c) || CharacterProperties.isTitle(c) {
          if inWord { return .false }
          inWord = true
          any = true
        } else if CharacterProperties.isLower(c) {
          if !inWord { return .false }
          any = true
        } else {
          inWord = false
        }
      }
      return Value(any)
    }
  }

  private func installStrCase(_ t: TypeBuilder) {
    t.method("lower(self, /)") { (vm, a) throws(PyError) in
      let s = try a.selfStr
      if s.isASCII { return Value(vm.mapped(s) { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }) }
      return Value(vm.newStr(CharacterProperties.lower(CharacterView(s).array())))
    }
    t.method("upper(self, /)") { (vm, a) throws(PyError) in
      let s = try a.selfStr
      if s.isASCII { return Value(vm.mapped(s) { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }) }
      var out: [UInt32] = []
      for i in 0..<s.count { CharacterProperties.appendUpper(s[i], to: &out) }
      return Value(vm.newStr(out))
    }
    t.method("casefold(self, /)") { (vm, a) throws(PyError) in
      let s = try a.selfStr
      var out: [UInt32] = []
      for i in 0..<s.count { CharacterProperties.appendFolded(s[i], to: &out) }
      return Value(vm.newStr(out))
    }
    t.method("swapcase(self, /)") { (vm, a) throws(PyError) in
      let s = try a.selfStr
      var out: [UInt32] = []
      for i in 0..<s.count {
        if CharacterProperties.isUpper(s[i]) {
          CharacterProperties.appendLower(s[i], at: i, in: s, to: &out)
        } else if CharacterProperties.isLower(s[i]) {
          CharacterProperties.appendUpper(s[i], to: &out)
        } else {
          out.append(s[i])
        }
      }
      return Value(vm.newStr(out))
    }
    t.method("capitalize(self, /)") { (vm, a) throws(PyError) in
      let all = CharacterView(try a.selfStr).array()
      if all.isEmpty { return a[0] }
      var out: [UInt32] = []
      CharacterProperties.appendTitle(all[0], to: &out)
      let lower = CharacterProperties.lower(all)
      var first: [UInt32] = []
      CharacterProperties.appendLower(all[0], to: &first)
      out += lower.dropFirst(first.count)
      return Value(vm.newStr(out))
    }
    t.method("title(self, /)") { (vm, a) throws(PyError) in
      let s = try a.selfStr
      var out: [UInt32] = []
      var inWord = false
      for i in 0..<s.count {
        let c = s[i]
        if inWord {
          CharacterProperties.appendLower(c, at: i, in: s, to: &out)
        } else {
          CharacterProperties.appendTitle(c, to: &out)
        }
        inWord = CharacterProperties.isCased(c)
      }
      return Value(vm.newStr(out))
    }
  }

  /// An ASCII string with every byte changed.
  private func mapped(_ s: StrObject, _ change: (UInt8) -> UInt8) -> StrObject {
    if s.count == 1 { return newStr(scalar: UInt32(change(s.bytes[0]))) }
    let out = newStr(room: s.count, isASCII: true)
    for i in 0..<s.count { out.mutableBytes[i] = change(s.bytes[i]) }
    return out
  }
}
