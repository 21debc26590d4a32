import Autodiff
import Keras
import Python
import Random
import Tensors

/// Keras's modules, each made on its first import; `tensorflow.keras` is the same modules again.
public enum KerasModules {
  public static let version = "3.15.1"

  public static func register(_ vm: VM) {
    vm.registerModule("keras") { (m) in root(m.vm, m.written) }
    vm.registerModule("keras.layers") { (m) in LayersModule.fill(m.vm, m.written) }
    vm.registerModule("keras.models") { (m) in models(m.vm, m.written) }
    vm.registerModule("keras.ops") { (m) in KerasOps.fill(m.written) }
    vm.registerModule("keras.ops.image") { (m) in KerasImageOps.fill(m.written) }
    vm.registerModule("keras.ops._updates", source: KerasOpsSource.updates)
    vm.registerModule("keras.ops._numpy", source: KerasOpsSource.numpy)
    vm.registerModule("keras.ops._core", source: KerasOpsSource.core)
    vm.registerModule("keras.ops._neural", source: KerasOpsSource.neural)
    vm.registerModule("keras.ops._matrices", source: KerasOpsSource.matrices)
    vm.registerModule("keras.activations") { (m) in ActivationsModule.fill(m.vm, m.written) }
    vm.registerModule("keras.initializers") { (m) in PartsModule.initializers(m.vm, m.written) }
    vm.registerModule("keras.regularizers") { (m) in PartsModule.regularizers(m.vm, m.written) }
    vm.registerModule("keras.constraints") { (m) in PartsModule.constraints(m.vm, m.written) }
    vm.registerModule("keras.losses") { (m) in LossesModule.fill(m.vm, m.written) }
    vm.registerModule("keras.metrics") { (m) in MetricsModule.fill(m.vm, m.written) }
    vm.registerModule("keras.optimizers") { (m) in OptimizersModule.fill(m.vm, m.written) }
    vm.registerModule("keras.optimizers.schedules") { (m) in
      OptimizersModule.fillSchedules(m.vm, m.written)
    }
    vm.registerModule("keras.callbacks") { (m) in CallbacksModule.fill(m.vm, m.written) }
    vm.registerModule("keras.utils") { (m) in UtilsModule.fill(m.vm, m.written) }
    vm.registerModule("keras.saving") { (m) in SavingModule.fill(m.vm, m.written) }
    vm.registerModule("keras.random") { (m) in KerasRandomModule.fill(m.vm, m.written) }
    vm.registerModule("keras.backend") { (m) in ConfigModules.fillBackend(m.vm, m.written) }
    vm.registerModule("keras.config") { (m) in ConfigModules.fillConfig(m.vm, m.written) }
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
