import Python
import Tensors

/// `a.flat`: the elements in row-major order, to read, write and walk.
final class FlatObject: Object {
  let array: NDArray

  init(_ type: TypeObject, _ array: NDArray) {
    self.array = array
    super.init(type)
  }

  static func addRows(_ t: TypeBuilder) {
    t.property("base") { (vm, v) throws(PyError) in
      guard let flat = v.as(FlatObject.self) else { return .none }
      return Numpy.of(vm).wrapArray(flat.array)
    }
    t.method("copy(self)") { (vm, a) throws(PyError) in
      guard let flat = a[0].as(FlatObject.self) else { return .none }
      let np = Numpy.of(vm)
      return np.wrapArray(try np.run { () throws(TensorError) in try flat.array.reshaped([-1]).copy() })
    }
  }

  override func length(_ vm: VM) throws(PyError) -> Int { array.count }

  override func iterate(_ vm: VM) throws(PyError) -> Value {
    let np = Numpy.of(vm)
    var i = 0
    return vm.newIterator(holding: [Value(self)]) { [self] (_) throws(PyError) in
      if i >= array.count { return .undefined }
      i += 1
      return np.scalar(array.item(i - 1), array.dtype)
    }
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
