import Python

/// What Keras has and this library has not: such modules and names can be imported, and say so in one
/// sentence when they are called.
enum AbsentModules {
  private static let modules: [(name: String, reason: String, names: String)] = [
    (
      "distribution",
      "models run on one machine here, so there is nothing to distribute; leave this part out",
      "DataParallel DeviceMesh LayoutMap ModelParallel TensorLayout distribute_tensor distribution "
        + "get_device_count initialize list_devices set_distribution"
    ),
    (
      "quantizers", "models compute in float32 here; leave the quantization out",
      "AWQConfig AbsMaxQuantizer Float8QuantizationConfig GPTQConfig Int4QuantizationConfig "
        + "Int8QuantizationConfig QuantizationConfig Quantizer abs_max_quantize "
        + "abs_max_quantize_grouped_with_zero_point compute_float8_amax_history "
        + "compute_float8_scale deserialize fake_quant_with_min_max_vars get pack_int4 "
        + "quantize_and_dequantize serialize unpack_int4"
    ),
    (
      "export",
      "models cannot be exported to other formats here; save them with model.save(\"name.keras\")",
      "ExportArchive"
    ),
    (
      "distillation", "train the student with a custom `train_step` or loss instead",
      "DistillationLoss Distiller FeatureDistillation LogitsDistillation"
    ),
    (
      "visualization", "draw with matplotlib instead",
      "draw_bounding_boxes draw_segmentation_masks plot_bounding_box_gallery plot_image_gallery "
        + "plot_segmentation_mask_gallery"
    ),
  ]

  /// Names missing from modules that are here.
  private static let names: [(module: String, reason: String, names: String)] = [
    ("layers", "it needs what another framework made", "FlaxLayer JaxLayer TFSMLayer TorchModuleWrapper"),
    ("layers", "layers for sound are not part of this library", "MelSpectrogram STFTSpectrogram"),
    ("initializers", "layers for sound are not part of this library", "STFT STFTInitializer stft"),
    ("callbacks", "use ModelCheckpoint instead", "OrbaxCheckpoint"),
    ("saving", "open the file with `zipfile` instead", "KerasFileEditor"),
    ("", "models compute in float32 here; leave the quantization out", "Quantizer"),
    ("", "layers keep all their values here; leave it out", "RematScope remat"),
    ("", "call the model on keras.Input tensors instead", "SymbolicScope"),
  ]

  /// The modules directly under `keras`.
  static var children: [String] {
    modules.map { $0.name }.filter { !$0.contains(".") } + ["applications", "legacy", "src", "wrappers"]
  }

  static func register(_ vm: VM) {
    for (name, reason, names) in modules {
      vm.registerModule("keras.\(name)") { (m) in
        refuse(m, names, "keras.\(name)", reason)
        if name == "distribution" { addMachine(m) }
      }
    }
    KerasApplications.register(vm)
    vm.registerModule("keras.optimizers.legacy") { (m) in
      refuse(
        m, "Adagrad Adam Ftrl Optimizer RMSprop SGD",
        "`keras.optimizers.legacy` is not supported in Keras 3. When using `tf.keras`, to continue "
          + "using a `tf.keras.optimizers.legacy` optimizer, you can install the `tf_keras` package "
          + "(Keras 2) and set the environment variable `TF_USE_LEGACY_KERAS=True` to configure "
          + "TensorFlow to use `tf_keras` when accessing `tf.keras`.", m.vm.types.importError)
    }
    let forms = "from keras.saving import deserialize_keras_object, serialize_keras_object\n"
    vm.registerModule("keras.legacy.saving", source: forms)
    vm.registerModule("keras.utils.legacy", source: forms)
    vm.registerModule("keras.legacy", source: "from keras.legacy import saving\n")
    vm.registerModule("keras.src") { (m) in
      m.function("__getattr__(name)") { (vm, a) throws(PyError) in
        let name = try a.string(0)
        if name.string.hasPrefix("__") { throw vm.noAttribute(Value(m.module), name) }
        throw vm.error(
          vm.types.notImplementedError,
          "keras.src is Keras's private code: import the same name from keras instead, as in "
            + "`from keras import layers`.")
      }
    }
  }

  /// What can be said of the one machine that there is.
  private static func addMachine(_ m: ModuleBuilder) {
    m.function("list_devices(device_type=None)") { (vm, _) throws(PyError) in
      Value(vm.newList([vm.text("cpu:0")]))
    }
    m.function("get_device_count(device_type=None)") { (vm, _) throws(PyError) in Value(1) }
    m.function("distribution()") { (vm, _) throws(PyError) in .none }
  }

  /// Adds what is missing from a module that is here; `module` is its name under `keras`.
  static func add(to m: ModuleBuilder, _ module: String) {
    for row in names where row.module == module {
      refuse(m, row.names, module.isEmpty ? "keras" : "keras." + module, row.reason)
    }
  }

  private static func refuse(
    _ m: ModuleBuilder, _ names: String, _ module: String, _ reason: String
  ) {
    for name in names.split(separator: " ").map({ String($0) }) {
      refuse(m, name, "\(module).\(name) is not available: \(reason).", nil)
    }
  }

  /// Each of the names can be called, which raises an error of one sentence.
  static func refuse(
    _ m: ModuleBuilder, _ names: String, _ sentence: String, _ errorClass: TypeObject?
  ) {
    for name in names.split(separator: " ").map({ String($0) }) {
      m.function("\(name)(*args, **kwargs)") { (vm, a) throws(PyError) in
        throw vm.error(errorClass ?? vm.types.notImplementedError, sentence)
      }
    }
  }
}
