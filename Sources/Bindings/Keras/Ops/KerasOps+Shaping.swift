import Autodiff
import Keras
import Python
import Tensors

/// New tensors, and tensors in other shapes.
extension KerasOps {
  func addCreation() {
    for (name, more) in [("convert_to_tensor", ", sparse=None, ragged=None"), ("array", "")] {
      module.function("\(name)(x, dtype=None\(more))") { (vm, a) throws(PyError) in
        if a[0].isNone { throw vm.valueError("None is not a valid value for jnp.array") }
        let dtype = try optionalDType(a[1])
        if let tensor = a[0].as(TensorObject.self) {
          if !tensor.node.isKerasTensor, dtype == nil || tensor.node.dtype == dtype { return a[0] }
          return try apply("ConvertToTensor", [a[0]]) { (n) throws(GraphError) in
            try n[0].cast(dtype ?? n[0].dtype)
          }
        }
        return bridge.tensor(try tensor(a[0], dtype: dtype))
      }
    }
    module.function("convert_to_numpy(x)") { (vm, a) throws(PyError) in
      if a[0].baseTag == .list || a[0].tag == .tuple || a[0].isInt || a[0].isFloat {
        return bridge.array(try vm.asArray(a[0]))
      }
      return bridge.array(try bridge.concrete(a[0]).copy())
    }
    for (name, value) in [("zeros", 0.0), ("ones", 1.0), ("empty", 0.0)] {
      module.function("\(name)(shape, dtype=None)") { (vm, a) throws(PyError) in
        let shape = try newShape(a[0])
        let dtype = try optionalDType(a[1]) ?? Keras.Session.floatType
        return bridge.tensor(
          try bridge.graph { () throws(GraphError) in try Node.full(shape, value, dtype) })
      }
      module.function("\(name)_like(x, dtype=None)") { (vm, a) throws(PyError) in
        let dtype = try optionalDType(a[1])
        if name == "empty" { try refuseList(a[0], "ones_like") }
        let className =
          name == "ones" ? "OnesLike" : name == "empty" ? "EmptyLike" : "ZerosLike"
        return try apply(className, [a[0]]) { (n) throws(GraphError) in
          try Node.full(n[0].shape, value, dtype ?? n[0].dtype)
        }
      }
    }
    module.function("full(shape, fill_value, dtype=None)") { (vm, a) throws(PyError) in
      try refuseList(a[1], "full")
      let shape = try newShape(a[0])
      let value = try bridge.node(a[1], dtype: optionalDType(a[2]) ?? Keras.Session.floatType)
      return bridge.tensor(
        try bridge.graph { () throws(GraphError) in try value.broadcast(to: shape) })
    }
    module.function("full_like(x, fill_value, dtype=None)") { (vm, a) throws(PyError) in
      let dtype = try optionalDType(a[2])
      return try apply("FullLike", [a[0], a[1]]) { (n) throws(GraphError) in
        try n[1].cast(dtype ?? n[0].dtype).broadcast(to: n[0].shape)
      }
    }
    module.function("arange(start, stop=None, step=None, dtype=None)") {
      (vm, a) throws(PyError) in
      // While shapes are learnt a size may not be known, and then neither is the number of steps.
      let isSize = [a[0], a[1]].contains { $0.tag == .object && $0.object is DynamicDimension }
      let isOpen = isSize || a[0].isNone || (a[1].isNone && a[0].isInt && a[0].int == 0)
      if isOpen, Keras.Session.isInferring {
        let dtype = a[3].isNone ? DType.int32 : try KerasBridge.of(vm).dtype(a[3])
        return KerasBridge.of(vm).tensor(Node.placeholder([ShapedType.unknown], dtype))
      }
      let isFloat = a[0].isFloat || a[1].isFloat || a[2].isFloat
      let dtype = try optionalDType(a[3]) ?? (isFloat ? Keras.Session.floatType : .int32)
      let first = a[1].isNone ? 0 : try a.double(0)
      let last = a[1].isNone ? try a.double(0) : try a.double(1)
      let step = a[2].isNone ? 1 : try a.double(2)
      if step == 0 { throw vm.zeroDivision("division by zero") }
      return bridge.tensor(Node.arange(first, last, step: step, dtype: dtype))
    }
    module.function("linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)")
    { (vm, a) throws(PyError) in
      for end in [a[0], a[1]] { try refuseList(end, "linspace") }
      let count = try a.int(2)
      if count < 0 { throw vm.valueError("Number of samples, \(count), must be non-negative.") }
      let dtype = try optionalDType(a[5]) ?? Keras.Session.floatType
      let (start, stop) = (try bridge.node(a[0]), try bridge.node(a[1]))
      let parts = try a.bool(3) ? count - 1 : count
      let axis = try a.int(6)
      let (values, step) = try bridge.graph { () throws(GraphError) in
        try KerasOps.linspace(start, stop, count, parts, axis)
      }
      let cast = try bridge.graph { () throws(GraphError) in
        dtype.isInteger ? try values.floor().cast(dtype) : try values.cast(dtype)
      }
      return try a.bool(4) ? vm.newPair(bridge.tensor(cast), bridge.tensor(step)) : bridge.tensor(cast)
    }
    module.function("eye(N, M=None, k=0, dtype=None)") { (vm, a) throws(PyError) in
      if !a[0].isInt || a[0].int < 0 || a[1].isInt && a[1].int < 0 {
        if a[0].isInt {
          throw vm.valueError(
            "negative dimensions are not allowed, got \(try vm.str(a[0])) and \(try vm.str(a[1]))")
        }
        throw vm.typeError(
          "Shapes must be 1D sequences of concrete values of integer type, got "
            + "(\(try vm.repr(a[0])),). argument of 'N' jnp.eye().")
      }
      return bridge.tensor(
        Node.eye(
          try a.int(0), try optionalInt(a[1]), k: try a.int(2),
          dtype: try optionalDType(a[3]) ?? Keras.Session.floatType))
    }
    module.function("identity(n, dtype=None)") { (vm, a) throws(PyError) in
      bridge.tensor(Node.eye(try a.int(0), dtype: try optionalDType(a[1]) ?? Keras.Session.floatType))
    }
    module.function("shape(x)") { (vm, a) throws(PyError) in
      switch a[0].baseTag {
      case .list, .tuple, .int, .float, .bool, .str, .none:
        throw vm.attributeError("'\(vm.type(of: a[0]).name)' object has no attribute 'shape'")
      default: break
      }
      return bridge.shapeValue(of: try bridge.node(a[0]))
    }
    module.function("ndim(x)") { (vm, a) throws(PyError) in
      let x = try bridge.node(a[0])
      if x.isKerasTensor {
        // Keras gives its result the rank for a shape.
        return try apply("Ndim", [a[0]]) { (n) throws(GraphError) in
          .placeholder([n[0].rank], .float32)
        }
      }
      return Value(x.rank)
    }
    module.function("size(x)") { (vm, a) throws(PyError) in
      let x = try bridge.node(a[0])
      if x.isKerasTensor {
        return try apply("Size", [a[0]]) { (n) throws(GraphError) in
          n[0].type.isConcrete
            ? .scalar(Double(n[0].type.count), .int32) : .placeholder([], .int32)
        }
      }
      return Value(x.shape.reduce(1, *))
    }
    module.function("dtype(x)") { (vm, a) throws(PyError) in
      vm.text(try bridge.node(a[0]).dtype.name)
    }
    module.function("is_tensor(x)") { (vm, a) throws(PyError) in
      Value(a[0].as(TensorObject.self).map { !$0.node.isKerasTensor } ?? false)
    }
  }

  /// `count` values from start towards stop in `parts` equal steps, and the step.
  private static func linspace(
    _ start: Node, _ stop: Node, _ count: Int, _ parts: Int, _ axis: Int
  ) throws(GraphError) -> (values: Node, step: Node) {
    let (a, b) = (try start.cast(.float32), try stop.cast(.float32))
    let step = try b.subtract(a).divide(a.like(Double(Swift.max(parts, 1))))
    if let low = a.value, let high = b.value, a.rank == 0, b.rank == 0 {
      let (from, to) = (Float(low.item().double), Float(high.item().double))
      // XLA divides by multiplying, and adds the second product without rounding it.
      let share = 1 / Float(Swift.max(parts, 1))
      let rise = to * share
      var values = [Float](repeating: from, count: count)
      for i in 0..<count where i > 0 {
        let rest = 1 - Float(i) * share
        values[i] =
          i == parts
          ? to
          : i == 1 ? rise.addingProduct(from, rest) : (from * rest).addingProduct(rise, Float(i))
      }
      return (Node(NDArray(values, [count])), step)
    }
    let share = 1 / Float(Swift.max(parts, 1))
    var places = [Float](repeating: 0, count: count)
    for i in 0..<count { places[i] = i == parts ? 1 : Float(i) * share }
    guard let shape = Shapes.broadcast(a.shape, b.shape) else { return (a, step) }
    let t = try Node(NDArray(places, [count])).reshape(
      [count] + [Int](repeating: 1, count: shape.count))
    let values = try a.multiply(t.like(1).subtract(t)).add(b.multiply(t))
    return (try values.moveAxis(0, axis), step)
  }

  func addShaping() {
    module.function("reshape(x, newshape)") { (vm, a) throws(PyError) in
      let shape = try reshapeTarget(a[1])
      return try apply("Reshape", [a[0]]) { (n) throws(GraphError) in try n[0].reshape(shape) }
    }
    module.function("ravel(x)") { (vm, a) throws(PyError) in
      try apply("Ravel", [a[0]]) { (n) throws(GraphError) in try n[0].flatten() }
    }
    module.function("transpose(x, axes=None)") { (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      return try apply("Transpose", [a[0]]) { (n) throws(GraphError) in
        if let axes, Keras.Session.infersOperation {
          try KerasOps.checkPermutation(axes, rank: n[0].rank)
        }
        return try n[0].transpose(axes)
      }
    }
    module.function("swapaxes(x, axis1, axis2)") { (vm, a) throws(PyError) in
      let (first, second) = (try a.int(1), try a.int(2))
      return try apply("Swapaxes", [a[0]]) { (n) throws(GraphError) in
        try n[0].swapAxes(first, second)
      }
    }
    module.function("moveaxis(x, source, destination)") { (vm, a) throws(PyError) in
      try refuseList(a[0], "moveaxis")
      let (from, to) = (try bridge.shape(a[1]), try bridge.shape(a[2]))
      return try apply("Moveaxis", [a[0]]) { (n) throws(GraphError) in
        try KerasOps.moveAxes(n[0], from, to)
      }
    }
    module.function("expand_dims(x, axis)") { (vm, a) throws(PyError) in
      let axes = try bridge.shape(a[1])
      return try apply("ExpandDims", [a[0]]) { (n) throws(GraphError) in
        var x = n[0]
        // Negative places count in the shape with all new axes.
        let rank = x.rank + axes.count
        var places: [Int] = []
        for axis in axes { places.append(try Shapes.axis(axis, rank: rank)) }
        for place in places.sorted() { x = try x.expandDims(place) }
        return x
      }
    }
    module.function("squeeze(x, axis=None)") { (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      return try apply("Squeeze", [a[0]]) { (n) throws(GraphError) in try n[0].squeeze(axes) }
    }
    module.function("broadcast_to(x, shape)") { (vm, a) throws(PyError) in
      let shape = try bridge.shape(a[1])
      return try apply("BroadcastTo", [a[0]]) { (n) throws(GraphError) in
        if n[0].type.isConcrete { return try n[0].broadcast(to: shape) }
        if Shapes.broadcast(n[0].shape, shape) == nil {
          throw BroadcastRule.mismatch([n[0].type, ShapedType(shape, n[0].dtype)])
        }
        return .placeholder(shape, n[0].dtype)
      }
    }
    for (name, className) in [("concatenate", "Concatenate"), ("stack", "Stack")] {
      let parameter = name == "stack" ? "x" : "xs"
      module.function("\(name)(\(parameter), axis=0)") { (vm, a) throws(PyError) in
        // A second tensor in the axis's place is asked whether it is a number first.
        if let second = try bridge.nodeIfTensor(a[1]), second.rank > 0 { _ = try vm.isTrue(a[1]) }
        let axis = try a.int(1)
        let nodes = try nodes(a[0])
        return bridge.tensor(
          try bridge.apply(className, nodes) { (n) throws(GraphError) in
            name == "stack"
              ? try Node.stack(n, axis: axis) : try Node.concatenate(n, axis: axis)
          })
      }
    }
    for (name, axis) in [("hstack", 1), ("vstack", 0)] {
      module.function("\(name)(xs)") { (vm, a) throws(PyError) in
        let nodes = try nodes(a[0])
        return bridge.tensor(
          try bridge.apply(name == "hstack" ? "Hstack" : "Vstack", nodes) {
            (n) throws(GraphError) in
            if n[0].rank <= 1 {
              return axis == 1 ? try Node.concatenate(n, axis: 0) : try Node.stack(n, axis: 0)
            }
            return try Node.concatenate(n, axis: axis)
          })
      }
    }
    for (name, className, isExact) in [
      ("split", "Split", true), ("array_split", "ArraySplit", false),
    ] {
      module.function("\(name)(x, indices_or_sections, axis=0)") { (vm, a) throws(PyError) in
        let axis = try a.int(2)
        let sections = a[1].isInt ? try a.int(1) : nil
        if !isExact, sections == nil {
          throw vm.typeError(
            "Argument `indices_or_sections` must be of type `int`. Received: "
              + "indices_or_sections=\(try vm.str(a[1]))")
        }
        let places = sections == nil ? try bridge.shape(a[1]) : []
        return Value(
          vm.newList(
            try applyMany(className, [a[0]]) { (n) throws(GraphError) in
              try n[0].checkSizes([axis])
              guard let sections else { return try n[0].split(at: places, axis: axis) }
              let size = n[0].shape[try Shapes.axis(axis, rank: n[0].rank)]
              if sections < 1 { throw .value("number sections must be larger than 0.") }
              if isExact, size > 0, size % sections != 0 {
                throw GraphError.value(
                  "array split does not result in an equal division: rest is \(size % sections)"
                ).symbolic(
                  .value(
                    "`x` size on given `axis` must be divisible by `indices_or_sections` when "
                      + "`indices_or_sections` is an int. But received \(size) and \(sections)."))
              }
              var ends: [Int] = []
              var end = 0
              for i in 0..<sections - 1 {
                end += size / sections + (i < size % sections ? 1 : 0)
                ends.append(end)
              }
              return try n[0].split(at: ends, axis: axis)
            }))
      }
    }
    module.function("unstack(x, num=None, axis=0)") { (vm, a) throws(PyError) in
      let axis = try a.int(2)
      let given = try optionalInt(a[1])
      return Value(
        vm.newList(
          try applyMany("Unstack", [a[0]]) { (n) throws(GraphError) in
            try n[0].checkSizes([axis])
            let at = try Shapes.axis(axis, rank: n[0].rank)
            let count = given ?? n[0].shape[at]
            if count == ShapedType.unknown {
              throw .value(
                "Cannot infer argument `num` from shape \(Shapes.text(n[0].shape)). Either provide "
                  + "a tensor with a concrete shape in the `axis` dimension or explicitly pass the "
                  + "`num` argument.")
            }
            var parts: [Node] = []
            for i in 0..<count { parts.append(try n[0].element(axis: at, i)) }
            return parts
          }))
    }
    module.function("flip(x, axis=None)") { (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      return try apply("Flip", [a[0]]) { (n) throws(GraphError) in try n[0].flip(axes) }
    }
    module.function("roll(x, shift, axis=None)") { (vm, a) throws(PyError) in
      let shifts = try bridge.shape(a[1])
      let axes = try bridge.axes(a[2])
      return try apply("Roll", [a[0]]) { (n) throws(GraphError) in
        guard let axes else {
          return try n[0].flatten().roll(shifts.reduce(0, +), axis: 0).reshape(n[0].shape)
        }
        var x = n[0]
        if shifts.isEmpty || axes.isEmpty { return x }
        for i in 0..<Swift.max(axes.count, shifts.count) {
          x = try x.roll(
            shifts[Swift.min(i, shifts.count - 1)], axis: axes[Swift.min(i, axes.count - 1)])
        }
        return x
      }
    }
    module.function("tile(x, repeats)") { (vm, a) throws(PyError) in
      let repeats = try bridge.shape(a[1])
      return try apply("Tile", [a[0]]) { (n) throws(GraphError) in try n[0].tile(repeats) }
    }
    module.function("repeat(x, repeats, axis=None)") { (vm, a) throws(PyError) in
      if a[1].baseTag == .list || a[1].tag == .tuple {
        throw vm.typeError(
          "repeat requires ndarray or scalar arguments, got \(try vm.repr(Value(vm.type(of: a[1])))) "
            + "at position 1.")
      }
      let axis = try optionalInt(a[2])
      let counts = a[1].isInt ? [] : try bridge.concrete(a[1]).array(Int32.self)
      let count = a[1].isInt ? try a.int(1) : Int(counts.first ?? 0)
      return try apply("Repeat", [a[0]]) { (n) throws(GraphError) in
        let x = try axis == nil ? n[0].flatten() : n[0]
        if count < 0 {
          throw .type(
            "broadcast_in_dim shape must have every element be nonnegative, got "
              + "(\(x.shape.first ?? 1), \(count)).")
        }
        if counts.count < 2 { return try x.repeated(count, axis: axis ?? 0) }
        var rows: [Int32] = []
        for (i, n) in counts.enumerated() {
          for _ in 0..<Swift.max(0, n) { rows.append(Int32(truncatingIfNeeded: i)) }
        }
        return try x.take(Node(NDArray(rows, [rows.count])), axis: axis ?? 0)
      }
    }
    module.function("pad(x, pad_width, mode='constant', constant_values=None)") {
      (vm, a) throws(PyError) in
      let x = try bridge.node(a[0])
      let mode = try a.text(2)
      if !a[3].isNone, mode != "constant" {
        throw try refusedPad(
          a[0], a[3], .value(
            "Argument `constant_values` can only be provided when `mode == 'constant'`. Received: "
              + "mode=\(mode)"))
      }
      if !["constant", "edge", "reflect", "symmetric", "wrap"].contains(mode) {
        throw try refusedPad(
          a[0], a[3], .notImplemented("Unimplemented padding mode '\(mode)' for np.pad."))
      }
      let value = a[3].isNone ? 0 : try a.double(3)
      let widths = try padWidths(a[1], rank: x.rank)
      if widths.contains(where: { $0.0 < 0 || $0.1 < 0 }) {
        throw try refusedPad(a[0], a[3], .value("index can't contain negative values"))
      }
      if widths.count != x.rank {
        throw try refusedPad(
          a[0], a[3], .value(
            "`pad_width` must have the same length as `x.shape`. Received: pad_width="
              + "\(try vm.str(a[1])) (of length \(widths.count)) and x.shape="
              + "\(Shapes.text(x.shape)) (of length \(x.rank))"))
      }
      return try apply("Pad", [a[0]]) { (n) throws(GraphError) in
        if n[0].dtype.isBool, mode == "constant" {
          let numbers = try n[0].cast(.int32).pad(widths, value: value == 0 ? 0 : 1)
          return try numbers.cast(.bool)
        }
        if mode == "constant" { return try n[0].pad(widths, value: value) }
        return try KerasOps.pad(n[0], widths, mode)
      }
    }
    module.function("take(x, indices, axis=None)") { (vm, a) throws(PyError) in
      let axis = try optionalInt(a[2])
      return try apply("Take", [a[0], a[1]]) { (n) throws(GraphError) in
        try n[0].take(n[1], axis: axis)
      }
    }
    module.function("take_along_axis(x, indices, axis=None)") { (vm, a) throws(PyError) in
      let axis = try optionalInt(a[2])
      return try apply("TakeAlongAxis", [a[0], a[1]]) { (n) throws(GraphError) in
        if let axis { return try n[0].takeAlong(n[1], axis: axis) }
        if n[1].rank != 1 {
          throw GraphError.value(
            "take_along_axis indices must be 1D if axis=None, got shape \(Shapes.text(n[1].shape))"
          ).symbolic(
            .value(
              "`x` and `indices` must have the same number of dimensions, but receive shape "
                + "\(BroadcastRule.list([n[0].type.count])) and "
                + "\(BroadcastRule.list(n[1].shape))."))
        }
        return try n[0].flatten().takeAlong(n[1], axis: 0)
      }
    }
    module.function("get_item(x, key)") { (vm, a) throws(PyError) in
      bridge.tensor(try bridge.item(of: try bridge.node(a[0]), a[1]))
    }
    module.function("slice(inputs, start_indices, shape)") { (vm, a) throws(PyError) in
      let starts = try bridge.shape(a[1])
      let sizes = try bridge.shape(a[2])
      return try apply("Slice", [a[0]]) { (n) throws(GraphError) in
        var x = n[0]
        try KerasOps.checkSlice(x.shape, starts.count, sizes)
        for i in 0..<Swift.min(starts.count, sizes.count) {
          // A slice that would end outside begins earlier instead, as in JAX.
          var start = starts[i]
          if i < x.rank, x.shape[i] != ShapedType.unknown {
            if start < 0 { start += x.shape[i] }
            start = Swift.max(0, Swift.min(start, x.shape[i] - sizes[i]))
          }
          x = try x.slice(axis: i, start: start, length: sizes[i])
        }
        return x
      }
    }
  }

  /// The sizes of a new tensor, in JAX's words where they are none.
  private func newShape(_ value: Value) throws(PyError) -> [Int] {
    let shape = try jaxShape(value)
    if shape.contains(where: { $0 < 0 }), !Keras.Session.infersCall {
      throw vm.typeError(
        "broadcast_in_dim shape must have every element be nonnegative, got "
          + "(\(shape.map({ String($0) }).joined(separator: ", "))\(shape.count == 1 ? "," : "")).")
    }
    return shape
  }

  /// Integers, and None only while sizes may be unknown.
  private func jaxShape(_ value: Value) throws(PyError) -> [Int] {
    let isSequence = value.tag == .tuple || value.baseTag == .list
    if !isSequence, try bridge.nodeIfTensor(value) != nil { return try bridge.shape(value) }
    let items = isSequence ? try vm.array(value) : [value]
    for item in items {
      if item.isInt || item.isBool || item.isNone && Keras.Session.infersCall { continue }
      if let node = try bridge.nodeIfTensor(item), node.dtype.isInteger { continue }
      throw vm.typeError(
        "Shapes must be 1D sequences of concrete values of integer type, got "
          + (isSequence ? try vm.repr(value) : "(\(try vm.repr(value)),)") + ".")
    }
    return try bridge.shape(value)
  }

  private func reshapeTarget(_ value: Value) throws(PyError) -> [Int] {
    let shape = try jaxShape(value)
    let holes = shape.filter { $0 == -1 }.count
    let text = value.isInt ? "(\(try vm.str(value)),)" : try vm.str(value)
    if shape.contains(where: { $0 < -1 }) {
      throw vm.valueError(
        "Each dimension in `newshape` must be a non-negative integer, or `-1` for a single unknown "
          + "dimension. Received: newshape=\(text).")
    }
    if holes > 1, !Keras.Session.infersCall {
      throw vm.valueError(
        "There must be at most one unknown dimension (-1) in `newshape`. Received: "
          + "newshape=\(text).")
    }
    return shape
  }

  /// `pad` is an operation object in Keras, whose errors name its arguments.
  private func refusedPad(
    _ x: Value, _ constant: Value, _ error: KerasError
  ) throws(PyError) -> PyError {
    let node = try bridge.nodeIfTensor(x)
    var arguments = [("constant_values", try vm.str(constant))]
    if let node, node.isKerasTensor {
      arguments = [
        ("args", "(\(try vm.repr(vm.text(vm.repr(x)))),)"),
        ("kwargs", "{'constant_values': '\(try vm.repr(constant))'}"),
      ]
    } else if x.as(TensorObject.self) != nil, let node {
      arguments.insert(
        ("x", "jnp.ndarray(shape=\(Shapes.text(node.shape)), dtype=\(node.dtype.name))"), at: 0)
    } else {
      arguments.insert(("x", try vm.repr(x)), at: 0)
    }
    return bridge.pythonError(error.wrapped(calling: "Pad.call()", arguments: arguments))
  }

  private static func checkPermutation(_ axes: [Int], rank: Int) throws(GraphError) {
    if axes.count != rank {
      throw .value(
        "axis must be a list of the same length as the input shape, expected \(rank), but received "
          + "\(axes.count).")
    }
    let list = "[\(axes.map({ String($0) }).joined(separator: ", "))]"
    if axes.contains(where: { $0 < -rank || $0 >= rank }) {
      throw .value(
        "Each axis in `axes` must be an integer in [-\(rank), \(rank)). Received: axes=\(list).")
    }
    var seen = [Bool](repeating: false, count: rank)
    for axis in axes { seen[axis < 0 ? axis + rank : axis] = true }
    if seen.contains(false) {
      throw .value(
        "`axes` must be a valid permutation of the input dimensions (no duplicates). Received: "
          + "axes=\(list) for input of rank \(rank).")
    }
  }

  private static func checkSlice(
    _ shape: [Int], _ starts: Int, _ sizes: [Int]
  ) throws(GraphError) {
    if Keras.Session.infersOperation, sizes.count != shape.count {
      throw .value(
        "The number of dimensions in `inputs` must match the number of dimensions in `shape`. "
          + "Received inputs.shape=\(Shapes.text(shape)) and shape=\(Shapes.text(sizes))")
    }
    if starts != shape.count {
      throw .value(
        "Length of slice indices must match number of operand dimensions (\(starts) vs "
          + "\(Shapes.text(shape)))")
    }
    for (size, limit) in zip(sizes, shape) where limit >= 0 && size > limit {
      throw .type(
        "slice slice_sizes must be less than or equal to operand shape, got slice_sizes "
          + "\(Shapes.text(sizes)) for operand shape \(Shapes.text(shape)).")
    }
  }

  /// The given axes moved to the given places, the others in their order.
  private static func moveAxes(
    _ x: Node, _ from: [Int], _ to: [Int]
  ) throws(GraphError) -> Node {
    var (sources, targets): ([Int], [Int]) = ([], [])
    for axis in from { sources.append(try Shapes.axis(axis, rank: x.rank)) }
    for axis in to { targets.append(try Shapes.axis(axis, rank: x.rank)) }
    if sources.count != targets.count {
      throw .value(
        "Inconsistent number of elements: \(sources.count) vs \(targets.count)")
    }
    var order = (0..<x.rank).filter { !sources.contains($0) }
    let moves = zip(targets, sources).sorted { $0.0 < $1.0 }
    for (target, source) in moves { order.insert(source, at: Swift.min(target, order.count)) }
    return try x.transpose(order)
  }

  /// Padding with elements of the tensor itself, axis by axis.
  private static func pad(
    _ x: Node, _ widths: [(Int, Int)], _ mode: String
  ) throws(GraphError) -> Node {
    var y = x
    for (axis, (before, after)) in widths.enumerated() where before + after > 0 {
      let n = y.shape[axis]
      if n == ShapedType.unknown {
        throw .value("Padding an axis of unknown size is only possible with a constant.")
      }
      var places: [Int32] = []
      for i in -before..<n + after {
        let period = mode == "reflect" ? Swift.max(2 * (n - 1), 1) : mode == "symmetric" ? 2 * n : n
        var k = ((i % period) + period) % period
        switch mode {
        case "edge": k = Swift.max(0, Swift.min(i, n - 1))
        case "reflect": if k >= n { k = period - k }
        case "symmetric": if k >= n { k = period - 1 - k }
        case "wrap": break
        default: throw .value("Unimplemented padding mode '\(mode)' for np.pad.")
        }
        places.append(Int32(truncatingIfNeeded: k))
      }
      y = try y.take(Node(NDArray(places, [places.count])), axis: axis)
    }
    return y
  }

  private func padWidths(_ value: Value, rank: Int) throws(PyError) -> [(Int, Int)] {
    if value.isInt {
      let n = Int(truncatingIfNeeded: value.int)
      return [(Int, Int)](repeating: (n, n), count: rank)
    }
    var widths: [(Int, Int)] = []
    let items = try vm.array(value)
    if items.count == 2, items[0].isInt, items[1].isInt {
      // One pair stands for all axes.
      let pair = try bridge.shape(value)
      return [(Int, Int)](repeating: (pair[0], pair[1]), count: rank)
    }
    for item in items {
      let pair = try bridge.shape(item)
      widths.append((pair[0], pair.count > 1 ? pair[1] : pair[0]))
    }
    if widths.count == 1, rank > 1 {
      widths = [(Int, Int)](repeating: widths[0], count: rank)
    }
    return widths
  }
}
