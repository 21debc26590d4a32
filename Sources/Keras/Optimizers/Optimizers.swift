/// Finds optimizers by what a program may write for one.
public enum Optimizers {
  public static func make(_ name: String, _ config: Config) throws(KerasError) -> Optimizer? {
    switch name.lowercased() {
    case "sgd": return try SGD(config)
    case "adam": return try Adam(config)
    case "adamw": return try Adam(config, decoupled: true)
    case "rmsprop": return try RMSprop(config)
    case "adagrad": return try Adagrad(config)
    case "adadelta": return try Adadelta(config)
    case "adamax": return try Adamax(config)
    case "nadam": return try Nadam(config)
    case "ftrl": return try Ftrl(config)
    case "lion": return try Lion(config)
    case "lamb": return try Lamb(config)
    case "adafactor": return try Adafactor(config)
    case "muon": return try Muon(config)
    case "schedulefreeadamw": return try ScheduleFreeAdamW(config)
    case "lossscaleoptimizer": return try LossScaleOptimizer(config)
    default: return nil
    }
  }

  public static func get(_ value: ConfigValue) throws(KerasError) -> Optimizer? {
    switch value {
    case .none: return nil
    case .string(let name):
      // Keras knows Lamb by its class only.
      if name.lowercased() != "lamb", let optimizer = try make(name, Config()) { return optimizer }
    case .dict(let config):
      if let name = config["class_name"]?.string,
        let optimizer = try make(name, config["config"]?.config ?? Config())
      {
        return optimizer
      }
    case .foreign(let object):
      if let optimizer = object as? Optimizer { return optimizer }
    default: break
    }
    throw .value("Could not interpret optimizer identifier: \(value.displayText)")
  }
}
