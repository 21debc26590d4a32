import Autodiff
import Keras
import Python
import Tensors

/// `keras.backend` and `keras.config`: what Keras lets a program ask and set globally.
enum ConfigModules {
  /// What programs set; the same for as long as the interpreter lives.
  final class Settings {
    var epsilon = Value(1e-7)
    var usesFlashAttention = Value.none
    var isInteractive = true
    var isFilteringTracebacks = true
    var maxEpochs = Value.none
    /// The seed of datasets that shuffle, and how often it has been set.
    var datasetSeed = Value.none
    var datasetSeedVersion: Int64 = 0
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
    for (name, value) in [
      ("disable_flash_attention", Value.false), ("enable_flash_attention", Value.true),
    ] {
      m.function("\(name)()") { (vm, _) throws(PyError) in
        settings.usesFlashAttention = value
        return .none
      }
    }
    m.function("is_flash_attention_enabled()") { (vm, _) throws(PyError) in
      settings.usesFlashAttention
    }
    m.function("_dataset_seed()") { (vm, _) throws(PyError) in
      Value(vm.newTuple([settings.datasetSeed, Value(settings.datasetSeedVersion)]))
    }
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
      let name = try a.text(0)
      if name == "jax" { return .none }
      guard ["tensorflow", "torch", "numpy", "openvino"].contains(name) else {
        throw vm.valueError("Unable to import backend : \(name)")
      }
      throw vm.error(
        vm.types.notImplementedError,
        "Programs run on one backend here, which answers as JAX does; it cannot be changed.")
    }
    m.function("dtype_policy()") { (vm, _) throws(PyError) in
      bridge.dtypePolicy(Keras.Session.dtypePolicy)
    }
    m.function("set_dtype_policy(policy)") { (vm, a) throws(PyError) in
      if a[0].asStr == nil, a[0].as(DTypePolicyObject.self) == nil {
        throw vm.valueError(
          "Invalid `policy` argument. Expected the string name of a policy (such as "
            + "'mixed_float16') or a `DTypePolicy` instance. Received: policy=\(try vm.str(a[0])) "
            + "(of type \(try vm.repr(Value(vm.type(of: a[0])))))")
      }
      Keras.Session.dtypePolicy = try bridge.policyName(a[0])
      return .none
    }
  }

  private static func addShared(_ m: ModuleBuilder, _ bridge: KerasBridge) {
    let settings = bridge.settings
    m.function("backend()") { (vm, _) throws(PyError) in vm.text("jax") }
    m.function("floatx()") { (vm, _) throws(PyError) in vm.text(Keras.Session.floatx) }
    m.function("epsilon()") { (vm, _) throws(PyError) in settings.epsilon }
    m.function("image_data_format()") { (vm, _) throws(PyError) in
      vm.text(Keras.Session.imageDataFormat)
    }
    m.function("set_epsilon(value)") { (vm, a) throws(PyError) in
      settings.epsilon = a[0]
      // Keras takes anything, and fails where it computes with it.
      if let number = try? vm.double(a[0]) { Keras.Session.epsilon = number }
      return .none
    }
    m.function("set_floatx(value)") { (vm, a) throws(PyError) in
      let name = try vm.str(a[0])
      switch name {
      case "float32", "float16", "bfloat16", "float64":
        Keras.Session.floatx = name
        return .none
      default:
        throw vm.valueError(
          "Unknown `floatx` value: \(name). Expected one of {'float64', 'bfloat16', 'float16', "
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

  /// The names that Keras takes for dtypes.
  private static let allowed = [
    "float16", "float32", "float64", "uint8", "uint16", "uint32", "uint64", "int8", "int16",
    "int32", "int64", "bfloat16", "bool", "string", "float8_e4m3fn", "float8_e5m2", "complex64",
    "complex128",
  ]

  /// Keras's name of a dtype: Python's own types are those of 32 bits.
  private static func standardName(
    _ bridge: KerasBridge, _ value: Value
  ) throws(PyError) -> String {
    let vm = bridge.vm
    if value.isNone { return Keras.Session.floatx }
    if let type = value.asType {
      if type === vm.types.int { return "int32" }
      if type === vm.types.float { return Keras.Session.floatx }
      if type === vm.types.bool { return "bool" }
      if type === vm.types.str { return "string" }
      if type === vm.types.complex { return "complex64" }
    }
    _ = try vm.hash(value)
    var name = try vm.str(value)
    for attribute in ["name", "__name__"] {
      if value.asStr != nil { break }
      if let text = try vm.optionalAttribute(value, vm.intern(attribute)).asStr?.string {
        name = text
        break
      }
    }
    if name == "int" { return "int32" }
    guard allowed.contains(name) else { throw vm.valueError("Invalid dtype: \(name)") }
    return name
  }

  /// The dtypes one step above each; `i*`, `f*` and `c*` stand for Python's own numbers.
  private static let above: [(String, [String])] = [
    ("bool", ["i*"]), ("uint8", ["int16", "uint16"]), ("uint16", ["int32", "uint32"]),
    ("uint32", ["int64", "uint64"]), ("uint64", ["f*"]), ("i*", ["uint8", "int8"]),
    ("int8", ["int16"]), ("int16", ["int32"]), ("int32", ["int64"]), ("int64", ["f*"]),
    ("f*", ["c*", "float16", "bfloat16"]), ("bfloat16", ["float32"]), ("float16", ["float32"]),
    ("float32", ["float64", "complex64"]), ("float64", ["complex128"]), ("c*", ["complex64"]),
    ("complex64", ["complex128"]), ("complex128", []),
  ]

  /// A dtype and all that can hold it, nearest first.
  private static func bounds(_ name: String) -> [String] {
    var found = [name]
    var next = 0
    while next < found.count {
      for upper in above.first(where: { $0.0 == found[next] })?.1 ?? []
      where !found.contains(upper) {
        found.append(upper)
      }
      next += 1
    }
    return found
  }

  private static func resultType(
    _ bridge: KerasBridge, _ values: [Value]
  ) throws(PyError) -> Value {
    let vm = bridge.vm
    if values.isEmpty { return vm.text("float32") }
    var names: [String] = []
    var weak: [Bool] = []
    for value in values {
      names.append(try standardName(bridge, value))
      weak.append(value.asType.map { $0 === vm.types.int || $0 === vm.types.float } ?? false)
    }
    var result = names[0]
    if names.contains(where: { $0 != names[0] }) {
      // Numbers of Python's own types adapt, unless there is nothing else.
      let areAllWeak = !weak.contains(false)
      var common: [String]?
      for (name, isWeak) in zip(names, weak) {
        let node = isWeak && !areAllWeak ? (name.hasPrefix("float") ? "f*" : "i*") : name
        guard above.contains(where: { $0.0 == node }) else {
          throw vm.valueError(
            "dtype='\(node)' is not a valid dtype for Keras type promotion.")
        }
        let own = bounds(node)
        common = common.map { $0.filter { own.contains($0) } } ?? own
      }
      // The least of them is the one that every other one holds.
      let candidates = common ?? []
      result = candidates.first { (one) in
        let over = bounds(one)
        return candidates.allSatisfy { over.contains($0) }
      } ?? result
      switch result {
      case "i*": result = "int32"
      case "f*": result = "float32"
      case "c*": result = "complex64"
      default: break
      }
    }
    let narrowed = [
      ("int64", "int32"), ("uint64", "uint32"), ("float64", "float32"), ("complex128", "complex64"),
    ]
    return vm.text(narrowed.first { $0.0 == result }?.1 ?? result)
  }
}
