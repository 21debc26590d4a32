import Autodiff
import Keras
import Python
import Tensors

/// Products, factorisations, convolution, pooling and losses.
extension KerasOps {
  func addLinearAlgebra() {
    binary("matmul", "Matmul") { (x, y) throws(GraphError) in try x.matmul(y) }
    binary("dot", "Dot") { (x, y) throws(GraphError) in
      if Keras.Session.infersOperation, x.rank > 0, y.rank > 0 {
        try KerasOps.checkDot(x.shape, y.shape)
      }
      return try x.dot(y)
    }
    binary("outer", "Outer") { (x, y) throws(GraphError) in
      try x.flatten().expandDims(1).multiply(y.flatten().expandDims(0))
    }
    binary("inner", "Inner") { (x, y) throws(GraphError) in
      try x.tensordot(y, [x.rank - 1], [y.rank - 1])
    }
    binary("vdot", "Vdot") { (x, y) throws(GraphError) in
      let (a, b) = (try x.flatten(), try y.flatten())
      if a.shape[0] >= 0, b.shape[0] >= 0, a.shape != b.shape {
        throw .type(
          "dot_general requires contracting dimensions to have the same shape, got "
            + "\(Shapes.text(a.shape)) and \(Shapes.text(b.shape)).")
      }
      return try a.multiply(b).sum()
    }
    module.function("tensordot(x1, x2, axes=2)") { (vm, a) throws(PyError) in
      if a[2].isInt {
        let count = try a.int(2)
        return try apply("Tensordot", [a[0], a[1]]) { (n) throws(GraphError) in
          try n[0].tensordot(n[1], count: count)
        }
      }
      let pair = try vm.array(a[2])
      let (first, second) = (try bridge.shape(pair[0]), try bridge.shape(pair[1]))
      return try apply("Tensordot", [a[0], a[1]]) { (n) throws(GraphError) in
        try n[0].tensordot(n[1], first, second)
      }
    }
    module.function("einsum(subscripts, *operands, **kwargs)") { (vm, a) throws(PyError) in
      let equation = try a.text(0)
      return try apply("Einsum", Array(a.rest(1))) { (n) throws(GraphError) in
        try Node.einsum(equation, n)
      }
    }
    module.function("diagonal(x, offset=0, axis1=0, axis2=1)") { (vm, a) throws(PyError) in
      let (offset, first, second) = (try a.int(1), try a.int(2), try a.int(3))
      return try apply("Diagonal", [a[0]]) { (n) throws(GraphError) in
        try n[0].diagonal(first, second, offset: offset)
      }
    }
    module.function("trace(x, offset=0, axis1=0, axis2=1)") { (vm, a) throws(PyError) in
      let (offset, first, second) = (try a.int(1), try a.int(2), try a.int(3))
      return try apply("Trace", [a[0]]) { (n) throws(GraphError) in
        try n[0].diagonal(first, second, offset: offset).sum(axes: [-1])
      }
    }
    module.function("diag(x, k=0)") { (vm, a) throws(PyError) in
      let k = try a.int(1)
      return try apply("Diag", [a[0]]) { (n) throws(GraphError) in
        if n[0].rank != 1, n[0].rank != 2 {
          throw GraphError.value("diag input must be 1d or 2d").symbolic(
            .value("`x` must be 1-D or 2-D, but received shape \(Shapes.text(n[0].shape))."))
        }
        if n[0].rank == 2 { return try n[0].diagonal(offset: k) }
        if n[0].shape[0] == ShapedType.unknown {
          return .placeholder([ShapedType.unknown, ShapedType.unknown], n[0].dtype)
        }
        let size = n[0].shape[0] + Swift.abs(k)
        let before = k < 0 ? 0 : k
        let row = try n[0].pad([(before, size - n[0].shape[0] - before)])
        return try Node.eye(size, k: k, dtype: n[0].dtype).multiply(row.expandDims(0))
      }
    }
    module.function("tril(x, k=0)") { (vm, a) throws(PyError) in
      let k = try a.int(1)
      return try apply("Tril", [a[0]]) { (n) throws(GraphError) in
        try KerasOps.checkMatrix(n[0], "tril")
        return try n[0].tril(k: k)
      }
    }
    module.function("triu(x, k=0)") { (vm, a) throws(PyError) in
      let k = try a.int(1)
      return try apply("Triu", [a[0]]) { (n) throws(GraphError) in
        try KerasOps.checkMatrix(n[0], "triu")
        return try n[0].triu(k: k)
      }
    }
  }

  func addNeural() {
    module.function("one_hot(x, num_classes, axis=-1, dtype=None, sparse=False)") {
      (vm, a) throws(PyError) in
      let (classes, axis) = (try a.int(1), try a.int(2))
      let dtype = try optionalDType(a[3]) ?? Keras.Session.floatType
      return try apply("OneHot", [a[0]]) { (n) throws(GraphError) in
        if Keras.Session.infersOperation, axis < -1 || axis > n[0].rank {
          throw .value("axis must be -1 or between [0, \(n[0].rank)), but received \(axis).")
        }
        return try n[0].oneHot(classes, axis: axis, dtype: dtype)
      }
    }
    for (name, className) in [("max_pool", "MaxPool"), ("average_pool", "AveragePool")] {
      module.function("\(name)(inputs, pool_size, strides=None, padding='valid', data_format=None)")
      { (vm, a) throws(PyError) in
        try refuseList(a[0], wanting: "ndim")
        let rank = try bridge.node(a[0]).rank - 2
        if rank == 0 {
          throw vm.typeError(
            "reduce_window got inconsistent window_strides and window_dimensions: got "
              + "window_strides (1, 1, 1, 1) and window_dimensions (1, 1).")
        }
        let size = try window(a[1], rank)
        let strides = a[2].isNone ? size : try window(a[2], rank)
        if size.count != rank {
          throw vm.typeError(
            "reduce_window got the wrong number of window_dimensions for operand: got operand "
              + "shape \(Shapes.text(try bridge.node(a[0]).shape)) with window_dimensions "
              + "\(Shapes.text([1] + size + [1])).")
        }
        if strides.count != rank {
          throw vm.typeError(
            "reduce_window got inconsistent window_strides and window_dimensions: got "
              + "window_strides \(Shapes.text([1] + strides + [1])) and window_dimensions "
              + "\(Shapes.text([1] + size + [1])).")
        }
        let pool = Pool(size: size, strides: strides, padding: try padding(a[3]))
        let turned = try isChannelsFirst(a[4])
        let isRepeated = a[2].isNone
        return try apply(className, [a[0]]) { (n) throws(GraphError) in
          if isRepeated, !Keras.Session.infersOperation {
            throw KerasOps.pooledWithoutStrides(size, turned)
          }
          return try KerasOps.channelsLast(n[0], turned) { (x) throws(GraphError) in
            name == "max_pool" ? try x.maxPool(pool) : try x.averagePool(pool)
          }
        }
      }
    }
    for (name, className) in [("conv", "Conv"), ("depthwise_conv", "DepthwiseConv")] {
      module.function(
        "\(name)(inputs, kernel, strides=1, padding='valid', data_format=None, dilation_rate=1)"
      ) { (vm, a) throws(PyError) in
        if name == "conv" { try refuseList(a[0], wanting: "ndim") }
        let rank = try bridge.node(a[0]).rank - 2
        let window = Window(
          strides: try window(a[2], rank), dilations: try window(a[5], rank),
          padding: try padding(a[3]))
        let kernelRank = try bridge.node(a[1]).rank
        if kernelRank != rank + 2 {
          throw vm.error(
            vm.types.indexError,
            "index \(kernelRank) is out of bounds for axis 0 with size \(kernelRank)")
        }
        for sizes in [window.strides, window.dilations] where sizes.count != rank {
          throw vm.valueError(
            "conv_general_dilated window and window_strides must have the same number of "
              + "dimensions, but got \(rank) and \(sizes.count)")
        }
        let turned = try isChannelsFirst(a[4])
        return try apply(className, [a[0], a[1]]) { (n) throws(GraphError) in
          try KerasOps.channelsLast(n[0], turned) { (x) throws(GraphError) in
            name == "conv" ? try x.conv(n[1], KerasOps.grouped(window, x, n[1])) : try x.depthwiseConv(n[1], window)
          }
        }
      }
    }
    module.function(
      "conv_transpose(inputs, kernel, strides=1, padding='valid', output_padding=None, "
        + "data_format=None, dilation_rate=1)"
    ) { (vm, a) throws(PyError) in
      let kernel = try bridge.node(a[1])
      let rank = try bridge.node(a[0]).rank - 2
      if kernel.rank != rank + 2 {
        throw vm.error(
          vm.types.indexError,
          "index \(kernel.rank) is out of bounds for axis 0 with size \(kernel.rank)")
      }
      let geometry = TransposedGeometry(
        kernelSize: Array(kernel.shape.prefix(rank)), strides: try window(a[2], rank),
        dilation: try window(a[6], rank), isSame: try a.text(3) == "same",
        outputPadding: a[4].isNone ? nil : try window(a[4], rank))
      let turned = try isChannelsFirst(a[5])
      return try apply("ConvTranspose", [a[0], a[1]]) { (n) throws(GraphError) in
        try KerasOps.channelsLast(n[0], turned) { (x) throws(GraphError) in
          try geometry.apply(x, n[1])
        }
      }
    }
    addLosses()
  }

  /// Keras widens a window to all axes, and then again where it serves as strides: JAX refuses it.
  private static func pooledWithoutStrides(_ size: [Int], _ isChannelsFirst: Bool) -> GraphError {
    func widened(_ sizes: [Int]) -> [Int] { isChannelsFirst ? [1, 1] + sizes : [1] + sizes + [1] }
    return .type(
      "reduce_window got inconsistent window_strides and window_dimensions: got window_strides "
        + "\(Shapes.text(widened(widened(size)))) and window_dimensions "
        + "\(Shapes.text(widened(size))).")
  }

  private static func checkDot(_ x: [Int], _ y: [Int]) throws(GraphError) {
    let last = x[x.count - 1]
    let other = y.count == 1 ? y[0] : y[y.count - 2]
    if last < 0 || other < 0 || last == other { return }
    if y.count == 1 {
      throw .value(
        "Shape must match on the last axis of `x1` and `x2` when `x1` is N-d array while `x2` is "
          + "1-D, but receive shape `x1.shape=\(Shapes.text(x))` and x2.shape=`\(Shapes.text(y))`.")
    }
    throw .value(
      "Shape must match on the last axis of `x1` and second last axis of `x2` when `x1` is N-d "
        + "array while `x2` is M-D, but received `x1.shape=\(Shapes.text(x))` and x2.shape="
        + "`\(Shapes.text(y))`.")
  }

  private static func checkMatrix(_ x: Node, _ name: String) throws(GraphError) {
    if x.rank < 2 { throw .value("Argument to jax.numpy.\(name) must be at least 2D") }
  }

  /// `categorical_crossentropy` wants equal shapes.
  private static func checkShapes(_ target: Node, _ output: Node) throws(GraphError) {
    if target.rank == output.rank, target.rank < 1 {
      throw .value(
        "Arguments `target` and `output` must be at least rank 1. Received: target.shape=(), "
          + "output.shape=()")
    }
    var differs = target.rank != output.rank
    for (a, b) in zip(target.shape, output.shape) where a != b && a >= 0 && b >= 0 {
      differs = true
    }
    if differs {
      throw .value(
        "Arguments `target` and `output` must have the same shape. Received: "
          + "target.shape=\(Shapes.text(target.shape)), output.shape=\(Shapes.text(output.shape))")
    }
  }

  /// The window with as many groups as the kernel's inputs go into the channels.
  private static func grouped(_ window: Window, _ x: Node, _ kernel: Node) -> Window {
    guard let channels = x.shape.last, kernel.rank >= 2, channels > 0 else { return window }
    let inner = kernel.shape[kernel.rank - 2]
    if inner <= 0 || channels % inner != 0 { return window }
    return Window(
      strides: window.strides, dilations: window.dilations, padding: window.padding,
      groups: channels / inner)
  }

  private func isChannelsFirst(_ format: Value) throws(PyError) -> Bool {
    let chosen = format.isNone ? Keras.Session.imageDataFormat : try vm.str(format)
    return chosen == "channels_first"
  }

  private func padding(_ value: Value) throws(PyError) -> Window.Padding {
    let text = try vm.str(value).lowercased()
    if text == "same" { return .same }
    if text == "valid" { return .valid }
    throw vm.valueError(
      "Invalid padding '\(text)', must be 'same' or 'valid'.")
  }

  /// What `compute` makes of images whose channels may come first.
  private static func channelsLast(
    _ x: Node, _ isTurned: Bool, _ compute: (Node) throws(GraphError) -> Node
  ) throws(GraphError) -> Node {
    if !isTurned { return try compute(x) }
    return try compute(x.moveAxis(1, -1)).moveAxis(-1, 1)
  }

  /// One size for each of `rank` spatial axes.
  private func window(_ value: Value, _ rank: Int) throws(PyError) -> [Int] {
    let sizes = try bridge.shape(value)
    if rank < 0 {
      throw vm.typeError(
        "reduce_window got the wrong number of window_dimensions for operand: got operand shape "
          + "of rank \(rank + 2) with window_dimensions (1, 1).")
    }
    return sizes.count == 1 ? [Int](repeating: sizes[0], count: rank) : sizes
  }

  private func addLosses() {
    module.module.function("_ctc_loss(target, output, label_lengths, time_lengths, blank)") {
      (vm, a) throws(PyError) in
      let (t, p) = (try bridge.node(a[0]), try bridge.node(a[1]))
      let (labels, time) = (try bridge.node(a[2]), try bridge.node(a[3]))
      let blank = try a.int(4)
      return bridge.tensor(
        try bridge.graph { () throws(GraphError) in
          try LossFunctions.ctc(
            t, p, labelLengths: labels, timeLengths: time, blank: blank)
        })
    }
    module.function("binary_crossentropy(target, output, from_logits=False)") {
      (vm, a) throws(PyError) in
      let fromLogits = try a.bool(2)
      return try apply("BinaryCrossentropy", [a[0], a[1]]) { (n) throws(GraphError) in
        try LossFunctions.elementwiseBinaryCrossentropy(
          n[0].cast(n[1].dtype), n[1], fromLogits: fromLogits)
      }
    }
    module.function("categorical_crossentropy(target, output, from_logits=False, axis=-1)") {
      (vm, a) throws(PyError) in
      let (fromLogits, axis) = (try a.bool(2), try a.int(3))
      return try apply("CategoricalCrossentropy", [a[0], a[1]]) { (n) throws(GraphError) in
        try KerasOps.checkShapes(n[0], n[1])
        return try LossFunctions.categoricalCrossentropy(
          n[0].cast(n[1].dtype), n[1], fromLogits: fromLogits, axis: axis)
      }
    }
    module.function(
        "sparse_categorical_crossentropy(target, output, from_logits=False, axis=-1)"
    ) { (vm, a) throws(PyError) in
      let (fromLogits, axis) = (try a.bool(2), try a.int(3))
      return try apply("SparseCategoricalCrossentropy", [a[0], a[1]]) { (n) throws(GraphError) in
        try LossFunctions.sparseCategoricalCrossentropy(
          n[0], n[1], fromLogits: fromLogits, axis: axis)
      }
    }
  }
}
