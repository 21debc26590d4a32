import Python

/// `import tensorflow as tf; tf.keras…`: Keras under the name that older programs use, datasets and
/// the plain functions that prepare data for them, and for the rest a sentence that says what to use.
enum TensorFlowModule {
  static func register(_ vm: VM) {
    vm.registerModule("tensorflow") { (m) in
      m.set("__version__", m.vm.text("2.21.0"))
      if let keras = try? m.vm.importModule("keras") { m.set("keras", keras) }
      m.function("__getattr__(name)") { (vm, a) throws(PyError) in
        let name = try a.string(0)
        if name.string.hasPrefix("__") { throw vm.noAttribute(Value(m.module), name) }
        if !name.string.hasPrefix("_") {
          let found = try vm.optionalAttribute(
            try vm.importModule(KerasSource.tensorFlowModule), name)
          if !found.isUndefined {
            m.module.dict.set(name, found)
            return found
          }
        }
        throw vm.attributeError(sentence(vm, name.string))
      }
    }
    alias(vm, "tensorflow.keras", of: "keras")
    for name in KerasModules.submodules + AbsentModules.children + ["optimizers.schedules"] {
      alias(vm, "tensorflow.keras.\(name)", of: "keras.\(name)")
    }
  }

  /// A module that has every name of another one, which is made when it is first asked for.
  private static func alias(_ vm: VM, _ name: String, of original: String) {
    vm.registerModule(name) { (m) in
      m.function("__getattr__(name)") { (vm, a) throws(PyError) in
        let source = try vm.importModule(original)
        return try vm.getAttribute(source, try a.string(0))
      }
      guard let source = try? m.vm.importModule(original), source.tag == .module else { return }
      let dict = source.cast(ModuleObject.self).dict
      var i = dict.nextIndex(from: 0)
      while i >= 0 {
        if let key = dict.entries[i].key.asStr, !key.string.hasPrefix("__") {
          m.module.dict.set(key, dict.entries[i].value)
        }
        i = dict.nextIndex(from: i + 1)
      }
    }
  }

  /// What stands in Keras for the names that programs use most.
  private static let instead: [(String, String)] = [
    ("constant", "keras.ops.array"), ("convert_to_tensor", "keras.ops.convert_to_tensor"),
    ("Variable", "keras.Variable"), ("math", "keras.ops"),
    ("random", "keras.utils.set_random_seed to set the seed, and keras.random for numbers"),
    ("set_random_seed", "keras.utils.set_random_seed"), ("Session", "nothing: code runs at once"),
    ("placeholder", "keras.Input"), ("io", "open(…), with the names of local files"),
    ("estimator", "a model with compile and fit"), ("debugging", "assert, or np.testing"),
    ("to_float", "keras.ops.cast(x, \"float32\")"), ("summary", "model.summary()"),
    ("train", "keras.callbacks.ModelCheckpoint, or model.save_weights"),
    ("saved_model", "model.save(\"name.keras\")"), ("lite", "model.save(\"name.keras\")"),
    ("print", "print"), ("strings", "Python's own methods of str"),
    ("gather", "keras.ops.take"), ("pow", "keras.ops.power"), ("boolean_mask", "x[mask]"),
    ("reduce_prod", "keras.ops.prod"), ("reduce_any", "keras.ops.any"),
    ("reduce_all", "keras.ops.all"), ("reduce_logsumexp", "keras.ops.logsumexp"),
    ("clip_by_value", "keras.ops.clip"), ("Module", "keras.layers.Layer or keras.Model"),
    ("numpy_function", "keras.ops"), ("py_function", "keras.ops"), ("compat", "keras.ops"),
    ("executing_eagerly", "nothing: code runs at once"), ("distribute", "nothing: leave it out"),
    ("device", "nothing: leave it out"), ("float64", "the string \"float64\""),
    ("int64", "the string \"int64\""), ("string", "the string \"string\""),
    ("bool", "the string \"bool\""), ("uint8", "the string \"uint8\""),
    ("linalg", "keras.ops"), ("nn", "keras.ops, or keras.activations"),
    ("reduce_sum", "keras.ops.sum"), ("reduce_mean", "keras.ops.mean"),
    ("reduce_max", "keras.ops.max"), ("reduce_min", "keras.ops.min"),
    ("concat", "keras.ops.concatenate"), ("range", "keras.ops.arange"),
    ("data", "NumPy arrays, a generator, or keras.utils.PyDataset"),
    (
      "GradientTape",
      "model.compile and model.fit, which find the gradients, or jax.value_and_grad of a function"
    ),
    ("function", "nothing: fit compiles the step by itself"),
    ("image", "keras.ops.image"), ("config", "keras.config"),
    ("float32", "the string \"float32\""), ("int32", "the string \"int32\""),
    ("Tensor", "keras.KerasTensor"), ("newaxis", "None"),
  ]

  private static func sentence(_ vm: VM, _ name: String) -> String {
    let start = "module 'tensorflow' has only `keras`, `data` and plain functions here; "
    for (known, substitute) in instead where known == name {
      return start + "instead of tf.\(name) use \(substitute)."
    }
    if let ops = try? vm.importModule("keras.ops"),
      let known = try? vm.optionalAttribute(ops, vm.intern(name)), !known.isUndefined
    {
      return start + "instead of tf.\(name) use keras.ops.\(name)."
    }
    return start + "instead of tf.\(name) look for a function of keras.ops."
  }
}
