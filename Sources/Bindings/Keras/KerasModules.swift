import Autodiff
import Keras
import Python
import Random
import Tensors

/// Keras's modules, each made on its first import; `tensorflow.keras` is the same modules again.
public enum KerasModules {
  public static let version = "3.15.1"

  public static func register(_ vm: VM) {
    /// What is Python in Keras, so that its functions show as such.
    func written(_ name: String, _ fill: @escaping (VM, ModuleBuilder) -> Void) {
      vm.registerModule(name) { (m) in fill(m.vm, m.written) }
    }
    written("keras", root)
    written("keras.layers", LayersModule.fill)
    written("keras.models", models)
    written("keras.ops") { KerasOps.fill($1) }
    written("keras.ops.image") { KerasImageOps.fill($1) }
    vm.registerModule("keras.ops._updates", source: KerasOpsSource.updates)
    vm.registerModule("keras.ops._numpy", source: KerasOpsSource.numpy)
    vm.registerModule("keras.ops._core", source: KerasOpsSource.core)
    vm.registerModule("keras.ops._neural", source: KerasOpsSource.neural)
    vm.registerModule("keras.ops._matrices", source: KerasOpsSource.matrices)
    written("keras.activations", ActivationsModule.fill)
    written("keras.initializers", PartsModule.initializers)
    written("keras.regularizers", PartsModule.regularizers)
    written("keras.constraints", PartsModule.constraints)
    written("keras.losses", LossesModule.fill)
    written("keras.metrics", MetricsModule.fill)
    written("keras.optimizers", OptimizersModule.fill)
    written("keras.optimizers.schedules", OptimizersModule.fillSchedules)
    written("keras.callbacks", CallbacksModule.fill)
    written("keras.utils", UtilsModule.fill)
    written("keras.saving", SavingModule.fill)
    written("keras.random", KerasRandomModule.fill)
    written("keras.backend", ConfigModules.fillBackend)
    written("keras.config", ConfigModules.fillConfig)
    vm.packagePrefixes.append("keras.")
    KerasSource.register(vm)
    vm.registerModule("keras.tree", source: KerasSource.tree)
    vm.registerModule("keras.dtype_policies", source: KerasSource.policies)
    vm.registerModule("keras.mixed_precision", source: KerasSource.mixedPrecision)
    AbsentModules.register(vm)
    TensorFlowModule.register(vm)
  }

  static let submodules = [
    "layers", "models", "ops", "activations", "initializers", "regularizers", "constraints",
    "losses", "metrics", "optimizers", "callbacks", "utils", "saving", "random", "backend",
    "config", "datasets", "preprocessing", "tree", "dtype_policies", "mixed_precision",
  ]

  private static func root(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    let lazy = LazyAttributes(vm, m.module)
    m.set("__version__", vm.text(version))
    m.function("version()") { (vm, _) throws(PyError) in vm.text(version) }
    for name in submodules + AbsentModules.children {
      // A name is imported when it is first asked for, so that `import keras` stays cheap.
      lazy.add(name) { (vm) throws(PyError) in try vm.importModule("keras.\(name)") }
    }
    let classes = ModelClasses.of(bridge)
    m.set("Model", Value(classes.model))
    m.set("Sequential", Value(classes.sequential))
    m.set("Layer", Value(classes.layer))
    m.set("Variable", Value(bridge.variableType))
    m.set("KerasTensor", Value(bridge.kerasTensorType))
    m.set("InputSpec", Value(bridge.inputSpecType))
    m.set("DTypePolicy", Value(bridge.dtypePolicyType))
    m.set("FloatDTypePolicy", Value(bridge.dtypePolicyType))
    m.set("name_scope", Value(NameScopeClass.define(bridge)))
    lazy.add("device") { (vm) throws(PyError) in
      try vm.getAttribute(try vm.importModule(KerasSource.extrasModule), "device")
    }
    for name in ["Operation", "Function"] {
      lazy.add(name) { (vm) throws(PyError) in
        try vm.getAttribute(try vm.importModule(KerasSource.operationModule), name)
      }
    }
    AbsentModules.add(to: m, "")
    LayersModule.addInput(vm, m)
    m.set("StatelessScope", Value(StatelessScope.define(bridge)))
    lazy.add("Loss") { (vm) throws(PyError) in
      try vm.getAttribute(try vm.importModule("keras.losses"), "Loss")
    }
    lazy.add("Metric") { (vm) throws(PyError) in
      try vm.getAttribute(try vm.importModule("keras.metrics"), "Metric")
    }
    for name in ["Optimizer"] {
      lazy.add(name) { (vm) throws(PyError) in
        try vm.getAttribute(try vm.importModule("keras.optimizers"), name)
      }
    }
    lazy.add("Regularizer") { (vm) throws(PyError) in
      try vm.getAttribute(try vm.importModule("keras.regularizers"), "Regularizer")
    }
    for name in ["Initializer"] {
      lazy.add(name) { (vm) throws(PyError) in
        try vm.getAttribute(try vm.importModule("keras.initializers"), name)
      }
    }
  }

  private static func models(_ vm: VM, _ m: ModuleBuilder) {
    let classes = ModelClasses.of(KerasBridge.of(vm))
    m.set("Model", Value(classes.model))
    m.set("Sequential", Value(classes.sequential))
    SavingMethods.addFunctions(vm, m)
  }
}
