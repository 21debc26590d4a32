import Autodiff
import Tensors

/// Finds metrics by what a program may write for one.
public enum Metrics {
  /// A metric by class name.
  public static func make(_ className: String, _ config: Config) throws(KerasError) -> Metric? {
    let name = config["name"]?.string
    var extras = Config(options(className))
    for entry in config.entries { extras[entry.key] = entry.value }
    extras["name"] = nil
    extras["dtype"] = nil
    if className == "CosineSimilarity" { extras = Config() }
    func mean(
      _ shown: String, direction: Int = 0,
      _ function: @escaping (Node, Node) throws(GraphError) -> Node
    ) -> Metric {
      let wrapped = TargetFunction(shown) { (yTrue, yPred) throws(KerasError) -> Node in
        guard let t = yTrue.tensor, let p = yPred.tensor else {
          throw KerasError.value("None is not a valid value for jnp.array")
        }
        do throws(GraphError) {
          return try function(t.cast(.float32), p.cast(.float32))
        } catch {
          throw KerasError(error)
        }
      }
      return FunctionMetric(
        wrapped, name: name ?? shown, className: className, direction: direction, extras: extras)
    }
    func loss(_ shown: String, _ lossClass: String? = nil) throws(KerasError) -> Metric? {
      var options = config
      options["name"] = nil
      options["dtype"] = nil
      guard
        let made = try Losses.make(lossClass ?? className, options) as? FunctionLoss
      else { return nil }
      return FunctionMetric(
        TargetFunction(shown, isKerasLoss: true) { (t, p) throws(KerasError) in
          try made.call(try Loss.floats(t), try Loss.floats(p))
        }, name: name ?? shown, className: className, extras: extras)
    }
    switch className {
    case "Mean": return Mean(name: name ?? "mean")
    case "Sum": return Sum(name: name ?? "sum")
    case "Accuracy": return mean("accuracy", direction: 1, AccuracyFunctions.accuracy)
    case "BinaryAccuracy":
      let threshold = config["threshold"]?.double ?? 0.5
      return mean("binary_accuracy", direction: 1) { (t, p) throws(GraphError) in
        try AccuracyFunctions.binary(t, p, threshold: threshold)
      }
    case "CategoricalAccuracy":
      return mean("categorical_accuracy", direction: 1, AccuracyFunctions.categorical)
    case "SparseCategoricalAccuracy":
      return mean(
        "sparse_categorical_accuracy", direction: 1, AccuracyFunctions.sparseCategorical)
    case "TopKCategoricalAccuracy":
      let k = config["k"]?.int ?? 5
      return mean("top_k_categorical_accuracy", direction: 1) { (t, p) throws(GraphError) in
        try AccuracyFunctions.topK(t.argmax(axis: -1), p, k: k)
      }
    case "SparseTopKCategoricalAccuracy":
      let k = config["k"]?.int ?? 5
      let areSorted = config["from_sorted_ids"]?.bool ?? false
      return mean("sparse_top_k_categorical_accuracy", direction: 1) {
        (t, p) throws(GraphError) in
        if areSorted {
          let first = try p.slice(axis: -1, start: 0, length: min(k, p.shape.last ?? 0))
          return try t.cast(p.dtype).expandDims(1).equal(first).any(axes: [1]).cast(.float32)
        }
        return try AccuracyFunctions.topK(t, p, k: k)
      }
    case "CosineSimilarity":
      let axis = config["axis"]?.int ?? -1
      return mean("cosine_similarity", direction: 1) { (t, p) throws(GraphError) in
        let (t, p) = try Loss.sameRank(t, p)
        return try LossFunctions.unit(t, axis).multiply(LossFunctions.unit(p, axis))
          .sum(axes: [axis])
      }
    case "LogCoshError": return try loss("logcosh", "LogCosh")
    case "MeanSquaredError", "MeanAbsoluteError", "MeanAbsolutePercentageError",
      "MeanSquaredLogarithmicError", "Hinge", "SquaredHinge", "CategoricalHinge", "Poisson",
      "BinaryCrossentropy", "CategoricalCrossentropy", "SparseCategoricalCrossentropy":
      return try loss(snakeCase(className))
    case "KLDivergence": return try loss("kl_divergence")
    case "RootMeanSquaredError": return RootMeanSquaredError(name: name)
    case "Precision", "Recall", "TruePositives", "TrueNegatives", "FalsePositives",
      "FalseNegatives":
      return try ConfusionMetric(className, config)
    case "AUC": return try AUC(config)
    case "SensitivityAtSpecificity", "SpecificityAtSensitivity", "PrecisionAtRecall",
      "RecallAtPrecision":
      return try ConstrainedMetric(className, config)
    case "PearsonCorrelation", "ConcordanceCorrelation":
      let axis = config["axis"]?.int ?? -1
      let isPearson = className == "PearsonCorrelation"
      return mean(snakeCase(className), direction: 1) { (t, p) throws(GraphError) in
        isPearson
          ? try AccuracyFunctions.pearson(t, p, axis: axis)
          : try AccuracyFunctions.concordance(t, p, axis: axis)
      }
    case "MeanMetricWrapper":
      let options = Config(
        extras.entries.filter({ $0.key != "fn" }).map { ($0.key, $0.value) })
      guard let function = config["fn"], case .foreign(let object) = function,
        let found = object as? TargetFunction
          ?? (HostAdapters.metric(
            options.entries.isEmpty ? object : HostAdapters.bound(object, options) ?? object)
            as? FunctionMetric)?.function
      else { throw .type("MeanMetricWrapper expects a function") }
      let shown = [("fn", function)]
      return FunctionMetric(
        found, name: name ?? "mean_metric_wrapper", className: className,
        extras: Config(shown).merging(options.entries.map { ($0.key, $0.value) }))
    case "F1Score", "FBetaScore": return try FBetaScore(className, config)
    case "R2Score": return try R2Score(config)
    case "IoU", "MeanIoU", "BinaryIoU", "OneHotIoU", "OneHotMeanIoU":
      return try IntersectionOverUnion(className, config)
    default: return nil
    }
  }

  /// The options of a class with their defaults, as configurations list them.
  private static func options(_ className: String) -> [(String, ConfigValue)] {
    switch className {
    case "BinaryAccuracy": return [("threshold", .float(0.5))]
    case "TopKCategoricalAccuracy": return [("k", .int(5))]
    case "SparseTopKCategoricalAccuracy":
      return [("k", .int(5)), ("from_sorted_ids", .bool(false))]
    case "BinaryCrossentropy": return [("from_logits", .bool(false)), ("label_smoothing", .int(0))]
    case "CategoricalCrossentropy":
      return [("from_logits", .bool(false)), ("label_smoothing", .int(0)), ("axis", .int(-1))]
    case "SparseCategoricalCrossentropy":
      return [("from_logits", .bool(false)), ("ignore_class", .none), ("axis", .int(-1))]
    case "PearsonCorrelation", "ConcordanceCorrelation": return [("axis", .int(-1))]
    default: return []
    }
  }

  static func require(_ className: String, name: String) throws(KerasError) -> Metric {
    guard let metric = try make(className, Config([("name", .string(name))])) else {
      throw .value("Could not interpret metric identifier: \(className)")
    }
    return metric
  }

  /// A metric for an identifier; a loss or a function becomes a mean of itself.
  public static func get(_ value: ConfigValue) throws(KerasError) -> Metric {
    switch value {
    case .string(let name):
      if let metric = try make(aliases(name), Config()) { return metric }
    case .dict(let config):
      if let name = config["class_name"]?.string,
        let metric = try make(name, config["config"]?.config ?? Config())
      {
        return metric
      }
    case .foreign(let object):
      if let metric = object as? Metric { return metric }
      if let function = object as? TargetFunction {
        return FunctionMetric(function, name: snakeCase(function.name))
      }
      if let loss = object as? Loss {
        let function = TargetFunction(loss.name, isKerasLoss: loss.isBuiltIn) {
          (t, p) throws(KerasError) in try loss(t, p)
        }
        return FunctionMetric(function, name: loss.name)
      }
      if let metric = HostAdapters.metric(object) { return metric }
    default: break
    }
    throw .value("Could not interpret metric identifier: \(value.displayText)")
  }

  /// The class that a name in a program stands for: its own in words, or one of a few short ones.
  private static func aliases(_ name: String) -> String {
    switch name {
    case "mse", "MSE": return "MeanSquaredError"
    case "mae", "MAE": return "MeanAbsoluteError"
    case "mape", "MAPE": return "MeanAbsolutePercentageError"
    case "msle", "MSLE": return "MeanSquaredLogarithmicError"
    case "bce", "BCE": return "BinaryCrossentropy"
    default:
      for known in named where snakeCase(known) == name { return known }
      return name
    }
  }

  private static let named = [
    "Accuracy", "AUC", "BinaryAccuracy", "BinaryCrossentropy", "BinaryIoU", "CategoricalAccuracy",
    "CategoricalCrossentropy", "CategoricalHinge", "ConcordanceCorrelation", "CosineSimilarity",
    "F1Score", "FBetaScore", "FalseNegatives", "FalsePositives", "Hinge", "KLDivergence",
    "LogCoshError", "Mean", "MeanAbsoluteError", "MeanAbsolutePercentageError",
    "MeanSquaredError", "MeanSquaredLogarithmicError", "PearsonCorrelation", "Poisson",
    "Precision", "R2Score", "Recall", "RootMeanSquaredError", "SparseCategoricalAccuracy",
    "SparseCategoricalCrossentropy", "SparseTopKCategoricalAccuracy", "SquaredHinge", "Sum",
    "TopKCategoricalAccuracy", "TrueNegatives", "TruePositives",
  ]
}
