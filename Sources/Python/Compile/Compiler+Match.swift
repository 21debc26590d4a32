import Diagnostics

/// Code for `match` statements.
extension Compiler {
  func compileMatch(_ subject: Expression, _ cases: [MatchCase]) {
    let value = allocate()
    compile(subject, into: value)
    var ends: [Int] = []
    var states: [[Bool]] = []
    var isTotal = false
    for one in cases {
      let mark = nextRegister
      let before = assigned
      var fails: [Int] = []
      // Names are bound once the whole pattern fits.
      var captures: [(String, Int, Span)] = []
      test(one.pattern, value, &fails, &captures)
      for (name, register, span) in captures { storeName(name, span, from: register) }
      if let guardCondition = one.guardCondition {
        testPlace = one.pattern.span
        fails += jumps(guardCondition, if: false)
      }
      let isIrrefutable = fails.isEmpty
      compile(one.body)
      if !isUnreachable {
        ends.append(emitWide(.jump, 0, 0))
        states.append(assigned)
      }
      patchHere(fails)
      assigned = before
      isUnreachable = false
      nextRegister = mark
      if isIrrefutable {
        isTotal = true
        break
      }
    }
    patchHere(ends)
    isUnreachable = isTotal
    for state in states { merge(state, unreachable: false) }
  }

  /// Jumps in `fails` are taken if R[value] does not fit.
  private func test(
    _ pattern: Pattern, _ value: Int, _ fails: inout [Int],
    _ captures: inout [(String, Int, Span)]
  ) {
    at(pattern.span)
    switch pattern.kind {
    case .wildcard: break
    case .capture(let name): captures.append((name, value, pattern.span))
    case .star: break
    case .value(let expression):
      let other = operand(expression)
      let result = allocate()
      at(pattern.span)
      emit(.compare, x: ComparisonOperator.equal.rawValue, result, value, other)
      fails.append(emitWide(.jumpFalse, result, 0))
    case .singleton(let literal):
      let pair = allocate(2)
      load(self.value(of: literal), into: pair)
      emit(.isSame, pair + 1, value, pair)
      fails.append(emitWide(.jumpFalse, pair + 1, 0))
    case .alias(let inner, let name):
      test(inner, value, &fails, &captures)
      captures.append((name, value, pattern.span))
    case .or(let alternatives): testAlternatives(alternatives, value, &fails, &captures)
    case .sequence(let items): testSequence(items, pattern, value, &fails, &captures)
    case .mapping(let keys, let values, let rest):
      testMapping(keys, values, rest, pattern, value, &fails, &captures)
    case .class(let type, let positional, let names, let keyword):
      let base = allocate(2)
      emit(.move, base, value)
      compile(type, into: base + 1)
      let result = allocate()
      at(pattern.span)
      let list = vm.newTuple(names.map { Value(vm.intern($0)) })
      emit(
        .matchClass, x: UInt8(truncatingIfNeeded: positional.count), result, base,
        constant(Value(list)))
      fails.append(emitWide(.jumpNone, x: 1, result, 0))
      let parts = positional + keyword
      let first = allocate(Swift.max(parts.count, 1))
      if !parts.isEmpty { emit(.unpack, result, first, parts.count) }
      for (i, part) in parts.enumerated() { test(part, first + i, &fails, &captures) }
    }
  }

  private func testAlternatives(
    _ alternatives: [Pattern], _ value: Int, _ fails: inout [Int],
    _ captures: inout [(String, Int, Span)]
  ) {
    // All alternatives bind the same names: the first decides in which registers.
    var shared: [(String, Int, Span)] = []
    var done: [Int] = []
    for (i, alternative) in alternatives.enumerated() {
      var ownFails: [Int] = []
      var own: [(String, Int, Span)] = []
      test(alternative, value, &ownFails, &own)
      if i == 0 {
        for (name, register, span) in own {
          let place = allocate()
          emit(.move, place, register)
          shared.append((name, place, span))
        }
      } else {
        for (name, register, _) in own {
          for (other, place, _) in shared where other == name { emit(.move, place, register) }
        }
      }
      if i < alternatives.count - 1 {
        done.append(emitWide(.jump, 0, 0))
        patchHere(ownFails)
      } else {
        fails += ownFails
      }
    }
    patchHere(done)
    captures += shared
  }

  private func testSequence(
    _ items: [Pattern], _ pattern: Pattern, _ value: Int, _ fails: inout [Int],
    _ captures: inout [(String, Int, Span)]
  ) {
    let result = allocate()
    emit(.matchTest, x: MatchTest.sequence.rawValue, result, value)
    fails.append(emitWide(.jumpFalse, result, 0))
    var star = -1
    for (i, item) in items.enumerated() {
      if case .star = item.kind { star = i }
    }
    let needed = star < 0 ? items.count : items.count - 1
    emit(
      .matchTest, x: (star < 0 ? MatchTest.length : .atLeast).rawValue, result, value, needed)
    fails.append(emitWide(.jumpFalse, result, 0))
    if items.isEmpty { return }
    let first = allocate(items.count)
    if star < 0 {
      emit(.unpack, value, first, items.count)
    } else {
      emit(
        .unpackStarred, x: UInt8(truncatingIfNeeded: star), value, first, items.count - star - 1)
    }
    for (i, item) in items.enumerated() {
      if case .star(let name) = item.kind {
        if let name { captures.append((name, first + i, item.span)) }
      } else {
        test(item, first + i, &fails, &captures)
      }
    }
  }

  private func testMapping(
    _ keys: [Expression], _ values: [Pattern], _ rest: String?, _ pattern: Pattern, _ value: Int,
    _ fails: inout [Int], _ captures: inout [(String, Int, Span)]
  ) {
    let result = allocate()
    emit(.matchTest, x: MatchTest.mapping.rawValue, result, value)
    fails.append(emitWide(.jumpFalse, result, 0))
    let base = allocate(2)
    emit(.move, base, value)
    let first = allocate(Swift.max(keys.count, 1))
    for (i, key) in keys.enumerated() { compile(key, into: first + i) }
    at(pattern.span)
    emit(.buildTuple, base + 1, first, keys.count)
    if !keys.isEmpty {
      emit(.matchKeys, result, base)
      fails.append(emitWide(.jumpNone, x: 1, result, 0))
      let parts = allocate(keys.count)
      emit(.unpack, result, parts, keys.count)
      for (i, part) in values.enumerated() { test(part, parts + i, &fails, &captures) }
    }
    if let rest {
      let others = allocate()
      at(pattern.span)
      emit(.matchRest, others, base, base + 1)
      captures.append((rest, others, pattern.span))
    }
  }
}
