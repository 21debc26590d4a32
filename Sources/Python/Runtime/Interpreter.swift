import Diagnostics

/// The interpreter's loop.
extension VM {
  @inline(__always) var topFrame: UnsafeMutablePointer<Frame> { frames + (frameCount &- 1) }

  /// Runs the top frame and all that it calls until it ends, and returns its result; of a generator
  /// that is the next item, `.undefined` at its end. With `raising`, starts by raising that.
  func execute(raising: PyError? = nil) throws(PyError) -> Value {
    let outer = heap.enterLoop(isNested: loopDepth > 0)
    loopDepth &+= 1
    let result: Value
    do throws(PyError) {
      result = try loop(raising)
    } catch {
      loopDepth &-= 1
      heap.leave(outer)
      heap.keep(Value(error.exception))
      throw error
    }
    loopDepth &-= 1
    heap.leave(outer)
    heap.hand(result)
    return result
  }

  private func loop(_ raising: PyError?) throws(PyError) -> Value {
    let entry = frameCount
    if loopDepth > VM.deepestLoop {
      popFrame()
      throw recursionError()
    }
    var cursor = Cursor(topFrame)
    if let raising {
      try unwind(raising, entry)
      cursor = Cursor(topFrame)
    }
    while true {
      do throws(PyError) {
        while true {
          let i = cursor.pc.pointee
          cursor.pc += 1
          switch i.operation {
          case .nop: break

          // MARK: Registers and constants
          case .move: cursor.registers[i.a] = cursor.registers[i.b]
          case .loadConstant: cursor.registers[i.a] = cursor.constants[i.wide]
          case .loadInt: cursor.registers[i.a] = Value(Int64(i.wide))
          case .loadNone: cursor.registers[i.a] = .none
          case .loadTrue: cursor.registers[i.a] = .true
          case .loadFalse: cursor.registers[i.a] = .false
          case .checkLocal:
            if cursor.registers[i.a].isUndefined { throw unboundLocal(cursor.frame, i.a) }
          case .deleteLocal:
            if cursor.registers[i.a].isUndefined { throw unboundLocal(cursor.frame, i.a) }
            cursor.registers[i.a] = .undefined

          // MARK: Names
          case .loadGlobal:
            let cache = cursor.caches + i.wide
            let globals = cursor.frame.pointee.globals
            let layout = globals._withUnsafeGuaranteedRef { $0.layout }
            if cache.pointee.version == layout {
              if cache.pointee.kind == .global {
                cursor.registers[i.a] = globals._withUnsafeGuaranteedRef {
                  $0.entries[Int(cache.pointee.index)].value
                }
                continue
              }
              if cache.pointee.guardBits == builtins.layout {
                cursor.registers[i.a] = builtins.entries[Int(cache.pointee.index)].value
                continue
              }
            }
            cursor.registers[i.a] = try loadGlobal(cursor.frame, cache)
          case .storeGlobal:
            let cache = cursor.caches + i.wide
            let globals = cursor.frame.pointee.globals
            let value = cursor.registers[i.a]
            if globals._withUnsafeGuaranteedRef({ $0.layout }) == cache.pointee.version {
              globals._withUnsafeGuaranteedRef {
                $0.setValue(at: Int(cache.pointee.index), value)
              }
            } else {
              storeGlobal(cursor.frame, cache, value)
            }
          case .deleteGlobal: try deleteGlobal(cursor.frame, cursor.caches + i.wide)
          case .loadName:
            cursor.registers[i.a] = try loadName(cursor.frame, cursor.caches + i.wide)
          case .storeName:
            try storeName(cursor.frame, cursor.caches + i.wide, cursor.registers[i.a])
          case .deleteName: try deleteName(cursor.frame, cursor.caches + i.wide)
          case .makeCell: cursor.registers[i.a] = Value(newCell(cursor.registers[i.a]))
          case .loadCell:
            let value = cursor.registers[i.b].cast(CellObject.self).value
            if value.isUndefined { throw unboundLocal(cursor.frame, i.b) }
            cursor.registers[i.a] = value
          case .storeCell:
            cursor.registers[i.a].cast(CellObject.self).value = cursor.registers[i.b]
          case .deleteCell:
            let cell = cursor.registers[i.a].cast(CellObject.self)
            if cell.value.isUndefined { throw unboundLocal(cursor.frame, i.a) }
            cell.value = .undefined
          case .loadFree:
            let value = capturedCell(cursor.frame, i.b).value
            if value.isUndefined { throw unboundFree(cursor.frame, i.b) }
            cursor.registers[i.a] = value
          case .storeFree:
            capturedCell(cursor.frame, i.a).value = cursor.registers[i.b]
          case .deleteFree:
            let cell = capturedCell(cursor.frame, i.a)
            if cell.value.isUndefined { throw unboundFree(cursor.frame, i.a) }
            cell.value = .undefined
          case .loadClosure:
            cursor.registers[i.a] = Value(capturedCell(cursor.frame, i.b))
          case .loadNameOrFree:
            cursor.registers[i.a] = try loadNameOrFree(
              cursor.frame, i.b, cursor.constants[i.c].cast(StrObject.self))

          // MARK: Arithmetic
          case .add:
            let (x, y) = (cursor.registers[i.b], cursor.registers[i.c])
            if x.tag == .int && y.tag == .int {
              let (sum, overflow) = x.int.addingReportingOverflow(y.int)
              if !overflow {
                cursor.registers[i.a] = Value(sum)
                continue
              }
            } else if x.tag == .float && y.tag == .float {
              cursor.registers[i.a] = Value(x.float + y.float)
              continue
            }
            if try binary(.add, i, x, y, cursor) { cursor = Cursor(topFrame) }
          case .subtract:
            let (x, y) = (cursor.registers[i.b], cursor.registers[i.c])
            if x.tag == .int && y.tag == .int {
              let (difference, overflow) = x.int.subtractingReportingOverflow(y.int)
              if !overflow {
                cursor.registers[i.a] = Value(difference)
                continue
              }
            } else if x.tag == .float && y.tag == .float {
              cursor.registers[i.a] = Value(x.float - y.float)
              continue
            }
            if try binary(.subtract, i, x, y, cursor) { cursor = Cursor(topFrame) }
          case .multiply:
            let (x, y) = (cursor.registers[i.b], cursor.registers[i.c])
            if x.tag == .float && y.tag == .float {
              cursor.registers[i.a] = Value(x.float * y.float)
              continue
            } else if x.tag == .int && y.tag == .int {
              let (product, overflow) = x.int.multipliedReportingOverflow(by: y.int)
              if !overflow {
                cursor.registers[i.a] = Value(product)
                continue
              }
            }
            if try binary(.multiply, i, x, y, cursor) { cursor = Cursor(topFrame) }
          case .divide:
            let (x, y) = (cursor.registers[i.b], cursor.registers[i.c])
            if x.tag == .float && y.tag == .float && y.float != 0 {
              cursor.registers[i.a] = Value(x.float / y.float)
              continue
            }
            if try binary(.divide, i, x, y, cursor) { cursor = Cursor(topFrame) }
          case .floorDivide:
            let (x, y) = (cursor.registers[i.b], cursor.registers[i.c])
            if x.tag == .int && y.tag == .int && y.int > 0 {
              cursor.registers[i.a] = Value(VM.floorQuotient(x.int, y.int))
              continue
            }
            if try binary(.floorDivide, i, x, y, cursor) { cursor = Cursor(topFrame) }
          case .modulo:
            let (x, y) = (cursor.registers[i.b], cursor.registers[i.c])
            if x.tag == .int && y.tag == .int && y.int > 0 {
              cursor.registers[i.a] = Value(VM.floorRemainder(x.int, y.int))
              continue
            }
            if try binary(.modulo, i, x, y, cursor) { cursor = Cursor(topFrame) }
          case .binary:
            let op = BinaryOperator(rawValue: i.x & 127).unsafelyUnwrapped
            let (x, y) = (cursor.registers[i.b], cursor.registers[i.c])
            if try binary(op, i, x, y, cursor) { cursor = Cursor(topFrame) }
          case .addInt:
            let x = cursor.registers[i.b]
            if x.tag == .int {
              let (sum, overflow) = x.int.addingReportingOverflow(Int64(i.signedC))
              if !overflow {
                cursor.registers[i.a] = Value(sum)
                continue
              }
            } else if x.tag == .float {
              cursor.registers[i.a] = Value(x.float + Double(i.signedC))
              continue
            }
            let minus = i.x & 2 != 0
            if try binary(
              minus ? .subtract : .add, i, x, Value(minus ? -i.signedC : i.signedC), cursor)
            {
              cursor = Cursor(topFrame)
            }
          case .multiplyInt:
            let x = cursor.registers[i.b]
            if x.tag == .int {
              let (product, overflow) = x.int.multipliedReportingOverflow(by: Int64(i.signedC))
              if !overflow {
                cursor.registers[i.a] = Value(product)
                continue
              }
            } else if x.tag == .float {
              cursor.registers[i.a] = Value(x.float * Double(i.signedC))
              continue
            }
            if try binary(.multiply, i, x, Value(i.signedC), cursor) {
              cursor = Cursor(topFrame)
            }
          case .floorDivideInt:
            let x = cursor.registers[i.b]
            if x.tag == .int {
              cursor.registers[i.a] = Value(VM.floorQuotient(x.int, Int64(i.signedC)))
              continue
            }
            if try binary(.floorDivide, i, x, Value(i.signedC), cursor) {
              cursor = Cursor(topFrame)
            }
          case .moduloInt:
            let x = cursor.registers[i.b]
            if x.tag == .int {
              cursor.registers[i.a] = Value(VM.floorRemainder(x.int, Int64(i.signedC)))
              continue
            }
            if try binary(.modulo, i, x, Value(i.signedC), cursor) {
              cursor = Cursor(topFrame)
            }
          case .negate:
            let x = cursor.registers[i.b]
            if x.tag == .float {
              cursor.registers[i.a] = Value(-x.float)
            } else if x.tag == .int && x.int != Int64.min {
              cursor.registers[i.a] = Value(-x.int)
            } else {
              cursor.frame.pointee.next = cursor.pc
              cursor.registers[i.a] = try unary(.minus, x)
            }
          case .unary:
            cursor.frame.pointee.next = cursor.pc
            let op = UnaryOperator(rawValue: i.x).unsafelyUnwrapped
            cursor.registers[i.a] = try unary(op, cursor.registers[i.b])
          case .not:
            let x = cursor.registers[i.b]
            cursor.frame.pointee.next = cursor.pc
            cursor.registers[i.a] = Value(!(try isTrue(x)))

          // MARK: Comparison
          case .compare:
            let op = ComparisonOperator(rawValue: i.x).unsafelyUnwrapped
            let (x, y) = (cursor.registers[i.b], cursor.registers[i.c])
            // CPython counts a comparison as a call, except where it decides a jump.
            if frameCount >= recursionLimit {
              cursor.frame.pointee.next = cursor.pc
              throw comparisonTooDeep()
            }
            if x.tag == .int && y.tag == .int {
              cursor.registers[i.a] = Value(
                VM.holds(op, x.int < y.int ? -1 : x.int == y.int ? 0 : 1))
              continue
            }
            if x.tag == .float && y.tag == .float {
              cursor.registers[i.a] = Value(VM.compare(op, x.float, y.float))
              continue
            }
            cursor.frame.pointee.next = cursor.pc
            cursor.registers[i.a] = try compare(op, x, y)
          case .isSame:
            cursor.registers[i.a] = Value(
              cursor.registers[i.b].isIdentical(to: cursor.registers[i.c]))
          case .isNotSame:
            cursor.registers[i.a] = Value(
              !cursor.registers[i.b].isIdentical(to: cursor.registers[i.c]))
          case .contains, .notContains:
            cursor.frame.pointee.next = cursor.pc
            let holds = try quickContains(cursor.registers[i.c], cursor.registers[i.b])
            cursor.registers[i.a] = Value(holds == (i.operation == .contains))
          case .jumpLess:
            let (x, y) = (cursor.registers[i.a], cursor.registers[i.b])
            let holds: Bool
            if x.tag == .int && y.tag == .int {
              holds = x.int < y.int
            } else if x.tag == .float && y.tag == .float {
              holds = x.float < y.float
            } else {
              cursor.frame.pointee.next = cursor.pc
              holds = try isTrue(try compare(.less, x, y))
            }
            if holds == (i.x != 0) { cursor.pc += i.signedC }
          case .jumpLessEqual:
            let (x, y) = (cursor.registers[i.a], cursor.registers[i.b])
            let holds: Bool
            if x.tag == .int && y.tag == .int {
              holds = x.int <= y.int
            } else if x.tag == .float && y.tag == .float {
              holds = x.float <= y.float
            } else {
              cursor.frame.pointee.next = cursor.pc
              holds = try isTrue(try compare(.lessEqual, x, y))
            }
            if holds == (i.x != 0) { cursor.pc += i.signedC }
          case .jumpGreater:
            let (x, y) = (cursor.registers[i.a], cursor.registers[i.b])
            let holds: Bool
            if x.tag == .int && y.tag == .int {
              holds = x.int > y.int
            } else if x.tag == .float && y.tag == .float {
              holds = x.float > y.float
            } else {
              cursor.frame.pointee.next = cursor.pc
              holds = try isTrue(try compare(.greater, x, y))
            }
            if holds == (i.x != 0) { cursor.pc += i.signedC }
          case .jumpGreaterEqual:
            let (x, y) = (cursor.registers[i.a], cursor.registers[i.b])
            let holds: Bool
            if x.tag == .int && y.tag == .int {
              holds = x.int >= y.int
            } else if x.tag == .float && y.tag == .float {
              holds = x.float >= y.float
            } else {
              cursor.frame.pointee.next = cursor.pc
              holds = try isTrue(try compare(.greaterEqual, x, y))
            }
            if holds == (i.x != 0) { cursor.pc += i.signedC }
          case .jumpEqual:
            let (x, y) = (cursor.registers[i.a], cursor.registers[i.b])
            let holds: Bool
            if x.tag == .int && y.tag == .int {
              holds = x.int == y.int
            } else {
              cursor.frame.pointee.next = cursor.pc
              holds = try isTrue(try compare(.equal, x, y))
            }
            if holds == (i.x != 0) { cursor.pc += i.signedC }
          case .jumpNotEqual:
            let (x, y) = (cursor.registers[i.a], cursor.registers[i.b])
            let holds: Bool
            if x.tag == .int && y.tag == .int {
              holds = x.int != y.int
            } else {
              cursor.frame.pointee.next = cursor.pc
              holds = try isTrue(try compare(.notEqual, x, y))
            }
            if holds == (i.x != 0) { cursor.pc += i.signedC }
          case .jumpLessInt:
            let x = cursor.registers[i.a]
            let y = VM.signedB(i)
            let holds: Bool
            if x.tag == .int {
              holds = x.int < y
            } else if x.tag == .float {
              holds = x.float < Double(y)
            } else {
              cursor.frame.pointee.next = cursor.pc
              holds = try isTrue(try compare(.less, x, Value(y)))
            }
            if holds == (i.x != 0) { cursor.pc += i.signedC }
          case .jumpLessEqualInt:
            let x = cursor.registers[i.a]
            let y = VM.signedB(i)
            let holds: Bool
            if x.tag == .int {
              holds = x.int <= y
            } else if x.tag == .float {
              holds = x.float <= Double(y)
            } else {
              cursor.frame.pointee.next = cursor.pc
              holds = try isTrue(try compare(.lessEqual, x, Value(y)))
            }
            if holds == (i.x != 0) { cursor.pc += i.signedC }
          case .jumpGreaterInt:
            let x = cursor.registers[i.a]
            let y = VM.signedB(i)
            let holds: Bool
            if x.tag == .int {
              holds = x.int > y
            } else if x.tag == .float {
              holds = x.float > Double(y)
            } else {
              cursor.frame.pointee.next = cursor.pc
              holds = try isTrue(try compare(.greater, x, Value(y)))
            }
            if holds == (i.x != 0) { cursor.pc += i.signedC }
          case .jumpGreaterEqualInt:
            let x = cursor.registers[i.a]
            let y = VM.signedB(i)
            let holds: Bool
            if x.tag == .int {
              holds = x.int >= y
            } else if x.tag == .float {
              holds = x.float >= Double(y)
            } else {
              cursor.frame.pointee.next = cursor.pc
              holds = try isTrue(try compare(.greaterEqual, x, Value(y)))
            }
            if holds == (i.x != 0) { cursor.pc += i.signedC }
          case .jumpEqualInt:
            let x = cursor.registers[i.a]
            let y = VM.signedB(i)
            let holds: Bool
            if x.tag == .int {
              holds = x.int == y
            } else {
              cursor.frame.pointee.next = cursor.pc
              holds = try isTrue(try compare(.equal, x, Value(y)))
            }
            if holds == (i.x != 0) { cursor.pc += i.signedC }
          case .jumpNotEqualInt:
            let x = cursor.registers[i.a]
            let y = VM.signedB(i)
            let holds: Bool
            if x.tag == .int {
              holds = x.int != y
            } else {
              cursor.frame.pointee.next = cursor.pc
              holds = try isTrue(try compare(.notEqual, x, Value(y)))
            }
            if holds == (i.x != 0) { cursor.pc += i.signedC }
          case .jump: cursor.pc += i.wide
          case .jumpTrue:
            let x = cursor.registers[i.a]
            if x.tag == .bool {
              if x.bits != 0 { cursor.pc += i.wide }
              continue
            }
            cursor.frame.pointee.next = cursor.pc
            if try isTrue(x) { cursor.pc += i.wide }
          case .jumpFalse:
            let x = cursor.registers[i.a]
            if x.tag == .bool {
              if x.bits == 0 { cursor.pc += i.wide }
              continue
            }
            cursor.frame.pointee.next = cursor.pc
            if !(try isTrue(x)) { cursor.pc += i.wide }
          case .jumpNone:
            if cursor.registers[i.a].isNone == (i.x != 0) { cursor.pc += i.wide }
          case .safepoint:
            fuel &-= 1
            if fuel < 0 || heap.wantsCollection { try pause() }

          // MARK: Attributes
          case .loadAttribute:
            let value = cursor.registers[i.b]
            let cache = cursor.caches + i.c
            if value.tag == .instance, cache.pointee.kind == .slot {
              let instance = value.cast(InstanceObject.self)
              if cache.pointee.guardBits == VM.address(instance.shape),
                cache.pointee.version == instance.type.version
              {
                cursor.registers[i.a] = instance.slots[Int(cache.pointee.index)]
                continue
              }
            }
            cursor.frame.pointee.next = cursor.pc
            if try loadAttribute(value, cache, i.a, cursor) { cursor = Cursor(topFrame) }
          case .storeAttribute:
            let target = cursor.registers[i.a]
            let cache = cursor.caches + i.c
            if target.tag == .instance {
              let instance = target.cast(InstanceObject.self)
              if cache.pointee.guardBits == VM.address(instance.shape),
                cache.pointee.version == instance.type.version
              {
                if cache.pointee.kind == .slot {
                  instance.slots[Int(cache.pointee.index)] = cursor.registers[i.b]
                  instance.noteWrite(cursor.registers[i.b])
                  continue
                }
                if cache.pointee.kind == .transition {
                  let shape = Unmanaged<Shape>.fromOpaque(cache.pointee.value.address)
                  shape._withUnsafeGuaranteedRef { instance.add(cursor.registers[i.b], $0) }
                  continue
                }
              }
            }
            cursor.frame.pointee.next = cursor.pc
            try storeAttribute(target, cache, cursor.registers[i.b])
          case .deleteAttribute:
            cursor.frame.pointee.next = cursor.pc
            let name = (cursor.caches + i.c).pointee.name.unsafelyUnwrapped
            try setAttribute(
              cursor.registers[i.a], name._withUnsafeGuaranteedRef { $0 }, .undefined)
          case .loadMethod:
            let value = cursor.registers[i.b]
            let cache = cursor.caches + i.c
            if cache.pointee.kind == .method {
              if value.tag == .instance {
                let instance = value.cast(InstanceObject.self)
                if cache.pointee.guardBits == VM.address(instance.shape),
                  cache.pointee.version == instance.type.version
                {
                  cursor.registers[i.a] = cache.pointee.value
                  cursor.registers[i.a &+ 1] = value
                  continue
                }
              } else if value.isObject, cache.pointee.guardBits == 0 {
                let object = value.object
                if cache.pointee.version == object.type.version, object.attributesReference == nil
                {
                  cursor.registers[i.a] = cache.pointee.value
                  cursor.registers[i.a &+ 1] = value
                  continue
                }
              }
            }
            cursor.frame.pointee.next = cursor.pc
            try loadMethod(value, cache, cursor.registers + i.a)
          case .loadSuperMethod:
            cursor.frame.pointee.next = cursor.pc
            try loadSuperMethod(
              cursor.registers + i.b, cursor.caches + i.c, cursor.registers + i.a)
          case .loadContextMethod:
            cursor.frame.pointee.next = cursor.pc
            try loadContextMethod(
              cursor.registers[i.b], isExit: i.x == 1, cursor.registers + i.a)

          // MARK: Items
          case .getItem:
            let (container, key) = (cursor.registers[i.b], cursor.registers[i.c])
            if key.tag == .int {
              if container.tag == .list {
                let list = container.cast(ListObject.self)
                var index = Int(truncatingIfNeeded: key.int)
                if index < 0 { index &+= list.count }
                if index >= 0 && index < list.count {
                  cursor.registers[i.a] = list.items[index]
                  continue
                }
              } else if container.tag == .tuple {
                let tuple = container.cast(TupleObject.self)
                let index = Int(truncatingIfNeeded: key.int)
                if index >= 0 && index < tuple.count {
                  cursor.registers[i.a] = tuple.items[index]
                  continue
                }
              }
            }
            if try getItem(container, key, i, cursor) { cursor = Cursor(topFrame) }
          case .getItemInt:
            let container = cursor.registers[i.b]
            var index = i.signedC
            if container.tag == .list {
              let list = container.cast(ListObject.self)
              if index < 0 { index &+= list.count }
              if index >= 0 && index < list.count {
                cursor.registers[i.a] = list.items[index]
                continue
              }
            } else if container.tag == .tuple {
              let tuple = container.cast(TupleObject.self)
              if index < 0 { index &+= tuple.count }
              if index >= 0 && index < tuple.count {
                cursor.registers[i.a] = tuple.items[index]
                continue
              }
            }
            if try getItem(container, Value(i.signedC), i, cursor) { cursor = Cursor(topFrame) }
          case .setItem:
            let (container, key) = (cursor.registers[i.a], cursor.registers[i.b])
            if key.tag == .int && container.tag == .list {
              let list = container.cast(ListObject.self)
              var index = Int(truncatingIfNeeded: key.int)
              if index < 0 { index &+= list.count }
              if index >= 0 && index < list.count {
                list[index] = cursor.registers[i.c]
                continue
              }
            }
            cursor.frame.pointee.next = cursor.pc
            if container.tag == .dict {
              try container.cast(DictObject.self).set(self, key, cursor.registers[i.c])
            } else {
              try setItem(container, key, cursor.registers[i.c])
            }
          case .deleteItem:
            cursor.frame.pointee.next = cursor.pc
            try deleteItem(cursor.registers[i.a], cursor.registers[i.b])
          case .getSlice:
            cursor.frame.pointee.next = cursor.pc
            cursor.registers[i.a] = try getSlice(
              cursor.registers[i.b], cursor.registers[i.c], cursor.registers[i.c &+ 1])
          case .buildSlice:
            let parts = cursor.registers + i.b
            cursor.registers[i.a] = newSlice(parts[0], parts[1], parts[2])

          // MARK: Calls
          case .call:
            let base = cursor.registers + i.b
            let callee = base[0]
            cursor.frame.pointee.next = cursor.pc
            if callee.tag == .function {
              let function = callee.cast(FunctionObject.self)
              if enter(function, base + 1, i.c, i.a, &cursor) { continue }
            }
            if try call(callee, base + 1, i.c, nil, i.a) { cursor = Cursor(topFrame) }
          case .callMethod:
            let base = cursor.registers + i.b
            let callee = base[0]
            cursor.frame.pointee.next = cursor.pc
            if base[1].isUndefined {
              if try call(callee, base + 2, i.c, nil, i.a) { cursor = Cursor(topFrame) }
              continue
            }
            if callee.tag == .function {
              let function = callee.cast(FunctionObject.self)
              if enter(function, base + 1, i.c &+ 1, i.a, &cursor) { continue }
            }
            if try call(callee, base + 1, i.c &+ 1, nil, i.a) { cursor = Cursor(topFrame) }
          case .callKeywords, .callMethodKeywords:
            let names = cursor.constants[cursor.pc.pointee.wide]
            cursor.pc += 1
            cursor.frame.pointee.next = cursor.pc
            let base = cursor.registers + i.b
            let keywords = Unmanaged<TupleObject>.fromOpaque(names.address)
            var start = base + 1
            var count = i.c &- keywords._withUnsafeGuaranteedRef { $0.count }
            if i.operation == .callMethodKeywords {
              if base[1].isUndefined { start = base + 2 } else { count &+= 1 }
            }
            if try call(base[0], start, count, keywords, i.a) { cursor = Cursor(topFrame) }
          case .callUnpacked:
            cursor.frame.pointee.next = cursor.pc
            if try callUnpacked(cursor.registers + i.b, i.a) { cursor = Cursor(topFrame) }
          case .returnValue, .returnNone:
            let value = i.operation == .returnNone ? Value.none : cursor.registers[i.a]
            let frame = cursor.frame
            if frame.pointee.completion == .store {
              handled = frame.pointee.handled
              stackTop = frame.pointee.savedTop
              frameCount &-= 1
              let destination = frame.pointee.destination
              cursor = Cursor(frame - 1)
              cursor.registers[destination] = value
              continue
            }
            let isGenerator = frame.pointee.generator != nil
            if try finishFrame(value) { return isGenerator ? .undefined : value }
            cursor = Cursor(topFrame)

          // MARK: Displays
          case .buildList:
            let list = newList(capacity: i.c)
            if i.c > 0 { list.append(cursor.registers + i.b, i.c) }
            cursor.registers[i.a] = Value(list)
          case .buildTuple:
            cursor.registers[i.a] = Value(newTuple(cursor.registers + i.b, i.c))
          case .buildSet:
            cursor.frame.pointee.next = cursor.pc
            var set = newSet()
            for k in 0..<i.c { try set.add(self, cursor.registers[i.b &+ k]) }
            if i.x != 0 { set = try constantSet(set, isIterated: i.x == 2) }
            cursor.registers[i.a] = Value(set)
          case .buildDict:
            cursor.frame.pointee.next = cursor.pc
            let dict = newDict(capacity: i.c)
            for k in 0..<i.c {
              try dict.set(
                self, cursor.registers[i.b &+ 2 &* k], cursor.registers[i.b &+ 2 &* k &+ 1])
            }
            cursor.registers[i.a] = Value(dict)
          case .buildString:
            cursor.registers[i.a] = joinStrings(cursor.registers + i.b, i.c)
          case .listAppend:
            cursor.registers[i.a].cast(ListObject.self).append(cursor.registers[i.b])
          case .listExtend:
            cursor.frame.pointee.next = cursor.pc
            try extendList(
              cursor.registers[i.a].cast(ListObject.self), cursor.registers[i.b],
              callee: i.x == 1 ? cursor.registers[i.c] : .undefined)
          case .setAdd:
            cursor.frame.pointee.next = cursor.pc
            try cursor.registers[i.a].cast(SetObject.self).add(self, cursor.registers[i.b])
          case .setUpdate:
            cursor.frame.pointee.next = cursor.pc
            try extendSet(cursor.registers[i.a].cast(SetObject.self), cursor.registers[i.b])
          case .dictSet:
            cursor.frame.pointee.next = cursor.pc
            try cursor.registers[i.a].cast(DictObject.self).set(
              self, cursor.registers[i.b], cursor.registers[i.c])
          case .dictUpdate:
            cursor.frame.pointee.next = cursor.pc
            try updateDict(
              cursor.registers[i.a].cast(DictObject.self), cursor.registers[i.b],
              callee: i.x == 1 ? cursor.registers[i.c] : .undefined)
          case .listToTuple:
            let list = cursor.registers[i.b].cast(ListObject.self)
            cursor.registers[i.a] = Value(newTuple(list.items, list.count))
          case .formatValue:
            cursor.frame.pointee.next = cursor.pc
            cursor.registers[i.a] = try formatField(
              cursor.registers[i.b], i.x, i.c == 65535 ? .undefined : cursor.registers[i.c])
          case .unpack:
            cursor.frame.pointee.next = cursor.pc
            try unpack(cursor.registers[i.a], cursor.registers + i.b, i.c)
          case .unpackPair:
            let value = cursor.registers[i.a]
            if value.tag == .tuple {
              let tuple = value.cast(TupleObject.self)
              if tuple.count == 2 {
                cursor.registers[i.b] = tuple.items[0]
                cursor.registers[i.c] = tuple.items[1]
                continue
              }
            }
            cursor.frame.pointee.next = cursor.pc
            let (first, second) = try unpackPair(value)
            cursor.registers[i.b] = first
            cursor.registers[i.c] = second
          case .unpackStarred:
            cursor.frame.pointee.next = cursor.pc
            try unpackStarred(cursor.registers[i.a], cursor.registers + i.b, Int(i.x), i.c)

          // MARK: Iteration
          case .getIterator:
            cursor.frame.pointee.next = cursor.pc
            try getIterator(cursor.registers[i.b], cursor.registers + i.a, isArgument: i.x == 1)
          case .forIterate:
            fuel &-= 1
            if fuel < 0 || heap.wantsCollection {
              cursor.frame.pointee.next = cursor.pc
              try pause()
            }
            let state = cursor.registers + i.a
            let iterator = state[0]
            if iterator.tag == .rangeCursor {
              // R[a+1] holds how many are left, R[a+2] the step.
              let left = state[1].int
              if left > 0 {
                cursor.registers[i.b] = Value(iterator.int)
                state[0] = Value(
                  tag: .rangeCursor,
                  bits: UInt64(bitPattern: iterator.int &+ state[2].int))
                state[1] = Value(left &- 1)
                cursor.pc += i.signedC
              }
              continue
            }
            if iterator.tag == .listCursor {
              let list = iterator.cast(ListObject.self)
              let index = Int(truncatingIfNeeded: state[1].int)
              if index < list.count {
                cursor.registers[i.b] = list.items[index]
                state[1] = Value(index &+ 1)
                cursor.pc += i.signedC
              }
              continue
            }
            if iterator.tag == .tupleCursor {
              let tuple = iterator.cast(TupleObject.self)
              let index = Int(truncatingIfNeeded: state[1].int)
              if index < tuple.count {
                cursor.registers[i.b] = tuple.items[index]
                state[1] = Value(index &+ 1)
                cursor.pc += i.signedC
              }
              continue
            }
            cursor.frame.pointee.next = cursor.pc
            if iterator.tag == .generator {
              let generator = iterator.cast(GeneratorObject.self)
              if !pushNextRound(generator, i.b) {
                try push(generator, sending: .none, i.b, .iterate)
              }
              cursor = Cursor(topFrame)
              continue
            }
            let body = cursor.pc + i.signedC
            if body.pointee.operation == .unpackPair, body.pointee.a == i.b {
              var pair = Pair()
              let step = try nextPair(iterator, &pair)
              if step == .made {
                cursor.registers[body.pointee.b] = pair.first
                cursor.registers[body.pointee.c] = pair.second
                cursor.pc = body + 1
              }
              if step != .notPairs { continue }
            }
            let item = try next(iterator)
            if !item.isUndefined {
              cursor.registers[i.b] = item
              cursor.pc = body
            }
          case .yield:
            let value = cursor.registers[i.b]
            if yieldToLoop(value, &cursor) { continue }
            cursor.frame.pointee.next = cursor.pc
            if yieldValue(value) { return value }
            cursor = Cursor(topFrame)
          case .getYieldFromIterator:
            cursor.frame.pointee.next = cursor.pc
            let value = cursor.registers[i.a]
            if value.tag != .generator { cursor.registers[i.a] = try iterate(value) }
          case .yieldFrom:
            cursor.frame.pointee.next = cursor.pc
            let iterator = cursor.registers[i.b]
            let sent = cursor.registers[i.a]
            if iterator.tag == .generator {
              try push(iterator.cast(GeneratorObject.self), sending: sent, i.a, .delegate)
              cursor = Cursor(topFrame)
              continue
            }
            returnedValue = .none
            let item = try delegate(iterator, sent)
            if item.isUndefined {
              cursor.registers[i.a] = returnedValue
              continue
            }
            // Comes back to this instruction.
            cursor.frame.pointee.next = cursor.pc - 1
            if yieldValue(item) { return item }
            cursor = Cursor(topFrame)

          // MARK: Exceptions
          case .raise:
            cursor.frame.pointee.next = cursor.pc
            throw try raised(
              cursor.registers[i.a], from: i.x == 1 ? cursor.registers[i.b] : .undefined)
          case .raiseAgain:
            guard let exception = handled.asException else {
              throw runtimeError("No active exception to reraise")
            }
            isReraising = true
            throw PyError(exception)
          case .reraise:
            isReraising = true
            throw PyError(cursor.registers[i.a].cast(ExceptionObject.self))
          case .jumpUnlessMatch:
            cursor.frame.pointee.next = cursor.pc
            if !(try matches(cursor.registers[i.a], cursor.registers[i.b])) {
              cursor.pc += i.signedC
            }
          case .setHandled:
            handled = i.x == 1 ? cursor.frame.pointee.handled : cursor.registers[i.a]
          case .raiseAssertion:
            throw error(
              types.assertion, arguments: i.x == 1 ? [cursor.registers[i.a]] : [])
          case .exceptionParts:
            let value = cursor.registers[i.b]
            let exception = value.cast(ExceptionObject.self)
            cursor.registers[i.a] = Value(exception.type)
            cursor.registers[i.a &+ 1] = value
            cursor.registers[i.a &+ 2] = Value(exception.traceback)

          // MARK: Definitions and imports
          case .makeFunction:
            cursor.registers[i.a] = makeFunction(
              cursor.constants[i.c].cast(CodeObject.self), cursor.registers + i.b, cursor.frame)
          case .buildClass:
            cursor.frame.pointee.next = cursor.pc
            cursor.registers[i.a] = try buildClass(
              cursor.registers + i.b, cursor.constants[i.c].cast(StrObject.self))
          case .importName:
            cursor.frame.pointee.next = cursor.pc
            cursor.registers[i.a] = try importName(
              cursor.constants[i.b].cast(StrObject.self).string, leaf: i.x == 1)
          case .importFrom:
            cursor.frame.pointee.next = cursor.pc
            cursor.registers[i.a] = try importName(
              cursor.registers[i.b], cursor.constants[i.c].cast(StrObject.self))
          case .importStar:
            cursor.frame.pointee.next = cursor.pc
            try importStar(cursor.registers[i.a], cursor.frame)
          case .setUpAnnotations: setUpAnnotations(cursor.frame)

          // MARK: Patterns
          case .matchTest:
            cursor.frame.pointee.next = cursor.pc
            let test = MatchTest(rawValue: i.x).unsafelyUnwrapped
            cursor.registers[i.a] = Value(try matchTest(test, cursor.registers[i.b], i.c))
          case .matchClass:
            cursor.frame.pointee.next = cursor.pc
            cursor.registers[i.a] = try matchClass(
              cursor.registers[i.b], cursor.registers[i.b &+ 1], Int(i.x),
              cursor.constants[i.c].cast(TupleObject.self))
          case .matchKeys:
            cursor.frame.pointee.next = cursor.pc
            cursor.registers[i.a] = try matchKeys(
              cursor.registers[i.b], cursor.registers[i.b &+ 1].cast(TupleObject.self))
          case .matchRest:
            cursor.frame.pointee.next = cursor.pc
            cursor.registers[i.a] = try matchRest(
              cursor.registers[i.b], cursor.registers[i.c].cast(TupleObject.self))
          }
        }
      } catch {
        cursor.frame.pointee.next = cursor.pc
        try unwind(error, entry)
        cursor = Cursor(topFrame)
      }
    }
  }

  @inline(__always) static func signedB(_ i: Instruction) -> Int64 {
    Int64(Int16(truncatingIfNeeded: i.bits >> 32))
  }

  @inline(__always) static func floorQuotient(_ a: Int64, _ b: Int64) -> Int64 {
    let q = a / b
    return a < 0 && q &* b != a ? q &- 1 : q
  }

  @inline(__always) static func floorRemainder(_ a: Int64, _ b: Int64) -> Int64 {
    let r = a % b
    return r < 0 ? r &+ b : r
  }

  @inline(__always) static func address(_ shape: Unmanaged<Shape>) -> UInt64 {
    UInt64(UInt(bitPattern: shape.toOpaque()))
  }
}
