/// Operators and items where the operands are not small numbers or lists.
extension VM {
  /// True if a method of a class of the program was entered.
  @inline(never)
  func binary(
    _ op: BinaryOperator, _ i: Instruction, _ x: Value, _ y: Value, _ cursor: Cursor
  ) throws(PyError) -> Bool {
    cursor.frame.pointee.next = cursor.pc
    if !x.isObject && !y.isObject {
      let result = try arithmetic(op, x, y)
      if !result.isNotImplemented {
        cursor.registers[i.a] = result
        return false
      }
      throw unsupported(op, x, y, inPlace: isInPlace(i))
    }
    if op == .add, x.tag == .str, y.tag == .str {
      cursor.registers[i.a] = Value(
        try concatenate(x.cast(StrObject.self), y.cast(StrObject.self)))
      return false
    }
    let inPlace = isInPlace(i)
    if x.tag == .instance {
      let type = x.object.type
      var method = inPlace ? type.slot(Slot.inPlace(op)) : .undefined
      if method.isUndefined { method = type.slot(Slot.forward(op)) }
      let isDecided = y.tag != .instance || y.object.type === type
      if method.tag == .function, isDecided {
        return try push(method, x, y, 2, i.a, .binary)
      }
    }
    cursor.registers[i.a] = inPlace ? try self.inPlace(op, x, y) : try binary(op, x, y)
    return false
  }

  private func isInPlace(_ i: Instruction) -> Bool {
    i.operation == .binary ? i.x & 128 != 0 : i.x & 1 != 0
  }

  /// A method pushed by `binary` returned NotImplemented: asks the rest of the protocol.
  func retryBinary() throws(PyError) -> Value {
    let frame = topFrame.pointee
    let i = frame.next[-1]
    let registers = frame.registers
    let x = registers[i.b]
    let op: BinaryOperator
    var y = Value(i.signedC)
    switch i.operation {
    case .add: (op, y) = (.add, registers[i.c])
    case .subtract: (op, y) = (.subtract, registers[i.c])
    case .multiply: (op, y) = (.multiply, registers[i.c])
    case .divide: (op, y) = (.divide, registers[i.c])
    case .floorDivide: (op, y) = (.floorDivide, registers[i.c])
    case .modulo: (op, y) = (.modulo, registers[i.c])
    case .addInt:
      op = i.x & 2 != 0 ? .subtract : .add
      if op == .subtract { y = Value(-i.signedC) }
    case .multiplyInt: op = .multiply
    case .floorDivideInt: op = .floorDivide
    case .moduloInt: op = .modulo
    default:
      op = BinaryOperator(rawValue: i.x & 127).unsafelyUnwrapped
      y = registers[i.c]
    }
    let inPlace = isInPlace(i)
    let type = type(of: x)
    if inPlace, !type.slot(Slot.inPlace(op)).isUndefined {
      // It was the in-place method that declined.
      let result = try binaryOrNot(op, x, y)
      if !result.isNotImplemented { return result }
      throw unsupported(op, x, y, inPlace: true)
    }
    let right = self.type(of: y)
    if right !== type {
      let reflected = right.slot(Slot.reflected(op))
      let result =
        !reflected.isUndefined
        ? try call(reflected, y, x)
        : y.isObject ? try y.object.binary(self, op, x, reflected: true) : .notImplemented
      if !result.isNotImplemented { return result }
    }
    throw unsupported(op, x, y, inPlace: inPlace)
  }

  /// True if `__getitem__` of a class of the program was entered.
  func getItem(
    _ container: Value, _ key: Value, _ i: Instruction, _ cursor: Cursor
  ) throws(PyError) -> Bool {
    cursor.frame.pointee.next = cursor.pc
    switch container.tag {
    case .dict:
      let dict = container.cast(DictObject.self)
      let index = try dict.find(self, key, hash: try hash(key))
      if index < 0 { throw keyError(key) }
      cursor.registers[i.a] = dict.entries[index].value
      return false
    case .str where key.isInt:
      let text = container.cast(StrObject.self)
      var index = Int(truncatingIfNeeded: key.int)
      if index < 0 { index += text.count }
      if index >= 0, index < text.count {
        cursor.registers[i.a] = Value(newStr(scalar: text[index]))
        return false
      }
    case .instance:
      let method = container.object.type.slot(.getItem)
      if method.tag == .function {
        return try push(method, container, key, 2, i.a, .store)
      }
    default: break
    }
    cursor.registers[i.a] = try getItem(container, key)
    return false
  }

  func quickContains(_ container: Value, _ item: Value) throws(PyError) -> Bool {
    switch container.tag {
    case .dict:
      return try container.cast(DictObject.self).find(self, item, hash: try hash(item)) >= 0
    case .set, .frozenset: return try container.cast(SetObject.self).contains(self, item)
    default: return try contains(container, item)
    }
  }

  /// `container[start:stop]`.
  func getSlice(_ container: Value, _ start: Value, _ stop: Value) throws(PyError) -> Value {
    let isPlain =
      (start.isInt || start.isNone) && (stop.isInt || stop.isNone)
    if isPlain {
      switch container.tag {
      case .list:
        let list = container.cast(ListObject.self)
        let (from, to) = VM.bounds(start, stop, list.count)
        let result = newList(capacity: to - from)
        result.append(list.items + from, to - from)
        return Value(result)
      case .str:
        let text = container.cast(StrObject.self)
        let (from, to) = VM.bounds(start, stop, text.count)
        return Value(newStr(text, from, to))
      case .tuple:
        let tuple = container.cast(TupleObject.self)
        let (from, to) = VM.bounds(start, stop, tuple.count)
        return Value(newTuple(tuple.items + from, to - from))
      default: break
      }
    }
    return try getItem(container, newSlice(start, stop, .none))
  }

  /// A slice's bounds within a length, with step 1; the end is not before the start.
  private static func bounds(_ start: Value, _ stop: Value, _ length: Int) -> (Int, Int) {
    func clamped(_ value: Value, _ missing: Int) -> Int {
      if value.isNone { return missing }
      let i = Int(clamping: value.int)
      return i < 0 ? Swift.max(0, i + length) : Swift.min(i, length)
    }
    let from = clamped(start, 0)
    return (from, Swift.max(from, clamped(stop, length)))
  }
}
