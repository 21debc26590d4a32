import Keras
import Python
import Tensors

/// `keras.DTypePolicy` in Python: what a layer computes in, and what its weights are kept in.
final class DTypePolicyObject: Object {
  let name: String

  init(_ type: TypeObject, _ name: String) {
    self.name = name
    super.init(type)
  }

  override func repr(_ vm: VM) throws(PyError) -> String { 
    "<\(type.name == "FloatDTypePolicy" ? "DTypePolicy" : type.name) \"\(name)\">"
  }

  override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    let isQuantized = DTypePolicies.quantization(name) != nil
    let isEqual =
      other.as(DTypePolicyObject.self).map {
        $0.name == name && (!isQuantized || $0.type === type)
      } ?? false
    switch op {
    case .equal: return Value(isEqual)
    case .notEqual: return Value(!isEqual)
    default: return try super.compare(vm, op, other)
    }
  }
}

extension KerasBridge {
  /// The class `DTypePolicy`, made at its first use.
  var dtypePolicyType: TypeObject {
    if let known = classes["DTypePolicy"] { return known }
    let type = vm.type("DTypePolicy", module: "keras.src.dtype_policies.dtype_policy") { t in
      t.new("__new__(cls, name=None)") { (vm, a) throws(PyError) in
        guard let type = a[0].asType else { throw vm.typeError("expected a class") }
        if a[1].isNone {
          return Value(vm.heap.make(DTypePolicyObject(type, Keras.Session.dtypePolicy)))
        }
        guard let name = a[1].asStr?.string else {
          throw vm.typeError(
            "'name' must be a string, such as 'mixed_float16'. Received: name=\(try vm.str(a[1])) "
              + "(of type <class '\(vm.typeName(a[1]))'>)")
        }
        let bridge = KerasBridge.of(vm)
        let isMixed =
          name == "mixed_float16" || name == "mixed_bfloat16"
          || type !== bridge.dtypePolicyType && DTypePolicies.quantization(name) != nil
        if !isMixed, DType(named: name) == nil {
          throw vm.error(
            vm.types.valueError,
            "Cannot convert '\(name)' to a mixed precision DTypePolicy. Valid policies include "
              + "'mixed_float16', 'mixed_bfloat16', and the name of any float dtype such as "
              + "'float32'.")
        }
        return Value(vm.heap.make(DTypePolicyObject(type, name)))
      }
      t.property("name") { (vm, v) throws(PyError) in
        vm.text(v.cast(DTypePolicyObject.self).name)
      }
      t.property("compute_dtype") { (vm, v) throws(PyError) in
        vm.text(DTypePolicies.compute(v.cast(DTypePolicyObject.self).name))
      }
      t.property("variable_dtype") { (vm, v) throws(PyError) in
        vm.text(DTypePolicies.variable(v.cast(DTypePolicyObject.self).name))
      }
      t.property("quantization_mode") { (vm, v) throws(PyError) in
        DTypePolicies.quantization(v.cast(DTypePolicyObject.self).name).map { vm.text($0.mode) }
          ?? .none
      }
      t.method("get_config(self)") { (vm, a) throws(PyError) in
        let dict = vm.newDict()
        dict.set(vm.intern("name"), vm.text(a[0].cast(DTypePolicyObject.self).name))
        return Value(dict)
      }
      t.classMethod("from_config(cls, config)") { (vm, a) throws(PyError) in
        try vm.call(a[0], [], keywords: a[1].asDict ?? vm.newDict())
      }
    }
    classes["DTypePolicy"] = type
    return type
  }

  func dtypePolicy(_ name: String) -> Value {
    Value(vm.heap.make(DTypePolicyObject(dtypePolicyType, name)))
  }

  /// The policy of a name: one of its class where the name says that numbers are quantized.
  func policy(_ name: String) throws(PyError) -> Value {
    if DTypePolicies.quantization(name) == nil { return dtypePolicy(name) }
    return try vm.callMethod(
      try vm.importModule("keras.dtype_policies"), "get", [vm.text(name)])
  }

  /// A `DTypePolicyMap`, or its written form, as layers ask it; nil for any other value.
  func policyChoice(_ value: Value) -> DTypePolicyChoice? {
    var value = value
    if let written = value.asDict,
      written.get(vm.intern("class_name")).asStr?.string == "DTypePolicyMap",
      let module = try? vm.importModule("keras.dtype_policies"),
      let made = try? vm.callMethod(module, "get", [value])
    {
      value = made
    }
    guard let map = value.as(DTypePolicyObject.self), map.type.name == "DTypePolicyMap" else {
      return nil
    }
    vm.heap.pin(map)
    let vm = vm
    func name(_ path: String?) -> String {
      guard let path, let found = try? vm.getItem(Value(map), vm.text(path)),
        let policy = found.as(DTypePolicyObject.self)
      else { return map.name }
      return policy.name
    }
    return DTypePolicyChoice(map, name: name) { () throws(KerasError) in
      try self.python { () throws(PyError) in
        let module = try vm.importModule("keras.dtype_policies")
        return self.config(try vm.callMethod(module, "serialize", [Value(map)]))
      }
    }
  }

  /// The name of a policy or of a dtype that a program gives for one.
  func policyName(_ value: Value) throws(PyError) -> String {
    if let policy = value.as(DTypePolicyObject.self) { return policy.name }
    let made = try vm.call(Value(dtypePolicyType), value)
    return made.cast(DTypePolicyObject.self).name
  }
}
