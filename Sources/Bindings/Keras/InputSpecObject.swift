import Autodiff
import Keras
import Python

/// `keras.layers.InputSpec` in Python: what a layer demands of an input.
final class InputSpecObject: Object {
  fileprivate(set) var spec: InputSpec
  fileprivate(set) var dtype: Value = .none

  init(_ type: TypeObject, _ spec: InputSpec) {
    self.spec = spec
    super.init(type)
  }

  override func repr(_ vm: VM) throws(PyError) -> String {
    let bridge = KerasBridge.of(vm)
    var parts: [String] = []
    if !dtype.isNone { parts.append("dtype=\(try vm.str(dtype))") }
    if let shape = spec.shape { parts.append("shape=\(try vm.repr(bridge.shapeValue(shape)))") }
    let ranks = [("ndim", spec.rank), ("max_ndim", spec.maxRank), ("min_ndim", spec.minRank)]
    for (name, rank) in ranks { if let rank, rank != 0 { parts.append("\(name)=\(rank)") } }
    if !spec.axes.isEmpty { parts.append("axes=\(try vm.repr(axes(bridge)))") }
    return "InputSpec(\(parts.joined(separator: ", ")))"
  }

  fileprivate func axes(_ bridge: KerasBridge) -> Value {
    let dict = bridge.vm.newDict()
    for (axis, size) in spec.axes {
      let known = size == ShapedType.unknown ? Value.none : Value(size)
      try? dict.set(bridge.vm, Value(axis), known)
    }
    return Value(dict)
  }
}

extension KerasBridge {
  /// The class `InputSpec`, made at its first use.
  var inputSpecType: TypeObject {
    if let known = classes["InputSpec"] { return known }
    let type = vm.type("InputSpec", module: "keras.src.layers.input_spec") { t in
      t.new(
        "__new__(cls, dtype=None, shape=None, ndim=None, max_ndim=None, min_ndim=None, axes=None, "
          + "allow_last_axis_squeeze=False, name=None, optional=False)"
      ) { (vm, a) throws(PyError) in
        let bridge = KerasBridge.of(vm)
        guard let type = a[0].asType else { throw vm.typeError("expected a class") }
        func number(_ i: Int) throws(PyError) -> Int? {
          a[i].isNone ? nil : Int(truncatingIfNeeded: try vm.int64(a[i]))
        }
        if !a[2].isNone { try bridge.checkShape(a[2]) }
        let shape = a[2].isNone ? nil : try bridge.shape(a[2])
        var axes: [(axis: Int, size: Int)] = []
        if !a[6].isNone { axes = try bridge.axes(a[6]) }
        var spec = InputSpec(
          rank: shape == nil ? try number(3) : nil, minRank: try number(5),
          maxRank: try number(4), shape: shape,
          axes: axes, name: a[8].isNone ? nil : try vm.str(a[8]))
        spec.allowsLastAxisSqueeze = try vm.isTrue(a[7])
        spec.isOptional = try vm.isTrue(a[9])
        let highest = axes.map { $0.axis }.max() ?? -1
        if let limit = spec.rank ?? spec.maxRank, !axes.isEmpty, highest > limit - 1 {
          throw vm.error(
            vm.types.valueError,
            "Axis \(highest) is greater than the maximum allowed value: \(limit - 1)")
        }
        let object = vm.heap.make(InputSpecObject(type, spec), bytes: 128)
        object.dtype = a[1]
        if !a[1].isNone { object.spec.dtype = try vm.str(a[1]) }
        return Value(object)
      }
      t.method("get_config(self)", "The arguments that make this specification again.") {
        (vm, a) throws(PyError) in
        let dict = vm.newDict()
        for name in ["dtype", "shape", "ndim", "max_ndim", "min_ndim", "axes", "optional"] {
          dict.set(vm.intern(name), try vm.getAttribute(a[0], name))
        }
        return Value(dict)
      }
      t.classMethod("from_config(cls, config)", "A specification of its configuration.") {
        (vm, a) throws(PyError) in try vm.call(a[0], [], keywords: a[1].asDict ?? vm.newDict())
      }
      func attribute(
        _ name: String, _ get: @escaping (KerasBridge, InputSpecObject) -> Value
      ) {
        t.property(name) { (vm, v) throws(PyError) in
          get(KerasBridge.of(vm), v.cast(InputSpecObject.self))
        }
      }
      func number(_ value: Int?) -> Value { value.map { Value($0) } ?? .none }
      attribute("dtype") { (_, o) in o.dtype }
      attribute("shape") { (b, o) in o.spec.shape.map { b.shapeValue($0) } ?? .none }
      attribute("ndim") { (_, o) in number(o.spec.rank) }
      attribute("max_ndim") { (_, o) in number(o.spec.maxRank) }
      attribute("min_ndim") { (_, o) in number(o.spec.minRank) }
      attribute("axes") { (b, o) in o.axes(b) }
      attribute("name") { (b, o) in o.spec.name.map { b.vm.text($0) } ?? .none }
      attribute("optional") { (_, o) in Value(o.spec.isOptional) }
      attribute("allow_last_axis_squeeze") { (_, o) in Value(o.spec.allowsLastAxisSqueeze) }
    }
    classes["InputSpec"] = type
    return type
  }

  private func axes(_ value: Value) throws(PyError) -> [(axis: Int, size: Int)] {
    guard let dict = value.asDict else {
      throw vm.typeError(
        "Argument `axes` must be a dict with integer keys. Received: axes=\(try vm.str(value))")
    }
    var axes: [(axis: Int, size: Int)] = []
    var i = dict.nextIndex(from: 0)
    while i >= 0 {
      let entry = dict.entries[i]
      if !entry.key.isInt {
        throw vm.typeError(
          "Argument `axes` must be a dict with integer keys. Received: axes=\(try vm.str(value))")
      }
      axes.append(
        (
          Int(truncatingIfNeeded: try vm.int64(entry.key)),
          try shape(Value(vm.newTuple([entry.value])))[0]
        ))
      i = dict.nextIndex(from: i + 1)
    }
    return axes
  }

  /// `layer.input_spec`: one, a list of several, or None.
  func inputSpecValue(_ specs: [InputSpec?], isList: Bool) -> Value {
    let values = specs.map { (spec) -> Value in
      guard let spec else { return .none }
      return Value(vm.heap.make(InputSpecObject(inputSpecType, spec), bytes: 128))
    }
    if values.isEmpty { return .none }
    return values.count == 1 && !isList ? values[0] : Value(vm.newList(values))
  }

  /// The specs that a program assigns.
  func inputSpecs(_ value: Value) throws(PyError) -> [InputSpec?] {
    if value.isNone { return [] }
    if let one = value.as(InputSpecObject.self) { return [one.spec] }
    var specs: [InputSpec?] = []
    for item in try vm.array(value) {
      if !item.isNone, item.as(InputSpecObject.self) == nil {
        throw vm.typeError(
          "Layer input_spec must be an instance of InputSpec. Got: \(try vm.str(item))")
      }
      specs.append(item.as(InputSpecObject.self)?.spec)
    }
    return specs
  }
}
