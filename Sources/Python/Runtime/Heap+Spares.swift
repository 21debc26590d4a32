/// Dead objects that are used again.
extension Heap {
  /// Whether no Swift code holds the object: a name in a table of its own must not become another.
  private func isOnlyOurs(_ reference: Unmanaged<Object>) -> Bool {
    var object = reference.takeRetainedValue()
    let isUnique = isKnownUniquelyReferenced(&object)
    _ = Unmanaged.passRetained(object)
    return isUnique
  }

  func discard(_ reference: Unmanaged<Object>) {
    let isKept = reference._withUnsafeGuaranteedRef { object in
      if collectsAlways { return false }
      switch object.tag {
      case .tuple:
        let tuple = unsafeDowncast(object, to: TupleObject.self)
        guard tuple.count >= 1, tuple.count <= 4 else { return false }
        object.nextObject = spareTuples[tuple.count]
        spareTuples[tuple.count] = reference
        return true
      case .list:
        let list = unsafeDowncast(object, to: ListObject.self)
        guard list.isShort else { return false }
        object.nextObject = spareLists
        spareLists = reference
        return true
      case .str:
        let text = unsafeDowncast(object, to: StrObject.self)
        guard text.isReusable, isOnlyOurs(reference) else { return false }
        object.nextObject = spareStrings
        spareStrings = reference
        return true
      case .instance:
        object.nextObject = spareInstances
        spareInstances = reference
        return true
      default: return false
      }
    }
    if !isKept { reference.release() }
  }

  @inline(__always)
  private func revive(_ reference: Unmanaged<Object>, _ external: Int) {
    reference._withUnsafeGuaranteedRef {
      $0.nextObject = first
      $0.level = level
      $0.mark = 0
      $0.isSettled = false
    }
    first = reference
    count &+= 1
    bytes &+= 96 &+ external
  }

  /// A used tuple of that many items, to be filled.
  @inline(__always) func spareTuple(_ n: Int) -> TupleObject? {
    guard n <= 4, let reference = spareTuples[n] else { return nil }
    spareTuples[n] = reference._withUnsafeGuaranteedRef { $0.nextObject }
    revive(reference, n * 16)
    return unsafeBitCast(reference, to: TupleObject.self)
  }

  /// A used list, empty again.
  @inline(__always) func spareList() -> ListObject? {
    guard let reference = spareLists else { return nil }
    spareLists = reference._withUnsafeGuaranteedRef { $0.nextObject }
    revive(reference, 64)
    let list = unsafeBitCast(reference, to: ListObject.self)
    list.removeAll()
    return list
  }

  /// A used string of so few bytes, to be begun.
  @inline(__always) func spareString(_ n: Int) -> StrObject? {
    guard n <= StrObject.short, let reference = spareStrings else { return nil }
    spareStrings = reference._withUnsafeGuaranteedRef { $0.nextObject }
    revive(reference, n)
    return unsafeBitCast(reference, to: StrObject.self)
  }

  /// A used instance, of its new type and without attributes.
  @inline(__always) func spareInstance(_ type: TypeObject) -> InstanceObject? {
    guard let reference = spareInstances else { return nil }
    spareInstances = reference._withUnsafeGuaranteedRef { $0.nextObject }
    revive(reference, 96)
    let instance = unsafeBitCast(reference, to: InstanceObject.self)
    instance.begin(type)
    return instance
  }

  func freeSpares() {
    var heads = spareTuples
    heads.append(spareLists)
    heads.append(spareInstances)
    heads.append(spareStrings)
    spareTuples = [nil, nil, nil, nil, nil]
    spareLists = nil
    spareInstances = nil
    spareStrings = nil
    for head in heads {
      var next = head
      while let reference = next {
        next = reference._withUnsafeGuaranteedRef { $0.nextObject }
        reference.release()
      }
    }
  }
}
