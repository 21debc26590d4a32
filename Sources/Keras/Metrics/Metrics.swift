import Autodiff
import Tensors

/// Finds metrics by what a program may write for one.
public enum Metrics {
  /// A metric by class name.
  public static func make(_ className: String, _ config: Config) throws(KerasError) -> Metric? {
    let name = config["name"]?.string
    var extras = config
    extras["name"] = nil
    extras["dtype"] = nil
    func mean(
      _ shown: String, direction: Int = 0,
      _ function: @escaping (Node, Node) throws(GraphError) -> Node
    ) -> Metric {
      let wrapped = TargetFunction(shown) { (yTrue, yPred) throws(KerasError) -> Node in
        guard let t = yTrue.tensor, let p = yPred.tensor else {
          throw KerasError.value("\(shown) expects one tensor of targets and one of predictions.")
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
      return mean("sparse_top_k_categorical_accuracy", direction: 1) {
        (t, p) throws(GraphError) in try AccuracyFunctions.topK(t, p, k: k)
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
    case "F1Score", "FBetaScore": return try FBetaScore(className, config)
    case "R2Score": return try R2Score(config)
    case "IoU", "MeanIoU", "BinaryIoU", "OneHotIoU", "OneHotMeanIoU":
      return try IntersectionOverUnion(className, config)
    default: return nil
    }
  }

  static func require(_ className: String) throws(KerasError) -> Metric {
    guard let metric = try make(className, Config()) else {
      throw .value("Could not interpret metric identifier: \(className)")
    }
    return metric
  }

  /// A metric for an identifier; a loss or a function becomes a mean of itself.
  public static func get(_ value: ConfigValue) throws(KerasError) -> Metric {
    switch value {
    case .string(let name):
      if let metric = try make(aliases(name), Config()) { return metric }
      if let function = Losses.function(name) {
        return FunctionMetric(function, name: name)
      }
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

  /// Short names of metrics.
  private static func aliases(_ name: String) -> String {
    switch name {
    case "mse", "MSE", "mean_squared_error": return "MeanSquaredError"
    case "mae", "MAE", "mean_absolute_error": return "MeanAbsoluteError"
    case "mape", "MAPE", "mean_absolute_percentage_error": return "MeanAbsolutePercentageError"
    case "msle", "MSLE", "mean_squared_logarithmic_error": return "MeanSquaredLogarithmicError"
    case "rmse", "RMSE", "root_mean_squared_error": return "RootMeanSquaredError"
    case "bce", "BCE", "binary_crossentropy": return "BinaryCrossentropy"
    case "categorical_crossentropy": return "CategoricalCrossentropy"
    case "sparse_categorical_crossentropy": return "SparseCategoricalCrossentropy"
    case "kld", "KLD", "kullback_leibler_divergence", "kl_divergence": return "KLDivergence"
    case "logcosh", "log_cosh", "log_cosh_error": return "LogCoshError"
    case "binary_accuracy": return "BinaryAccuracy"
    case "categorical_accuracy": return "CategoricalAccuracy"
    case "sparse_categorical_accuracy": return "SparseCategoricalAccuracy"
    case "top_k_categorical_accuracy": return "TopKCategoricalAccuracy"
    case "sparse_top_k_categorical_accuracy": return "SparseTopKCategoricalAccuracy"
    case "cosine_similarity", "cosine_proximity": return "CosineSimilarity"
    case "hinge": return "Hinge"
    case "squared_hinge": return "SquaredHinge"
    case "categorical_hinge": return "CategoricalHinge"
    case "poisson": return "Poisson"
    case "precision": return "Precision"
    case "recall": return "Recall"
    case "auc": return "AUC"
    case "f1_score": return "F1Score"
    case "fbeta_score": return "FBetaScore"
    case "r2_score": return "R2Score"
    case "true_positives": return "TruePositives"
    case "true_negatives": return "TrueNegatives"
    case "false_positives": return "FalsePositives"
    case "false_negatives": return "FalseNegatives"
    case "mean_io_u": return "MeanIoU"
    default: return name
    }
  }
}
