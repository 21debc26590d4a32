import Autodiff
import Tensors

/// Changes weights against their gradients. Subclasses give `prepare` (their slots) and `update`.
open class Optimizer {
  public let name: String
  public var hostObject: AnyObject?
  private let shownClass: String
  open var className: String { shownClass }
  public let weightDecay: Double?
  public let clipNorm: Double?
  public let clipValue: Double?
  public let globalClipNorm: Double?
  public let usesEMA: Bool
  public let emaMomentum: Double
  public let emaOverwriteFrequency: Int?
  public let lossScaleFactor: Double?
  public let accumulationSteps: Int?
  public private(set) var built = false
  public private(set) var iterations: Weight
  /// The rate as a variable; nil under a schedule.
  public private(set) var rate: Weight?
  public private(set) var schedule: LearningRateSchedule?
  /// All state in Keras's order: iteration, learning rate, then the slots.
  public private(set) var variables: [Weight] = []
  private var targets: [ObjectIdentifier: Int] = [:]
  private var averages: [Weight] = []
  private var accumulators: [Weight] = []
  private var excludedFromDecay: Set<ObjectIdentifier> = []
  let options: Config

  public init(
    _ className: String, _ config: Config, rate defaultRate: Double, decay: Double? = nil
  ) throws(KerasError) {
    shownClass = className
    options = config
    name = config["name"]?.string ?? Session.names.unique(snakeCase(className))
    weightDecay = config["weight_decay"].map { $0.double } ?? decay
    clipNorm = config["clipnorm"]?.double
    clipValue = config["clipvalue"]?.double
    globalClipNorm = config["global_clipnorm"]?.double
    usesEMA = config["use_ema"]?.bool ?? false
    emaMomentum = config["ema_momentum"]?.double ?? 0.99
    emaOverwriteFrequency = config["ema_overwrite_frequency"]?.int
    lossScaleFactor = config["loss_scale_factor"]?.double
    accumulationSteps = config["gradient_accumulation_steps"]?.int
    iterations = Weight(
      .zeros([], .int32), name: "iteration", path: "\(name)/iteration", trainable: false)
    if let accumulationSteps, accumulationSteps < 2 {
      throw .value(
        "`gradient_accumulation_steps` must be an integer >= 2. Received: "
          + "gradient_accumulation_steps=\(accumulationSteps)")
    }
    if [clipNorm, clipValue, globalClipNorm].compactMap({ $0 }).count > 1 {
      func text(_ value: Double?) -> String { value.map { PythonText.float($0) } ?? "None" }
      throw .value(
        "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: "
          + "clipnorm=\(text(clipNorm)), clipvalue=\(text(clipValue)), "
          + "global_clipnorm=\(text(globalClipNorm))")
    }
    variables = [iterations]
    let given = config["learning_rate"] ?? .float(defaultRate)
    switch given {
    case .foreign(let object):
      guard let known = object as? LearningRateSchedule else {
        throw Optimizer.badRate(given)
      }
      schedule = known
    case .float(let number):
      let weight = Weight(
        .scalar(.float(number), .float32), name: "learning_rate", path: "\(name)/learning_rate",
        trainable: false)
      rate = weight
      variables.append(weight)
    case .dict(let serialized):
      guard let className = serialized["class_name"]?.string,
        let kind = StandardSchedule.Kind(rawValue: className)
      else { throw Optimizer.badRate(given) }
      schedule = try StandardSchedule(kind, serialized["config"]?.config ?? Config())
    default: throw Optimizer.badRate(given)
    }
  }

  private static func badRate(_ value: ConfigValue) -> KerasError {
    .value(
      "Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a "
        + "callable (that takes in the current iteration value and returns the corresponding "
        + "learning rate value). Received instead: learning_rate=\(value.displayText)")
  }

  /// The rate now (of the step that comes next).
  public func learningRate() throws(KerasError) -> Node {
    if let rate { return rate.node }
    return try schedule?(iterations.node) ?? Node.scalar(0)
  }

  /// Sets the rate; not possible under a schedule.
  public func setLearningRate(_ value: Double) throws(KerasError) {
    guard let rate else {
      throw .type(
        "This optimizer was created with a `LearningRateSchedule` object as its `learning_rate` "
          + "constructor argument, hence its learning rate is not settable. If you need the "
          + "learning rate to be settable, you should instantiate the optimizer with a float "
          + "`learning_rate` argument.")
    }
    rate.store(.scalar(.float(value), .float32))
  }

  public func setSchedule(_ new: LearningRateSchedule) {
    schedule = new
    if let rate { variables.removeAll { $0 === rate } }
    rate = nil
  }

  /// Makes the slots for a set of weights.
  public func build(_ weights: [Weight]) throws(KerasError) {
    if built { return }
    if usesEMA { averages = slots(weights, "average") }
    for (i, weight) in weights.enumerated() { targets[ObjectIdentifier(weight)] = i }
    if accumulationSteps != nil { accumulators = slots(weights, "gradient_accumulator") }
    try prepare(weights)
    built = true
  }

  /// Slots of the subclass.
  open func prepare(_ weights: [Weight]) throws(KerasError) {}

  /// The new value of a weight for a gradient; slots are assigned on the way.
  open func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {}

  /// What comes before all the updates of a step.
  open func beginStep() throws(GraphError) {}

  /// One slot per weight, named after it.
  public func slots(_ weights: [Weight], _ label: String, value: Double = 0) -> [Weight] {
    weights.map { slot($0, label, value: value) }
  }

  /// Several slots per weight, interleaved as Keras orders its variables.
  public func slots(
    _ weights: [Weight], _ labels: [String], values: [Double]? = nil
  ) -> [[Weight]] {
    var made = [[Weight]](repeating: [], count: labels.count)
    for weight in weights {
      for (i, label) in labels.enumerated() {
        made[i].append(slot(weight, label, value: values?[i] ?? 0))
      }
    }
    return made
  }

  private func slot(_ weight: Weight, _ label: String, value: Double) -> Weight {
    var path = ""
    for character in weight.path { path.append(character == "/" ? "_" : character) }
    let slotName = "\(path)_\(label)"
    let slot = Weight(
      .full(weight.shape, .float(value), weight.dtype), name: slotName, path: "\(name)/\(slotName)",
      trainable: false)
    variables.append(slot)
    return slot
  }

  func addVariable(_ weight: Weight) { variables.append(weight) }

  /// Leaves weights out of the decay.
  public func excludeFromWeightDecay(_ weights: [Weight]) {
    for weight in weights { excludedFromDecay.insert(ObjectIdentifier(weight)) }
  }

  /// The number of updates done, as float32 of the next step: iterations + 1.
  func nextStep() throws(GraphError) -> Node { try updateCount().add(1).cast(.float32) }

  func updateCount() throws(GraphError) -> Node {
    guard let accumulationSteps else { return iterations.node }
    return try iterations.node.floorDivide(iterations.node.like(Double(accumulationSteps)))
  }

  /// One step: clips, decays, updates, constrains, counts.
  public func apply(_ gradients: [Node], _ weights: [Weight]) throws(KerasError) {
    if gradients.isEmpty { return }
    if !built { try build(weights) }
    for weight in weights where targets[ObjectIdentifier(weight)] == nil {
      throw .value(
        "Unknown variable: <Variable path=\(weight.path), shape=\(Shapes.text(weight.shape)), "
          + "dtype=\(weight.dtype.name)>. This optimizer can only be called for the variables it "
          + "was originally built with. When working with a new set of variables, you should "
          + "recreate a new optimizer instance.")
    }
    let rate = try learningRate()
    do {
      var gradients = gradients
      if let lossScaleFactor {
        for i in gradients.indices { gradients[i] = try gradients[i].divide(lossScaleFactor) }
      }
      if let accumulationSteps {
        try accumulate(gradients, weights, accumulationSteps, rate)
      } else {
        try step(clipped(gradients), weights, rate)
      }
      if usesEMA { try updateAverages(weights) }
    } catch {
      throw KerasError(error)
    }
    for weight in weights {
      guard let constraint = weight.constraint else { continue }
      try weight.assign(try constraint.project(weight.node))
    }
    do {
      try iterations.variable.assign(iterations.node.add(iterations.node.like(1)))
    } catch {
      throw KerasError(error)
    }
  }

  private func step(
    _ gradients: [Node], _ weights: [Weight], _ rate: Node
  ) throws(GraphError) {
    if let weightDecay {
      for weight in weights where !excludedFromDecay.contains(ObjectIdentifier(weight)) {
        let loss = try weight.node.multiply(rate.multiply(weightDecay))
        try weight.variable.assign(weight.node.subtract(loss))
      }
    }
    try beginStep()
    for (gradient, weight) in zip(gradients, weights) {
      try update(gradient, weight, index: targets[ObjectIdentifier(weight)] ?? 0, rate: rate)
    }
  }

  private func clipped(_ gradients: [Node]) throws(GraphError) -> [Node] {
    if let clipNorm {
      var result: [Node] = []
      for g in gradients {
        let norm = try g.square().sum().sqrt()
        let factor = try norm.like(clipNorm).divide(norm.maximum(clipNorm))
        result.append(try g.multiply(factor))
      }
      return result
    }
    if let clipValue {
      var result: [Node] = []
      for g in gradients { result.append(try g.clip(-clipValue, clipValue)) }
      return result
    }
    if let globalClipNorm {
      var total = Node.scalar(0)
      for g in gradients { total = try total.add(g.square().sum()) }
      let norm = try total.sqrt()
      let factor = try norm.like(globalClipNorm).divide(norm.maximum(globalClipNorm))
      var result: [Node] = []
      for g in gradients { result.append(try g.multiply(factor)) }
      return result
    }
    return gradients
  }

  /// Every n-th step updates with the mean of n gradients; the others only add theirs up.
  private func accumulate(
    _ gradients: [Node], _ weights: [Weight], _ steps: Int, _ rate: Node
  ) throws(GraphError) {
    let count = try iterations.node.add(iterations.node.like(1))
    let isUpdate = try count.remainder(count.like(Double(steps))).equal(count.like(0))
    let before = variables.map { ($0, $0.node) } + weights.map { ($0, $0.node) }
    var means: [Node] = []
    var sums: [Node] = []
    for (g, weight) in zip(gradients, weights) {
      let sum = try g.add(accumulators[targets[ObjectIdentifier(weight)] ?? 0].node)
      sums.append(sum)
      means.append(try sum.divide(Double(steps)))
    }
    try step(clipped(means), weights, rate)
    for (weight, old) in before where !accumulators.contains(where: { $0 === weight }) {
      if weight === iterations || weight === self.rate { continue }
      try weight.variable.assign(isUpdate.select(weight.node, old))
    }
    for (sum, weight) in zip(sums, weights) {
      let slot = accumulators[targets[ObjectIdentifier(weight)] ?? 0]
      try slot.variable.assign(isUpdate.select(sum.like(0), sum))
    }
  }

  private func updateAverages(_ weights: [Weight]) throws(GraphError) {
    let isFirst = try iterations.node.equal(iterations.node.like(0))
    for (weight, average) in zip(weights, averages) {
      let momentum = try isFirst.select(Node.scalar(0), Node.scalar(emaMomentum))
      let new = try average.node.multiply(momentum)
        .add(weight.node.multiply(momentum.negate().add(1)))
      try average.variable.assign(new)
      if let every = emaOverwriteFrequency {
        let count = try iterations.node.add(iterations.node.like(1))
        let isDue = try count.remainder(count.like(Double(every))).equal(count.like(0))
        try weight.variable.assign(isDue.select(new, weight.node))
      }
    }
  }

  /// At the end of training the averages become the weights.
  public func finalize(_ weights: [Weight]) {
    guard usesEMA, averages.count == weights.count else { return }
    for (weight, average) in zip(weights, averages) { weight.store(average.value) }
  }

  /// The options of the subclass, after those of every optimizer.
  open func ownConfig() -> Config { Config() }

  public func getConfig() throws(KerasError) -> Config {
    var config = Config([("name", .string(name))])
    if let rate {
      config["learning_rate"] = .float(Double(rate.value.array(Float.self).first ?? 0))
    } else {
      config["learning_rate"] = schedule?.serialized ?? ConfigValue.none
    }
    config = config.merging([
      ("weight_decay", ConfigValue(optional: weightDecay)),
      ("clipnorm", ConfigValue(optional: clipNorm)),
      ("global_clipnorm", ConfigValue(optional: globalClipNorm)),
      ("clipvalue", ConfigValue(optional: clipValue)), ("use_ema", .bool(usesEMA)),
      ("ema_momentum", .float(emaMomentum)),
      ("ema_overwrite_frequency", ConfigValue(optional: emaOverwriteFrequency)),
      ("loss_scale_factor", ConfigValue(optional: lossScaleFactor)),
      ("gradient_accumulation_steps", ConfigValue(optional: accumulationSteps)),
    ])
    return config.merging(ownConfig().entries.map { ($0.key, $0.value) })
  }

  func option(_ key: String, _ fallback: Double) -> Double { options[key]?.double ?? fallback }
  func flag(_ key: String) -> Bool { options[key]?.bool ?? false }
}

extension Weight {
  /// Assigns inside graph code.
  func set(_ node: Node) throws(GraphError) { try variable.assign(node) }
}
