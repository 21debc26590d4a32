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
      let isSeed = a[0].isInt || a[0].tag == .bool
      guard isSeed else {
        throw vm.valueError(
          "Expected `seed` argument to be an integer. Received: seed=\(try vm.str(a[0])) (of type "
            + "\(try vm.repr(Value(vm.type(of: a[0])))))")
      }
      let seed = try vm.int64(a[0])
      if seed < 0 || seed > 4_294_967_295 {
        throw vm.valueError("Seed must be between 0 and 2**32 - 1")
      }
      Keras.Session.setRandomSeed(Int(truncatingIfNeeded: seed))
      bridge.settings.datasetSeed = Value(Int(truncatingIfNeeded: seed))
      bridge.settings.datasetSeedVersion += 1
      return .none
    }
    for name in ["clear_session", "is_keras_tensor"] {
      guard let backend = try? vm.importModule("keras.backend"),
        let function = try? vm.getAttribute(backend, name)
      else { continue }
      m.set(name, function)
    }
    for name in ["plot_model", "model_to_dot"] {
      let file = name == "plot_model" ? "to_file=?, " : ""
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
        let path = file.isEmpty || !a.has(1) ? "" : try vm.path(a[1])
        if !path.isEmpty, !path.hasSuffix(".svg") {
          HostAdapters.log(
            "plot_model draws in SVG here: the drawing is shown, '\(path)' is not written. Give a "
              + "name that ends in .svg to have a file.")
        }
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
}
