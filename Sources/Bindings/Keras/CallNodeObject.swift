import Autodiff
import Keras
import Python

/// One recorded call of a layer, as `layer._inbound_nodes` lists it.
final class CallNodeObject: Object {
  let node: Keras.CallNode

  init(_ type: TypeObject, _ node: Keras.CallNode) {
    self.node = node
    super.init(type)
  }

  override func repr(_ vm: VM) throws(PyError) -> String {
    "<Node operation=\(try vm.str(KerasBridge.of(vm).operationValue(node))), id="
      + "\(Int(bitPattern: Unmanaged.passUnretained(self).toOpaque()))>"
  }
}

extension KerasBridge {
  func callNode(_ node: Keras.CallNode) -> Value {
    Value(vm.heap.make(CallNodeObject(callNodeType, node), bytes: 64))
  }

  fileprivate func operationValue(_ node: Keras.CallNode) -> Value {
    (node.operation as? Layer).map { object($0) } ?? operation(node.operation)
  }

  private var callNodeType: TypeObject {
    if let known = classes["Node"] { return known }
    let type = vm.type("Node", module: "keras.src.ops.node") { t in
      func property(_ name: String, _ get: @escaping (KerasBridge, Keras.CallNode) -> Value) {
        t.property(name) { (vm, v) throws(PyError) in
          guard let object = v.as(CallNodeObject.self) else { return .none }
          return get(KerasBridge.of(vm), object.node)
        }
      }
      property("operation") { (bridge, node) in bridge.operationValue(node) }
      property("is_input") { (_, node) in Value(node.isInput) }
      property("input_tensors") { (bridge, node) in
        Value(bridge.vm.newList(node.inputTensors.map { bridge.tensor($0) }))
      }
      property("outputs") { (bridge, node) in
        Value(bridge.vm.newList(node.outputs.map { bridge.tensor($0) }))
      }
      property("output_tensors") { (bridge, node) in
        Value(bridge.vm.newList(node.outputs.map { bridge.tensor($0) }))
      }
    }
    classes["Node"] = type
    return type
  }
}
