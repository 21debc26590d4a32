import Autodiff
import Tensors

/// Changes weights against their gradients. Subclasses give `prepare` (their slots) and `update`.
open class Optimizer {
  public let name: String
  public var hostObject: AnyObject?
  /// The methods that the host language overrides.
  public var delegate: OptimizerDelegate?
  private let shownClass: String
  open var className: String { shownClass }
  public let weightDecay: Double?
  public let clipNorm: Double?
  public let clipValue: Double?
  public let globalClipNorm: Double?
  public let usesEMA: Bool
  public let emaMomentum: Double
  public let emaOverwriteFrequency: Int?
  public internal(set) var lossScaleFactor: Double?
  public let accumulationSteps: Int?
  public private(set) var built = false
  /// The number of calls of `apply`.
  public private(set) var iterations: Weight
  /// The rate as a variable; nil under a schedule.
  public private(set) var rate: Weight?
  public private(set) var schedule: LearningRateSchedule?
  private(set) var ownVariables: [Weight] = []
  /// The weights that `build` saw.
  public private(set) var targets: [Weight] = []
  private var places: [ObjectIdentifier: Int] = [:]
  public internal(set) var weightAverages: [Weight] = []
  var gradientSums: [Weight] = []
  private var isExcludedFromDecay: (Weight) -> Bool = { _ in false }
  let options: Config

  /// All state in Keras's order: iteration, learning rate, then the slots.
  open var variables: [Weight] { ownVariables }

  /// The optimizer whose rate and count programs see: the one inside a wrapper.
  open var inner: Optimizer { self }

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
    try checkOptions()
    ownVariables = [iterations]
    let given = config["learning_rate"] ?? .float(defaultRate)
    switch given {
    case .foreign(let object):
      guard let known = object as? LearningRateSchedule ?? HostAdapters.schedule(object) else {
        throw Optimizer.badRate(given)
      }
      schedule = known
    case .float(let number):
      let weight = Weight(
        .scalar(.float(number), .float32), name: "learning_rate", path: "\(name)/learning_rate",
        trainable: false)
      rate = weight
      ownVariables.append(weight)
    case .dict(let serialized):
      if let className = serialized["class_name"]?.string,
        let kind = StandardSchedule.Kind(rawValue: className)
      {
        schedule = try StandardSchedule(kind, serialized["config"]?.config ?? Config())
      } else {
        guard case .foreign(let object) = try Deserialization.value(given),
          let known = object as? LearningRateSchedule ?? HostAdapters.schedule(object)
        else { throw Optimizer.badRate(given) }
        schedule = known
      }
    default: throw Optimizer.badRate(given)
    }
  }

  private func checkOptions() throws(KerasError) {
    if let accumulationSteps, accumulationSteps < 2, accumulationSteps != 0 {
      throw .value(
        "`gradient_accumulation_steps` must be an integer >= 2. Received: "
          + "gradient_accumulation_steps=\(accumulationSteps)")
    }
    if usesEMA, emaMomentum > 1 || emaMomentum < 0 {
      throw .value(
        "`ema_momentum` must be in the range [0, 1]. Received: "
          + "ema_momentum=\(PythonText.float(emaMomentum))")
    }
    if usesEMA, let every = options["ema_overwrite_frequency"], !every.isNone,
      every.int.map({ $0 < 0 }) ?? true
    {
      throw .value(
        "`ema_overwrite_frequency` must be an integer >= 1 or None. Received: "
          + "ema_overwrite_frequency=\(every.displayText)")
    }
    if [clipNorm, clipValue, globalClipNorm].compactMap({ $0 }).count > 1 {
      func text(_ key: String) -> String { (options[key] ?? .none).pythonText }
      throw .value(
        "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: "
          + "clipnorm=\(text("clipnorm")), clipvalue=\(text("clipvalue")), "
          + "global_clipnorm=\(text("global_clipnorm"))")
    }
  }

  private static func badRate(_ value: ConfigValue) -> KerasError {
    .value(
      "Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a "
        + "callable (that takes in the current iteration value and returns the corresponding "
        + "learning rate value). Received instead: learning_rate=\(value.displayText)")
  }

  // MARK: Rate

  /// The rate now (of the step that comes next).
  public func learningRate() throws(KerasError) -> Node {
    if let rate = inner.rate { return rate.node }
    return try inner.schedule?(inner.updateCount()) ?? Node.scalar(0)
  }

  /// Sets the rate; not possible under a schedule.
  public func setLearningRate(_ value: Node) throws(KerasError) {
    guard let rate = inner.rate else {
      throw .type(
        "This optimizer was created with a `LearningRateSchedule` object as its `learning_rate` "
          + "constructor argument, hence its learning rate is not settable. If you need the "
          + "learning rate to be settable, you should instantiate the optimizer with a float "
          + "`learning_rate` argument.")
    }
    try rate.assign(value)
  }

  public func setSchedule(_ new: LearningRateSchedule) {
    let target = inner
    target.schedule = new
    if let rate = target.rate { target.ownVariables.removeAll { $0 === rate } }
    target.rate = nil
  }

  // MARK: State

  /// Makes the slots for a set of weights.
  open func build(_ weights: [Weight]) throws(KerasError) {
    if built { return }
    if usesEMA { weightAverages = slots(weights, "average") }
    for (i, weight) in weights.enumerated() { places[ObjectIdentifier(weight)] = i }
    if (accumulationSteps ?? 0) > 0 { gradientSums = slots(weights, "gradient_accumulator") }
    targets = weights
    try prepare(weights)
    built = true
  }

  /// Builds by the host language's method where it has one.
  public func ensureBuilt(_ weights: [Weight]) throws(KerasError) {
    if built { return }
    if let delegate, delegate.overridesBuild {
      try delegate.build(self, weights)
      built = true
    } else {
      try build(weights)
    }
  }

  /// Hands slots made for one model's weights to another's, place by place, as Keras's compiled
  /// steps do; number and shapes must agree.
  func handOver(to weights: [Weight]) throws(KerasError) {
    if inner !== self { try inner.handOver(to: weights) }
    if weights.count == targets.count, zip(weights, targets).allSatisfy({ $0 === $1 }) { return }
    if weights.count != targets.count {
      throw .value(
        "Argument `optimizer_variables` must be a list of tensors corresponding 1:1 to the "
          + "trainable variables list that the optimizer was built with. Received "
          + "len(trainable_variables) == \(weights.count) whereas the optimizer was built with "
          + "\(targets.count) variables.")
    }
    for (weight, target) in zip(weights, targets) where weight.shape != target.shape {
      let sizes = weight.shape.map({ "\($0)" }).joined(separator: ",")
      throw .value(
        "Invalid variable value in StatelessScope: all values in argument `mapping` must be "
          + "tensors with a shape that matches the corresponding variable shape. For variable "
          + "\(Session.describe(target)), received invalid value "
          + "JitTracer(\(weight.dtype.name)[\(sizes)]) with shape \(Shapes.text(weight.shape)).")
    }
    targets = weights
    places = [:]
    for (i, weight) in weights.enumerated() { places[ObjectIdentifier(weight)] = i }
  }

  /// Slots of the subclass.
  open func prepare(_ weights: [Weight]) throws(KerasError) {}

  /// The new value of a weight for a gradient; slots are assigned on the way.
  open func update(
    _ gradient: Node, _ weight: Weight, index: Int, rate: Node
  ) throws(GraphError) {
    throw GraphError(.notImplemented, "")
  }

  /// One step: clips, decays, updates, constrains, counts.
  open func apply(_ gradients: [Node], _ weights: [Weight]) throws(KerasError) {
    try step(gradients, weights)
  }

  /// The factor of a weight's decay, nil for none.
  open func decay(of weight: Weight) -> Double? { weightDecay }

  /// What comes before all the updates of a step.
  open func beginStep() throws(GraphError) {}

  /// The place of a weight among those of `build`.
  public func index(of weight: Weight) -> Int? { places[ObjectIdentifier(weight)] }

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

  func slot(_ weight: Weight, _ label: String, value: Double = 0) -> Weight {
    addVariable(
      .full(weight.shape, .float(value), weight.dtype), Optimizer.slotName(weight, label))
  }

  /// `dense_kernel_momentum`: the weight's path in one word, then the slot's purpose.
  public static func slotName(_ weight: Weight, _ label: String) -> String {
    var path = ""
    for character in weight.path { path.append(character == "/" ? "_" : character) }
    return "\(path)_\(label)"
  }

  /// Adds a variable to the state.
  @discardableResult
  public func addVariable(_ value: NDArray, _ label: String) -> Weight {
    let weight = Weight(value, name: label, path: "\(name)/\(label)", trainable: false)
    addVariable(weight)
    return weight
  }

  func addVariable(_ weight: Weight) { ownVariables.append(weight) }

  /// Leaves weights out of the decay.
  public func excludeFromWeightDecay(_ isExcluded: @escaping (Weight) -> Bool) {
    isExcludedFromDecay = isExcluded
  }

  func decays(_ weight: Weight) -> Bool { !isExcludedFromDecay(weight) }

  /// The number of updates done, as float32 of the next step: iterations + 1.
  func nextStep() throws(GraphError) -> Node {
    let count = try counted()
    return try count.add(count.like(1)).cast(.float32)
  }

  private func counted() throws(GraphError) -> Node {
    guard let steps = accumulationSteps, steps > 0 else { return iterations.node }
    return try iterations.node.floorDivide(iterations.node.like(Double(steps)))
  }

  /// The number of updates done: with accumulation, several calls of `apply` make one.
  public func updateCount() throws(KerasError) -> Node {
    try graph { () throws(GraphError) in try counted() }
  }

  /// The loss of which gradients are taken; updates divide them by the same factor.
  open func scaledLoss(_ loss: Node) throws(KerasError) -> Node {
    guard let factor = lossScaleFactor else { return loss }
    return try graph { () throws(GraphError) in try loss.multiply(factor) }
  }

  /// The options of the subclass, after those of every optimizer.
  open func ownConfig() -> Config { Config() }

  open func getConfig() throws(KerasError) -> Config {
    var config = Config([("name", .string(name))])
    if let rate {
      config["learning_rate"] = .float(Double(rate.value.array(Float.self).first ?? 0))
    } else {
      config["learning_rate"] = schedule?.serialized ?? ConfigValue.none
    }
    func given(_ key: String, _ fallback: Double?) -> ConfigValue {
      options[key] ?? ConfigValue(optional: fallback)
    }
    config = config.merging([
      ("weight_decay", given("weight_decay", weightDecay)),
      ("clipnorm", given("clipnorm", nil)), ("global_clipnorm", given("global_clipnorm", nil)),
      ("clipvalue", given("clipvalue", nil)), ("use_ema", .bool(usesEMA)),
      ("ema_momentum", .float(emaMomentum)),
      ("ema_overwrite_frequency", ConfigValue(optional: emaOverwriteFrequency)),
      ("loss_scale_factor", given("loss_scale_factor", nil)),
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

/// Methods of an optimizer that the host language overrides.
open class OptimizerDelegate {
  public init() {}
  open var overridesBuild: Bool { false }
  open var overridesUpdate: Bool { false }
  open func build(_ optimizer: Optimizer, _ weights: [Weight]) throws(KerasError) {}
  open func update(
    _ optimizer: Optimizer, _ gradient: Node, _ weight: Weight, rate: Node
  ) throws(KerasError) {}
}

/// An optimizer whose step the host language gives.
public final class PlainOptimizer: Optimizer {
  public init(_ className: String, _ config: Config) throws(KerasError) {
    try super.init(className, config, rate: 0)
  }
}
