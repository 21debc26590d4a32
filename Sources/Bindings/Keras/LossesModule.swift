import Autodiff
import Keras
import Python
import Tensors

/// `keras.losses`: classes, functions, and the base that programs derive from.
enum LossesModule {
  static func fill(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    let family = PartFamily(
      module: "keras.src.losses", baseName: "Loss",
      baseParameters: "name=?, reduction=?, dtype=?",
      make: { (name, config) throws(KerasError) in try Losses.make(name, config) },
      makeProgram: { (bridge, object, config) throws(KerasError) in
        try ProgramLoss(bridge, object, config)
      },
      file: { $0 == "Loss" ? "loss" : "losses" })
    let base = family.base(bridge) { t in
      t.property("name") { (vm, v) throws(PyError) in
        if !v.cast(KerasObject.self).isInitialized { return .undefined }
        return vm.text((v.cast(KerasObject.self).payload as? Loss)?.name ?? "")
      } set: { (vm, v, new) throws(PyError) in
        (v.cast(KerasObject.self).payload as? Loss)?.name = try vm.str(new)
      }
      t.property("reduction") { (vm, v) throws(PyError) in
        guard let loss = v.cast(KerasObject.self).payload as? Loss else { return .none }
        return loss.givesNone ? .none : vm.text(loss.reduction)
      }
      t.method("__call__(self, y_true, y_pred, sample_weight=None)") { (vm, a) throws(PyError) in
        guard let loss = a[0].cast(KerasObject.self).payload as? Loss else { return .none }
        let (t, p) = (try bridge.targets(a[1]), try bridge.targets(a[2]))
        let weight = a[3].isNone ? nil : try bridge.node(a[3])
        return bridge.tensor(
          try bridge.keras { () throws(KerasError) in
            if let loss = loss as? ProgramLoss { return try loss.plainCall(t, p, weight) }
            return try loss(t, p, sampleWeight: weight)
          })
      }
      t.method("call(self, y_true, y_pred)") { (vm, a) throws(PyError) in
        guard let loss = a[0].cast(KerasObject.self).payload as? Loss else { return .none }
        let (t, p) = (try bridge.targets(a[1]), try bridge.targets(a[2]))
        return bridge.tensor(
          try bridge.keras { () throws(KerasError) in
            if let program = loss as? ProgramLoss { return try program.inheritedCall(t, p) }
            return try loss.call(t, p)
          })
      }
    }
    m.set("Loss", Value(base))
    for (name, parameters) in rows {
      m.set(
        name,
        Value(family.define(bridge, name, parameters + "reduction=?, name=?, dtype=?", base: base)))
    }
    for (name, parameters) in lateRows {
      m.set(name, Value(family.define(bridge, name, parameters, base: base)))
    }
    addFunctions(m, bridge, functions)
    SavingModule.addForms(m, bridge) { (config) throws(KerasError) in try Losses.get(config) }
    m.function("get(identifier)") { (vm, a) throws(PyError) in
      if let made = try bridge.instance(of: a[0]) { return made }
      if let text = a[0].asStr, Losses.function(text.string) != nil {
        let name = Losses.function(text.string)?.name ?? text.string
        return try vm.getAttribute(Value(m.module), name)
      }
      if a[0].isNone || vm.isCallable(a[0]) { return a[0] }
      let found = try bridge.keras { () throws(KerasError) in
        try Losses.get(bridge.config(a[0]))
      }
      return found.map { bridge.wrapped($0) } ?? .none
    }
  }

  private static let rows: [(String, String)] = [
    ("MeanSquaredError", ""), ("MeanAbsoluteError", ""), ("MeanAbsolutePercentageError", ""),
    ("MeanSquaredLogarithmicError", ""), ("LogCosh", ""), ("KLDivergence", ""), ("Poisson", ""),
    ("Hinge", ""), ("SquaredHinge", ""), ("CategoricalHinge", ""), ("Huber", "delta=?, "),
    ("CosineSimilarity", "axis=?, "),
    ("BinaryCrossentropy", "from_logits=?, label_smoothing=?, axis=?, "),
    ("CategoricalCrossentropy", "from_logits=?, label_smoothing=?, axis=?, "),
    ("SparseCategoricalCrossentropy", "from_logits=?, ignore_class=?, axis=?, "),
    (
      "BinaryFocalCrossentropy",
      "apply_class_balancing=?, alpha=?, gamma=?, from_logits=?, label_smoothing=?, axis=?, "
    ),
    (
      "CategoricalFocalCrossentropy",
      "alpha=?, gamma=?, from_logits=?, label_smoothing=?, axis=?, "
    ),
    ("CategoricalGeneralizedCrossEntropy", "q=?, "), ("CTC", ""),
  ]

  /// Classes whose own options come after those of every loss.
  private static let lateRows: [(String, String)] = [
    ("Dice", "reduction=?, name=?, axis=?, dtype=?"),
    ("Tversky", "alpha=?, beta=?, reduction=?, name=?, axis=?, dtype=?"),
    ("Circle", "gamma=?, margin=?, remove_diagonal=?, reduction=?, name=?, dtype=?"),
  ]

  static let functions = [
    "mean_squared_error", "mean_absolute_error", "mean_absolute_percentage_error",
    "mean_squared_logarithmic_error", "cosine_similarity", "huber", "log_cosh", "kl_divergence",
    "poisson", "hinge", "squared_hinge", "categorical_hinge", "binary_crossentropy",
    "categorical_crossentropy", "sparse_categorical_crossentropy", "binary_focal_crossentropy",
    "categorical_focal_crossentropy", "dice", "tversky", "circle", "ctc",
    "categorical_generalized_cross_entropy",
  ]

  /// Loss functions as Python functions: targets and predictions in, a value per sample out.
  /// Options go to the class of the same name, whose `call` is this function.
  static func addFunctions(
    _ m: ModuleBuilder, _ bridge: KerasBridge, _ names: [String]
  ) {
    for name in names {
      guard let function = Losses.function(name) else { continue }
      let className = self.className(name)
      let parameters = self.parameters(name)
      let optional = name == "categorical_generalized_cross_entropy" ? "" : "=?"
      m.function("\(name)(y_true, y_pred\(parameters.map { ", \($0)\(optional)" }.joined()))") {
        (vm, a) throws(PyError) in
        let (t, p) = (try bridge.targets(a[0]), try bridge.targets(a[1]))
        let options = try bridge.given(a, parameters, from: 2)
        return bridge.tensor(
          try bridge.keras { () throws(KerasError) in
            guard let p = p.tensor, let t = t.tensor else { return try function(t, p) }
            let pair: (Node, Node)
            do throws(GraphError) {
              pair = try Loss.sameRank(t, p)
            } catch {
              throw KerasError(error)
            }
            let isSparse = name.hasPrefix("sparse") || name == "circle"
            let targets = isSparse ? t : pair.0
            let predictions = isSparse ? p : pair.1
            if !options.entries.isEmpty, let loss = try Losses.make(className, options) {
              return try loss.call(.tensor(targets), .tensor(predictions))
            }
            return try function(.tensor(targets), .tensor(predictions))
          })
      }
    }
  }

  /// The options of a function after targets and predictions.
  private static func parameters(_ name: String) -> [String] {
    switch name {
    case "huber": ["delta"]
    case "cosine_similarity", "dice": ["axis"]
    case "binary_crossentropy", "categorical_crossentropy":
      ["from_logits", "label_smoothing", "axis"]
    case "sparse_categorical_crossentropy": ["from_logits", "ignore_class", "axis"]
    case "binary_focal_crossentropy":
      ["apply_class_balancing", "alpha", "gamma", "from_logits", "label_smoothing", "axis"]
    case "categorical_focal_crossentropy":
      ["alpha", "gamma", "from_logits", "label_smoothing", "axis"]
    case "tversky": ["alpha", "beta", "axis"]
    case "categorical_generalized_cross_entropy": ["q"]
    case "circle": ["gamma", "margin", "remove_diagonal"]
    default: []
    }
  }

  private static func className(_ name: String) -> String {
    switch name {
    case "kl_divergence": return "KLDivergence"
    case "categorical_generalized_cross_entropy": return "CategoricalGeneralizedCrossEntropy"
    default:
      return name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined()
    }
  }
}

/// A loss whose class is written in Python.
final class ProgramLoss: Loss {
  private unowned(unsafe) let bridge: KerasBridge
  private unowned(unsafe) let object: KerasObject
  /// The loss of Keras that the class derives from, if any.
  private let inherited: Loss?

  init(_ bridge: KerasBridge, _ object: KerasObject, _ config: Config) throws(KerasError) {
    self.bridge = bridge
    self.object = object
    inherited = object.inherited as? Loss
    let name =
      inherited?.name ?? config["name"]?.string
      ?? Keras.Session.names.unique(snakeCase(object.type.name))
    var reduction = inherited?.reduction ?? "sum_over_batch_size"
    if let given = config["reduction"] { reduction = given.string ?? "none" }
    try super.init(name: name, reduction: reduction)
    if let given = config["reduction"] { givesNone = given.isNone }
    bridge.setHost(self, object)
  }

  override var className: String { object.type.name }

  override func callAsFunction(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) -> Node {
    let bridge = bridge
    guard let method = bridge.programMethod(object, "__call__") else {
      return try super.callAsFunction(yTrue, yPred, sampleWeight: sampleWeight)
    }
    return try bridge.python { () throws(PyError) in
      let weight = sampleWeight.map { bridge.tensor($0) } ?? .none
      return try bridge.node(
        try bridge.vm.call(
          Value(method), [Value(object), bridge.value(yTrue), bridge.value(yPred), weight]))
    }
  }

  /// What `super().call` of the program's class does.
  func inheritedCall(_ yTrue: Structure, _ yPred: Structure) throws(KerasError) -> Node {
    if let inherited { return try inherited.call(yTrue, yPred) }
    return try super.call(yTrue, yPred)
  }

  /// What `super().__call__` of the program's class does.
  func plainCall(
    _ yTrue: Structure, _ yPred: Structure, _ sampleWeight: Node?
  ) throws(KerasError) -> Node {
    try super.callAsFunction(yTrue, yPred, sampleWeight: sampleWeight)
  }

  override func call(_ yTrue: Structure, _ yPred: Structure) throws(KerasError) -> Node {
    let bridge = bridge
    guard bridge.programMethod(object, "call") != nil else {
      return try inheritedCall(yTrue, yPred)
    }
    return try bridge.python { () throws(PyError) in
      try bridge.node(
        try bridge.vm.callMethod(
          Value(object), "call", [bridge.value(yTrue), bridge.value(yPred)]))
    }
  }
}
