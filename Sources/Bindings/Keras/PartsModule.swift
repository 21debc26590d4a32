import Autodiff
import Keras
import Python
import Tensors

/// `keras.initializers`, `keras.regularizers` and `keras.constraints`.
enum PartsModule {
  static func initializers(_ vm: VM, _ m: ModuleBuilder) {
    AbsentModules.add(to: m, "initializers")
    let bridge = KerasBridge.of(vm)
    let family = PartFamily(
      module: "keras.src.initializers", baseName: "Initializer", baseParameters: "",
      make: { (name, config) throws(KerasError) in try Initializers.make(name, config) },
      makeProgram: { (bridge, object, _) throws(KerasError) in ProgramInitializer(bridge, object) },
      file: { name in
        switch name {
        case "Initializer": "initializer"
        case "Zeros", "Ones", "Constant", "Identity": "constant_initializers"
        default: "random_initializers"
        }
      })
    let base = family.base(bridge) { t in
      t.method("clone(self)", "An initializer of the same configuration.") {
        (vm, a) throws(PyError) in
        let config = try vm.callMethod(a[0], "get_config")
        return try vm.callMethod(Value(vm.type(of: a[0])), "from_config", [config])
      }
    }
    m.set("Initializer", Value(base))
    let scaled = "seed=?, input_axes=None, output_axes=None"
    let rows: [(String, String, [String])] = [
      ("Zeros", "", ["zeros"]), ("Ones", "", ["ones"]), ("Constant", "value=?", ["constant"]),
      ("Identity", "gain=?", ["identity", "IdentityInitializer"]),
      ("RandomNormal", "mean=?, stddev=?, seed=?", ["random_normal"]),
      ("RandomUniform", "minval=?, maxval=?, seed=?", ["random_uniform"]),
      ("TruncatedNormal", "mean=?, stddev=?, seed=?", ["truncated_normal"]),
      (
        "VarianceScaling",
        "scale=?, mode=?, distribution=?, seed=?, input_axes=None, output_axes=None", ["variance_scaling"]
      ),
      ("GlorotUniform", scaled, ["glorot_uniform"]),
      ("GlorotNormal", scaled, ["glorot_normal"]), ("HeUniform", scaled, ["he_uniform"]),
      ("HeNormal", scaled, ["he_normal"]), ("LecunUniform", scaled, ["lecun_uniform"]),
      ("LecunNormal", scaled, ["lecun_normal"]),
      ("Orthogonal", "gain=?, seed=?", ["orthogonal", "OrthogonalInitializer"]),
    ]
    add(rows, family, base, bridge, m)
    m.function("get(identifier)") { (vm, a) throws(PyError) in
      if let made = try bridge.instance(of: a[0]) { return made }
      let found = try bridge.keras { () throws(KerasError) in
        try Initializers.get(bridge.config(a[0]))
      }
      return found.map { bridge.wrapped($0) } ?? .none
    }
    SavingModule.addForms(m, bridge) { (config) throws(KerasError) in
      try Initializers.get(config)
    }
  }

  static func regularizers(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    let family = PartFamily(
      module: "keras.src.regularizers", baseName: "Regularizer", baseParameters: "",
      make: { (name, config) throws(KerasError) in try Regularizers.make(name, config) },
      makeProgram: { (bridge, object, _) throws(KerasError) in ProgramRegularizer(bridge, object) },
      file: { _ in "regularizers" })
    let base = family.base(bridge) { _ in }
    m.set("Regularizer", Value(base))
    let rows: [(String, String, [String])] = [
      ("L1", "l1=?", ["l1"]), ("L2", "l2=?", ["l2"]), ("L1L2", "l1=?, l2=?", ["l1_l2"]),
      (
        "OrthogonalRegularizer", "factor=?, mode=?", ["orthogonal_regularizer"]
      ),
    ]
    add(rows, family, base, bridge, m)
    m.function("get(identifier)") { (vm, a) throws(PyError) in
      if let made = try bridge.instance(of: a[0]) { return made }
      let found = try bridge.keras { () throws(KerasError) in
        try Regularizers.get(bridge.config(a[0]))
      }
      return found.map { bridge.wrapped($0) } ?? .none
    }
    SavingModule.addForms(m, bridge) { (config) throws(KerasError) in
      try Regularizers.get(config)
    }
  }

  static func constraints(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    let family = PartFamily(
      module: "keras.src.constraints", baseName: "Constraint", baseParameters: "",
      make: { (name, config) throws(KerasError) in Constraints.make(name, config) },
      makeProgram: { (bridge, object, _) throws(KerasError) in ProgramConstraint(bridge, object) },
      file: { _ in "constraints" })
    let base = family.base(bridge) { _ in }
    m.set("Constraint", Value(base))
    let rows: [(String, String, [String])] = [
      ("MaxNorm", "max_value=?, axis=?", ["max_norm"]), ("UnitNorm", "axis=?", ["unit_norm"]),
      ("NonNeg", "", ["non_neg"]),
      ("MinMaxNorm", "min_value=?, max_value=?, rate=?, axis=?", ["min_max_norm"]),
    ]
    add(rows, family, base, bridge, m)
    m.function("get(identifier)") { (vm, a) throws(PyError) in
      if let made = try bridge.instance(of: a[0]) { return made }
      let found = try bridge.keras { () throws(KerasError) in
        try Constraints.get(bridge.config(a[0]))
      }
      return found.map { bridge.wrapped($0) } ?? .none
    }
    SavingModule.addForms(m, bridge) { (config) throws(KerasError) in
      try Constraints.get(config)
    }
  }

  private static func add(
    _ rows: [(String, String, [String])], _ family: PartFamily, _ base: TypeObject,
    _ bridge: KerasBridge, _ m: ModuleBuilder
  ) {
    for (name, parameters, aliases) in rows {
      let type = family.define(bridge, name, parameters, base: base)
      m.set(name, Value(type))
      for alias in aliases { m.set(alias, Value(type)) }
    }
  }
}
