import Host

/// Prints the progress of `fit`, `evaluate` and `predict` as Keras does.
public final class ProgressLogger: Callback {
  private var progress: ProgressText?
  private var seen = 0
  private var target: Int?
  private var isInFit = false

  public override func setParameters(_ parameters: CallbackParameters) throws(KerasError) {
    try super.setParameters(parameters)
    target = parameters.steps
  }

  public override var watchesBatches: Bool { parameters.verbose == 1 }

  private func begin() {
    seen = 0
    progress = ProgressText(
      target: target, verbose: parameters.verbose, now: Host.current.wallClockSeconds())
  }

  private func update(_ batch: Int, _ logs: Logs?) {
    seen = batch + 1
    guard parameters.verbose == 1 else { return }
    write(seen, logs, finalize: false)
  }

  private func finish(_ logs: Logs?) {
    if target == nil {
      target = seen
      // The bar is drawn once more, now that the number of steps is known.
      if var current = progress {
        current.target = seen
        progress = current
      }
    }
    write(target ?? seen, logs, finalize: true)
  }

  private func write(_ current: Int, _ logs: Logs?, finalize: Bool) {
    var values: [(String, Double)] = []
    for (key, value) in logs?.entries ?? [] {
      if let number = value.number { values.append((key, number)) }
    }
    let now = Host.current.wallClockSeconds()
    let text = progress?.update(current, values: values, finalize: finalize, now: now)
    if let text { Host.current.write(text) }
  }

  public override func onTrainBegin(_ logs: Logs) throws(KerasError) { isInFit = true }

  public override func onEpochBegin(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    begin()
    if parameters.verbose != 0, parameters.epochs > 1 {
      Host.current.write("Epoch \(epoch + 1)/\(parameters.epochs)\n")
    }
  }

  public override func onTrainBatchEnd(_ batch: Int, _ logs: Logs) throws(KerasError) {
    update(batch, logs)
  }
  public override func onEpochEnd(_ epoch: Int, _ logs: Logs) throws(KerasError) { finish(logs) }
  public override func onTestBegin(_ logs: Logs) throws(KerasError) { if !isInFit { begin() } }
  public override func onTestBatchEnd(_ batch: Int, _ logs: Logs) throws(KerasError) {
    if !isInFit { update(batch, logs) }
  }
  public override func onTestEnd(_ logs: Logs) throws(KerasError) { if !isInFit { finish(logs) } }
  public override func onPredictBegin(_ logs: Logs) throws(KerasError) { begin() }
  public override func onPredictBatchEnd(_ batch: Int, _ logs: Logs) throws(KerasError) {
    update(batch, nil)
  }
  public override func onPredictEnd(_ logs: Logs) throws(KerasError) { finish(nil) }
}
