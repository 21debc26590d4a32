import Host

/// `print`, and writing to what `sys.stdout` is at the moment.
extension VM {
  func installPrint() {
    builtin(
      "print(*args, sep=None, end=None, file=None, flush=False)",
      "Prints the values to a stream, or to sys.stdout by default."
    ) { (vm, a) throws(PyError) in
      let separator = try vm.optionalText(a[1], "sep", " ")
      let end = try vm.optionalText(a[2], "end", "\n")
      var out: [UInt8] = []
      let file = a[3].isNone ? vm.currentOutput() : a[3]
      do throws(PyError) {
        for (i, item) in a.rest(0).enumerated() {
          if i > 0 { out += separator.utf8 }
          try vm.appendText(of: item, to: &out)
        }
      } catch {
        // The values before the one that has no text are out already.
        if !out.isEmpty { try vm.write(out, to: file) }
        throw error
      }
      out += end.utf8
      if file.isNone { return .none }
      try vm.write(out, to: file)
      if try a.bool(4) {
        let flush = try vm.optionalAttribute(file, vm.intern("flush"))
        if !flush.isUndefined { _ = try vm.call(flush) }
      }
      return .none
    }
  }

  private func write(_ text: [UInt8], to file: Value) throws(PyError) {
    if file.isNone { return }
    if let stream = file.as(FileObject.self), !stream.type.isUserDefined {
      return try stream.write(self, text)
    }
    let value = text.withUnsafeBufferPointer { newStr(utf8: $0) }
    _ = try callMethod(file, "write", [Value(value)])
  }

  private func optionalText(
    _ value: Value, _ name: String, _ missing: String
  ) throws(PyError) -> String {
    if value.isNone { return missing }
    guard let text = value.asStr else {
      throw typeError("\(name) must be None or a string, not \(typeName(value))")
    }
    return text.string
  }

  /// Appends `str(value)` in UTF-8.
  func appendText(of value: Value, to out: inout [UInt8]) throws(PyError) {
    switch value.tag {
    case .str:
      let text = value.cast(StrObject.self)
      if text.isASCII { out += text.byteBuffer } else { out += text.utf8 }
    case .int:
      if value.int < 0 { out.append(45) }
      out += BigInt.digitBytes(value.int.magnitude)
    case .float: out += FloatText.representationBytes(value.float)
    default: out += try str(value).utf8
    }
  }

  /// The object that `sys.stdout` names.
  func currentOutput() -> Value {
    guard let sys = library.systemModule else { return library.standardOutput }
    let current = sys.dict.get(intern("stdout"))
    return current.isUndefined ? .none : current
  }

  /// Writes text to what `sys.stdout` is.
  public func writeOutput(_ text: String) throws(PyError) {
    let file = currentOutput()
    if let stream = file.as(FileObject.self), !stream.type.isUserDefined {
      try stream.write(self, Array(text.utf8))
    } else if !file.isNone {
      _ = try callMethod(file, "write", [self.text(text)])
    }
  }
}
