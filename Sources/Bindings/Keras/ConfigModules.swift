import Autodiff
import Keras
import Python
import Tensors

/// `keras.backend` and `keras.config`: what Keras lets a program ask and set globally.
enum ConfigModules {
  /// What programs set; the same for as long as the interpreter lives.
  final class Settings {
    var epsilon = 1e-7
    var isInteractive = true
    var isFilteringTracebacks = true
    var maxEpochs = Value.none
    var maxSteps = Value.none
  }

  static func fillBackend(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    addShared(m, bridge)
    m.function("clear_session(free_memory=True)") { (vm, _) throws(PyError) in
      Keras.Session.clear()
      return .none
    }
    m.function("get_uid(prefix='')") { (vm, a) throws(PyError) in
      Value(Keras.Session.names.identifier(try a.text(0)))
    }
    m.function("is_keras_tensor(x)") { (vm, a) throws(PyError) in
      guard let tensor = a[0].as(TensorObject.self) else { return .false }
      return Value(tensor.node.isKerasTensor)
    }
    m.function("standardize_dtype(dtype)") { (vm, a) throws(PyError) in
      vm.text(try standardName(bridge, a[0]))
    }
    for (name, answer) in [("is_float_dtype", true), ("is_int_dtype", false)] {
      m.function("\(name)(dtype)") { (vm, a) throws(PyError) in
        let dtype = DType(named: try standardName(bridge, a[0])) ?? .float32
        return Value(answer ? dtype.isFloating : dtype.isInteger)
      }
    }
    m.function("result_type(*dtypes)") { (vm, a) throws(PyError) in
      try resultType(bridge, Array(a.rest(0)))
    }
  }

  static func fillConfig(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    addShared(m, bridge)
    let settings = bridge.settings
    for (name, value) in [
      ("disable_interactive_logging", false), ("enable_interactive_logging", true),
    ] {
      m.function("\(name)()") { (vm, _) throws(PyError) in
        settings.isInteractive = value
        return .none
      }
    }
    m.function("is_interactive_logging_enabled()") { (vm, _) throws(PyError) in
      Value(settings.isInteractive)
    }
    for (name, value) in [
      ("disable_traceback_filtering", false), ("enable_traceback_filtering", true),
    ] {
      m.function("\(name)()") { (vm, _) throws(PyError) in
        settings.isFilteringTracebacks = value
        return .none
      }
    }
    m.function("is_traceback_filtering_enabled()") { (vm, _) throws(PyError) in
      Value(settings.isFilteringTracebacks)
    }
    m.function("enable_unsafe_deserialization()", "Allows lambdas in files to run.") {
      (vm, _) throws(PyError) in
      Deserialization.isSafe = false
      return .none
    }
    for name in ["disable_flash_attention", "enable_flash_attention"] {
      m.function("\(name)()") { (vm, _) throws(PyError) in .none }
    }
    m.function("is_flash_attention_enabled()") { (vm, _) throws(PyError) in .none }
    m.function("is_nnx_enabled()") { (vm, _) throws(PyError) in .false }
    m.function("max_epochs()") { (vm, _) throws(PyError) in settings.maxEpochs }
    m.function("set_max_epochs(max_epochs)") { (vm, a) throws(PyError) in
      settings.maxEpochs = a[0]
      return .none
    }
    m.function("max_steps_per_epoch()") { (vm, _) throws(PyError) in settings.maxSteps }
    m.function("set_max_steps_per_epoch(max_steps_per_epoch)") { (vm, a) throws(PyError) in
      settings.maxSteps = a[0]
      return .none
    }
    m.function("set_backend(backend)") { (vm, a) throws(PyError) in
      if try a.text(0) == "jax" { return .none }
      throw vm.error(
        vm.types.notImplementedError,
        "Programs run on one backend here, which answers as JAX does; it cannot be changed.")
    }
    m.function("dtype_policy()") { (vm, _) throws(PyError) in
      bridge.dtypePolicy(Keras.Session.dtypePolicy)
    }
    m.function("set_dtype_policy(policy)") { (vm, a) throws(PyError) in
      Keras.Session.dtypePolicy = try bridge.policyName(a[0])
      return .none
    }
  }

  private static func addShared(_ m: ModuleBuilder, _ bridge: KerasBridge) {
    let settings = bridge.settings
    m.function("backend()") { (vm, _) throws(PyError) in vm.text("jax") }
    m.function("floatx()") { (vm, _) throws(PyError) in vm.text("float32") }
    m.function("epsilon()") { (vm, _) throws(PyError) in Value(settings.epsilon) }
    m.function("image_data_format()") { (vm, _) throws(PyError) in
      vm.text(Keras.Session.imageDataFormat)
    }
    m.function("set_epsilon(value)") { (vm, a) throws(PyError) in
      settings.epsilon = try a.double(0)
      return .none
    }
    m.function("set_floatx(value)") { (vm, a) throws(PyError) in
      let name = try vm.str(a[0])
      switch name {
      case "float32": return .none
      case "float16", "bfloat16", "float64":
        throw vm.error(
          vm.types.notImplementedError,
          "Models compute in float32 here: floatx cannot be set to '\(name)'.")
      default:
        throw vm.valueError(
          "Unknown `floatx` value: \(name). Expected one of {'bfloat16', 'float64', 'float16', "
            + "'float32'}")
      }
    }
    m.function("set_image_data_format(data_format)") { (vm, a) throws(PyError) in
      let format = try vm.str(a[0]).lowercased()
      if format != "channels_first" && format != "channels_last" {
        throw vm.valueError(
          "The `data_format` argument must be one of {'channels_first', 'channels_last'}. "
            + "Received: data_format=\(format)")
      }
      Keras.Session.imageDataFormat = format
      return .none
    }
  }

  // MARK: Dtypes

  /// Keras's name of a dtype: Python's own types are those of 32 bits.
  private static func standardName(
    _ bridge: KerasBridge, _ value: Value
  ) throws(PyError) -> String {
    let vm = bridge.vm
    if value.isNone { return "float32" }
    if let type = value.asType {
      if type === vm.types.int { return "int32" }
      if type === vm.types.float { return "float32" }
      if type === vm.types.bool { return "bool" }
      if type === vm.types.str { return "string" }
    }
    if let text = value.asStr?.string {
      if text == "int" { return "int32" }
      if text == "float" { return "float32" }
      let others = ["string", "bfloat16", "int4", "uint4", "float8_e4m3fn", "float8_e5m2"]
      if DType(named: text)?.name != text, !others.contains(text) {
        throw vm.valueError("Invalid dtype: \(text)")
      }
      return text
    }
    return try vm.dtypeName(value)
  }

  private static func resultType(
    _ bridge: KerasBridge, _ values: [Value]
  ) throws(PyError) -> Value {
    let vm = bridge.vm
    /// Dtypes; a Python type stands for a number that adapts.
    var common: Node?
    for value in values {
      let isWeak = value.asType.map { $0 === vm.types.int || $0 === vm.types.float } ?? false
      let name = try standardName(bridge, value)
      guard let dtype = DType(named: name) else { throw vm.valueError("Invalid dtype: \(name)") }
      let node = Node.scalar(0, try bridge.dtype(vm.text(dtype.name)))
      node.isWeak = isWeak
      guard let so = common else {
        common = node
        continue
      }
      let joined = Node.scalar(0, Promotion.common(so, node))
      joined.isWeak = so.isWeak && node.isWeak
      common = joined
    }
    return vm.text((common?.dtype ?? .float32).name)
  }
}
