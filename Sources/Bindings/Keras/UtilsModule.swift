import Autodiff
import Host
import Keras
import Python
import Results
import Tensors

/// `keras.utils`, `keras.backend` and `keras.config`.
enum UtilsModule {
  static func fill(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    m.function("set_random_seed(seed)", "Seeds Python, NumPy and Keras.") {
      (vm, a) throws(PyError) in
      guard a[0].isInt else {
        throw vm.valueError(
          "Expected `seed` argument to be an integer. Received: seed=\(try vm.str(a[0])) (of type "
            + "\(try vm.repr(Value(vm.type(of: a[0])))))")
      }
      Keras.Session.setRandomSeed(try a.int(0))
      return .none
    }
    m.function("clear_session(free_memory=True)") { (vm, a) throws(PyError) in
      Keras.Session.clear()
      return .none
    }
    m.function("to_categorical(x, num_classes=None)") { (vm, a) throws(PyError) in
      try toCategorical(bridge, a[0], a[1].isNone ? nil : try a.int(1))
    }
    m.function("normalize(x, axis=-1, order=2)") { (vm, a) throws(PyError) in
      try normalize(bridge, a[0], try a.int(1), try a.double(2))
    }
    m.function("is_keras_tensor(x)") { (vm, a) throws(PyError) in
      guard let tensor = a[0].as(TensorObject.self) else { return .false }
      return Value(tensor.node.isKerasTensor)
    }
    for name in ["plot_model", "model_to_dot"] {
      let file = name == "plot_model" ? "to_file='model.png', " : ""
      m.function(
        "\(name)(model, \(file)show_shapes=False, show_dtype=False, show_layer_names=False, "
          + "rankdir='TB', expand_nested=False, dpi=200, show_layer_activations=False, "
          + "show_trainable=False, splines='ortho', **kwargs)"
      ) { (vm, a) throws(PyError) in
        let k = file.isEmpty ? 0 : 1
        guard let model = a[0].as(LayerObject.self)?.layer as? Model else {
          throw vm.valueError("`plot_model` expects a Keras model.")
        }
        if !model.built {
          throw vm.valueError(
            "This model has not yet been built. Build the model first by calling `build()` or by "
              + "calling the model on a batch of data.")
        }
        let options = LayerGraph.Options(
          showShapes: try a.bool(1 + k), showLayerNames: try a.bool(3 + k),
          direction: try a.text(4 + k), expandNested: try a.bool(5 + k),
          showTypes: try a.bool(2 + k), showTrainable: try a.bool(8 + k))
        bridge.observer?.drew(model, options)
        let path = file.isEmpty ? "" : try vm.path(a[1])
        if path.hasSuffix(".svg") {
          let svg = model.layerGraph(options).svg(standalone: true).source
          do throws(HostError) {
            try Host.current.writeFile(path, Array(svg.utf8), append: false)
          } catch {
            throw bridge.pythonError(KerasError(error, path: path))
          }
        }
        return .none
      }
    }
    SavingModule.addRegistry(m, bridge)
    let lazy = LazyAttributes(vm, m.module)
    for (module, names) in KerasSource.utilities {
      for name in names {
        lazy.add(name) { (vm) throws(PyError) in
          try vm.getAttribute(try vm.importModule(module), name)
        }
      }
    }
    for name in ["bounding_boxes", "legacy"] {
      lazy.add(name) { (vm) throws(PyError) in try vm.importModule("keras.utils.\(name)") }
    }
    for name in [
      "disable_interactive_logging", "enable_interactive_logging", "is_interactive_logging_enabled",
    ] {
      lazy.add(name) { (vm) throws(PyError) in
        try vm.getAttribute(try vm.importModule("keras.config"), name)
      }
    }
    lazy.add("standardize_dtype") { (vm) throws(PyError) in
      try vm.getAttribute(try vm.importModule("keras.backend"), "standardize_dtype")
    }
    lazy.add("Sequence") { (vm) throws(PyError) in
      try vm.getAttribute(try vm.importModule(KerasSource.pyDatasetModule), "PyDataset")
    }
  }

  private static func toCategorical(
    _ bridge: KerasBridge, _ value: Value, _ classes: Int?
  ) throws(PyError) -> Value {
    var labels = try bridge.plainArray(value)
    if labels.dtype.isText {
      // NumPy reads words as numbers, and says of which it cannot.
      labels = try bridge.plainArray(
        try bridge.vm.callMethod(bridge.array(labels), "astype", [bridge.vm.text("int64")]))
    }
    labels = labels.astype(.int64)
    let numbers = labels.contiguous().array(Int64.self)
    let count = classes ?? Int(numbers.max() ?? -1) + 1
    var shape = labels.shape
    if shape.count > 1, shape.last == 1 { shape.removeLast() }
    var hot = [Double](repeating: 0, count: numbers.count * count)
    for (i, label) in numbers.enumerated() {
      let c = label < 0 ? Int(label) + count : Int(label)
      guard c >= 0, c < count else {
        throw bridge.vm.error(
          bridge.vm.types.indexError,
          "index \(label) is out of bounds for axis 1 with size \(count)")
      }
      hot[i * count + c] = 1
    }
    return bridge.array(NDArray(hot, shape + [count]))
  }

  private static func normalize(
    _ bridge: KerasBridge, _ value: Value, _ axis: Int, _ order: Double
  ) throws(PyError) -> Value {
    let vm = bridge.vm
    if value.as(NDArrayObject.self) == nil {
      let keywords = vm.newDict()
      keywords.set(vm.intern("axis"), Value(axis))
      keywords.set(vm.intern("order"), Value(order))
      let normalize = try vm.getAttribute(try vm.importModule("keras.ops"), "normalize")
      return try vm.call(normalize, [value], keywords: keywords)
    }
    let numpy = try vm.importModule("numpy")
    let linalg = try vm.importModule("numpy.linalg")
    let x = try vm.callMethod(numpy, "asarray", [value])
    let norm = try vm.callMethod(
      numpy, "atleast_1d",
      [try vm.callMethod(linalg, "norm", [x, Value(order), Value(axis)])])
    let sizes = try vm.callMethod(
      numpy, "where", [try vm.compare(.equal, norm, Value(0)), Value(1.0), norm])
    // Keras says `axis or -1` here, so that axis 0 expands the last one.
    let expanded = try vm.callMethod(
      numpy, "expand_dims", [sizes, Value(axis == 0 ? -1 : axis)])
    return try vm.binary(.divide, x, expanded)
  }
}
