import Autodiff
import Host
import Tensors

extension Model {
  /// The optimizer's present rate as a number.
  func currentLearningRate() throws(KerasError) -> Double {
    guard let optimizer = compiled?.optimizer else {
      throw .value("Optimizer must have a \"learning_rate\" attribute.")
    }
    let node = try optimizer.learningRate()
    return Double(node.value?.array(Float.self).first ?? 0)
  }
}

/// Lowers the learning rate when a value stops improving.
public final class ReduceLROnPlateau: MonitorCallback {
  public let factor: Double
  public let patience: Int
  public let verbose: Int
  public let cooldown: Int
  public let minRate: Double
  public private(set) var wait = 0
  public private(set) var cooldownCounter = 0

  public override var className: String { "ReduceLROnPlateau" }

  public init(
    monitor: String = "val_loss", factor: Double = 0.1, patience: Int = 10, verbose: Int = 0,
    mode: String = "auto", minDelta: Double = 1e-4, cooldown: Int = 0, minRate: Double = 0
  ) throws(KerasError) {
    if factor >= 1 {
      throw .value(
        "ReduceLROnPlateau does not support a factor >= 1.0. Received "
          + "factor=\(PythonText.float(factor))")
    }
    self.factor = factor
    self.patience = patience
    self.verbose = verbose
    self.cooldown = cooldown
    self.minRate = minRate
    super.init(monitor: monitor, mode: mode, minDelta: minDelta)
  }

  public override func onTrainBegin(_ logs: Logs) throws(KerasError) {
    best = nil
    cooldownCounter = 0
    wait = 0
  }

  public override func onEpochEnd(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    try settleDirection()
    guard let model else { return }
    logs["learning_rate"] = .number(try model.currentLearningRate())
    guard let current = logs[monitor]?.number else {
      try HostAdapters.warn(
        "Learning rate reduction is conditioned on metric `\(monitor)` which is not available. "
          + "Available metrics are: \(logs.keys.joined(separator: ",")).")
      return
    }
    if cooldownCounter > 0 {
      cooldownCounter -= 1
      wait = 0
    }
    if isImprovement(current, over: best) {
      best = current
      wait = 0
    } else if cooldownCounter == 0 {
      wait += 1
      guard wait >= patience else { return }
      let old = try model.currentLearningRate()
      guard old > Double(Float(minRate)) else { return }
      let new = max(old * factor, minRate)
      try model.compiled?.optimizer?.setLearningRate(.scalar(new))
      if verbose > 0 {
        print(
          "\nEpoch \(epoch + 1): ReduceLROnPlateau reducing learning rate to "
            + "\(PythonText.float(new)).")
      }
      cooldownCounter = cooldown
      wait = 0
    }
  }
}

/// Sets the learning rate of each epoch by a function of epoch and present rate.
public final class LearningRateScheduler: Callback {
  public typealias Schedule = (_ epoch: Int, _ rate: Double) throws(KerasError) -> Double

  private let schedule: Schedule
  public let verbose: Int

  public init(verbose: Int = 0, _ schedule: @escaping Schedule) {
    self.schedule = schedule
    self.verbose = verbose
    super.init()
  }

  public override func onEpochBegin(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    guard let model else { return }
    let rate = try schedule(epoch, try model.currentLearningRate())
    try model.compiled?.optimizer?.setLearningRate(.scalar(rate))
    if verbose > 0 {
      Host.current.write(
        "\nEpoch \(epoch + 1): LearningRateScheduler setting learning rate to "
          + "\(PythonText.float(rate)).\n")
    }
  }

  public override func onEpochEnd(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    guard let model else { return }
    logs["learning_rate"] = .number(try model.currentLearningRate())
  }
}
