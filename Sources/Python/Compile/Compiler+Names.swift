import Diagnostics

/// Reading, binding and unbinding variables.
extension Compiler {
  /// The register that already holds a variable's value, if it is a plain local that is bound.
  func localRegister(_ name: String, _ span: Span) -> Int? {
    guard scope.kind.isFunction else { return nil }
    let resolution = scope.resolve(name)
    guard resolution.place == .local else { return nil }
    if !assigned[resolution.index] || unbindable.contains(resolution.index) {
      let before = place
      at(span)
      emit(.checkLocal, resolution.index)
      place = before
      if !unbindable.contains(resolution.index) { assigned[resolution.index] = true }
    }
    return resolution.index
  }

  func loadName(_ name: String, _ span: Span, into register: Int) {
    if let local = localRegister(name, span) {
      if local != register { emit(.move, register, local) }
      return
    }
    at(span)
    let resolution = scope.resolve(name)
    switch resolution.place {
    case .cell: emit(.loadCell, register, resolution.index)
    case .free:
      if scope.kind == .class {
        emit(.loadNameOrFree, register, resolution.index, nameConstant(name))
      } else {
        emit(.loadFree, register, resolution.index)
      }
    case .namespace: emitWide(.loadName, register, cache(name))
    case .global:
      emitWide(.loadGlobal, register, cache(name))
    case .local: break
    }
  }

  func storeName(_ name: String, _ span: Span, from register: Int) {
    at(span)
    let resolution = scope.resolve(name)
    switch resolution.place {
    case .local:
      if resolution.index != register { emit(.move, resolution.index, register) }
      assigned[resolution.index] = true
    case .cell: emit(.storeCell, resolution.index, register)
    case .free: emit(.storeFree, resolution.index, register)
    case .namespace: emitWide(.storeName, register, cache(name))
    case .global:
      emitWide(.storeGlobal, register, cache(name))
    }
  }

  func deleteName(_ name: String, _ span: Span) {
    at(span)
    let resolution = scope.resolve(name)
    switch resolution.place {
    case .local:
      emit(.deleteLocal, resolution.index)
      assigned[resolution.index] = false
      unbindable.insert(resolution.index)
    case .cell: emit(.deleteCell, resolution.index)
    case .free: emit(.deleteFree, resolution.index)
    case .namespace: emitWide(.deleteName, 0, cache(name))
    case .global: emitWide(.deleteGlobal, 0, cache(name))
    }
  }

  /// The plain local that an assignment's target is, so that values can be computed in place.
  func localTarget(_ target: Expression) -> Int? {
    guard case .name(let name) = target.kind, scope.kind.isFunction else { return nil }
    let resolution = scope.resolve(name)
    return resolution.place == .local ? resolution.index : nil
  }

  // MARK: Targets

  /// Stores R[register] in a target: name, attribute, item, or a pattern of those.
  func store(_ target: Expression, from register: Int) {
    let mark = nextRegister
    switch target.kind {
    case .name(let name): storeName(name, target.span, from: register)
    case .attribute(let object, let name, let nameSpan):
      let base = operand(object)
      at(attributeSpan(target, object, nameSpan))
      emit(.storeAttribute, base, register, cache(name))
    case .subscript(let object, let index, _):
      let base = operand(object)
      let key = operand(index)
      at(target.span, anchor: subscriptAnchor(object, index))
      emit(.setItem, base, key, register)
    case .tuple(let items), .list(let items): unpack(items, target.span, from: register)
    case .starred(let inner): store(inner, from: register)
    default: break
    }
    nextRegister = mark
  }

  private func unpack(_ items: [Expression], _ span: Span, from register: Int) {
    var star = -1
    for (i, item) in items.enumerated() {
      if case .starred = item.kind { star = i }
    }
    at(span)
    if star < 0, items.count == 2, let first = localTarget(items[0]),
      let second = localTarget(items[1])
    {
      emit(.unpackPair, register, first, second)
      assigned[first] = true
      assigned[second] = true
      return
    }
    let first = allocate(Swift.max(items.count, 1))
    if star < 0 {
      emit(.unpack, register, first, items.count)
    } else {
      emit(
        .unpackStarred, x: UInt8(truncatingIfNeeded: star), register, first,
        items.count - star - 1)
    }
    for (i, item) in items.enumerated() { store(item, from: first + i) }
  }

  func delete(_ target: Expression) {
    let mark = nextRegister
    switch target.kind {
    case .name(let name): deleteName(name, target.span)
    case .attribute(let object, let name, let nameSpan):
      let base = operand(object)
      at(attributeSpan(target, object, nameSpan))
      emit(.deleteAttribute, base, 0, cache(name))
    case .subscript(let object, let index, _):
      let base = operand(object)
      let key = operand(index)
      at(target.span, anchor: subscriptAnchor(object, index))
      emit(.deleteItem, base, key)
    case .tuple(let items), .list(let items):
      for item in items { delete(item) }
    default: break
    }
    nextRegister = mark
  }

  // MARK: Places

  /// An attribute over several lines is marked from its name on.
  func attributeSpan(_ attribute: Expression, _ object: Expression, _ nameSpan: Span) -> Span {
    let first = source.line(at: Int(attribute.span.start))
    if source.line(at: Int(nameSpan.end)) == first { return attribute.span }
    return Span(file: nameSpan.file, start: Int(nameSpan.start), end: Int(attribute.span.end))
  }

  func subscriptAnchor(_ object: Expression, _ index: Expression) -> Span {
    // Parentheses around either lie between their spans and the brackets.
    let bytes = source.utf8
    var start = Int(object.span.end)
    while start < bytes.count, bytes[start] != 0x5B { start += 1 }
    var end = Int(index.span.end)
    while end < bytes.count, bytes[end] != 0x5D { end += 1 }
    return Span(file: object.span.file, start: start, end: end + 1)
  }

  /// The first character between the operands that is neither blank nor a closing parenthesis, and
  /// the next if that is no blank.
  func operatorAnchor(_ left: Expression, _ right: Expression) -> Span? {
    let bytes = source.utf8
    var i = Int(left.span.end)
    let end = Int(right.span.start)
    while i < end {
      let c = bytes[i]
      if c != 0x20 && c != 0x09 && c != 0x0C && c != 0x29 {
        let isDouble =
          i + 1 < end && bytes[i + 1] != 0x20 && bytes[i + 1] != 0x09 && bytes[i + 1] != 0x0C
        return Span(file: left.span.file, start: i, end: i + (isDouble ? 2 : 1))
      }
      i += 1
    }
    return nil
  }
}
