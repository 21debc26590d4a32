import Python
import Tensors

/// `a.flat`: the elements in row-major order, to read, write and walk.
final class FlatObject: Object {
  let array: NDArray
  /// The array's own object.
  let owner: Value
  /// Where the walk stands.
  private var position = 0

  init(_ type: TypeObject, _ array: NDArray, owner: Value = .none) {
    self.array = array
    self.owner = owner
    super.init(type)
  }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(owner)
  }

  static func addRows(_ t: TypeBuilder) {
    t.property("base") { (vm, v) throws(PyError) in
      guard let flat = v.as(FlatObject.self) else { return .none }
      return flat.owner.isNone ? Numpy.of(vm).wrapArray(flat.array) : flat.owner
    }
    t.property("index") { (_, v) throws(PyError) in
      Value(v.as(FlatObject.self)?.position ?? 0)
    }
    t.property("coords") { (vm, v) throws(PyError) in
      guard let flat = v.as(FlatObject.self) else { return .none }
      var rest = flat.position
      var place: [Int] = []
      for n in flat.array.shape.reversed() {
        place.insert(n == 0 ? 0 : rest % n, at: 0)
        rest = n == 0 ? 0 : rest / n
      }
      return Numpy.of(vm).tuple(place)
    }
    t.operations(.len, .getItem, .setItem, .iter, .next)
    t.method("copy(self)") { (vm, a) throws(PyError) in
      guard let flat = a[0].as(FlatObject.self) else { return .none }
      let np = Numpy.of(vm)
      return np.wrapArray(try np.run { () throws(TensorError) in try flat.array.reshaped([-1]).copy() })
    }
  }

  override func length(_ vm: VM) throws(PyError) -> Int { array.count }

  override var isIterator: Bool { true }

  override func iterate(_ vm: VM) throws(PyError) -> Value { Value(self) }

  override func next(_ vm: VM) throws(PyError) -> Value {
    if position >= array.count { return .undefined }
    position += 1
    return Numpy.of(vm).scalar(array.item(position - 1), array.dtype)
  }

  override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    let np = Numpy.of(vm)
    let flat = try np.run { () throws(TensorError) in try array.reshaped([-1]) }
    return try np.wrapArray(flat).object.getItem(vm, key)
  }

  override func setItem(_ vm: VM, _ key: Value, _ value: Value) throws(PyError) {
    let np = Numpy.of(vm)
    let items = try np.indexItems(key)
    let source = try np.array(value)
    try np.run { () throws(TensorError) in
      try array.requireWriteable()
      let numbers = NDArray(Array(0..<Int64(array.count)))
      let places = try Indexing.get(numbers, items).array
      for i in 0..<places.count {
        array.store(
          source.item(source.count == 1 ? 0 : i % source.count),
          at: array.pointer(flat: Int(places.item(i).integer ?? 0)))
      }
    }
  }
}
