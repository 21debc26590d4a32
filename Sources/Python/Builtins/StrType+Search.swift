/// `str`: searching, splitting and joining.
extension VM {
  func installStrSearch(_ t: TypeBuilder) {
    func finder(_ name: String, last: Bool, raises: Bool) {
      t.method("\(name)(self, sub, start=?, end=?, /)") { (vm, a) throws(PyError) in
        let s = CharacterView(try a.selfStr)
        let (start, end) = try a.bounds(2, s.count)
        let other = CharacterView(try a.plainStr(1))
        let at =
          start > s.count
          ? -1 : last ? s.findLast(other, start, end) : s.find(other, start, end)
        if at < 0 && raises { throw vm.valueError("substring not found") }
        return Value(at)
      }
    }
    finder("find", last: false, raises: false)
    finder("rfind", last: true, raises: false)
    finder("index", last: false, raises: true)
    finder("rindex", last: true, raises: true)
    t.method("count(self, sub, start=?, end=?, /)") { (vm, a) throws(PyError) in
      let s = CharacterView(try a.selfStr)
      let (start, end) = try a.bounds(2, s.count)
      let other = CharacterView(try a.plainStr(1))
      return Value(s.occurrences(of: other, start, end))
    }
    func edge(_ name: String, atEnd: Bool) {
      t.method("\(name)(self, prefix, start=?, end=?, /)") { (vm, a) throws(PyError) in
        let s = CharacterView(try a.selfStr)
        let (start, end) = try a.bounds(2, s.count)
        func test(_ other: StrObject) -> Bool {
          if start > s.count || end - start < other.count { return false }
          return s.matches(CharacterView(other), at: atEnd ? end - other.count : start)
        }
        if let one = a[1].asStr { return Value(test(one)) }
        guard let all = a[1].asTuple else {
          throw vm.typeError(
            "\(name) first arg must be str or a tuple of str, not \(vm.typeName(a[1]))")
        }
        for i in 0..<all.count {
          guard let one = all[i].asStr else {
            throw vm.typeError(
              "tuple for \(name) must only contain str, not \(vm.typeName(all[i]))")
          }
          if test(one) { return .true }
        }
        return .false
      }
    }
    edge("startswith", atEnd: false)
    edge("endswith", atEnd: true)
    func part(_ name: String, last: Bool) {
      t.method("\(name)(self, sep, /)") { (vm, a) throws(PyError) in
        let s = try a.selfStr
        let sep = try a.plainStr(1)
        if sep.count == 0 { throw vm.valueError("empty separator") }
        let view = CharacterView(s)
        let at =
          last
          ? view.findLast(CharacterView(sep), 0, s.count)
          : view.find(CharacterView(sep), 0, s.count)
        let empty = Value(vm.newStr(""))
        if at < 0 {
          return Value(vm.newTuple(last ? [empty, empty, a[0]] : [a[0], empty, empty]))
        }
        return Value(
          vm.newTuple([
            Value(vm.newStr(s, 0, at)), Value(sep), Value(vm.newStr(s, at + sep.count, s.count)),
          ]))
      }
    }
    part("partition", last: false)
    part("rpartition", last: true)
    t.method("split(self, sep=None, maxsplit=-1)") { (vm, a) throws(PyError) in
      let most = try a.int(2)
      let s = try a.selfStr
      if a[1].isNone { return Value(vm.splitOnSpace(s, most < 0 ? Int.max : most)) }
      return try vm.split(s, try vm.separator(a[1]), most < 0 ? Int.max : most)
    }
    t.method("rsplit(self, sep=None, maxsplit=-1)") { (vm, a) throws(PyError) in
      let most = try a.int(2)
      let s = try a.selfStr
      if a[1].isNone { return Value(vm.splitOnSpaceFromEnd(s, most < 0 ? Int.max : most)) }
      return try vm.splitFromEnd(s, try vm.separator(a[1]), most < 0 ? Int.max : most)
    }
    t.method("splitlines(self, keepends=False)") { (vm, a) throws(PyError) in
      let s = try a.selfStr
      return Value(vm.splitLines(s, keepEnds: try a.int(1) != 0))
    }
    t.method("join(self, iterable, /)") { (vm, a) throws(PyError) in
      Value(try vm.join(try a.selfStr, a[1]))
    }
  }

  private func separator(_ value: Value) throws(PyError) -> StrObject {
    guard let text = value.asStr else {
      throw typeError("must be str or None, not \(typeName(value))")
    }
    if text.count == 0 { throw valueError("empty separator") }
    return text
  }

  private func splitOnSpace(_ s: StrObject, _ most: Int) -> ListObject {
    let list = newList()
    let view = CharacterView(s)
    var at = 0
    while true {
      while at < s.count, CharacterProperties.isSpace(view[at]) { at += 1 }
      if at >= s.count { return list }
      if list.count >= most {
        list.append(Value(newStr(s, at, s.count)))
        return list
      }
      let start = at
      while at < s.count, !CharacterProperties.isSpace(view[at]) { at += 1 }
      list.append(Value(newStr(s, start, at)))
    }
  }

  private func splitOnSpaceFromEnd(_ s: StrObject, _ most: Int) -> ListObject {
    let list = newList()
    let view = CharacterView(s)
    var end = s.count
    while true {
      while end > 0, CharacterProperties.isSpace(view[end - 1]) { end -= 1 }
      if end == 0 { break }
      if list.count >= most {
        list.append(Value(newStr(s, 0, end)))
        break
      }
      let stop = end
      while end > 0, !CharacterProperties.isSpace(view[end - 1]) { end -= 1 }
      list.append(Value(newStr(s, end, stop)))
    }
    list.reverse()
    return list
  }

  private func split(_ s: StrObject, _ sep: StrObject, _ most: Int) throws(PyError) -> Value {
    let list = newList()
    let view = CharacterView(s)
    let mark = CharacterView(sep)
    var at = 0
    while list.count < most {
      let found = view.find(mark, at, s.count)
      if found < 0 { break }
      list.append(Value(newStr(s, at, found)))
      at = found + sep.count
    }
    list.append(Value(newStr(s, at, s.count)))
    return Value(list)
  }

  private func splitFromEnd(
    _ s: StrObject, _ sep: StrObject, _ most: Int
  ) throws(PyError) -> Value {
    let list = newList()
    let view = CharacterView(s)
    let mark = CharacterView(sep)
    var end = s.count
    while list.count < most {
      let found = view.findLast(mark, 0, end)
      if found < 0 { break }
      list.append(Value(newStr(s, found + sep.count, end)))
      end = found
    }
    list.append(Value(newStr(s, 0, end)))
    list.reverse()
    return Value(list)
  }

  private func splitLines(_ s: StrObject, keepEnds: Bool) -> ListObject {
    let list = newList()
    let view = CharacterView(s)
    var at = 0
    while at < s.count {
      let start = at
      while at < s.count, !VM.isLineBreak(view[at]) { at += 1 }
      var next = at
      if at < s.count {
        next = at + 1
        if view[at] == 13, next < s.count, view[next] == 10 { next += 1 }
      }
      list.append(Value(newStr(s, start, keepEnds ? next : at)))
      at = next
    }
    return list
  }

  static func isLineBreak(_ c: UInt32) -> Bool {
    (c >= 10 && c <= 13) || (c >= 28 && c <= 30) || c == 0x85 || c == 0x2028 || c == 0x2029
  }

  /// `separator.join(iterable)`.
  public func join(_ separator: StrObject, _ iterable: Value) throws(PyError) -> StrObject {
    if iterable.tag == .list {
      let list = iterable.cast(ListObject.self)
      if let joined = joinPlain(separator, list.items, list.count) { return joined }
    }
    var items: [Value]
    do throws(PyError) { items = try array(iterable) } catch {
      if isError(error, types.typeError), !isIterable(iterable) {
        throw typeError("can only join an iterable")
      }
      throw error
    }
    if items.isEmpty { return newStr("") }
    var isASCII = separator.isASCII
    var total = separator.count * (items.count - 1)
    for (i, item) in items.enumerated() {
      if item.tag == .object, let text = item.object.underlyingStr { items[i] = Value(text) }
      guard let text = items[i].asStr else {
        throw typeError(
          "sequence item \(i): expected str instance, \(typeName(item)) found")
      }
      total += text.count
      if !text.isASCII { isASCII = false }
    }
    if items.count == 1, items[0].tag == .str { return items[0].cast(StrObject.self) }
    if total <= 1 {
      var all: [UInt32] = []
      for item in items {
        if let text = item.asStr { all += CharacterView(text).array() }
        if all.isEmpty, separator.count > 0 { all += CharacterView(separator).array() }
      }
      return newStr(all)
    }
    let out = newStr(room: total, isASCII: isASCII)
    var at = 0
    func put(_ text: StrObject) {
      if isASCII {
        (out.mutableBytes + at).update(from: text.bytes, count: text.count)
      } else if text.isASCII {
        for i in 0..<text.count { out.mutableScalars[at + i] = UInt32(text.bytes[i]) }
      } else {
        (out.mutableScalars + at).update(from: text.scalars, count: text.count)
      }
      at += text.count
    }
    for (i, item) in items.enumerated() {
      if i > 0 { put(separator) }
      if let text = item.asStr { put(text) }
    }
    return out
  }

  /// Joins several ASCII strings that lie side by side, if they are nothing else.
  private func joinPlain(
    _ separator: StrObject, _ items: UnsafePointer<Value>, _ count: Int
  ) -> StrObject? {
    guard count > 1, separator.isASCII else { return nil }
    var total = separator.count &* (count &- 1)
    for i in 0..<count {
      guard items[i].tag == .str else { return nil }
      let text = items[i].cast(StrObject.self)
      guard text.isASCII else { return nil }
      total &+= text.count
    }
    if total <= 1 { return nil }
    let out = newStr(room: total, isASCII: true)
    var target = out.storage
    for i in 0..<count {
      if i > 0 {
        target.copyMemory(from: separator.storage, byteCount: separator.count)
        target += separator.count
      }
      let text = items[i].cast(StrObject.self)
      target.copyMemory(from: text.storage, byteCount: text.count)
      target += text.count
    }
    return out
  }

  /// Whether `iter(value)` has a chance.
  func isIterable(_ value: Value) -> Bool {
    do throws(PyError) {
      _ = try iterate(value)
      return true
    } catch { return false }
  }
}
