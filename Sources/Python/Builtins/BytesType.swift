/// `bytes` and `bytearray`, `range` and `slice`.
extension VM {
  func installBytes() {
    builtins.set(intern("memoryview"), Value(library.memoryView))
    for type in [types.bytes, types.bytearray] {
      let mutable = type === types.bytearray
      extend(type) { t in
        t.new("(cls, source=?, encoding=?, errors=?)") { (vm, a) throws(PyError) in
          let type = a[0].cast(TypeObject.self)
          func make(_ bytes: [UInt8]) -> Value {
            Value(vm.heap.make(BytesObject(type, bytes, isMutable: mutable), bytes: bytes.count))
          }
          guard a.has(1) else { return make([]) }
          if let text = a[1].asStr {
            if !a.has(2) { throw vm.typeError("string argument without an encoding") }
            return make(try vm.encode(text, try a.text(2), a.has(3) ? a.text(3) : "strict"))
          }
          if let given = a[1].asBytes { return make(given.bytes) }
          let own = try vm.optionalAttribute(a[1], vm.intern("__bytes__"))
          if !own.isUndefined {
            let made = try vm.call(own)
            if let bytes = made.asBytes { return make(bytes.bytes) }
            throw vm.typeError("__bytes__ returned non-bytes (type \(vm.typeName(made)))")
          }
          let size = try vm.optionalIndex(a[1])
          if !size.isUndefined {
            let n = try vm.int64(size)
            if n < 0 { throw vm.valueError("negative count") }
            try vm.reserve(Int(clamping: n))
            return make([UInt8](repeating: 0, count: Int(n)))
          }
          if !a[1].isObject {
            throw vm.typeError(
              "cannot convert '\(vm.typeName(a[1]))' object to \(mutable ? "bytearray" : "bytes")")
          }
          return make(mutable ? try vm.bytes(of: a[1]) : try vm.byteArray(a[1]))
        }
        t.method("decode(self, encoding='utf-8', errors='strict')") { (vm, a) throws(PyError) in
          let (encoding, errors) = (try a.text(1), try a.text(2))
          let bytes = try a.selfBytes.bytes
          return bytes.isEmpty ? vm.text("") : Value(try vm.decode(bytes, encoding, errors))
        }
        t.method("hex(self, sep=?, bytes_per_sep=1)") { (vm, a) throws(PyError) in
          let bytes = try a.selfBytes.bytes
          if a.has(1), a[1].asStr == nil, a[1].asBytes == nil {
            throw vm.typeError("object of type '\(vm.typeName(a[1]))' has no len()")
          }
          if a.has(1), let sep = a[1].asStr, !sep.isASCII {
            throw vm.valueError("sep must be ASCII.")
          }
          var out = ""
          let group = try a.int(2)
          for (i, byte) in bytes.enumerated() {
            let position = group > 0 ? bytes.count - i : i
            if i > 0, a.has(1), group != 0, position % group.magnitudeInt == 0 {
              out += try a.text(1)
            }
            let digits = String(byte, radix: 16)
            out += digits.utf8.count == 1 ? "0" + digits : digits
          }
          return vm.text(out)
        }
        t.classMethod("fromhex(cls, string, /)") { (vm, a) throws(PyError) in
          var out: [UInt8] = []
          guard let given = a[1].asStr else {
            throw vm.typeError("fromhex() argument must be str, not \(vm.typeName(a[1]))")
          }
          if !given.isASCII {
            let place = (0..<given.count).first { given[$0] > 127 } ?? 0
            throw vm.valueError(
              "non-hexadecimal number found in fromhex() arg at position \(place)")
          }
          let text = Array(given.string.utf8)
          var i = 0
          while i < text.count {
            if text[i] == 32 || (text[i] >= 9 && text[i] <= 13) {
              i += 1
              continue
            }
            guard i + 1 < text.count, let high = BigInt.digitValue(text[i]), high < 16,
              let low = BigInt.digitValue(text[i + 1]), low < 16
            else {
              let bad = BigInt.digitValue(text[i]).map { $0 < 16 } ?? false ? i + 1 : i
              throw vm.valueError(
                "non-hexadecimal number found in fromhex() arg at position \(bad)")
            }
            out.append(UInt8(high * 16 + low))
            i += 2
          }
          return Value(vm.newBytes(out, mutable: mutable))
        }
        installByteSearch(t, mutable: mutable)
        installByteTexts(t, mutable: mutable)
        if mutable { installByteChanges(t) }
      }
    }
  }

  private func installByteSearch(_ t: TypeBuilder, mutable: Bool) {
    func find(_ hay: [UInt8], _ needle: [UInt8], _ start: Int, _ end: Int, last: Bool) -> Int {
      hay.withUnsafeBufferPointer { h in
        needle.withUnsafeBufferPointer { n in
          let a = CharacterView(bytes: h.baseAddress, scalars: nil, count: h.count)
          let b = CharacterView(bytes: n.baseAddress, scalars: nil, count: n.count)
          if n.count == 0 { return start <= end ? (last ? end : start) : -1 }
          return last ? a.findLast(b, start, end) : a.find(b, start, end)
        }
      }
    }
    func finder(_ name: String, last: Bool, raises: Bool) {
      t.method("\(name)(self, sub, start=?, end=?, /)") { (vm, a) throws(PyError) in
        let bytes = try a.selfBytes.bytes
        let (start, end) = try a.bounds(2, bytes.count)
        let at = find(bytes, try vm.byteOrBytes(a[1]), start, end, last: last)
        if at < 0 && raises { throw vm.valueError("subsection not found") }
        return Value(at)
      }
    }
    finder("find", last: false, raises: false)
    finder("rfind", last: true, raises: false)
    finder("index", last: false, raises: true)
    finder("rindex", last: true, raises: true)
    t.method("join(self, iterable, /)") { (vm, a) throws(PyError) in
      let mark = try a.selfBytes.bytes
      var out: [UInt8] = []
      if !a[1].isObject || vm.specialMethod(a[1], "__iter__").isUndefined
        && vm.specialMethod(a[1], "__getitem__").isUndefined
      {
        throw vm.typeError("can only join an iterable")
      }
      for (i, item) in try vm.array(a[1]).enumerated() {
        guard let bytes = item.asBytes else {
          throw vm.typeError(
            "sequence item \(i): expected a bytes-like object, \(vm.typeName(item)) found")
        }
        if i > 0 { out += mark }
        out += bytes.bytes
      }
      return Value(vm.newBytes(out, mutable: mutable))
    }
    func stripper(_ name: String, left: Bool, right: Bool) {
      t.method("\(name)(self, bytes=None, /)") { (vm, a) throws(PyError) in
        var bytes = try a.selfBytes.bytes[...]
        let set: [UInt8] = a[1].isNone ? [32, 9, 10, 11, 12, 13] : try vm.bytesLike(a[1])
        if left { while let c = bytes.first, set.contains(c) { bytes.removeFirst() } }
        if right { while let c = bytes.last, set.contains(c) { bytes.removeLast() } }
        return Value(vm.newBytes(Array(bytes), mutable: mutable))
      }
    }
    stripper("strip", left: true, right: true)
    stripper("lstrip", left: true, right: false)
    stripper("rstrip", left: false, right: true)
    func mapper(_ name: String, _ change: @escaping (UInt8) -> UInt8) {
      t.method("\(name)(self, /)") { (vm, a) throws(PyError) in
        Value(vm.newBytes(try a.selfBytes.bytes.map(change), mutable: mutable))
      }
    }
    mapper("lower") { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
    mapper("upper") { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    t.method("isdigit(self, /)") { (vm, a) throws(PyError) in
      let bytes = try a.selfBytes.bytes
      return Value(!bytes.isEmpty && bytes.allSatisfy { $0 >= 48 && $0 <= 57 })
    }
    t.method("isalpha(self, /)") { (vm, a) throws(PyError) in
      let bytes = try a.selfBytes.bytes
      return Value(!bytes.isEmpty && bytes.allSatisfy { $0 | 0x20 >= 97 && $0 | 0x20 <= 122 })
    }
  }

  func installRanges() {
    extend(types.range) { t in
      t.new("(cls, *args)") { (vm, a) throws(PyError) in
        let rest = a.rest(1)
        switch rest.count {
        case 0: throw vm.typeError("range expected at least 1 argument, got 0")
        case 1: return try vm.newRange(Value(0), try vm.index(rest[0]), Value(1))
        case 2, 3:
          let (start, stop) = (try vm.index(rest[0]), try vm.index(rest[1]))
          let step = rest.count == 3 ? try vm.index(rest[2]) : Value(1)
          if step.isInt, step.int == 0 { throw vm.valueError("range() arg 3 must not be zero") }
          return try vm.newRange(start, stop, step)
        default:
          throw vm.typeError("range expected at most 3 arguments, got \(rest.count)")
        }
      }
      t.property("start") { (_, v) throws(PyError) in
        v.as(WideRangeObject.self)?.start ?? Value(v.cast(RangeObject.self).start)
      }
      t.property("stop") { (_, v) throws(PyError) in
        v.as(WideRangeObject.self)?.stop ?? Value(v.cast(RangeObject.self).stop)
      }
      t.property("step") { (_, v) throws(PyError) in
        v.as(WideRangeObject.self)?.step ?? Value(v.cast(RangeObject.self).step)
      }
      t.method("count(self, value, /)") { (vm, a) throws(PyError) in
        Value(try vm.contains(a[0], a[1]) ? 1 : 0)
      }
      t.method("index(self, value, /)") { (vm, a) throws(PyError) in
        if let wide = a[0].as(WideRangeObject.self) {
          let at = try vm.contains(a[0], a[1]) ? try wide.position(vm, of: a[1]) : .none
          if at.isNone { throw vm.valueError("\(try vm.repr(a[1])) is not in range") }
          return at
        }
        let range = try a.selfObject(RangeObject.self, "range")
        if try vm.contains(a[0], a[1]) {
          let value = try vm.int64(try vm.toInt(a[1]))
          return Value((value - range.start) / range.step)
        }
        if !a[1].isInt && !a[1].isBool && a[1].tag != .bigInt {
          throw vm.valueError("sequence.index(x): x not in sequence")
        }
        throw vm.valueError("\(try vm.repr(a[1])) is not in range")
      }
      t.method("__reversed__(self, /)") { (vm, a) throws(PyError) in
        if let wide = a[0].as(WideRangeObject.self) {
          let last = try vm.binary(.subtract, wide.count, Value(1))
          return try vm.iterate(
            try vm.newRange(
              try wide.item(vm, last), try vm.binary(.subtract, wide.start, wide.step),
              try vm.binary(.subtract, Value(0), wide.step)))
        }
        let range = try a.selfObject(RangeObject.self, "range")
        let last = range.start &+ (range.count &- 1) &* range.step
        return try vm.iterate(
          vm.newRange(last, range.start &- range.step, 0 &- range.step))
      }
    }
    extend(types.slice) { t in
      t.new("(cls, *args)") { (vm, a) throws(PyError) in
        let rest = a.rest(1)
        switch rest.count {
        case 1: return vm.newSlice(.none, rest[0], .none)
        case 2: return vm.newSlice(rest[0], rest[1], .none)
        case 3: return vm.newSlice(rest[0], rest[1], rest[2])
        case 0: throw vm.typeError("slice expected at least 1 argument, got 0")
        default: throw vm.typeError("slice expected at most 3 arguments, got \(rest.count)")
        }
      }
      t.property("start") { (vm, v) throws(PyError) in v.cast(SliceObject.self).start }
      t.property("stop") { (vm, v) throws(PyError) in v.cast(SliceObject.self).stop }
      t.property("step") { (vm, v) throws(PyError) in v.cast(SliceObject.self).step }
      t.method("indices(self, length, /)") { (vm, a) throws(PyError) in
        let length = try vm.index(a[1])
        if try vm.isTrue(try vm.compare(.less, length, Value(0))) {
          throw vm.valueError("length should not be negative")
        }
        let (start, stop, step) = try vm.wideIndices(a[0].cast(SliceObject.self), length)
        return Value(vm.newTuple([start, stop, step]))
      }
      t.set("__hash__", .none)
    }
  }
}

extension Int {
  fileprivate var magnitudeInt: Int { Int(magnitude) }
}
