import Autodiff
import Keras
import Python
import Tensors

/// An optimizer whose class is written in Python: `build` and `update_step` are asked where the
/// class defines them.
final class ProgramOptimizer: OptimizerDelegate {
  private unowned(unsafe) let bridge: KerasBridge
  private unowned(unsafe) let object: KerasObject

  init(_ bridge: KerasBridge, _ object: KerasObject) {
    self.bridge = bridge
    self.object = object
    super.init()
  }

  override var overridesBuild: Bool { bridge.programMethod(object, "build") != nil }
  override var overridesUpdate: Bool { bridge.programMethod(object, "update_step") != nil }

  override func build(_ optimizer: Optimizer, _ weights: [Weight]) throws(KerasError) {
    let bridge = bridge
    try bridge.python { () throws(PyError) in
      let list = bridge.vm.newList(weights.map { bridge.variable($0) })
      _ = try bridge.vm.callMethod(Value(object), "build", [Value(list)])
    }
  }

  override func update(
    _ optimizer: Optimizer, _ gradient: Node, _ weight: Weight, rate: Node
  ) throws(KerasError) {
    let bridge = bridge
    try bridge.python { () throws(PyError) in
      _ = try bridge.vm.callMethod(
        Value(object), "update_step",
        [bridge.tensor(gradient), bridge.variable(weight), bridge.tensor(rate)])
    }
  }
}

/// A learning rate that a Python function without arguments gives.
final class ProgramRate: LearningRateSchedule {
  private unowned(unsafe) let bridge: KerasBridge
  let function: Object

  init(_ bridge: KerasBridge, _ function: Object) {
    self.bridge = bridge
    self.function = function
    super.init()
    hostObject = function
    bridge.vm.heap.pin(function)
  }

  override func callAsFunction(_ step: Node) throws(KerasError) -> Node {
    let bridge = bridge
    return try bridge.python { () throws(PyError) in
      try bridge.node(try bridge.vm.call(Value(function)))
    }
  }
}
