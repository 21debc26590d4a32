/// The options that losses and metrics write down whether given or not, in Keras's order.
enum OptionDefaults {
  /// A configuration with the class's options filled in; those that Keras leaves out are dropped.
  static func completed(_ config: Config, _ rows: [(String, ConfigValue)]?, base: [String])
    -> Config
  {
    guard let rows else { return config }
    var result = Config()
    for key in base { if let value = config[key] { result[key] = value } }
    for (key, fallback) in rows { result[key] = config[key] ?? fallback }
    return result
  }

  static func loss(_ className: String) -> [(String, ConfigValue)]? {
    let crossentropy: [(String, ConfigValue)] = [
      ("from_logits", .bool(false)), ("label_smoothing", .float(0)), ("axis", .int(-1)),
    ]
    switch className {
    case "BinaryCrossentropy", "CategoricalCrossentropy": return crossentropy
    case "SparseCategoricalCrossentropy":
      return [("from_logits", .bool(false)), ("ignore_class", .none)]
    case "BinaryFocalCrossentropy":
      return crossentropy + [
        ("apply_class_balancing", .bool(false)), ("alpha", .float(0.25)), ("gamma", .float(2)),
      ]
    case "CategoricalFocalCrossentropy":
      return crossentropy + [("alpha", .float(0.25)), ("gamma", .float(2))]
    case "Dice": return [("axis", .none)]
    case "Tversky": return [("alpha", .float(0.5)), ("beta", .float(0.5)), ("axis", .none)]
    case "Huber", "CosineSimilarity": return []
    default: return nil
    }
  }

  static func metric(_ className: String) -> [(String, ConfigValue)]? {
    switch className {
    case "BinaryAccuracy": return [("threshold", .float(0.5))]
    case "TopKCategoricalAccuracy", "SparseTopKCategoricalAccuracy": return [("k", .int(5))]
    case "R2Score":
      return [("class_aggregation", .string("uniform_average")), ("num_regressors", .int(0))]
    case "BinaryCrossentropy":
      return [("from_logits", .bool(false)), ("label_smoothing", .int(0))]
    case "CategoricalCrossentropy":
      return [
        ("from_logits", .bool(false)), ("label_smoothing", .int(0)), ("axis", .int(-1)),
      ]
    case "SparseCategoricalCrossentropy":
      return [("from_logits", .bool(false)), ("ignore_class", .none), ("axis", .int(-1))]
    case "TruePositives", "TrueNegatives", "FalsePositives", "FalseNegatives":
      return [("thresholds", .none)]
    case "F1Score": return [("average", .none), ("threshold", .none)]
    case "FBetaScore": return [("average", .none), ("beta", .float(1)), ("threshold", .none)]
    default: return nil
    }
  }
}

extension Loss {
  /// The configuration with all options that Keras writes down.
  public func fullConfig() throws(KerasError) -> Config {
    OptionDefaults.completed(
      try getConfig(), OptionDefaults.loss(className), base: ["name", "reduction"])
  }
}

extension Metric {
  /// The configuration with all options that Keras writes down.
  public func fullConfig() throws(KerasError) -> Config {
    if let auc = self as? AUC { return try auc.getConfig() }
    return OptionDefaults.completed(
      try getConfig(), OptionDefaults.metric(className), base: ["name", "dtype"])
  }
}
