/// An instance of a class of the program: attribute values in slots whose names a shared `Shape` has.
///
/// When a program reads `__dict__`, deletes an attribute or sets very many, the instance moves its
/// values to a `DictObject` (`attributes`) and takes its type's empty `dictShape`.
public final class InstanceObject: Object {
  final var shape: Unmanaged<Shape>
  final var slots: UnsafeMutablePointer<Value>
  final var capacity: Int32
  final var used: Int32 = 0

  init(_ type: TypeObject) {
    let hint = Swift.max(type.slotHint, 2)
    capacity = Int32(truncatingIfNeeded: hint)
    slots = .allocate(capacity: hint)
    shape = Unmanaged.passUnretained(type.rootShape)
    super.init(unchecked: Unmanaged.passUnretained(type), tag: .instance)
  }

  deinit { slots.deallocate() }

  /// Becomes a new instance after its earlier life ended.
  @inline(__always) func begin(_ type: TypeObject) {
    typeReference = Unmanaged.passUnretained(type)
    attributesReference = nil
    shape = Unmanaged.passUnretained(type.rootShape)
    used = 0
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(slots, Int(used))
  }

  public override var tellsOfWrites: Bool { true }
  public override var externalBytes: Int { Int(capacity) * 16 }

  /// An own attribute, or `.undefined`.
  public func ownAttribute(_ name: StrObject) -> Value {
    if let attributes { return attributes.get(name) }
    let index = shape._withUnsafeGuaranteedRef { $0.index(of: name) }
    return index < 0 ? .undefined : slots[index]
  }

  public func setOwnAttribute(_ vm: VM, _ name: StrObject, _ value: Value) {
    if let attributes {
      attributes.set(name, value)
      return
    }
    let current = shape._withUnsafeGuaranteedRef { $0 }
    let index = current.index(of: name)
    if index >= 0 {
      slots[index] = value
      noteWrite(value)
    } else if current.count >= Shape.largest {
      moveToDictionary(vm).set(name, value)
    } else {
      add(value, current.adding(vm.intern(name)))
    }
  }

  /// Appends the value of the name that a new shape ends with.
  @inline(__always) func add(_ value: Value, _ newShape: Shape) {
    if used == capacity { grow() }
    slots[Int(used)] = value
    noteWrite(value)
    used &+= 1
    shape = Unmanaged.passUnretained(newShape)
  }

  @inline(never) private func grow() {
    let size = Int(capacity) * 2
    let bigger = UnsafeMutablePointer<Value>.allocate(capacity: size)
    bigger.update(from: slots, count: Int(used))
    slots.deallocate()
    slots = bigger
    capacity = Int32(truncatingIfNeeded: size)
    if type.slotHint < size { type.slotHint = size }
  }

  /// Deletes an own attribute; false if it is not there.
  public func removeOwnAttribute(_ vm: VM, _ name: StrObject) -> Bool {
    if ownAttribute(name).isUndefined { return false }
    return !moveToDictionary(vm).remove(name).isUndefined
  }

  /// The attributes as a dict that stays the instance's storage from now on.
  @discardableResult public func moveToDictionary(_ vm: VM) -> DictObject {
    if let attributes { return attributes }
    let dict = vm.newDict()
    let current = shape._withUnsafeGuaranteedRef { $0 }
    for i in 0..<current.count { dict.set(current.name(i), slots[i]) }
    used = 0
    shape = Unmanaged.passUnretained(type.dictShape)
    attributes = dict
    return dict
  }
}

/// Which names an instance has and in which slots: a node of a tree that all instances of one type
/// share, in the order in which attributes were first set.
final class Shape {
  static let largest = 64
  private(set) var names: [Unmanaged<StrObject>]
  private var children: [Unmanaged<StrObject>] = []
  private var shapes: [Shape] = []
  private var indices: [UInt: Int] = [:]
  let count: Int

  init(_ names: [Unmanaged<StrObject>]) {
    self.names = names
    count = names.count
    if count > 8 {
      for (i, name) in names.enumerated() { indices[UInt(bitPattern: name.toOpaque())] = i }
    }
  }

  func name(_ i: Int) -> StrObject { names[i]._withUnsafeGuaranteedRef { $0 } }

  /// The slot of an interned name, or -1.
  func index(of name: StrObject) -> Int {
    let wanted = Unmanaged.passUnretained(name).toOpaque()
    if count > 8 { return indices[UInt(bitPattern: wanted)] ?? -1 }
    for i in 0..<count where names[i].toOpaque() == wanted { return i }
    return -1
  }

  /// The shape that has one interned name more.
  func adding(_ name: StrObject) -> Shape {
    let wanted = Unmanaged.passUnretained(name)
    for i in 0..<children.count where children[i].toOpaque() == wanted.toOpaque() {
      return shapes[i]
    }
    let shape = Shape(names + [wanted])
    children.append(wanted)
    shapes.append(shape)
    return shape
  }
}
