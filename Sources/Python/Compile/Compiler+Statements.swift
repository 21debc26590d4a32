import Diagnostics

/// Code for statements.
extension Compiler {
  func compileModule(_ module: ModuleNode, display: Bool) {
    at(module.span)
    if module.body.hasAnnotations { emit(.setUpAnnotations) }
    if display, let value = module.displayExpression {
      compile(Array(module.body.dropLast()))
      let register = operand(value)
      at(value.span)
      emit(.returnValue, register)
      return
    }
    compile(module.body)
    if !isUnreachable { emit(.returnNone) }
  }

  func compile(_ statements: [Statement]) {
    for statement in statements { compile(statement) }
  }

  private func compile(_ statement: Statement) {
    let mark = nextRegister
    let span = statement.span
    testPlace = span
    switch statement.kind {
    case .expression(let value):
      if case .literal = value.kind { break }
      _ = operand(value)
    case .assign(let targets, let value): compileAssignment(targets, value)
    case .augmentedAssign(let target, let op, let value):
      compileAugmented(target, op, value, span)
    case .annotatedAssign(let target, let annotation, let value, let simple):
      if let value {
        let register = operand(value)
        store(target, from: register)
      }
      compileAnnotation(target, annotation, simple)
    case .delete(let targets):
      for target in targets { delete(target) }
    case .if(let branches, let orelse): compileIf(branches, orelse, span)
    case .while(let test, let body, let orelse):
      compileWhile(test, body, orelse, span)
    case .for(let target, let iterable, let body, let orelse):
      compileFor(target, iterable, body, orelse, span)
    case .function(let function):
      decorate(function.decorators) { register in
        makeFunction(function, at: span, into: register)
      } store: { register in
        storeName(function.name, function.nameSpan, from: register)
      }
    case .class(let node):
      decorate(node.decorators) { register in
        compileClass(node, into: register)
      } store: { register in
        storeName(node.name, node.nameSpan, from: register)
      }
    case .return(let value): compileReturn(value, span)
    case .raise(let value, let cause):
      if let value {
        let pair = allocate(2)
        compile(value, into: pair)
        if let cause { compile(cause, into: pair + 1) }
        at(span)
        emit(.raise, x: cause == nil ? 0 : 1, pair, pair + 1)
      } else {
        at(span)
        emit(.raiseAgain)
      }
      isUnreachable = true
    case .try(let node): compileTry(node)
    case .with(let items, let body): compileWith(items, 0, body, span)
    case .match(let subject, let cases): compileMatch(subject, cases)
    case .assert(let test, let message): compileAssert(test, message, span)
    case .import(let aliases):
      for alias in aliases {
        let register = allocate()
        at(span)
        emit(.importName, x: alias.asName == nil ? 0 : 1, register, nameConstant(alias.name))
        storeName(alias.boundName, span, from: register)
      }
    case .importFrom(let module, let names, let level):
      let register = allocate()
      at(span)
      emitImport(module, level, register)
      for alias in names {
        let value = allocate()
        at(span)
        emit(.importFrom, value, register, nameConstant(alias.name))
        storeName(alias.asName ?? alias.name, span, from: value)
      }
    case .importStar(let module, let level):
      let register = allocate()
      at(span)
      emitImport(module, level, register)
      emit(.importStar, register)
    case .break: compileExit(span, isBreak: true)
    case .continue: compileExit(span, isBreak: false)
    case .pass, .global, .nonlocal: break
    }
    nextRegister = mark
  }

  private func emitImport(_ module: String?, _ level: Int, _ register: Int) {
    let dots = String(repeating: ".", count: level)
    emit(.importName, x: 1, register, nameConstant(dots + (module ?? "")))
  }

  // MARK: Assignment

  private func compileAssignment(_ targets: [Expression], _ value: Expression) {
    if targets.count == 1, let local = localTarget(targets[0]) {
      // In place, unless the old value is still read after the new one is begun.
      if isSafeInPlace(value) {
        compile(value, into: local)
        assigned[local] = true
        return
      }
      let register = operand(value)
      store(targets[0], from: register)
      return
    }
    if targets.count == 1, let pairs = parallel(targets[0], value) {
      // `a, b = b, a` needs no tuple.
      var registers: [Int] = []
      for (_, item) in pairs {
        let register = allocate()
        compile(item, into: register)
        registers.append(register)
      }
      for (i, pair) in pairs.enumerated() { store(pair.0, from: registers[i]) }
      return
    }
    let register = operand(value)
    for target in targets { store(target, from: register) }
  }

  /// Whether computing a value piece by piece into its target's register cannot disturb it: an
  /// exception part-way must leave the old value, so only forms that write it last qualify.
  private func isSafeInPlace(_ value: Expression) -> Bool {
    switch value.kind {
    case .name, .literal, .binary, .unary, .call, .attribute, .subscript, .list, .tuple, .dict,
      .set, .lambda, .formatted, .comprehension:
      return true
    case .compare(_, let links): return links.count == 1
    default: return false
    }
  }

  private func parallel(
    _ target: Expression, _ value: Expression
  ) -> [(Expression, Expression)]? {
    let names: [Expression]
    switch target.kind {
    case .tuple(let items), .list(let items): names = items
    default: return nil
    }
    guard case .tuple(let values) = value.kind, names.count == values.count, names.count <= 8
    else { return nil }
    for item in names + values {
      if case .starred = item.kind { return nil }
    }
    return Array(zip(names, values))
  }

  private func compileAnnotation(
    _ target: Expression, _ annotation: Expression, _ simple: Bool
  ) {
    guard !scope.kind.isFunction else { return }
    if options.keepsAnnotations && !simple { return }
    let value = options.keepsAnnotations ? allocate() : operand(annotation)
    if options.keepsAnnotations { compileAnnotation(annotation, into: value) }
    guard simple, case .name(let name) = target.kind else { return }
    let dict = allocate()
    at(annotation.span)
    emitWide(.loadName, dict, cache("__annotations__"))
    let key = allocate()
    load(Value(vm.intern(name)), into: key)
    emit(.setItem, dict, key, value)
  }

  private func decorate(
    _ decorators: [Expression], _ make: (Int) -> Void, store: (Int) -> Void
  ) {
    var bases: [Int] = []
    for decorator in decorators {
      let base = allocate()
      compile(decorator, into: base)
      bases.append(base)
    }
    let register = allocate()
    make(register)
    var value = register
    for (i, decorator) in decorators.enumerated().reversed() {
      let base = bases[i]
      // The argument goes right behind the decorator; later decorators are spent by now.
      if value != base + 1 { emit(.move, base + 1, value) }
      at(decorator.span)
      emit(.call, base, base, 1)
      value = base
    }
    store(value)
  }

  // MARK: Branches and loops

  private func compileIf(_ branches: [IfBranch], _ orelse: [Statement], _ span: Span) {
    var ends: [Int] = []
    var endStates: [[Bool]] = []
    for (i, branch) in branches.enumerated() {
      let untested = assigned
      testPlace = Span(file: span.file, start: Int(branch.span.start), end: Int(span.end))
      let skip = jumps(branch.test, if: false)
      let before = branch.test.bindsNames ? untested : assigned
      compile(branch.body)
      let isLast = i == branches.count - 1 && orelse.isEmpty
      if !isUnreachable {
        if !isLast { ends.append(emitWide(.jump, 0, 0)) }
        endStates.append(assigned)
      }
      patchHere(skip)
      assigned = before
      isUnreachable = false
    }
    compile(orelse)
    patchHere(ends)
    for state in endStates { merge(state, unreachable: false) }
  }

  private func compileWhile(
    _ test: Expression, _ body: [Statement], _ orelse: [Statement], _ span: Span
  ) {
    let loop = Loop()
    var isEndless = false
    switch test.kind {
    case .literal(.true): isEndless = true
    case .literal(.int(let i)) where i != 0: isEndless = true
    default: break
    }
    let entry = isEndless ? -1 : emitWide(.jump, 0, 0)
    let start = here
    let before = assigned
    at(test.span)
    emit(.safepoint)
    blocks.append(.loop(loop))
    compile(body)
    blocks.removeLast()
    patchHere(loop.continues)
    if isEndless {
      at(test.span)
      patch(emitWide(.jump, 0, 0), to: start)
      isUnreachable = true
    } else {
      patchHere(entry)
      assigned = before
      isUnreachable = false
      testPlace = span
      for jump in jumps(test, if: true) { patch(jump, to: start) }
      compile(orelse)
    }
    patchHere(loop.breaks)
    for state in loop.assignedAtBreaks { merge(state, unreachable: false) }
  }

  private func compileFor(
    _ target: Expression, _ iterable: Expression, _ body: [Statement], _ orelse: [Statement],
    _ span: Span
  ) {
    let loop = Loop()
    let iterator = allocate(3)
    let inner = nextRegister
    let source = iterableOperand(iterable, or: iterator)
    at(span)
    emit(.getIterator, iterator, source)
    nextRegister = inner
    let local = localTarget(target)
    let item = local ?? allocate()
    let entry = emitWide(.jump, 0, 0)
    let start = here
    let before = assigned
    if let local { assigned[local] = true } else { store(target, from: item) }
    blocks.append(.loop(loop))
    compile(body)
    blocks.removeLast()
    patchHere(loop.continues)
    patchHere(entry)
    at(span)
    emitIteration(iterator, item, to: start)
    assigned = before
    isUnreachable = false
    compile(orelse)
    patchHere(loop.breaks)
    for state in loop.assignedAtBreaks { merge(state, unreachable: false) }
  }

  /// `break` and `continue`.
  private func compileExit(_ span: Span, isBreak: Bool) {
    var target = -1
    for (i, block) in blocks.enumerated() {
      if case .loop = block { target = i }
    }
    guard target >= 0, case .loop(let loop) = blocks[target] else { return }
    let holes = leave(to: target)
    at(span)
    let jump = emitWide(.jump, 0, 0)
    close(holes)
    if isBreak {
      loop.breaks.append(jump)
      loop.assignedAtBreaks.append(assigned)
    } else {
      loop.continues.append(jump)
    }
    isUnreachable = true
  }

  private func compileReturn(_ value: Expression?, _ span: Span) {
    // Whether what runs on the way out may change the variable that is returned.
    var mustRun = false
    for block in blocks {
      switch block {
      case .finally, .with: mustRun = true
      // The name of the exception is unbound on the way out.
      case .handler(_, let name, _) where name != nil: mustRun = true
      default: break
      }
    }
    var register = -1
    if let value {
      if mustRun {
        register = allocate()
        compile(value, into: register)
      } else {
        register = operand(value)
      }
    }
    let holes = leave(to: -1)
    at(span)
    if register >= 0 { emit(.returnValue, register) } else { emit(.returnNone) }
    close(holes)
    isUnreachable = true
  }

  /// Emits what must happen on the way out of all blocks above an index.
  private func leave(to index: Int) -> [Region] {
    let saved = blocks
    let savedHandled = handledRegister
    let savedAssigned = assigned
    var holes: [Region] = []
    while blocks.count - 1 > index {
      let block = blocks.removeLast()
      switch block {
      case .loop: break
      case .region(let region):
        region.ends.append(here)
        holes.append(region)
      case .finally(let statements):
        compile(statements)
        if isUnreachable {
          // The block itself leaves: nothing after it runs.
          isUnreachable = false
        }
      case .with(let exit, let span):
        at(span)
        callExitWithNone(exit)
      case .handler(let before, let name, let span):
        at(span)
        handledRegister = before
        restoreHandled(before)
        if let name { unbind(name, span) }
      }
    }
    blocks = saved
    handledRegister = savedHandled
    assigned = savedAssigned
    return holes
  }

  private func close(_ holes: [Region]) {
    for region in holes { region.starts.append(here) }
  }

  private func restoreHandled(_ before: Int) {
    if before >= 0 { emit(.setHandled, before) } else { emit(.setHandled, x: 1) }
  }

  private func unbind(_ name: String, _ span: Span) {
    let register = allocate()
    at(span)
    emit(.loadNone, register)
    storeName(name, span, from: register)
    deleteName(name, span)
  }

  // MARK: Exceptions

  private func openRegion() -> Region {
    let region = Region()
    region.starts.append(here)
    blocks.append(.region(region))
    return region
  }

  /// Ends a region and lets its exceptions go to `target` (the next instruction) in a register.
  private func closeRegion(_ region: Region) {
    blocks.removeLast()
    region.ends.append(here)
  }

  private func addHandlers(_ region: Region, _ register: Int) {
    for (start, end) in zip(region.starts, region.ends) where end > start {
      handlers.append(
        ExceptionHandler(start: start, end: end, target: here, register: register))
    }
  }

  private func compileTry(_ node: TryNode) {
    if node.finally.isEmpty { return compileExcept(node) }
    let before = assigned
    blocks.append(.finally(node.finally))
    let region = openRegion()
    if node.handlers.isEmpty {
      compile(node.body)
      compile(node.orelse)
    } else {
      compileExcept(node)
    }
    closeRegion(region)
    blocks.removeLast()
    let reaches = !isUnreachable
    let after = assigned
    if reaches { compile(node.finally) }
    let finalState = assigned
    let leaves = isUnreachable
    let end = reaches && !leaves ? emitWide(.jump, 0, 0) : -1

    // The way of an exception.
    let exception = allocate()
    addHandlers(region, exception)
    assigned = before
    isUnreachable = false
    let outer = handledRegister
    emit(.setHandled, exception)
    handledRegister = exception
    blocks.append(.handler(outer, name: nil, place.0))
    compile(node.finally)
    blocks.removeLast()
    handledRegister = outer
    if !isUnreachable {
      restoreHandled(outer)
      emit(.reraise, exception)
    }
    if end >= 0 { patchHere(end) }
    assigned = reaches ? finalState : after
    isUnreachable = !reaches || leaves
  }

  private func compileExcept(_ node: TryNode) {
    let before = assigned
    let region = openRegion()
    compile(node.body)
    closeRegion(region)
    var ends: [Int] = []
    var states: [[Bool]] = []
    if !isUnreachable { compile(node.orelse) }
    if !isUnreachable {
      ends.append(emitWide(.jump, 0, 0))
      states.append(assigned)
    }
    let exception = allocate()
    addHandlers(region, exception)
    let outer = handledRegister
    emit(.setHandled, exception)
    handledRegister = exception
    var hasCatchAll = false
    for handler in node.handlers {
      assigned = before
      isUnreachable = false
      var next = -1
      if let type = handler.type {
        let mark = nextRegister
        let register = operand(type)
        at(handler.span)
        emit(.jumpUnlessMatch, exception, register, 1)
        nextRegister = mark
        let enter = emitWide(.jump, 0, 0)
        next = emitWide(.jump, 0, 0)
        patchHere(enter)
      } else {
        hasCatchAll = true
      }
      if let name = handler.name { storeName(name, handler.span, from: exception) }
      blocks.append(.handler(outer, name: handler.name, handler.span))
      compile(handler.body)
      blocks.removeLast()
      if !isUnreachable {
        at(handler.span)
        restoreHandled(outer)
        if let name = handler.name { unbind(name, handler.span) }
        ends.append(emitWide(.jump, 0, 0))
        states.append(assigned)
      }
      if next >= 0 { patchHere(next) }
    }
    handledRegister = outer
    if !hasCatchAll {
      restoreHandled(outer)
      emit(.reraise, exception)
    }
    patchHere(ends)
    isUnreachable = true
    for state in states { merge(state, unreachable: false) }
  }

  private func compileWith(
    _ items: [WithItem], _ index: Int, _ body: [Statement], _ span: Span
  ) {
    if index == items.count { return compile(body) }
    let item = items[index]
    let mark = nextRegister
    let before = assigned
    // The exit method and its receiver.
    let exit = allocate(2)
    let context = operand(item.context)
    let enter = allocate(2)
    at(span)
    emit(.loadContextMethod, x: 0, enter, context)
    emit(.loadContextMethod, x: 1, exit, context)
    emit(.callMethod, enter, enter, 0)
    // A failing assignment of the target is under the protection already.
    blocks.append(.with(exit, span))
    let region = openRegion()
    if let target = item.target { store(target, from: enter) }
    nextRegister = exit + 2
    compileWith(items, index + 1, body, span)
    closeRegion(region)
    blocks.removeLast()
    var end = -1
    let after = assigned
    if !isUnreachable {
      at(span)
      callExitWithNone(exit)
      end = emitWide(.jump, 0, 0)
    }
    let exception = allocate()
    addHandlers(region, exception)
    at(span)
    let outer = handledRegister
    emit(.setHandled, exception)
    let window = callWindow(exit)
    emit(.exceptionParts, window + 2, exception)
    emit(.callMethod, window, window, 3)
    restoreHandled(outer)
    let suppressed = emitWide(.jumpTrue, window, 0)
    emit(.reraise, exception)
    patchHere(suppressed)
    assigned = before
    isUnreachable = false
    merge(after, unreachable: end < 0)
    if end >= 0 { patchHere(end) }
    nextRegister = mark
  }

  private func callExitWithNone(_ exit: Int) {
    let mark = nextRegister
    let window = callWindow(exit)
    for i in 2..<5 { emit(.loadNone, window + i) }
    emit(.callMethod, window, window, 3)
    nextRegister = mark
  }

  /// The exit method at the top of the registers, where a called frame overwrites nothing in use.
  private func callWindow(_ exit: Int) -> Int {
    let window = allocate(5)
    emit(.move, window, exit)
    emit(.move, window + 1, exit + 1)
    return window
  }

  private func compileAssert(_ test: Expression, _ message: Expression?, _ span: Span) {
    let holds = jumps(test, if: true)
    let before = assigned
    let marked = testPlace
    let register = allocate()
    if let message {
      compile(message, into: register)
      at(marked)
      emit(.raiseAssertion, x: 1, register)
    } else {
      at(marked)
      emit(.raiseAssertion)
    }
    assigned = before
    patchHere(holds)
  }

  // MARK: What may be unbound

  /// Notes the locals that a `del` or the end of an `except … as` block unbinds.
  func findUnbindable(_ statements: [Statement]) {
    for statement in statements {
      switch statement.kind {
      case .delete(let targets): for target in targets { findUnbindable(target) }
      case .if(let branches, let orelse):
        for branch in branches { findUnbindable(branch.body) }
        findUnbindable(orelse)
      case .while(_, let body, let orelse), .for(_, _, let body, let orelse):
        findUnbindable(body)
        findUnbindable(orelse)
      case .try(let node):
        findUnbindable(node.body)
        for handler in node.handlers {
          if let name = handler.name { noteUnbindable(name) }
          findUnbindable(handler.body)
        }
        findUnbindable(node.orelse)
        findUnbindable(node.finally)
      case .with(_, let body): findUnbindable(body)
      case .match(_, let cases): for one in cases { findUnbindable(one.body) }
      default: break
      }
    }
  }

  private func findUnbindable(_ target: Expression) {
    switch target.kind {
    case .name(let name): noteUnbindable(name)
    case .tuple(let items), .list(let items): for item in items { findUnbindable(item) }
    default: break
    }
  }

  private func noteUnbindable(_ name: String) {
    let resolution = scope.resolve(name)
    if resolution.place == .local { unbindable.insert(resolution.index) }
  }
}
