import Python

/// Modules that Keras has and this library has not: they can be imported, and say so when used.
enum AbsentModules {
  private static let reasons: [(name: String, reason: String)] = [
    (
      "distribution",
      "models run on one machine here, so there is nothing to distribute; leave this part out"
    ),
    ("quantizers", "models compute in float32 here; leave the quantization out"),
    (
      "export",
      "models cannot be exported to other formats here; save them with model.save(\"name.keras\")"
    ),
    ("distillation", "train the student with a custom `train_step` or loss instead"),
    ("wrappers", "call `fit` and `predict` of the model itself"),
    ("visualization", "draw with matplotlib instead"),
  ]

  static var names: [String] { reasons.map { $0.name } }

  static func register(_ vm: VM) {
    for (name, reason) in reasons {
      vm.registerModule("keras.\(name)") { (m) in
        refuse(m, "keras.\(name) is not available: \(reason).")
      }
    }
    vm.registerModule("keras.src") { (m) in
      refuse(
        m,
        "keras.src is Keras's private code: import the same name from keras instead, as in "
          + "`from keras import layers`.")
    }
  }

  /// Every name of the module is refused with one sentence.
  private static func refuse(_ m: ModuleBuilder, _ sentence: String) {
    m.function("__getattr__(name)") { (vm, a) throws(PyError) in
      let name = try a.string(0)
      if name.string.hasPrefix("__") { throw vm.noAttribute(Value(m.module), name) }
      throw vm.error(vm.types.notImplementedError, sentence)
    }
  }
}
