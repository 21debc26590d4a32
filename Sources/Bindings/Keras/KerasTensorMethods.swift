import Autodiff
import Keras
import Python
import Tensors

/// Attributes and methods of a symbolic KerasTensor.
enum KerasTensorMethods {
  static func add(to t: TypeBuilder) {
    t.new(
      "__new__(cls, shape, dtype='float32', sparse=False, ragged=False, record_history=True, "
        + "name=None)"
    ) { (vm, a) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      let shape = try bridge.standardShape(a[1])
      let dtype = a[2].isNone ? "float32" : try vm.str(a[2])
      let isSparse = try vm.isTrue(a[3])
      return try bridge.keras { () throws(KerasError) -> Value in
        bridge.tensor(
          try KerasTensor.make(
            shape, declared: dtype, isSparse: isSparse,
            name: a[6].isNone ? nil : (try? vm.str(a[6]))))
      }
    }
    t.property("shape") { (vm, v) throws(PyError) in
      KerasBridge.of(vm).shapeValue(TensorMethods.node(v).shape)
    } set: { (vm, v, new) throws(PyError) in
      throw vm.attributeError(
        "The `shape` attribute of KerasTensor is immutable. One should create a new instance of "
          + "KerasTensor for this.")
    }
    t.property("dtype") { (vm, v) throws(PyError) in
      vm.text(KerasTensor.dtypeName(TensorMethods.node(v)))
    } set: { (vm, v, new) throws(PyError) in
      throw vm.attributeError(
        "The `dtype` attribute of KerasTensor is immutable. One should create a new instance of "
          + "KerasTensor for this.")
    }
    t.property("ndim") { (vm, v) throws(PyError) in Value(TensorMethods.node(v).rank) }
    t.property("name") { (vm, v) throws(PyError) in
      TensorMethods.node(v).name.map { vm.text($0) } ?? .none
    }
    t.property("sparse") { (vm, v) throws(PyError) in
      Value(TensorMethods.node(v).kerasHistory?.isSparse ?? false)
    }
    t.property("ragged") { (vm, v) throws(PyError) in .false }
    t.property("_keras_mask") { (vm, v) throws(PyError) in
      TensorMethods.node(v).mask.map { KerasBridge.of(vm).tensor($0) } ?? .none
    }
    t.property("_keras_history") { (vm, v) throws(PyError) in history(vm, v) }
    t.method("__array__(self)") { (vm, a) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      return bridge.array(try bridge.concrete(a[0]))
    }
    t.method("reshape(self, newshape)") { (vm, a) throws(PyError) in
      try vm.callMethod(try vm.importModule("keras.ops"), "reshape", [a[0], a[1]])
    }
    t.method("squeeze(self, axis=None)") { (vm, a) throws(PyError) in
      try vm.callMethod(try vm.importModule("keras.ops"), "squeeze", [a[0], a[1]])
    }
    t.operations(
      .getItem, .iter, .bool, .float, .int, .add, .sub, .mul, .matmul, .truediv, .floordiv, .mod,
      .pow, .neg, .radd, .rsub, .rmul, .rmatmul, .rtruediv, .lt, .le, .gt, .ge)
    TensorMethods.addRounding(t)
  }

  /// `KerasHistory(operation, node_index, tensor_index)`.
  private static func history(_ vm: VM, _ value: Value) -> Value {
    let bridge = KerasBridge.of(vm)
    guard let history = TensorMethods.node(value).kerasHistory, let operation = history.operation
    else { return .undefined }
    let made = (operation as? Layer).map { bridge.object($0) } ?? bridge.operation(operation)
    let parts = [made, Value(history.nodeIndex), Value(history.tensorIndex)]
    if let make = try? vm.getAttribute(
      vm.importModule("keras.ops._updates"), "KerasHistory"),
      let result = try? vm.call(make, parts)
    {
      return result
    }
    return Value(vm.newTuple(parts))
  }
}

/// A plain operation of a functional graph, as a program sees it.
final class OperationObject: Object {
  let operation: GraphOperation

  init(_ type: TypeObject, _ operation: GraphOperation) {
    self.operation = operation
    super.init(type)
  }

  override func repr(_ vm: VM) throws(PyError) -> String { "<Operation name=\(operation.name)>" }
}

extension KerasBridge {
  /// The Python object of an operation that is no layer; its class has Keras's name.
  func operation(_ operation: GraphOperation) -> Value {
    let key = "operation>" + operation.className
    let type: TypeObject
    if let known = classes[key] {
      type = known
    } else {
      type = vm.type(operation.className, module: "keras.src.ops.operation") { t in
        t.property("name") { (vm, v) throws(PyError) in
          vm.text(v.cast(OperationObject.self).operation.name)
        }
        t.property("input") { (vm, v) throws(PyError) in
          let bridge = KerasBridge.of(vm)
          return bridge.value(
            try bridge.keras { () throws(KerasError) in
              try v.cast(OperationObject.self).operation.input()
            })
        }
        t.property("output") { (vm, v) throws(PyError) in
          let bridge = KerasBridge.of(vm)
          return bridge.value(
            try bridge.keras { () throws(KerasError) in
              try v.cast(OperationObject.self).operation.output()
            })
        }
      }
      classes[key] = type
      vm.heap.pin(type)
    }
    return Value(vm.heap.make(OperationObject(type, operation)))
  }
}
