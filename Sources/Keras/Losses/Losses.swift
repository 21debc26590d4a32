import Autodiff
import Tensors

/// Finds losses by what a program may write for one.
public enum Losses {
  /// A loss function by name or alias.
  public static func function(_ name: String) -> TargetFunction? {
    switch name {
    case "mean_squared_error", "mse", "MSE":
      return make("mean_squared_error", LossFunctions.meanSquaredError)
    case "mean_absolute_error", "mae", "MAE":
      return make("mean_absolute_error", LossFunctions.meanAbsoluteError)
    case "mean_absolute_percentage_error", "mape", "MAPE":
      return make("mean_absolute_percentage_error", LossFunctions.meanAbsolutePercentageError)
    case "mean_squared_logarithmic_error", "msle", "MSLE":
      return make("mean_squared_logarithmic_error", LossFunctions.meanSquaredLogarithmicError)
    case "cosine_similarity":
      return make(name) { (t, p) throws(GraphError) in try LossFunctions.cosineSimilarity(t, p) }
    case "huber":
      return make(name) { (t, p) throws(GraphError) in try LossFunctions.huber(t, p, delta: 1) }
    case "log_cosh": return make(name, LossFunctions.logCosh)
    case "kl_divergence", "kld", "KLD": return make("kl_divergence", LossFunctions.klDivergence)
    case "poisson": return make(name, LossFunctions.poisson)
    case "hinge": return make(name, LossFunctions.hinge)
    case "squared_hinge": return make(name, LossFunctions.squaredHinge)
    case "categorical_hinge": return make(name, LossFunctions.categoricalHinge)
    case "binary_crossentropy", "bce", "BCE":
      return make("binary_crossentropy") { (t, p) throws(GraphError) in
        try LossFunctions.binaryCrossentropy(t, p)
      }
    case "categorical_crossentropy":
      return make(name) { (t, p) throws(GraphError) in
        try LossFunctions.categoricalCrossentropy(t, p)
      }
    case "sparse_categorical_crossentropy":
      return make(name) { (t, p) throws(GraphError) in
        try LossFunctions.sparseCategoricalCrossentropy(t, p)
      }
    case "binary_focal_crossentropy":
      return make(name) { (t, p) throws(GraphError) in
        try LossFunctions.binaryFocalCrossentropy(
          t, p, balanced: false, alpha: 0.25, gamma: 2, fromLogits: false, smoothing: 0, axis: -1)
      }
    case "categorical_focal_crossentropy":
      return make(name) { (t, p) throws(GraphError) in
        try LossFunctions.categoricalFocalCrossentropy(
          t, p, alpha: .scalar(0.25), gamma: 2, fromLogits: false, smoothing: 0, axis: -1)
      }
    case "circle":
      return make(name) { (t, p) throws(GraphError) in
        try LossFunctions.circle(t, p, gamma: 80, margin: 0.4, removesDiagonal: true)
      }
    case "ctc":
      return make(name) { (t, p) throws(GraphError) in try LossFunctions.ctc(t, p) }
    case "categorical_generalized_cross_entropy":
      return make(name) { (t, p) throws(GraphError) in
        try LossFunctions.generalizedCrossEntropy(t, p, q: 0.5)
      }
    case "dice":
      return make(name) { (t, p) throws(GraphError) in try LossFunctions.dice(t, p, axes: nil) }
    case "tversky":
      return make(name) { (t, p) throws(GraphError) in
        try LossFunctions.tversky(t, p, alpha: 0.5, beta: 0.5, axes: nil)
      }
    default: return nil
    }
  }

  static func make(
    _ name: String, _ function: @escaping (Node, Node) throws(GraphError) -> Node
  ) -> TargetFunction {
    TargetFunction(name, isKerasLoss: true) { (yTrue, yPred) throws(KerasError) -> Node in
      if yTrue.isDict || yPred.isDict {
        throw KerasError.value("entry not a 2- or 3- tuple")
      }
      guard let t = yTrue.tensor, let p = yPred.tensor else {
        throw KerasError.value("None is not a valid value for jnp.array")
      }
      do throws(GraphError) {
        return try function(t.cast(.float32), p.cast(.float32))
      } catch {
        throw KerasError(error)
      }
    }
  }

  /// A loss object by class name.
  public static func make(_ className: String, _ config: Config) throws(KerasError) -> Loss? {
    let logits = config["from_logits"]?.bool ?? false
    let smoothing = config["label_smoothing"]?.double ?? 0
    let axis = config["axis"]?.int ?? -1
    let alpha = config["alpha"]?.double
    let gamma = config["gamma"]?.double ?? 2
    let function: TargetFunction?
    var name = snakeCase(className)
    switch className {
    case "MeanSquaredError", "MeanAbsoluteError", "MeanAbsolutePercentageError",
      "MeanSquaredLogarithmicError", "Hinge", "SquaredHinge", "CategoricalHinge", "Poisson",
      "LogCosh":
      function = Losses.function(name)
    case "CTC":
      name = "ctc"
      function = Losses.function(name)
    case "KLDivergence":
      name = "kl_divergence"
      function = Losses.function(name)
    case "CosineSimilarity":
      function = make(name) { (t, p) throws(GraphError) in
        try LossFunctions.cosineSimilarity(t, p, axis: axis)
      }
    case "Huber":
      name = "huber_loss"
      let delta = config["delta"]?.double ?? 1
      function = make("huber") { (t, p) throws(GraphError) in
        try LossFunctions.huber(t, p, delta: delta)
      }
    case "BinaryCrossentropy":
      function = make(name) { (t, p) throws(GraphError) in
        try LossFunctions.binaryCrossentropy(
          t, p, fromLogits: logits, smoothing: smoothing, axis: axis)
      }
    case "CategoricalCrossentropy":
      function = make(name) { (t, p) throws(GraphError) in
        try LossFunctions.categoricalCrossentropy(
          t, p, fromLogits: logits, smoothing: smoothing, axis: axis)
      }
    case "SparseCategoricalCrossentropy":
      let ignored = config["ignore_class"]?.int
      function = make(name) { (t, p) throws(GraphError) in
        try LossFunctions.sparseCategoricalCrossentropy(
          t, p, fromLogits: logits, ignoreClass: ignored, axis: axis)
      }
    case "BinaryFocalCrossentropy":
      let balanced = config["apply_class_balancing"]?.bool ?? false
      function = make(name) { (t, p) throws(GraphError) in
        try LossFunctions.binaryFocalCrossentropy(
          t, p, balanced: balanced, alpha: alpha ?? 0.25, gamma: gamma, fromLogits: logits,
          smoothing: smoothing, axis: axis)
      }
    case "CategoricalFocalCrossentropy":
      // One weight for all classes, or a list of them.
      let listed = config["alpha"]?.items?.compactMap({ $0.double }).map { Float($0) }
      let weights = listed.map { Node(NDArray($0)) } ?? .scalar(alpha ?? 0.25)
      function = make(name) { (t, p) throws(GraphError) in
        try LossFunctions.categoricalFocalCrossentropy(
          t, p, alpha: weights, gamma: gamma, fromLogits: logits, smoothing: smoothing, axis: axis)
      }
    case "CategoricalGeneralizedCrossEntropy":
      let q = config["q"]?.double ?? 0.5
      if q <= 0 || q >= 1 {
        throw .value("q must be in the interval (0, 1)")
      }
      function = make(name) { (t, p) throws(GraphError) in
        try LossFunctions.generalizedCrossEntropy(t, p, q: q)
      }
    case "Circle":
      let margin = config["margin"]?.double ?? 0.4
      let scale = config["gamma"]?.double ?? 80
      let removes = config["remove_diagonal"]?.bool ?? true
      function = make(name) { (t, p) throws(GraphError) in
        try LossFunctions.circle(t, p, gamma: scale, margin: margin, removesDiagonal: removes)
      }
    case "Dice":
      let axes = config["axis"]?.items?.compactMap({ $0.int }) ?? config["axis"]?.int.map { [$0] }
      function = make(name) { (t, p) throws(GraphError) in
        try LossFunctions.dice(t, p, axes: axes)
      }
    case "Tversky":
      let axes = config["axis"]?.items?.compactMap({ $0.int }) ?? config["axis"]?.int.map { [$0] }
      let beta = config["beta"]?.double ?? 0.5
      function = make(name) { (t, p) throws(GraphError) in
        try LossFunctions.tversky(t, p, alpha: alpha ?? 0.5, beta: beta, axes: axes)
      }
    default: function = nil
    }
    guard let function else { return nil }
    var extras = Config(options(className))
    for entry in config.entries { extras[entry.key] = entry.value }
    extras["name"] = nil
    extras["reduction"] = nil
    extras["dtype"] = nil
    // Keras leaves these out of its configurations.
    if ["Huber", "CosineSimilarity", "CTC"].contains(className) { extras = Config() }
    if className == "SparseCategoricalCrossentropy" { extras["axis"] = nil }
    let reduction = config["reduction"].map { $0.string ?? "none" } ?? "sum_over_batch_size"
    let loss = try FunctionLoss(
      function, name: config["name"]?.string ?? name, reduction: reduction, className: className,
      extras: extras)
    loss.givesNone = config["reduction"]?.isNone ?? false
    return loss
  }

  /// The options of a class with their defaults, as configurations list them.
  private static func options(_ className: String) -> [(String, ConfigValue)] {
    let probabilities: [(String, ConfigValue)] = [
      ("from_logits", .bool(false)), ("label_smoothing", .float(0)), ("axis", .int(-1)),
    ]
    switch className {
    case "BinaryCrossentropy", "CategoricalCrossentropy": return probabilities
    case "SparseCategoricalCrossentropy":
      return [("from_logits", .bool(false)), ("ignore_class", .none)]
    case "BinaryFocalCrossentropy":
      return probabilities + [
        ("apply_class_balancing", .bool(false)), ("alpha", .float(0.25)), ("gamma", .float(2)),
      ]
    case "CategoricalFocalCrossentropy":
      return probabilities + [("alpha", .float(0.25)), ("gamma", .float(2))]
    case "Tversky": return [("alpha", .float(0.5)), ("beta", .float(0.5)), ("axis", .none)]
    case "Dice": return [("axis", .none)]
    case "CategoricalGeneralizedCrossEntropy": return [("q", .float(0.5))]
    case "Circle":
      return [("gamma", .float(80)), ("margin", .float(0.4)), ("remove_diagonal", .bool(true))]
    default: return []
    }
  }

  /// A loss for an identifier; names and functions become losses called by them.
  public static func get(_ value: ConfigValue) throws(KerasError) -> Loss? {
    switch value {
    case .none: return nil
    case .string(let name):
      if let function = function(name) { return try FunctionLoss(function, name: name) }
      if let loss = try make(name, Config()) { return loss }
    case .dict(let config):
      if let name = config["class_name"]?.string,
        let loss = try make(name, config["config"]?.config ?? Config())
      {
        return loss
      }
    case .foreign(let object):
      if let loss = object as? Loss { return loss }
      if let function = object as? TargetFunction {
        return try FunctionLoss(function, name: function.name)
      }
      if let loss = HostAdapters.loss(object) { return loss }
    default: break
    }
    throw .value("Could not interpret loss identifier: \(value.displayText)")
  }
}
