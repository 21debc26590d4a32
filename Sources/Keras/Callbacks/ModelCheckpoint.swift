import Host

/// Saves the model, or its weights, after each epoch or when a value has improved.
public final class ModelCheckpoint: MonitorCallback {
  public typealias Save = (Model, _ path: String, _ weightsOnly: Bool) throws(KerasError) -> Void
  /// Fills the fields of a path such as `w_{epoch:02d}.weights.h5`.
  public typealias Format = (
    _ path: String, _ epoch: Int, _ batch: Int?, Logs
  ) throws(KerasError) -> String

  public let path: String
  public let verbose: Int
  public let savesBestOnly: Bool
  public let savesWeightsOnly: Bool
  /// Save after so many batches instead of after each epoch.
  public let frequency: Int?
  private let save: Save
  private let format: Format
  private var epoch = 0
  private var batches = 0
  private var lastBatch: Int?

  public override var className: String { "ModelCheckpoint" }
  public override var watchesBatches: Bool { frequency != nil }

  public init(
    path: String, monitor: String = "val_loss", verbose: Int = 0, saveBestOnly: Bool = false,
    saveWeightsOnly: Bool = false, mode: String = "auto", frequency: Int? = nil,
    initialValue: Double? = nil, format: @escaping Format, save: @escaping Save
  ) throws(KerasError) {
    if saveWeightsOnly, !path.hasSuffix(".weights.h5") {
      throw .value(
        "When using `save_weights_only=True` in `ModelCheckpoint`, the filepath provided must end "
          + "in `.weights.h5` (Keras weights format). Received: filepath=\(path)")
    }
    if !saveWeightsOnly, !path.hasSuffix(".keras"), !path.hasSuffix(".h5") {
      throw .value(
        "The filepath provided must end in `.keras` (Keras model format). Received: "
          + "filepath=\(path)")
    }
    self.path = path
    self.verbose = verbose
    savesBestOnly = saveBestOnly
    savesWeightsOnly = saveWeightsOnly
    self.frequency = frequency
    self.format = format
    self.save = save
    super.init(monitor: monitor, mode: mode, minDelta: 0, best: initialValue)
  }

  public override func onEpochBegin(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    self.epoch = epoch
  }

  public override func onTrainBatchEnd(_ batch: Int, _ logs: Logs) throws(KerasError) {
    guard let frequency else { return }
    let isNewEpoch = batch <= (lastBatch ?? Int.max)
    batches += isNewEpoch ? batch + 1 : batch - (lastBatch ?? 0)
    lastBatch = batch
    if batches >= frequency {
      batches = 0
      try store(epoch, batch, logs)
    }
  }

  public override func onEpochEnd(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    try settleDirection()
    if frequency == nil { try store(epoch, nil, logs) }
  }

  private func store(_ epoch: Int, _ batch: Int?, _ logs: Logs) throws(KerasError) {
    let target = try format(path, epoch + 1, batch.map { $0 + 1 }, logs)
    guard let model, try isDue(epoch, logs, target) else { return }
    let folder = Host.folder(of: target)
    do throws(HostError) {
      if !folder.isEmpty { try Host.current.makeDirectories(folder) }
    } catch {
      throw KerasError(error, path: folder)
    }
    try save(model, target, savesWeightsOnly)
    if verbose > 0 { print("\nEpoch \(epoch + 1): finished saving model to \(target)") }
  }

  private func isDue(_ epoch: Int, _ logs: Logs, _ target: String) throws(KerasError) -> Bool {
    let start = "\nEpoch \(epoch + 1): "
    guard savesBestOnly else {
      if verbose > 0 { print(start + "saving model to \(target)") }
      return true
    }
    guard let logged = logs[monitor] else {
      try HostAdapters.warn("Can save best model only with \(monitor) available.")
      return true
    }
    var current = logged.number
    if case .array = logged { current = nil }
    guard let current else {
      try HostAdapters.warn(
        "Can save best model only when `monitor` is a scalar value. Falling back to "
          + "`save_best_only=False`.")
      return true
    }
    let before = best.map { DecimalText.fixed($0, 5) } ?? "None"
    if isImprovement(current, over: best) {
      if verbose > 0 {
        print(
          start + "\(monitor) improved from \(before) to \(DecimalText.fixed(current, 5)), saving "
            + "model to \(target)")
      }
      best = current
      return true
    }
    if verbose > 0 { print(start + "\(monitor) did not improve from \(before)") }
    return false
  }
}
