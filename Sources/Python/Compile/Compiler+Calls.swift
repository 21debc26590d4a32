import Diagnostics

/// Code for calls, functions, classes and comprehensions.
extension Compiler {
  func compileCall(_ call: CallNode, _ whole: Expression, into register: Int) {
    var hasUnpacking = false
    var keywords: [String] = []
    for argument in call.arguments {
      switch argument.kind {
      case .unpacked, .unpackedMapping: hasUnpacking = true
      case .keyword(let name): keywords.append(name)
      case .positional: break
      }
    }
    if hasUnpacking || call.arguments.count > 250 {
      return compileUnpackedCall(call, whole, into: register)
    }
    var base = allocate()
    var isMethod = false
    var callSpan = whole.span
    if case .attribute(let object, let name, let nameSpan) = call.callee.kind {
      isMethod = true
      _ = allocate()
      if isPlainSuper(object), let pair = superOperands(object) {
        at(attributeSpan(call.callee, object, nameSpan))
        emit(.loadSuperMethod, base, pair, cache(name))
      } else {
        let mark = nextRegister
        let receiver = operand(object)
        nextRegister = mark
        let marked = attributeSpan(call.callee, object, nameSpan)
        at(marked)
        emit(.loadMethod, base, receiver, cache(name))
        if marked.start != call.callee.span.start {
          callSpan = Span(
            file: whole.span.file, start: Int(marked.start), end: Int(whole.span.end))
        }
      }
    } else if case .name(let name) = call.callee.kind {
      loadName(name, call.callee.span, into: base)
    } else {
      compile(call.callee, into: base)
    }
    let first = nextRegister
    for argument in call.arguments {
      let slot = allocate()
      compile(argument.value, into: slot)
    }
    // A method call's window starts at its two callee registers, a function call's at one.
    base = isMethod ? first - 2 : first - 1
    let count = call.arguments.count
    at(callSpan)
    if keywords.isEmpty {
      emit(isMethod ? .callMethod : .call, register, base, count)
    } else {
      emit(isMethod ? .callMethodKeywords : .callKeywords, register, base, count)
      let names = vm.newTuple(keywords.map { Value(vm.intern($0)) })
      emitWide(.nop, 0, constant(Value(names)))
    }
  }

  /// `super()` inside a function that has `__class__`.
  private func isPlainSuper(_ object: Expression) -> Bool {
    guard case .call(let call) = object.kind, call.arguments.isEmpty,
      case .name("super") = call.callee.kind, scope.kind == .function || scope.kind == .lambda,
      scope.resolve("super").place == .global, scope.resolve("__class__").place == .free
    else { return false }
    return code.positionalCount > 0
  }

  /// Registers with `super`, the class and the first argument.
  private func superOperands(_ object: Expression) -> Int? {
    let first = allocate(3)
    nextRegister = first
    loadName("super", object.span, into: first)
    at(object.span)
    emit(.loadFree, first + 1, scope.resolve("__class__").index)
    if cellRegisters.contains(0) {
      emit(.loadCell, first + 2, 0)
    } else {
      emit(.move, first + 2, 0)
    }
    return first
  }

  private func compileUnpackedCall(_ call: CallNode, _ whole: Expression, into register: Int) {
    let base = allocate(3)
    compile(call.callee, into: base)
    compileArguments(call.arguments, whole.span, into: base + 1)
    at(whole.span)
    emit(.callUnpacked, register, base)
  }

  /// A list of the positional arguments, and a dict of the keywords or nothing in the next register.
  private func compileArguments(_ arguments: [Argument], _ span: Span, into base: Int) {
    at(span)
    emit(.buildList, base, base, 0)
    var hasKeywords = false
    for argument in arguments {
      switch argument.kind {
      case .keyword, .unpackedMapping: hasKeywords = true
      default: break
      }
    }
    if hasKeywords {
      emit(.buildDict, base + 1, base + 1, 0)
    } else {
      emit(.loadNone, base + 1)
    }
    for argument in arguments {
      let mark = nextRegister
      let value = operand(argument.value)
      at(span)
      switch argument.kind {
      case .positional: emit(.listAppend, base, value)
      case .unpacked: emit(.listExtend, x: 1, base, value, base - 1)
      case .keyword(let name):
        let key = allocate()
        load(Value(vm.intern(name)), into: key)
        let single = allocate(2)
        emit(.move, single, key)
        emit(.move, single + 1, value)
        emit(.buildDict, key, single, 1)
        emit(.dictUpdate, x: 1, base + 1, key, base - 1)
      case .unpackedMapping: emit(.dictUpdate, x: 1, base + 1, value, base - 1)
      }
      nextRegister = mark
    }
  }

  // MARK: Functions

  func compileLambda(_ function: FunctionNode, _ whole: Expression, into register: Int) {
    makeFunction(function, at: whole.span, into: register)
  }

  /// Evaluates defaults and annotations, compiles the body and makes the function object.
  func makeFunction(_ function: FunctionNode, at span: Span, into register: Int) {
    let mark = nextRegister
    let base = allocate(3)
    let parameters = function.parameters
    var defaults: [Expression] = []
    for parameter in parameters.positionalOnly + parameters.regular {
      if let value = parameter.defaultValue { defaults.append(value) }
    }
    at(span)
    if defaults.isEmpty {
      emit(.loadNone, base)
    } else {
      let inner = nextRegister
      let first = allocate(defaults.count)
      for (i, value) in defaults.enumerated() { compile(value, into: first + i) }
      emit(.buildTuple, base, first, defaults.count)
      nextRegister = inner
    }
    compileNamed(
      parameters.keywordOnly.compactMap { p in p.defaultValue.map { (p.name, $0) } },
      into: base + 1)
    var annotations: [(String, Expression)] = []
    for parameter in parameters.positionalOnly + parameters.regular
      + (parameters.variadic.map { [$0] } ?? []) + parameters.keywordOnly
      + (parameters.keywords.map { [$0] } ?? [])
    {
      if let annotation = parameter.annotation { annotations.append((parameter.name, annotation)) }
    }
    if let returns = function.returns { annotations.append(("return", returns)) }
    compileNamed(annotations, into: base + 2, annotates: true)

    let inner = Compiler(
      vm, source, function.scope, parent: self, name: function.codeName, span: function.span,
      options: options)
    inner.compileFunction(function)
    let code = inner.finish()
    loadClosures(code, function.scope)
    at(span)
    emit(.makeFunction, register, base, constant(Value(code)))
    vm.heap.unpin(code)
    nextRegister = mark
  }

  private func compileNamed(
    _ pairs: [(String, Expression)], into register: Int, annotates: Bool = false
  ) {
    if pairs.isEmpty {
      emit(.loadNone, register)
      return
    }
    let mark = nextRegister
    let first = allocate(pairs.count * 2)
    for (i, pair) in pairs.enumerated() {
      load(Value(vm.intern(pair.0)), into: first + 2 * i)
      if annotates {
        compileAnnotation(pair.1, into: first + 2 * i + 1)
      } else {
        compile(pair.1, into: first + 2 * i + 1)
      }
    }
    emit(.buildDict, register, first, pairs.count)
    nextRegister = mark
  }

  /// The cells that an inner block captures, in consecutive registers.
  private func loadClosures(_ code: CodeObject, _ inner: Scope) {
    for name in inner.frees {
      let register = allocate()
      if name == "__class__", scope.kind == .class {
        emit(.move, register, classCell)
        continue
      }
      let resolution = scope.resolve(name)
      if resolution.place == .cell {
        emit(.move, register, resolution.index)
      } else if let index = scope.frees.firstIndex(of: name) {
        emit(.loadClosure, register, index)
      }
    }
  }

  /// The register of the cell that a class body keeps for `__class__`.
  var classCell: Int { 0 }

  func compileFunction(_ function: FunctionNode) {
    let parameters = function.parameters
    code.positionalOnlyCount = parameters.positionalOnly.count
    code.positionalCount = parameters.positionalOnly.count + parameters.regular.count
    code.keywordOnlyCount = parameters.keywordOnly.count
    code.hasVariadic = parameters.variadic != nil
    code.hasKeywords = parameters.keywords != nil
    code.doc = function.docstring.map { vm.text($0) } ?? .none
    let count = parameters.all.count
    for i in 0..<count { assigned[i] = true }
    findUnbindable(function.body)
    at(function.span)
    makeCells()
    code.isPlain =
      !code.hasVariadic && !code.hasKeywords && code.keywordOnlyCount == 0
      && !scope.isGenerator
    if let value = function.expression {
      let register = operand(value)
      at(value.span)
      emit(.returnValue, register)
    } else {
      compile(function.body)
      if !isUnreachable {
        emit(.returnNone)
      }
    }
  }

  /// Turns the slots that inner blocks capture into cells.
  func makeCells() {
    for slot in scope.slots.indices where scope.isCell(slot: slot) {
      cellRegisters.insert(slot)
      emit(.makeCell, slot)
    }
  }

  // MARK: Comprehensions

  func compileComprehension(_ node: ComprehensionNode, into register: Int) {
    let mark = nextRegister
    let inner = Compiler(
      vm, source, node.scope, parent: self, name: node.scope.name, span: node.span,
      options: options)
    inner.compileBody(node)
    let code = inner.finish()
    let base = allocate(3)
    at(node.span)
    emit(.loadNone, base)
    emit(.loadNone, base + 1)
    emit(.loadNone, base + 2)
    loadClosures(code, node.scope)
    nextRegister = base + 1
    emit(.makeFunction, base, base, constant(Value(code)))
    vm.heap.unpin(code)
    // The first iterable belongs to this block.
    let iterable = allocate()
    compileIterable(node.clauses[0].iterable, into: iterable)
    let block = allocate(3)
    at(node.span)
    emit(.getIterator, x: 1, iterable, iterable)
    nextRegister = block
    at(node.span)
    emit(.call, register, base, 1)
    nextRegister = mark
  }

  private func compileBody(_ node: ComprehensionNode) {
    code.positionalCount = 1
    code.isPlain = !scope.isGenerator
    assigned[0] = true
    at(node.span)
    makeCells()
    var result = -1
    switch node.kind {
    case .list:
      result = allocate()
      emit(.buildList, result, result, 0)
    case .set:
      result = allocate()
      emit(.buildSet, result, result, 0)
    case .dict:
      result = allocate()
      emit(.buildDict, result, result, 0)
    case .generator: break
    }
    compileClause(node, 0, result)
    at(node.span)
    if result >= 0 { emit(.returnValue, result) } else { emit(.returnNone) }
  }

  private func compileClause(_ node: ComprehensionNode, _ index: Int, _ result: Int) {
    if index == node.clauses.count {
      let mark = nextRegister
      let element = operand(node.element)
      switch node.kind {
      case .list:
        at(node.span)
        emit(.listAppend, result, element)
      case .set:
        at(node.span)
        emit(.setAdd, result, element)
      case .dict:
        let value = operand(node.value ?? node.element)
        at(node.span)
        emit(.dictSet, result, element, value)
      case .generator:
        at(node.element.span)
        emit(.yield, allocate(), element)
      }
      nextRegister = mark
      return
    }
    let clause = node.clauses[index]
    let mark = nextRegister
    let iterator = allocate(3)
    if index == 0 {
      at(node.span)
      emit(.getIterator, iterator, 0)
    } else {
      let inner = nextRegister
      let iterable = iterableOperand(clause.iterable, or: iterator)
      at(node.span)
      emit(.getIterator, iterator, iterable)
      nextRegister = inner
    }
    let target = localTarget(clause.target) ?? allocate()
    at(node.span)
    let entry = emitWide(.jump, 0, 0)
    let body = here
    let before = assigned
    if let local = localTarget(clause.target) {
      assigned[local] = true
    } else {
      store(clause.target, from: target)
    }
    var skips: [Int] = []
    for condition in clause.conditions {
      testPlace = node.span
      skips += jumps(condition, if: false)
    }
    compileClause(node, index + 1, result)
    patchHere(skips)
    patchHere(entry)
    at(node.span)
    emitIteration(iterator, target, to: body)
    assigned = before
    nextRegister = mark
  }

  /// The jump back to a loop's body with the next item.
  func emitIteration(_ iterator: Int, _ target: Int, to body: Int) {
    let offset = body - here - 1
    if offset >= -32_000 {
      emit(.forIterate, iterator, target, offset)
    } else {
      emit(.forIterate, iterator, target, 1)
      let out = emitWide(.jump, 0, 0)
      let back = emitWide(.jump, 0, 0)
      patch(back, to: body)
      patchHere(out)
    }
  }

  // MARK: Classes

  func compileClass(_ node: ClassNode, into register: Int) {
    let mark = nextRegister
    let base = allocate(3)
    let inner = Compiler(
      vm, source, node.scope, parent: self, name: node.codeName, span: node.span, options: options)
    inner.compileClassBody(node)
    let code = inner.finish()
    let parts = allocate(3)
    at(node.span)
    for i in 0..<3 { emit(.loadNone, parts + i) }
    loadClosures(code, node.scope)
    emit(.makeFunction, base, parts, constant(Value(code)))
    vm.heap.unpin(code)
    nextRegister = parts
    compileArguments(node.arguments, node.span, into: base + 1)
    at(node.span)
    emit(.buildClass, register, base, nameConstant(node.codeName))
    nextRegister = mark
  }

  private func compileClassBody(_ node: ClassNode) {
    at(node.span)
    code.doc = node.docstring.map { vm.text($0) } ?? .none
    if scope.needsClassCell {
      _ = allocate()
      emit(.loadNone, classCell)
      emit(.makeCell, classCell)
      emitWide(.storeName, classCell, cache("__classcell__"))
    }
    let register = allocate()
    emitWide(.loadGlobal, register, cache("__name__"))
    emitWide(.storeName, register, cache("__module__"))
    load(Value(code.qualifiedName), into: register)
    emitWide(.storeName, register, cache("__qualname__"))
    if let doc = node.docstring {
      load(vm.text(doc), into: register)
      emitWide(.storeName, register, cache("__doc__"))
    }
    if node.body.hasAnnotations { emit(.setUpAnnotations) }
    nextRegister = register
    compile(node.body)
    if !isUnreachable { emit(.returnNone) }
  }
}

extension [Statement] {
  /// Whether the block itself annotates a variable.
  var hasAnnotations: Bool {
    for statement in self {
      switch statement.kind {
      case .annotatedAssign(_, _, _, let simple): if simple { return true }
      case .if(let branches, let orelse):
        for branch in branches where branch.body.hasAnnotations { return true }
        if orelse.hasAnnotations { return true }
      case .for(_, _, let body, let orelse), .while(_, let body, let orelse):
        if body.hasAnnotations || orelse.hasAnnotations { return true }
      case .with(_, let body): if body.hasAnnotations { return true }
      case .try(let node):
        if node.body.hasAnnotations || node.orelse.hasAnnotations || node.finally.hasAnnotations {
          return true
        }
      default: break
      }
    }
    return false
  }
}
