/// `str`: replacing, stripping, padding, translating, encoding and formatting.
extension VM {
  func installStrChange(_ t: TypeBuilder) {
    t.method("replace(self, old, new, count=-1, /)") { (vm, a) throws(PyError) in
      let most = try a.int(3)
      return Value(
        vm.replace(
          try a.selfStr, try a.string(1), try a.string(2), most: most < 0 ? Int.max : most))
    }
    func stripper(_ name: String, left: Bool, right: Bool) {
      t.method("\(name)(self, chars=None, /)") { (vm, a) throws(PyError) in
        let s = try a.selfStr
        let view = CharacterView(s)
        var start = 0
        var end = s.count
        if a[1].isNone {
          if left { while start < end, CharacterProperties.isSpace(view[start]) { start += 1 } }
          if right { while end > start, CharacterProperties.isSpace(view[end - 1]) { end -= 1 } }
        } else {
          guard let chars = a[1].asStr else {
            throw vm.typeError("\(name) arg must be None or str")
          }
          let set = CharacterView(chars)
          func has(_ c: UInt32) -> Bool {
            for i in 0..<set.count where set[i] == c { return true }
            return false
          }
          if left { while start < end, has(view[start]) { start += 1 } }
          if right { while end > start, has(view[end - 1]) { end -= 1 } }
        }
        return Value(vm.newStr(s, start, end))
      }
    }
    stripper("strip", left: true, right: true)
    stripper("lstrip", left: true, right: false)
    stripper("rstrip", left: false, right: true)
    t.method("removeprefix(self, prefix, /)") { (vm, a) throws(PyError) in
      let s = try a.selfStr
      guard let p = a[1].asStr else {
        throw vm.typeError("removeprefix() argument must be str, not \(vm.typeName(a[1]))")
      }
      let fits = p.count <= s.count && CharacterView(s).matches(CharacterView(p), at: 0)
      return Value(vm.newStr(s, fits ? p.count : 0, s.count))
    }
    t.method("removesuffix(self, suffix, /)") { (vm, a) throws(PyError) in
      let s = try a.selfStr
      guard let p = a[1].asStr else {
        throw vm.typeError("removesuffix() argument must be str, not \(vm.typeName(a[1]))")
      }
      let fits =
        p.count <= s.count
        && CharacterView(s).matches(CharacterView(p), at: s.count - p.count)
      return Value(vm.newStr(s, 0, fits ? s.count - p.count : s.count))
    }
    func justifier(_ name: String, _ left: @escaping (Int, Int) -> Int) {
      t.method("\(name)(self, width, fillchar=' ', /)") { (vm, a) throws(PyError) in
        let s = try a.selfStr
        let width = try a.int(1)
        guard let fill = a[2].asStr else {
          throw vm.typeError(
            "The fill character must be a unicode character, not \(vm.typeName(a[2]))")
        }
        if fill.count != 1 {
          throw vm.typeError("The fill character must be exactly one character long")
        }
        let missing = width - s.count
        if missing <= 0 { return Value(vm.newStr(s, 0, s.count)) }
        try vm.reserve(width.clampedProduct(5))
        let before = left(missing, width)
        var out = [UInt32](repeating: fill[0], count: before)
        out += CharacterView(s).array()
        out += [UInt32](repeating: fill[0], count: missing - before)
        return Value(vm.newStr(out))
      }
    }
    justifier("ljust") { _, _ in 0 }
    justifier("rjust") { missing, _ in missing }
    justifier("center") { missing, width in missing / 2 + (missing & width & 1) }
    t.method("zfill(self, width, /)") { (vm, a) throws(PyError) in
      let s = try a.selfStr
      let missing = try a.int(1) - s.count
      if missing <= 0 { return Value(vm.newStr(s, 0, s.count)) }
      try vm.reserve(missing.clampedProduct(5))
      var body = CharacterView(s).array()
      var out: [UInt32] = []
      if let first = body.first, first == 43 || first == 45 {
        out.append(first)
        body.removeFirst()
      }
      out += [UInt32](repeating: 48, count: missing) + body
      return Value(vm.newStr(out))
    }
    t.method("expandtabs(self, tabsize=8)") { (vm, a) throws(PyError) in
      let size = try a.int(1)
      guard size == Int(Int32(truncatingIfNeeded: size)) else {
        throw vm.overflowError("Python int too large to convert to C int")
      }
      let s = try a.selfStr
      var out: [UInt32] = []
      var column = 0
      for i in 0..<s.count {
        let c = s[i]
        if c == 9 {
          if size > 0 {
            let n = size - column % size
            try vm.reserve((out.count + n).clampedProduct(5))
            out += [UInt32](repeating: 32, count: n)
            column += n
          }
        } else {
          out.append(c)
          column = c == 10 || c == 13 ? 0 : column + 1
        }
      }
      return Value(vm.newStr(out))
    }
    t.method("translate(self, table, /)") { (vm, a) throws(PyError) in
      let s = try a.selfStr
      var out: [UInt32] = []
      for i in 0..<s.count {
        let found: Value
        if a[1].tag == .dict {
          found = try a[1].cast(DictObject.self).get(vm, Value(Int64(s[i])))
        } else {
          found = try vm.lookedUp(a[1], Value(Int64(s[i])))
        }
        if found.isUndefined {
          out.append(s[i])
        } else if found.isInt {
          guard found.int >= 0, found.int < 0x110000 else {
            throw vm.valueError("character mapping must be in range(0x110000)")
          }
          out.append(UInt32(found.int))
        } else if let text = found.asStr {
          out += CharacterView(text).array()
        } else if !found.isNone {
          throw vm.typeError("character mapping must return integer, None or str")
        }
      }
      return Value(vm.newStr(out))
    }
    t.staticMethod("maketrans(x, y=?, z=?, /)") { (vm, a) throws(PyError) in
      try vm.makeTranslation(a)
    }
    t.method("encode(self, encoding='utf-8', errors='strict')") { (vm, a) throws(PyError) in
      Value(vm.newBytes(try vm.encode(try a.selfStr, try a.text(1), try a.text(2))))
    }
    t.method("format(self, *args, **kwargs)") { (vm, a) throws(PyError) in
      vm.text(
        try vm.formatTemplate(try a.selfStr.string, a.rest(1), Value(a.keywords(2))))
    }
    t.method("format_map(self, mapping, /)") { (vm, a) throws(PyError) in
      vm.text(
        try vm.formatTemplate(
          try a.selfStr.string, UnsafeBufferPointer(start: nil, count: 0), a[1]))
    }
    t.method("__getnewargs__(self, /)") { (vm, a) throws(PyError) in
      let s = try a.selfStr
      return Value(vm.newTuple([Value(vm.newStr(s, 0, s.count))]))
    }
  }

  /// `mapping[key]`, or `.undefined` on a LookupError.
  private func lookedUp(_ mapping: Value, _ key: Value) throws(PyError) -> Value {
    do throws(PyError) { return try getItem(mapping, key) } catch {
      if isError(error, types.lookupError) { return .undefined }
      throw error
    }
  }

  private func makeTranslation(_ a: Arguments) throws(PyError) -> Value {
    let table = newDict()
    if !a.has(1) {
      guard let given = a[0].asDict else {
        throw typeError("if you give only one argument to maketrans it must be a dict")
      }
      var i = given.nextIndex(from: 0)
      while i >= 0 {
        let entry = given.entries[i]
        if let text = entry.key.asStr {
          if text.count != 1 {
            throw valueError("string keys in translate table must be of length 1")
          }
          try table.set(self, Value(Int64(text[0])), entry.value)
        } else if entry.key.isInt || entry.key.isBool {
          try table.set(self, entry.key, entry.value)
        } else {
          throw typeError("keys in translate table must be strings or integers")
        }
        i = given.nextIndex(from: i + 1)
      }
      return Value(table)
    }
    guard let from = a[0].asStr else {
      _ = try a.string(1)
      throw typeError(
        "first maketrans argument must be a string if there is a second argument")
    }
    let to = try a.string(1)
    if a.has(2) { _ = try a.string(2) }
    if from.count != to.count {
      throw valueError("the first two maketrans arguments must have equal length")
    }
    for i in 0..<from.count {
      try table.set(self, Value(Int64(from[i])), Value(Int64(to[i])))
    }
    if a.has(2) {
      let drop = try a.string(2)
      for i in 0..<drop.count { try table.set(self, Value(Int64(drop[i])), .none) }
    }
    return Value(table)
  }

  func replace(_ s: StrObject, _ old: StrObject, _ new: StrObject, most: Int) -> StrObject {
    let view = CharacterView(s)
    let from = CharacterView(old)
    let n = view.occurrences(of: from, 0, s.count, most: most)
    if n == 0 { return newStr(s, 0, s.count) }
    let total = s.count + n * (new.count - old.count)
    if s.isASCII && new.isASCII && old.count > 0 && total > 1 {
      let out = newStr(room: total, isASCII: true)
      var target = out.mutableBytes
      var at = 0
      for _ in 0..<n {
        let found = view.find(from, at, s.count)
        target.update(from: s.bytes + at, count: found - at)
        target += found - at
        target.update(from: new.bytes, count: new.count)
        target += new.count
        at = found + old.count
      }
      target.update(from: s.bytes + at, count: s.count - at)
      return out
    }
    var out: [UInt32] = []
    out.reserveCapacity(total)
    let insert = CharacterView(new).array()
    if old.count == 0 {
      for i in 0...s.count {
        if i < n { out += insert }
        if i < s.count { out.append(view[i]) }
      }
      return newStr(out)
    }
    var at = 0
    for _ in 0..<n {
      let found = view.find(from, at, s.count)
      out += view.array(at, found)
      out += insert
      at = found + old.count
    }
    out += view.array(at, s.count)
    return newStr(out)
  }
}
