import Tensors

/// Stops training when a value has not improved for `patience` epochs.
public final class EarlyStopping: MonitorCallback {
  public let patience: Int
  public let verbose: Int
  public let baseline: Double?
  public let restoresBestWeights: Bool
  public let startFromEpoch: Int
  public private(set) var wait = 0
  public private(set) var stoppedEpoch = 0
  public private(set) var bestEpoch = 0
  private var bestWeights: [NDArray]?

  public override var className: String { "EarlyStopping" }

  public init(
    monitor: String = "val_loss", minDelta: Double = 0, patience: Int = 0, verbose: Int = 0,
    mode: String = "auto", baseline: Double? = nil, restoreBestWeights: Bool = false,
    startFromEpoch: Int = 0
  ) {
    self.patience = patience
    self.verbose = verbose
    self.baseline = baseline
    restoresBestWeights = restoreBestWeights
    self.startFromEpoch = startFromEpoch
    super.init(monitor: monitor, mode: mode, minDelta: minDelta)
  }

  public override func onTrainBegin(_ logs: Logs) throws(KerasError) {
    wait = 0
    stoppedEpoch = 0
    best = nil
    bestWeights = nil
    bestEpoch = 0
  }

  public override func onEpochEnd(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    try settleDirection()
    guard let current = logs[monitor]?.number else {
      try HostAdapters.warn(
        "Early stopping conditioned on metric `\(monitor)` which is not available. Available "
          + "metrics are: \(logs.keys.joined(separator: ","))")
      return
    }
    guard epoch >= startFromEpoch else { return }
    if restoresBestWeights, bestWeights == nil {
      bestWeights = model?.getWeights()
      bestEpoch = epoch
    }
    wait += 1
    if isImprovement(current, over: best) {
      best = current
      bestEpoch = epoch
      if restoresBestWeights { bestWeights = model?.getWeights() }
      if baseline == nil || isImprovement(current, over: baseline) { wait = 0 }
      return
    }
    if wait >= patience, epoch > 0 {
      stoppedEpoch = epoch
      model?.stopTraining = true
    }
  }

  public override func onTrainEnd(_ logs: Logs) throws(KerasError) {
    if stoppedEpoch > 0, verbose > 0 { print("Epoch \(stoppedEpoch + 1): early stopping") }
    guard restoresBestWeights, let bestWeights else { return }
    if verbose > 0 {
      print("Restoring model weights from the end of the best epoch: \(bestEpoch + 1).")
    }
    try model?.setWeights(bestWeights)
  }
}
