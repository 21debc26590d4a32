/// Methods that bytes share with text: done on text whose characters stand for the bytes.
extension VM {
  /// Text that behaves as the bytes do: what is neither an ASCII letter, digit nor space for bytes
  /// is moved to where it is none for `str` either.
  private func masked(_ bytes: [UInt8], lines: Bool = false) -> Value {
    Value(
      newStr(
        scalars: bytes.map { byte in
          let isPlain = byte < 0x80 && !(byte >= 0x1C && byte <= 0x1F)
          let isOtherLine = lines && (byte == 0x0B || byte == 0x0C)
          return isPlain && !isOtherLine ? UInt32(byte) : 0xE000 + UInt32(byte)
        }))
  }

  /// The way back, in tuples and lists as well.
  private func unmasked(_ value: Value, mutable: Bool) -> Value {
    if let text = value.asStr {
      let bytes = (0..<text.count).map { UInt8(truncatingIfNeeded: text[$0]) }
      return Value(newBytes(bytes, mutable: mutable))
    }
    if let list = value.asList {
      return Value(newList(list.buffer.map { unmasked($0, mutable: mutable) }))
    }
    if let tuple = value.asTuple {
      return Value(newTuple((0..<tuple.count).map { unmasked(tuple[$0], mutable: mutable) }))
    }
    return value
  }

  func bytesLike(_ value: Value) throws(PyError) -> [UInt8] {
    if let bytes = value.asBytes { return bytes.bytes }
    if let view = value.as(MemoryViewObject.self) { return view.bytes }
    throw typeError("a bytes-like object is required, not '\(typeName(value))'")
  }

  func installByteTexts(_ t: TypeBuilder, mutable: Bool) {
    /// Calls the method of `str`, with the given arguments as they are.
    func plain(_ name: String, _ signature: String, count: Int) {
      t.method("\(name)(\(signature))") { (vm, a) throws(PyError) in
        var arguments: [Value] = []
        for i in 0..<count { arguments.append(i == 0 ? Value(try a.int(1)) : a[1 + i]) }
        let own = vm.masked(try a.selfBytes.bytes, lines: name == "splitlines")
        return vm.unmasked(try vm.callMethod(own, name, arguments), mutable: mutable)
      }
    }
    for name in [
      "capitalize", "swapcase", "title", "isalnum", "islower", "isspace", "istitle", "isupper",
      "isascii",
    ] { plain(name, "self, /", count: 0) }
    plain("expandtabs", "self, tabsize=8", count: 1)
    plain("zfill", "self, width, /", count: 1)
    plain("splitlines", "self, keepends=False", count: 1)
    for name in ["center", "ljust", "rjust"] {
      t.method("\(name)(self, width, fillbyte=b' ', /)") { (vm, a) throws(PyError) in
        let width = Value(try a.int(1))
        var fill: [UInt8] = [32]
        if a.has(2) {
          guard let given = a[2].asBytes, given.bytes.count == 1 else {
            throw vm.typeError(
              "\(name)() argument 2 must be a byte string of length 1, not \(vm.typeName(a[2]))")
          }
          fill = given.bytes
        }
        let own = vm.masked(try a.selfBytes.bytes)
        return vm.unmasked(
          try vm.callMethod(own, name, [width, vm.masked(fill)]), mutable: mutable)
      }
    }
    for name in ["partition", "rpartition", "removeprefix", "removesuffix"] {
      t.method("\(name)(self, sep, /)") { (vm, a) throws(PyError) in
        let part = vm.masked(try vm.bytesLike(a[1]))
        return vm.unmasked(
          try vm.callMethod(vm.masked(try a.selfBytes.bytes), name, [part]), mutable: mutable)
      }
    }
    for name in ["split", "rsplit"] {
      t.method("\(name)(self, sep=None, maxsplit=-1)") { (vm, a) throws(PyError) in
        let mark = a[1].isNone ? Value.none : vm.masked(try vm.bytesLike(a[1]))
        let most = Value(try a.int(2))
        return vm.unmasked(
          try vm.callMethod(vm.masked(try a.selfBytes.bytes), name, [mark, most]),
          mutable: mutable)
      }
    }
    t.method("count(self, sub, start=?, end=?, /)") { (vm, a) throws(PyError) in
      let bytes = try a.selfBytes.bytes
      let mark = vm.masked(try vm.byteOrBytes(a[1]))
      let (start, end) = try a.bounds(2, bytes.count)
      return try vm.callMethod(vm.masked(bytes), "count", [mark, Value(start), Value(end)])
    }
    t.method("replace(self, old, new, count=-1, /)") { (vm, a) throws(PyError) in
      let old = vm.masked(try vm.bytesLike(a[1]))
      let new = vm.masked(try vm.bytesLike(a[2]))
      let most = Value(try a.int(3))
      return vm.unmasked(
        try vm.callMethod(vm.masked(try a.selfBytes.bytes), "replace", [old, new, most]),
        mutable: mutable)
    }
    for name in ["startswith", "endswith"] {
      t.method("\(name)(self, prefix, start=?, end=?, /)") { (vm, a) throws(PyError) in
        let bytes = try a.selfBytes.bytes
        let (start, end) = try a.bounds(2, bytes.count)
        var choices: [[UInt8]] = []
        if let tuple = a[1].asTuple {
          for i in 0..<tuple.count { choices.append(try vm.bytesLike(tuple[i])) }
        } else if let one = a[1].asBytes {
          choices = [one.bytes]
        } else {
          throw vm.typeError(
            "\(name) first arg must be bytes or a tuple of bytes, not \(vm.typeName(a[1]))")
        }
        for choice in choices {
          let found = try vm.callMethod(
            vm.masked(bytes), name, [vm.masked(choice), Value(start), Value(end)])
          if try vm.isTrue(found) { return .true }
        }
        return .false
      }
    }
    t.method("translate(self, table, /, delete=b'')") { (vm, a) throws(PyError) in
      var table = (0..<256).map { UInt8($0) }
      if !a[1].isNone { table = try vm.bytesLike(a[1]) }
      if table.count != 256 {
        throw vm.valueError("translation table must be 256 characters long")
      }
      let removed = a.has(2) ? try vm.bytesLike(a[2]) : []
      var out: [UInt8] = []
      for byte in try a.selfBytes.bytes where !removed.contains(byte) {
        out.append(table[Int(byte)])
      }
      return Value(vm.newBytes(out, mutable: mutable))
    }
    t.staticMethod("maketrans(frm, to, /)") { (vm, a) throws(PyError) in
      let (from, to) = (try vm.bytesLike(a[0]), try vm.bytesLike(a[1]))
      if from.count != to.count {
        throw vm.valueError("maketrans arguments must have same length")
      }
      var table = (0..<256).map { UInt8($0) }
      for (i, byte) in from.enumerated() { table[Int(byte)] = to[i] }
      return Value(vm.newBytes(table))
    }
  }

  /// What may be looked for in bytes: bytes, or one byte as a number.
  func byteOrBytes(_ value: Value) throws(PyError) -> [UInt8] {
    if let bytes = value.asBytes { return bytes.bytes }
    let index = try optionalIndex(value)
    if index.isUndefined {
      throw typeError("argument should be integer or bytes-like object, not '\(typeName(value))'")
    }
    return [try byte(index)]
  }

  /// One element of bytes.
  func byte(_ value: Value) throws(PyError) -> UInt8 {
    let index = try self.index(value)
    guard index.isInt, index.int >= 0, index.int < 256 else {
      throw valueError("byte must be in range(0, 256)")
    }
    return UInt8(index.int)
  }

  /// The bytes that a `bytearray` takes from an iterable.
  func bytes(of iterable: Value) throws(PyError) -> [UInt8] {
    if let bytes = iterable.asBytes { return bytes.bytes }
    var out: [UInt8] = []
    try forEach(iterable) { (item) throws(PyError) in
      out.append(try byte(item))
      return true
    }
    return out
  }

  /// What only a `bytearray` has.
  func installByteChanges(_ t: TypeBuilder) {
    t.set("__hash__", .none)
    t.method("append(self, item, /)") { (vm, a) throws(PyError) in
      let byte = try vm.byte(a[1])
      try a.selfBytes.bytes.append(byte)
      return .none
    }
    t.method("insert(self, index, item, /)") { (vm, a) throws(PyError) in
      let own = try a.selfBytes
      var i = try a.int(1)
      let byte = try vm.byte(a[2])
      if i < 0 { i = Swift.max(i + own.bytes.count, 0) }
      own.bytes.insert(byte, at: Swift.min(i, own.bytes.count))
      return .none
    }
    t.method("extend(self, iterable_of_ints, /)") { (vm, a) throws(PyError) in
      let new = try vm.bytes(of: a[1])
      try a.selfBytes.bytes += new
      return .none
    }
    t.method("remove(self, value, /)") { (vm, a) throws(PyError) in
      let own = try a.selfBytes
      let byte = try vm.byte(a[1])
      guard let i = own.bytes.firstIndex(of: byte) else {
        throw vm.valueError("value not found in bytearray")
      }
      own.bytes.remove(at: i)
      return .none
    }
    t.method("copy(self, /)") { (vm, a) throws(PyError) in
      Value(vm.newBytes(try a.selfBytes.bytes, mutable: true))
    }
    t.method("clear(self, /)") { (vm, a) throws(PyError) in
      try a.selfBytes.bytes = []
      return .none
    }
    t.method("reverse(self, /)") { (vm, a) throws(PyError) in
      try a.selfBytes.bytes.reverse()
      return .none
    }
    t.method("pop(self, index=-1, /)") { (vm, a) throws(PyError) in
      let own = try a.selfBytes
      if own.bytes.isEmpty { throw vm.indexError("pop from empty bytearray") }
      var i = try a.int(1)
      if i < 0 { i += own.bytes.count }
      if i < 0 || i >= own.bytes.count { throw vm.indexError("pop index out of range") }
      return Value(Int(own.bytes.remove(at: i)))
    }
    t.method("__iadd__(self, value, /)") { (vm, a) throws(PyError) in
      let own = try a.selfBytes
      guard let new = a[1].asBytes else {
        throw vm.typeError("can't concat \(vm.typeName(a[1])) to bytearray")
      }
      own.bytes += new.bytes
      return a[0]
    }
    t.operations(.setItem, .deleteItem)
  }
}
