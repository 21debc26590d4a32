/// Reading the arguments of builtin methods with CPython's words.
extension Arguments {
  private func wrongSelf(_ expected: String) -> PyError {
    vm.typeError(
      "descriptor '\(function.name)' for '\(expected)' objects doesn't apply to a "
        + "'\(vm.typeName(base[0]))' object")
  }

  /// The str that a method was called on.
  var selfStr: StrObject {
    @inline(__always) get throws(PyError) {
      if base[0].tag == .str { return base[0].cast(StrObject.self) }
      if let text = base[0].asStr { return text }
      throw wrongSelf("str")
    }
  }

  var selfList: ListObject {
    @inline(__always) get throws(PyError) {
      if base[0].tag == .list { return base[0].cast(ListObject.self) }
      if let list = base[0].asList { return list }
      throw wrongSelf("list")
    }
  }

  var selfTuple: TupleObject {
    get throws(PyError) {
      if let tuple = base[0].asTuple { return tuple }
      throw wrongSelf("tuple")
    }
  }

  var selfDict: DictObject {
    @inline(__always) get throws(PyError) {
      if base[0].tag == .dict { return base[0].cast(DictObject.self) }
      if let dict = base[0].asDict { return dict }
      throw wrongSelf("dict")
    }
  }

  var selfSet: SetObject {
    @inline(__always) get throws(PyError) {
      if let set = base[0].asSet { return set }
      throw wrongSelf("set")
    }
  }

  var selfBytes: BytesObject {
    get throws(PyError) {
      if let bytes = base[0].asBytes { return bytes }
      throw wrongSelf("bytes")
    }
  }

  /// An instance of one Swift class.
  func selfObject<T: Object>(_ type: T.Type, _ name: String) throws(PyError) -> T {
    if let object = base[0].as(type) { return object }
    throw wrongSelf(name)
  }

  /// An int's value, of any size; bools and subclasses included.
  var selfInt: BigInt {
    get throws(PyError) {
      let index = try vm.optionalIndex(base[0])
      if index.isUndefined { throw wrongSelf("int") }
      return vm.bigInt(index)
    }
  }

  /// A str, in the words of functions that name no argument.
  func plainStr(_ i: Int) throws(PyError) -> StrObject {
    if let text = base[i].asStr { return text }
    throw vm.typeError("must be str, not \(vm.typeName(base[i]))")
  }

  /// Optional bounds at parameters `i` and `i + 1`, as slices clamp them.
  func bounds(
    _ i: Int, _ count: Int, orNone: Bool = true
  ) throws(PyError) -> (Int, Int) {
    func place(_ value: Value, _ missing: Int) throws(PyError) -> Int {
      if value.isUndefined || (orNone && value.isNone) { return missing }
      let index = try vm.optionalIndex(value)
      if index.isUndefined {
        throw vm.typeError(
          "slice indices must be integers or \(orNone ? "None or " : "")have an __index__ method")
      }
      var n: Int
      if index.tag == .bigInt {
        n = vm.bigInt(index).isNegative ? -Int.max / 2 : Int.max / 2
      } else {
        n = Int(clamping: index.int)
      }
      if n < 0 {
        n = n < -count ? 0 : n + count
      }
      return n
    }
    let start = try place(base[i], 0)
    let end = try place(base[i + 1], count)
    return (start, Swift.min(end, count))
  }
}

extension VM {
  /// A `TextError` as the Python exception that it stands for.
  func raised(_ error: TextError) -> PyError {
    switch error.kind {
    case .value: valueError(error.message)
    case .type: typeError(error.message)
    case .overflow: overflowError(error.message)
    case .memory: self.error(types.memory, arguments: [])
    case .key: keyError(text(error.message))
    case .index: indexError(error.message)
    }
  }

  /// A class name with the indefinite form that CPython's messages use for `None`.
  func shownType(_ value: Value) -> String { typeName(value) }
}
