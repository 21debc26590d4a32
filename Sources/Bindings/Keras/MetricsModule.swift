import Autodiff
import Keras
import Python
import Tensors

/// `keras.metrics`: classes, functions, and the base that programs derive from.
enum MetricsModule {
  static func fill(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    let family = PartFamily(
      module: "keras.src.metrics", baseName: "Metric", baseParameters: "dtype=?, name=?",
      make: { (name, config) throws(KerasError) in try Metrics.make(name, config) },
      makeProgram: { (bridge, object, config) throws(KerasError) in
        ProgramMetric(bridge, object, config)
      }, file: file)
    let base = family.base(bridge) { t in methods(t, bridge) }
    m.set("Metric", Value(base))
    for (name, parameters) in rows {
      m.set(name, Value(family.define(bridge, name, parameters, base: base)))
    }
    // What `model.metrics` shows for those of `compile`.
    _ = family.define(bridge, "CompileMetrics", "", base: base)
    let shared = LossesModule.functions.filter { !lossesOnly.contains($0) }
    LossesModule.addFunctions(m, bridge, shared)
    for (name, className, option) in functions where name != "accuracy" {
      let names = parameterNames(option)
      m.function("\(name)(y_true, y_pred\(names.map { ", \($0)=?" }.joined()))") {
        (vm, a) throws(PyError) in
        let (t, p) = (try bridge.targets(a[0]), try bridge.targets(a[1]))
        let options = try bridge.given(a, names, from: 2)
        return bridge.tensor(
          try bridge.keras { () throws(KerasError) -> Node in
            guard let metric = try Metrics.make(className, options) as? FunctionMetric else {
              throw .value("Could not interpret metric identifier: \(name)")
            }
            return try metric.function(t, p)
          })
      }
    }
    SavingModule.addForms(m, bridge) { (config) throws(KerasError) in try Metrics.get(config) }
    m.function("get(identifier)") { (vm, a) throws(PyError) in
      if let made = try bridge.instance(of: a[0]) { return made }
      if a[0].isNone || vm.isCallable(a[0]) { return a[0] }
      let found = try bridge.keras { () throws(KerasError) in
        try Metrics.get(bridge.config(a[0]))
      }
      return bridge.wrapped(found)
    }
  }

  /// Losses that are no functions of `keras.metrics`.
  private static let lossesOnly = [
    "categorical_generalized_cross_entropy", "circle", "cosine_similarity", "ctc", "dice",
    "tversky",
  ]

  /// Functions of which a class takes the mean, with their option.
  private static let functions = [
    ("accuracy", "Accuracy", ""), ("binary_accuracy", "BinaryAccuracy", "threshold"),
    ("categorical_accuracy", "CategoricalAccuracy", ""),
    ("sparse_categorical_accuracy", "SparseCategoricalAccuracy", ""),
    ("top_k_categorical_accuracy", "TopKCategoricalAccuracy", "k"),
    ("sparse_top_k_categorical_accuracy", "SparseTopKCategoricalAccuracy", "k, from_sorted_ids"),
    ("pearson_correlation", "PearsonCorrelation", "axis"),
    ("concordance_correlation", "ConcordanceCorrelation", "axis"),
  ]

  /// A function of which a class takes the mean, by name.
  static func function(_ name: String) -> TargetFunction? {
    for row in functions where row.0 == name {
      return (try? Metrics.make(row.1, Config()) as? FunctionMetric)?.function
    }
    return nil
  }

  /// The file of Keras that a class stands in.
  private static func file(_ name: String) -> String {
    switch name {
    case "Metric": "metric"
    case "Mean", "Sum", "MeanMetricWrapper": "reduction_metrics"
    case "F1Score", "FBetaScore": "f_score_metrics"
    case "Hinge", "SquaredHinge", "CategoricalHinge": "hinge_metrics"
    case "PearsonCorrelation", "ConcordanceCorrelation": "correlation_metrics"
    case "KLDivergence", "Poisson", "BinaryCrossentropy", "CategoricalCrossentropy",
      "SparseCategoricalCrossentropy":
      "probabilistic_metrics"
    case let name where name.hasSuffix("IoU"): "iou_metrics"
    case let name where name.hasSuffix("Accuracy"): "accuracy_metrics"
    case let name where name.hasSuffix("Error") || name == "R2Score" || name == "CosineSimilarity":
      "regression_metrics"
    default: "confusion_metrics"
    }
  }

  private static let named = "name=?, dtype=?"
  private static let thresholded = "num_thresholds=?, class_id=?, name=?, dtype=?"
  private static let rows: [(String, String)] = [
    ("Mean", named), ("Sum", named), ("MeanMetricWrapper", "fn, name=?, dtype=?, **kwargs"),
    ("Accuracy", named), ("BinaryAccuracy", "name=?, dtype=?, threshold=?"),
    ("CategoricalAccuracy", named), ("SparseCategoricalAccuracy", named),
    ("TopKCategoricalAccuracy", "k=?, name=?, dtype=?"),
    ("SparseTopKCategoricalAccuracy", "k=?, name=?, dtype=?, from_sorted_ids=?"),
    ("MeanSquaredError", named), ("RootMeanSquaredError", named), ("MeanAbsoluteError", named),
    ("MeanAbsolutePercentageError", named), ("MeanSquaredLogarithmicError", named),
    ("CosineSimilarity", "name=?, dtype=?, axis=?"), ("LogCoshError", named),
    ("R2Score", "class_aggregation=?, num_regressors=?, name=?, dtype=?"),
    ("BinaryCrossentropy", "name=?, dtype=?, from_logits=?, label_smoothing=?"),
    ("CategoricalCrossentropy", "name=?, dtype=?, from_logits=?, label_smoothing=?, axis=?"),
    (
      "SparseCategoricalCrossentropy",
      "name=?, dtype=?, from_logits=?, ignore_class=?, axis=?"
    ),
    ("KLDivergence", named), ("Poisson", named), ("Hinge", named), ("SquaredHinge", named),
    ("CategoricalHinge", named),
    ("Precision", "thresholds=?, top_k=?, class_id=?, name=?, dtype=?"),
    ("Recall", "thresholds=?, top_k=?, class_id=?, name=?, dtype=?"),
    (
      "AUC",
      "num_thresholds=?, curve=?, summation_method=?, name=?, dtype=?, thresholds=?, "
        + "multi_label=?, num_labels=?, label_weights=?, from_logits=?"
    ),
    ("TruePositives", "thresholds=?, name=?, dtype=?"),
    ("TrueNegatives", "thresholds=?, name=?, dtype=?"),
    ("FalsePositives", "thresholds=?, name=?, dtype=?"),
    ("FalseNegatives", "thresholds=?, name=?, dtype=?"),
    ("F1Score", "average=?, threshold=?, name=?, dtype=?"),
    ("FBetaScore", "average=?, beta=?, threshold=?, name=?, dtype=?"),
    ("PearsonCorrelation", "name=?, dtype=?, axis=?"),
    ("ConcordanceCorrelation", "name=?, dtype=?, axis=?"),
    ("SensitivityAtSpecificity", "specificity, " + thresholded),
    ("SpecificityAtSensitivity", "sensitivity, " + thresholded),
    ("PrecisionAtRecall", "recall, " + thresholded),
    ("RecallAtPrecision", "precision, " + thresholded),
    ("BinaryIoU", "target_class_ids=?, threshold=?, name=?, dtype=?"),
    (
      "IoU",
      "num_classes, target_class_ids, name=?, dtype=?, ignore_class=?, sparse_y_true=?, "
        + "sparse_y_pred=?, axis=?"
    ),
    (
      "OneHotIoU",
      "num_classes, target_class_ids, name=?, dtype=?, ignore_class=?, sparse_y_pred=?, axis=?"
    ),
    ("OneHotMeanIoU", "num_classes, name=?, dtype=?, ignore_class=?, sparse_y_pred=?, axis=?"),
    (
      "MeanIoU",
      "num_classes, name=?, dtype=?, ignore_class=?, sparse_y_true=?, sparse_y_pred=?, axis=?"
    ),
  ]

  private static func metric(_ vm: VM, _ value: Value) throws(PyError) -> Metric {
    if let metric = value.as(KerasObject.self)?.payload as? Metric { return metric }
    throw vm.typeError("expected a metric, got '\(vm.typeName(value))'")
  }

  private static func methods(_ t: TypeBuilder, _ bridge: KerasBridge) {
    bridge.addTracking(to: t)
    t.property("name") { (vm, v) throws(PyError) in
      if !v.cast(KerasObject.self).isInitialized { return .undefined }
      return vm.text(try metric(vm, v).name)
    } set: { (vm, v, new) throws(PyError) in
      try metric(vm, v).name = try vm.str(new)
    }
    t.property("dtype") { (vm, v) throws(PyError) in vm.text(try metric(vm, v).dtype) }
    for name in ["variables", "weights"] {
      t.property(name) { (vm, v) throws(PyError) in
        Value(vm.newList(try metric(vm, v).weights.map { bridge.variable($0) }))
      }
    }
    t.property("metrics") { (vm, v) throws(PyError) in
      guard let compiled = try metric(vm, v) as? CompiledMetrics else { return .undefined }
      return Value(vm.newList(compiled.all.map { bridge.wrapped($0) }))
    }
    t.method("update_state(self, *args, **kwargs)") { (vm, a) throws(PyError) in
      let metric = try metric(vm, a[0])
      if let state = metric.weights.first { try bridge.requireValue(state) }
      let given = a.rest(1)
      let keywords = a.keywords(2)
      func argument(_ i: Int, _ name: String) -> Value {
        if i < given.count { return given[i] }
        let found = keywords.get(vm.intern(name))
        return found.isUndefined ? .none : found
      }
      // `Mean` and `Sum` take values, all others targets and predictions.
      let program = metric as? ProgramMetric
      let kind = (program?.inherited ?? metric).className
      let isValue = kind == "Mean" || kind == "Sum"
      if program == nil {
        let names = (isValue ? ["values"] : ["y_true", "y_pred"]) + ["sample_weight"]
        try checkUpdate(vm, metric, names, given.count, keywords)
      }
      let weight = argument(isValue ? 1 : 2, "sample_weight")
      let t = try bridge.targets(argument(0, isValue ? "values" : "y_true"))
      let p = isValue ? Structure.none : try bridge.targets(argument(1, "y_pred"))
      let w = weight.isNone ? nil : try bridge.node(weight)
      try bridge.keras { () throws(KerasError) in
        if let program { return try program.inheritedUpdate(t, p, w) }
        try metric.update(t, p, sampleWeight: w)
      }
      return .none
    }
    t.method("result(self)") { (vm, a) throws(PyError) in
      let metric = try metric(vm, a[0])
      return bridge.value(
        try bridge.keras { () throws(KerasError) in
          if let program = metric as? ProgramMetric { return try program.inheritedResult() }
          return try metric.result()
        })
    }
    t.method("reset_state(self)") { (vm, a) throws(PyError) in
      let metric = try metric(vm, a[0])
      try bridge.keras { () throws(KerasError) in
        if let program = metric as? ProgramMetric {
          try program.zero()
        } else {
          try metric.reset()
        }
      }
      return .none
    }
    stateless(t, bridge)
    for name in ["add_variable", "add_weight"] {
      t.method(
        "\(name)(self, shape=(), initializer=None, dtype=None, aggregation='sum', name=None)"
      ) { (vm, a) throws(PyError) in
        let metric = try metric(vm, a[0])
        if !a[0].cast(KerasObject.self).isInitialized { throw bridge.superError() }
        let shape = try bridge.shape(a[1])
        let label = a[5].isNone ? Keras.Session.names.unique("variable") : try a.text(5)
        let weight = metric.addWeight(label, shape: shape)
        try bridge.keras { () throws(KerasError) in
          if let initializer = try Initializers.get(bridge.config(a[2])) {
            weight.store(try initializer.make(shape, .float32))
          }
        }
        return bridge.variable(weight)
      }
    }
  }
}

extension MetricsModule {
  /// Refuses a call of `update_state` with other arguments than it has, in Python's words.
  private static func checkUpdate(
    _ vm: VM, _ metric: Metric, _ names: [String], _ given: Int, _ keywords: DictObject
  ) throws(PyError) {
    let file = file(metric.className)
    let isMean =
      metric is FunctionMetric || file == "accuracy_metrics" || metric is RootMeanSquaredError
    let owner =
      metric is RootMeanSquaredError
      ? "RootMeanSquaredError" : isMean ? "MeanMetricWrapper" : updateOwner(metric.className)
    let function = "\(owner).update_state()"
    if given > names.count {
      throw vm.typeError(
        "\(function) takes from \(names.count) to \(names.count + 1) positional arguments but "
          + "\(given + 1) were given")
    }
    var i = keywords.nextIndex(from: 0)
    while i >= 0 {
      let key = try vm.str(keywords.entries[i].key)
      guard let place = names.firstIndex(of: key) else {
        throw vm.typeError("\(function) got an unexpected keyword argument '\(key)'")
      }
      if place < given {
        throw vm.typeError("\(function) got multiple values for argument '\(key)'")
      }
      i = keywords.nextIndex(from: i + 1)
    }
    let missing = names.dropLast().enumerated().filter {
      $0.offset >= given && keywords.get(vm.intern($0.element)).isUndefined
    }
    if missing.isEmpty { return }
    throw vm.typeError(
      "\(function) missing \(missing.count) required positional "
        + "argument\(missing.count == 1 ? "" : "s"): "
        + missing.map { "'\($0.element)'" }.joined(separator: " and "))
  }

  /// The class of Keras that a metric has its `update_state` from.
  private static func updateOwner(_ name: String) -> String {
    switch name {
    case "FalsePositives", "FalseNegatives", "TruePositives", "TrueNegatives":
      return "_ConfusionMatrixConditionCount"
    case "SensitivityAtSpecificity", "SpecificityAtSensitivity", "PrecisionAtRecall",
      "RecallAtPrecision":
      return "SensitivitySpecificityBase"
    case "F1Score": return "FBetaScore"
    case "IoU", "MeanIoU", "OneHotIoU", "OneHotMeanIoU": return "_IoUBase"
    default: return name
    }
  }

  /// The metric as functions of its variables' values.
  private static func stateless(_ t: TypeBuilder, _ bridge: KerasBridge) {
    func scope(_ metric: Metric, _ values: Value) throws(PyError) -> StatelessScope {
      let values = try bridge.vm.array(values)
      if values.count != metric.weights.count {
        throw bridge.vm.valueError(
          "Argument `metric_variables` must be a list of tensors corresponding 1:1 to "
            + "\(metric.className)().variables. Received list with length \(values.count), but "
            + "expected \(metric.weights.count) variables.")
      }
      let scope = StatelessScope(bridge)
      try scope.hold(metric.weights, values)
      return scope
    }
    t.method("stateless_update_state(self, metric_variables, *args, **kwargs)") {
      (vm, a) throws(PyError) in
      let metric = try metric(vm, a[0])
      let scope = try scope(metric, a[1])
      let method = try vm.getAttribute(a[0], "update_state")
      try scope.run { () throws(PyError) in
        _ = try vm.call(method, Array(a.rest(2)), keywords: a.keywords(3))
      }
      return scope.values(of: metric.weights)
    }
    t.method("stateless_result(self, metric_variables)") { (vm, a) throws(PyError) in
      let scope = try scope(try metric(vm, a[0]), a[1])
      return try scope.run { () throws(PyError) in try vm.callMethod(a[0], "result") }
    }
    t.method("stateless_reset_state(self)") { (vm, a) throws(PyError) in
      let metric = try metric(vm, a[0])
      let values = Value(vm.newList(metric.weights.map { bridge.variable($0) }))
      let scope = try scope(metric, values)
      try scope.run { () throws(PyError) in _ = try vm.callMethod(a[0], "reset_state") }
      return scope.values(of: metric.weights)
    }
  }
}

/// A metric whose class is written in Python.
final class ProgramMetric: Metric {
  private unowned(unsafe) let bridge: KerasBridge
  private unowned(unsafe) let object: KerasObject
  /// The metric of Keras that the class derives from, if any.
  let inherited: Metric?

  init(_ bridge: KerasBridge, _ object: KerasObject, _ config: Config) {
    self.bridge = bridge
    self.object = object
    inherited = object.inherited as? Metric
    super.init(name: inherited?.name ?? config["name"]?.string, className: object.type.name)
    if let inherited { direction = inherited.direction }
    bridge.setHost(self, object)
  }

  override var weights: [Weight] { (inherited?.weights ?? []) + super.weights }
  override var dtype: String { inherited?.dtype ?? super.dtype }

  override func update(
    _ yTrue: Structure, _ yPred: Structure, sampleWeight: Node?
  ) throws(KerasError) {
    guard let function = bridge.programMethod(object, "update_state") else {
      return try inheritedUpdate(yTrue, yPred, sampleWeight)
    }
    let bridge = bridge
    let takes = bridge.parameters(of: function)
    try bridge.python { () throws(PyError) in
      let vm = bridge.vm
      let keywords = vm.newDict()
      if takes.contains("sample_weight") {
        keywords.set(
          vm.intern("sample_weight"), sampleWeight.map { bridge.tensor($0) } ?? .none)
      }
      let method = try vm.getAttribute(Value(object), "update_state")
      _ = try vm.call(method, [bridge.value(yTrue), bridge.value(yPred)], keywords: keywords)
    }
  }

  override func result() throws(KerasError) -> Structure {
    guard bridge.programMethod(object, "result") != nil else { return try inheritedResult() }
    let bridge = bridge
    return try bridge.python { () throws(PyError) in
      let result = try bridge.vm.callMethod(Value(object), "result")
      if result.baseTag == .dict { return try bridge.structure(result) }
      return .tensor(try bridge.node(result))
    }
  }

  override func checkInitialized() throws(KerasError) {
    if !object.isInitialized {
      throw .attribute("'\(object.type.name)' object has no attribute 'name'")
    }
  }

  override func reset() throws(KerasError) {
    guard bridge.programMethod(object, "reset_state") != nil else { return try zero() }
    let bridge = bridge
    try bridge.python { () throws(PyError) in
      _ = try bridge.vm.callMethod(Value(object), "reset_state")
    }
  }

  // MARK: What `super()` does

  func inheritedUpdate(
    _ yTrue: Structure, _ yPred: Structure, _ sampleWeight: Node?
  ) throws(KerasError) {
    guard let inherited else {
      return try super.update(yTrue, yPred, sampleWeight: sampleWeight)
    }
    try inherited.update(yTrue, yPred, sampleWeight: sampleWeight)
  }

  func inheritedResult() throws(KerasError) -> Structure {
    if let inherited { return try inherited.result() }
    return try super.result()
  }

  func zero() throws(KerasError) { try super.reset() }
}
