import Autodiff
import Keras
import Python
import Tensors

/// New tensors, and tensors in other shapes.
extension KerasOps {
  func addCreation() {
    for name in ["convert_to_tensor", "array"] {
      module.function("\(name)(x, dtype=None, sparse=None, ragged=None)") {
        (vm, a) throws(PyError) in
        bridge.tensor(try bridge.node(a[0], dtype: optionalDType(a[1])))
      }
    }
    module.function("convert_to_numpy(x)") { (vm, a) throws(PyError) in
      bridge.array(try bridge.concrete(a[0]).copy())
    }
    for (name, value) in [("zeros", 0.0), ("ones", 1.0), ("empty", 0.0)] {
      module.function("\(name)(shape, dtype=None)") { (vm, a) throws(PyError) in
        let shape = try bridge.shape(a[0])
        let dtype = try optionalDType(a[1]) ?? .float32
        return bridge.tensor(
          try bridge.graph { () throws(GraphError) in try Node.full(shape, value, dtype) })
      }
      module.function("\(name)_like(x, dtype=None)") { (vm, a) throws(PyError) in
        let dtype = try optionalDType(a[1])
        let className = name == "ones" ? "OnesLike" : "ZerosLike"
        return try apply(className, [a[0]]) { (n) throws(GraphError) in
          try Node.full(n[0].shape, value, dtype ?? n[0].dtype)
        }
      }
    }
    module.function("full(shape, fill_value, dtype=None)") { (vm, a) throws(PyError) in
      let shape = try bridge.shape(a[0])
      let value = try bridge.node(a[1], dtype: optionalDType(a[2]))
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
      let isFloat = a[0].isFloat || a[1].isFloat || a[2].isFloat
      let dtype = try optionalDType(a[3]) ?? (isFloat ? .float32 : .int32)
      let first = a[1].isNone ? 0 : try a.double(0)
      let last = a[1].isNone ? try a.double(0) : try a.double(1)
      let step = a[2].isNone ? 1 : try a.double(2)
      return bridge.tensor(Node.arange(first, last, step: step, dtype: dtype))
    }
    module.function("linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)")
    { (vm, a) throws(PyError) in
      let (start, stop, count) = (try a.double(0), try a.double(1), try a.int(2))
      let parts = try a.bool(3) ? count - 1 : count
      var values = [Float](repeating: Float(start), count: Swift.max(count, 0))
      for i in 0..<values.count where i > 0 {
        values[i] = Float(start + (stop - start) * Double(i) / Double(Swift.max(parts, 1)))
      }
      return bridge.tensor(Node(NDArray(values, [values.count])))
    }
    module.function("eye(N, M=None, k=0, dtype=None)") { (vm, a) throws(PyError) in
      bridge.tensor(
        Node.eye(
          try a.int(0), try optionalInt(a[1]), k: try a.int(2),
          dtype: try optionalDType(a[3]) ?? .float32))
    }
    module.function("identity(n, dtype=None)") { (vm, a) throws(PyError) in
      bridge.tensor(Node.eye(try a.int(0), dtype: try optionalDType(a[1]) ?? .float32))
    }
    module.function("shape(x)") { (vm, a) throws(PyError) in
      bridge.shapeValue(try bridge.node(a[0]).shape)
    }
    module.function("ndim(x)") { (vm, a) throws(PyError) in
      Value(try bridge.node(a[0]).rank)
    }
    module.function("size(x)") { (vm, a) throws(PyError) in
      Value(try bridge.node(a[0]).shape.reduce(1, *))
    }
    module.function("dtype(x)") { (vm, a) throws(PyError) in
      vm.text(try bridge.node(a[0]).dtype.name)
    }
    module.function("is_tensor(x)") { (vm, a) throws(PyError) in
      Value(a[0].as(TensorObject.self) != nil)
    }
  }

  func addShaping() {
    module.function("reshape(x, newshape)") { (vm, a) throws(PyError) in
      let shape = try bridge.shape(a[1])
      return try apply("Reshape", [a[0]]) { (n) throws(GraphError) in try n[0].reshape(shape) }
    }
    module.function("ravel(x)") { (vm, a) throws(PyError) in
      try apply("Ravel", [a[0]]) { (n) throws(GraphError) in try n[0].flatten() }
    }
    module.function("transpose(x, axes=None)") { (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      return try apply("Transpose", [a[0]]) { (n) throws(GraphError) in
        try n[0].transpose(axes)
      }
    }
    module.function("swapaxes(x, axis1, axis2)") { (vm, a) throws(PyError) in
      let (first, second) = (try a.int(1), try a.int(2))
      return try apply("Swapaxes", [a[0]]) { (n) throws(GraphError) in
        try n[0].swapAxes(first, second)
      }
    }
    module.function("moveaxis(x, source, destination)") { (vm, a) throws(PyError) in
      let (from, to) = (try a.int(1), try a.int(2))
      return try apply("Moveaxis", [a[0]]) { (n) throws(GraphError) in
        try n[0].moveAxis(from, to)
      }
    }
    module.function("expand_dims(x, axis)") { (vm, a) throws(PyError) in
      let axes = try bridge.shape(a[1])
      return try apply("ExpandDims", [a[0]]) { (n) throws(GraphError) in
        var x = n[0]
        for axis in axes { x = try x.expandDims(axis) }
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
        try n[0].broadcast(to: shape)
      }
    }
    for (name, className) in [("concatenate", "Concatenate"), ("stack", "Stack")] {
      let parameter = name == "stack" ? "x" : "xs"
      module.function("\(name)(\(parameter), axis=0)") { (vm, a) throws(PyError) in
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
    for name in ["split", "array_split"] {
      module.function("\(name)(x, indices_or_sections, axis=0)") { (vm, a) throws(PyError) in
        let x = try bridge.node(a[0])
        let axis = try a.int(2)
        let sections = a[1].isInt ? try a.int(1) : nil
        let places = sections == nil ? try bridge.shape(a[1]) : []
        let count = sections ?? places.count + 1
        var parts: [Value] = []
        for i in 0..<count {
          parts.append(
            bridge.tensor(
              try bridge.apply("Split", [x]) { (n) throws(GraphError) in
                if let sections { return try n[0].split(sections, axis: axis)[i] }
                return try n[0].split(at: places, axis: axis)[i]
              }))
        }
        return Value(vm.newList(parts))
      }
    }
    module.function("unstack(x, num=None, axis=0)") { (vm, a) throws(PyError) in
      let x = try bridge.node(a[0])
      let axis = try a.int(2)
      let at = axis < 0 ? axis + x.rank : axis
      var parts: [Value] = []
      for i in 0..<x.shape[at] {
        parts.append(
          bridge.tensor(
            try bridge.apply("Unstack", [x]) { (n) throws(GraphError) in
              try n[0].element(axis: at, i)
            }))
      }
      return Value(vm.newList(parts))
    }
    module.function("flip(x, axis=None)") { (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      return try apply("Flip", [a[0]]) { (n) throws(GraphError) in try n[0].flip(axes) }
    }
    module.function("roll(x, shift, axis=None)") { (vm, a) throws(PyError) in
      let shift = try a.int(1)
      let axis = try optionalInt(a[2])
      return try apply("Roll", [a[0]]) { (n) throws(GraphError) in
        if let axis { return try n[0].roll(shift, axis: axis) }
        return try n[0].flatten().roll(shift, axis: 0).reshape(n[0].shape)
      }
    }
    module.function("tile(x, repeats)") { (vm, a) throws(PyError) in
      let repeats = try bridge.shape(a[1])
      return try apply("Tile", [a[0]]) { (n) throws(GraphError) in try n[0].tile(repeats) }
    }
    module.function("repeat(x, repeats, axis=None)") { (vm, a) throws(PyError) in
      let count = try a.int(1)
      let axis = try optionalInt(a[2])
      return try apply("Repeat", [a[0]]) { (n) throws(GraphError) in
        try (axis == nil ? n[0].flatten() : n[0]).repeated(count, axis: axis ?? 0)
      }
    }
    module.function("pad(x, pad_width, mode='constant', constant_values=None)") {
      (vm, a) throws(PyError) in
      let x = try bridge.node(a[0])
      let value = a[3].isNone ? 0 : try a.double(3)
      let widths = try padWidths(a[1], rank: x.rank)
      return try apply("Pad", [a[0]]) { (n) throws(GraphError) in
        try n[0].pad(widths, value: value)
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
        return try n[0].flatten().takeAlong(n[1].flatten(), axis: 0)
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
        for i in 0..<Swift.min(starts.count, sizes.count) {
          x = try x.slice(axis: i, start: starts[i], length: sizes[i])
        }
        return x
      }
    }
  }

  private func padWidths(_ value: Value, rank: Int) throws(PyError) -> [(Int, Int)] {
    if value.isInt {
      let n = Int(truncatingIfNeeded: value.int)
      return [(Int, Int)](repeating: (n, n), count: rank)
    }
    var widths: [(Int, Int)] = []
    for item in try vm.array(value) {
      let pair = try bridge.shape(item)
      widths.append((pair[0], pair.count > 1 ? pair[1] : pair[0]))
    }
    if widths.count == 1, rank > 1 {
      widths = [(Int, Int)](repeating: widths[0], count: rank)
    }
    return widths
  }
}
