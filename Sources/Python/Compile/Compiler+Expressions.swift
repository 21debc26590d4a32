import Diagnostics

/// Code for expressions.
extension Compiler {
  /// The register that holds an expression's value: a local's own, or a new one.
  func operand(_ expression: Expression) -> Int {
    if case .name(let name) = expression.kind,
      let local = localRegister(name, expression.span)
    {
      return local
    }
    let register = allocate()
    compile(expression, into: register)
    return register
  }

  /// As `operand`, but safe from assignments inside a later operand.
  private func operand(_ expression: Expression, before later: Expression) -> Int {
    if case .name = expression.kind, !later.bindsNames { return operand(expression) }
    let register = allocate()
    compile(expression, into: register)
    return register
  }

  /// Computes an expression into a register.
  func compile(_ expression: Expression, into register: Int) {
    let mark = nextRegister
    switch expression.kind {
    case .name(let name): loadName(name, expression.span, into: register)
    case .literal(let literal):
      at(expression.span)
      load(value(of: literal), into: register)
    case .formatted(let parts): compileFormatted(parts, expression.span, into: register)
    case .binary(let op, let left, let right):
      compileBinary(op, left, right, expression, into: register)
    case .unary(let op, let inner): compileUnary(op, inner, expression, into: register)
    case .boolean(let op, let values):
      var ends: [Int] = []
      var states: [[Bool]] = []
      for (i, value) in values.enumerated() {
        compile(value, into: register)
        if i < values.count - 1 {
          at(expression.span)
          ends.append(emitWide(op == .and ? .jumpFalse : .jumpTrue, register, 0))
          states.append(assigned)
        }
      }
      patchHere(ends)
      for state in states { merge(state, unreachable: false) }
    case .compare(let first, let links):
      compileComparison(first, links, expression, into: register)
    case .conditional(let test, let body, let orelse):
      let untested = assigned
      let outerPlace = testPlace
      testPlace = expression.span
      let toElse = jumps(test, if: false)
      testPlace = outerPlace
      let before = test.bindsNames ? untested : assigned
      compile(body, into: register)
      let after = assigned
      let end = emitWide(.jump, 0, 0)
      patchHere(toElse)
      assigned = before
      compile(orelse, into: register)
      merge(after, unreachable: false)
      patchHere(end)
    case .call(let call): compileCall(call, expression, into: register)
    case .attribute(let object, let name, let nameSpan):
      let base = operand(object)
      at(attributeSpan(expression, object, nameSpan))
      emit(.loadAttribute, register, base, cache(name))
    case .subscript(let object, let index, _):
      compileSubscript(object, index, expression, into: register)
    case .slice(let lower, let upper, let step):
      let first = allocate(3)
      for (i, part) in [lower, upper, step].enumerated() {
        if let part { compile(part, into: first + i) } else { emit(.loadNone, first + i) }
      }
      at(expression.span)
      emit(.buildSlice, register, first)
    case .tuple(let items): compileSequence(items, .buildTuple, expression, into: register)
    case .list(let items): compileSequence(items, .buildList, expression, into: register)
    case .set(let items): compileSequence(items, .buildSet, expression, into: register)
    case .dict(let entries): compileDict(entries, expression, into: register)
    case .lambda(let function): compileLambda(function, expression, into: register)
    case .comprehension(let node): compileComprehension(node, into: register)
    case .starred(let inner): compile(inner, into: register)
    case .named(let target, let value):
      compile(value, into: register)
      store(target, from: register)
    case .yield(let value):
      let sent = allocate()
      if let value { compile(value, into: sent) } else { emit(.loadNone, sent) }
      at(expression.span)
      emit(.yield, register, sent)
      restoreHandled()
    case .yieldFrom(let value):
      let iterator = allocate()
      compile(value, into: iterator)
      at(expression.span)
      emit(.getYieldFromIterator, iterator)
      emit(.loadNone, register)
      emit(.yieldFrom, register, iterator)
      restoreHandled()
    }
    nextRegister = mark
  }

  /// A resumed generator handles again what it was handling.
  private func restoreHandled() {
    if handledRegister >= 0 { emit(.setHandled, handledRegister) }
  }

  /// An int literal that fits an immediate operand, minus included.
  private func immediate(_ expression: Expression) -> Int? {
    switch expression.kind {
    case .literal(.int(let i)) where i >= -32000 && i <= 32000: return Int(i)
    case .unary(.minus, let inner):
      if case .literal(.int(let i)) = inner.kind, i >= 0 && i <= 32000 { return -Int(i) }
      return nil
    default: return nil
    }
  }

  // MARK: Operators

  private func compileBinary(
    _ op: BinaryOperator, _ left: Expression, _ right: Expression, _ whole: Expression,
    into register: Int
  ) {
    if let folded = fold(op, left, right) {
      at(whole.span)
      load(folded, into: register)
      return
    }
    let a = operand(left, before: right)
    if let number = immediate(right), emitImmediate(op, 0, register, a, number, whole, left, right) {
      return
    }
    let b = operand(right)
    at(whole.span, anchor: operatorAnchor(left, right))
    emitBinary(op, inPlace: false, register, a, b)
  }

  /// Numbers are computed at once, as CPython does: `2 ** 0.5`, `-1`, `60 * 60`.
  private func fold(_ op: BinaryOperator, _ left: Expression, _ right: Expression) -> Value? {
    guard case .literal(let x) = left.kind, case .literal(let y) = right.kind else { return nil }
    func number(_ literal: Literal) -> Value? {
      switch literal {
      case .int(let i): Value(i)
      case .float(let d): Value(d)
      default: nil
      }
    }
    guard let a = number(x), let b = number(y) else { return nil }
    if op == .power, a.isInt, !b.isInt || b.int > 64 { return nil }
    if op == .leftShift, b.isInt, b.int > 64 { return nil }
    let result = try? vm.arithmetic(op, a, b)
    guard let result, !result.isNotImplemented else { return nil }
    return result
  }

  private func emitImmediate(
    _ op: BinaryOperator, _ x: UInt8, _ register: Int, _ a: Int, _ number: Int,
    _ whole: Expression, _ left: Expression, _ right: Expression
  ) -> Bool {
    let (operation, c, flag): (Operation, Int, UInt8)
    switch op {
    case .add: (operation, c, flag) = (.addInt, number, x)
    case .subtract: (operation, c, flag) = (.addInt, -number, x | 2)
    case .multiply: (operation, c, flag) = (.multiplyInt, number, x)
    case .floorDivide where number > 0: (operation, c, flag) = (.floorDivideInt, number, x)
    case .modulo where number > 0: (operation, c, flag) = (.moduloInt, number, x)
    default: return false
    }
    at(whole.span, anchor: operatorAnchor(left, right))
    emit(operation, x: flag, register, a, c)
    return true
  }

  private func emitBinary(
    _ op: BinaryOperator, inPlace: Bool, _ register: Int, _ a: Int, _ b: Int
  ) {
    let x: UInt8 = inPlace ? 1 : 0
    switch op {
    case .add: emit(.add, x: x, register, a, b)
    case .subtract: emit(.subtract, x: x, register, a, b)
    case .multiply: emit(.multiply, x: x, register, a, b)
    case .divide: emit(.divide, x: x, register, a, b)
    case .floorDivide: emit(.floorDivide, x: x, register, a, b)
    case .modulo: emit(.modulo, x: x, register, a, b)
    default: emit(.binary, x: op.rawValue | (inPlace ? 128 : 0), register, a, b)
    }
  }

  /// `target op= value`.
  func compileAugmented(
    _ target: Expression, _ op: BinaryOperator, _ value: Expression, _ statement: Span
  ) {
    let mark = nextRegister
    func combine(_ current: Int, into register: Int) {
      if let number = immediate(value) {
        let whole = Expression(.literal(.none), statement)
        let anchored = place
        if emitImmediate(op, 1, register, current, number, whole, whole, whole) {
          place = anchored
          return
        }
      }
      let b = operand(value)
      at(statement)
      emitBinary(op, inPlace: true, register, current, b)
    }
    switch target.kind {
    case .name(let name):
      if let local = localRegister(name, target.span) {
        if value.bindsNames {
          let current = allocate()
          emit(.move, current, local)
          combine(current, into: local)
        } else {
          combine(local, into: local)
        }
      } else {
        let current = allocate()
        loadName(name, target.span, into: current)
        combine(current, into: current)
        storeName(name, target.span, from: current)
      }
    case .attribute(let object, let name, let nameSpan):
      let base = operand(object, before: value)
      let current = allocate()
      let marked = attributeSpan(target, object, nameSpan)
      at(marked)
      emit(.loadAttribute, current, base, cache(name))
      combine(current, into: current)
      at(marked)
      emit(.storeAttribute, base, current, cache(name))
    case .subscript(let object, let index, _):
      let base = operand(object, before: value)
      let key = operand(index, before: value)
      let current = allocate()
      at(target.span, anchor: subscriptAnchor(object, index))
      emit(.getItem, current, base, key)
      combine(current, into: current)
      at(target.span, anchor: subscriptAnchor(object, index))
      emit(.setItem, base, key, current)
    default: break
    }
    nextRegister = mark
  }

  private func compileUnary(
    _ op: UnaryOperator, _ inner: Expression, _ whole: Expression, into register: Int
  ) {
    if op == .minus, case .literal(let literal) = inner.kind {
      switch literal {
      case .int(let i):
        at(whole.span)
        return load(Value(-i), into: register)
      case .float(let d):
        at(whole.span)
        return load(Value(-d), into: register)
      default: break
      }
    }
    let a = operand(inner)
    at(whole.span)
    switch op {
    case .not: emit(.not, register, a)
    case .minus: emit(.negate, register, a)
    default: emit(.unary, x: op.rawValue, register, a)
    }
  }

  private func compileComparison(
    _ first: Expression, _ links: [Comparison], _ whole: Expression, into register: Int
  ) {
    var left = operand(first, before: links[0].right)
    if links.count == 1 {
      let right = operand(links[0].right)
      at(whole.span)
      emitComparison(links[0].op, register, left, right)
      return
    }
    var ends: [Int] = []
    for (i, link) in links.enumerated() {
      let right = allocate()
      compile(link.right, into: right)
      at(whole.span)
      emitComparison(link.op, register, left, right)
      if i < links.count - 1 { ends.append(emitWide(.jumpFalse, register, 0)) }
      left = right
    }
    patchHere(ends)
  }

  private func emitComparison(
    _ op: ComparisonOperator, _ register: Int, _ a: Int, _ b: Int
  ) {
    switch op {
    case .is: emit(.isSame, register, a, b)
    case .isNot: emit(.isNotSame, register, a, b)
    case .in: emit(.contains, register, a, b)
    case .notIn: emit(.notContains, register, a, b)
    default: emit(.compare, x: op.rawValue, register, a, b)
    }
  }

  // MARK: Conditions

  /// Code for a condition; the returned jumps are taken if it is `sense`, else control goes on.
  func jumps(_ test: Expression, if sense: Bool) -> [Int] {
    let mark = nextRegister
    defer { nextRegister = mark }
    switch test.kind {
    case .unary(.not, let inner): return jumps(inner, if: !sense)
    case .literal(.true): return sense ? [emitWide(.jump, 0, 0)] : []
    case .literal(.false), .literal(.none): return sense ? [] : [emitWide(.jump, 0, 0)]
    case .literal(.int(let i)): return (i != 0) == sense ? [emitWide(.jump, 0, 0)] : []
    case .boolean(let op, let values):
      var result: [Int] = []
      var around: [Int] = []
      var states: [[Bool]] = []
      // `and` leaves early when false, `or` when true.
      let early = op == .or
      for (i, value) in values.enumerated() {
        if i == values.count - 1 {
          result += jumps(value, if: sense)
        } else if early == sense {
          result += jumps(value, if: sense)
        } else {
          around += jumps(value, if: early)
          states.append(assigned)
        }
      }
      patchHere(around)
      for state in states { merge(state, unreachable: false) }
      return result
    case .compare(let first, let links):
      testPlace = test.span
      if links.count == 1 { return [comparisonJump(first, links[0], test, sense)] }
      fallthrough
    default:
      let register = operand(test)
      at(testPlace)
      return [emitWide(sense ? .jumpTrue : .jumpFalse, register, 0)]
    }
  }

  private func comparisonJump(
    _ first: Expression, _ link: Comparison, _ whole: Expression, _ sense: Bool
  ) -> Int {
    let left = operand(first, before: link.right)
    switch link.op {
    case .is, .isNot:
      if case .literal(.none) = link.right.kind {
        at(whole.span)
        return emitWide(.jumpNone, x: (link.op == .is) == sense ? 1 : 0, left, 0)
      }
    case .in, .notIn: break
    default:
      let x: UInt8 = sense ? 1 : 0
      let operation: Operation
      let right: Int
      if let number = immediate(link.right) {
        (operation, right) = (Compiler.jumpWithInt(link.op), number)
      } else {
        (operation, right) = (Compiler.jump(link.op), operand(link.right))
      }
      at(whole.span)
      if !options.usesLongJumps { return emit(operation, x: x, left, right, 0) }
      // Jumps over a wide jump when the outcome is the other one.
      emit(operation, x: 1 - x, left, right, 1)
      return emitWide(.jump, 0, 0)
    }
    let right = operand(link.right)
    let result = allocate()
    at(whole.span)
    emitComparison(link.op, result, left, right)
    return emitWide(sense ? .jumpTrue : .jumpFalse, result, 0)
  }

  private static func jump(_ op: ComparisonOperator) -> Operation {
    switch op {
    case .less: .jumpLess
    case .lessEqual: .jumpLessEqual
    case .greater: .jumpGreater
    case .greaterEqual: .jumpGreaterEqual
    case .equal: .jumpEqual
    default: .jumpNotEqual
    }
  }

  private static func jumpWithInt(_ op: ComparisonOperator) -> Operation {
    switch op {
    case .less: .jumpLessInt
    case .lessEqual: .jumpLessEqualInt
    case .greater: .jumpGreaterInt
    case .greaterEqual: .jumpGreaterEqualInt
    case .equal: .jumpEqualInt
    default: .jumpNotEqualInt
    }
  }

  // MARK: Items and displays

  private func compileSubscript(
    _ object: Expression, _ index: Expression, _ whole: Expression, into register: Int
  ) {
    let base = operand(object, before: index)
    let anchor = subscriptAnchor(object, index)
    if let number = immediate(index) {
      at(whole.span, anchor: anchor)
      emit(.getItemInt, register, base, number)
      return
    }
    if case .slice(let lower, let upper, nil) = index.kind {
      let first = allocate(2)
      if let lower { compile(lower, into: first) } else { emit(.loadNone, first) }
      if let upper { compile(upper, into: first + 1) } else { emit(.loadNone, first + 1) }
      at(whole.span, anchor: anchor)
      emit(.getSlice, register, base, first)
      return
    }
    let key = operand(index)
    at(whole.span, anchor: anchor)
    emit(.getItem, register, base, key)
  }

  /// What a loop iterates over. CPython takes a set of constants as the frozenset that it is made
  /// from, which may have another order.
  func compileIterable(_ expression: Expression, into register: Int) {
    if case .set(let items) = expression.kind {
      compileSequence(items, .buildSet, expression, into: register, isIterated: true)
    } else {
      compile(expression, into: register)
    }
  }

  /// The register of what a loop iterates over: where it already is, or `register`.
  func iterableOperand(_ expression: Expression, or register: Int) -> Int {
    guard case .set = expression.kind else { return operand(expression) }
    compileIterable(expression, into: register)
    return register
  }

  private func compileSequence(
    _ items: [Expression], _ build: Operation, _ whole: Expression, into register: Int,
    isIterated: Bool = false
  ) {
    var hasStar = false
    for item in items { if case .starred = item.kind { hasStar = true } }
    if !hasStar {
      if build == .buildTuple, let folded = constantTuple(items) {
        at(whole.span)
        emitWide(.loadConstant, register, constant(folded))
        return
      }
      if items.count <= 60_000 {
        let first = allocate(items.count)
        for (i, item) in items.enumerated() { compile(item, into: first + i) }
        at(whole.span)
        // CPython copies a display of constants from a frozenset, which shows in the order of sets.
        let copies = build == .buildSet && items.count >= 3
          && items.allSatisfy { Self.foldsToConstant($0) }
        emit(build, x: copies ? isIterated ? 2 : 1 : 0, register, first, items.count)
        return
      }
    }
    let isSet = build == .buildSet
    let result = allocate()
    at(whole.span)
    emit(isSet ? .buildSet : .buildList, result, result, 0)
    for item in items {
      let mark = nextRegister
      if case .starred(let inner) = item.kind {
        let value = operand(inner)
        at(whole.span)
        emit(isSet ? .setUpdate : .listExtend, result, value)
      } else {
        let value = operand(item)
        at(whole.span)
        emit(isSet ? .setAdd : .listAppend, result, value)
      }
      nextRegister = mark
    }
    at(whole.span)
    if build == .buildTuple {
      emit(.listToTuple, register, result)
    } else {
      emit(.move, register, result)
    }
  }

  /// Whether CPython's optimizer leaves a constant of an expression.
  private static func foldsToConstant(_ item: Expression) -> Bool {
    switch item.kind {
    case .literal: true
    case .tuple(let inner): inner.allSatisfy { foldsToConstant($0) }
    case .unary(_, let inner): foldsToConstant(inner)
    case .binary(_, let left, let right): foldsToConstant(left) && foldsToConstant(right)
    default: false
    }
  }

  private func constantTuple(_ items: [Expression]) -> Value? {
    var values: [Value] = []
    for item in items {
      switch item.kind {
      case .literal(let literal): values.append(value(of: literal))
      case .tuple(let inner):
        guard let folded = constantTuple(inner) else { return nil }
        values.append(folded)
      case .unary(.minus, let inner):
        if case .literal(.int(let i)) = inner.kind {
          values.append(Value(-i))
        } else if case .literal(.float(let d)) = inner.kind {
          values.append(Value(-d))
        } else if case .literal(.bigInt) = inner.kind, case .literal(let big) = inner.kind,
          let negative = try? vm.unary(.minus, value(of: big))
        {
          values.append(negative)
        } else {
          return nil
        }
      case .binary(let op, let left, let right):
        guard let folded = fold(op, left, right) else { return nil }
        values.append(folded)
      default: return nil
      }
    }
    return Value(vm.newTuple(values))
  }

  private func compileDict(_ entries: [DictEntry], _ whole: Expression, into register: Int) {
    var isPlain = entries.count <= 30_000
    for entry in entries where entry.key == nil { isPlain = false }
    if isPlain {
      let first = allocate(entries.count * 2)
      for (i, entry) in entries.enumerated() {
        if let key = entry.key { compile(key, into: first + 2 * i) }
        compile(entry.value, into: first + 2 * i + 1)
      }
      at(whole.span)
      emit(.buildDict, register, first, entries.count)
      return
    }
    let result = allocate()
    at(whole.span)
    emit(.buildDict, result, result, 0)
    for entry in entries {
      let mark = nextRegister
      if let key = entry.key {
        let k = operand(key, before: entry.value)
        let v = operand(entry.value)
        at(whole.span)
        emit(.dictSet, result, k, v)
      } else {
        let v = operand(entry.value)
        at(whole.span)
        emit(.dictUpdate, result, v)
      }
      nextRegister = mark
    }
    emit(.move, register, result)
  }

  // MARK: f-strings

  private func compileFormatted(_ parts: [FormattedPart], _ span: Span, into register: Int) {
    if parts.isEmpty {
      at(span)
      return load(Value(vm.intern("")), into: register)
    }
    let first = allocate(parts.count)
    for (i, part) in parts.enumerated() {
      switch part {
      case .text(let text):
        at(span)
        load(value(of: .string(text)), into: first + i)
      case .field(let field):
        let mark = nextRegister
        let value = operand(field.expression)
        var spec = 65535
        if let parts = field.spec {
          spec = allocate()
          compileFormatted(parts, span, into: spec)
        }
        at(span)
        emit(.formatValue, x: field.conversion.rawValue, first + i, value, spec)
        nextRegister = mark
      }
    }
    at(span)
    emit(.buildString, register, first, parts.count)
  }
}

extension Expression {
  /// Whether `:=` occurs, so that evaluating this may change a local.
  var bindsNames: Bool {
    switch kind {
    case .name, .literal, .lambda: return false
    case .named, .yield, .yieldFrom, .comprehension: return true
    case .formatted(let parts):
      for part in parts {
        if case .field(let field) = part, field.expression.bindsNames { return true }
      }
      return false
    case .binary(_, let a, let b): return a.bindsNames || b.bindsNames
    case .unary(_, let a), .starred(let a), .attribute(let a, _, _): return a.bindsNames
    case .boolean(_, let list), .tuple(let list), .list(let list), .set(let list):
      for item in list where item.bindsNames { return true }
      return false
    case .compare(let a, let links):
      if a.bindsNames { return true }
      for link in links where link.right.bindsNames { return true }
      return false
    case .conditional(let a, let b, let c):
      return a.bindsNames || b.bindsNames || c.bindsNames
    case .call(let call):
      if call.callee.bindsNames { return true }
      for argument in call.arguments where argument.value.bindsNames { return true }
      return false
    case .subscript(let a, let b, _): return a.bindsNames || b.bindsNames
    case .slice(let a, let b, let c):
      for part in [a, b, c] { if let part, part.bindsNames { return true } }
      return false
    case .dict(let entries):
      for entry in entries {
        if entry.value.bindsNames { return true }
        if let key = entry.key, key.bindsNames { return true }
      }
      return false
    }
  }
}
