import Tensors

/// Puts the averages of the weights in their place for evaluation, and back for training.
public final class SwapEMAWeights: Callback {
  /// Whether the averages also stand in the model between epochs.
  public let onEpochs: Bool
  private var isSwapped = false

  public init(onEpochs: Bool = false) {
    self.onEpochs = onEpochs
    super.init()
  }

  private func swap() throws(KerasError) {
    guard let optimizer = model?.compiled?.optimizer else { return }
    if !optimizer.swapAverages() {
      throw .value(
        "SwapEMAWeights must be used when `use_ema=True` is set on the optimizer. Received: "
          + "use_ema=False")
    }
    isSwapped.toggle()
  }

  public override func onEpochBegin(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    if onEpochs, isSwapped { try swap() }
  }

  public override func onEpochEnd(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    guard onEpochs, !isSwapped else { return }
    try swap()
    // The end of training takes the averages, which are in the weights now.
    if epoch == parameters.epochs - 1 { model?.compiled?.optimizer?.takeAverages() }
  }

  public override func onTestBegin(_ logs: Logs) throws(KerasError) { if !isSwapped { try swap() } }
  public override func onTestEnd(_ logs: Logs) throws(KerasError) { if isSwapped { try swap() } }
  public override func onPredictBegin(_ logs: Logs) throws(KerasError) {
    if !isSwapped { try swap() }
  }
  // Keras leaves the averages in the model after `predict`.
  public override func onPredictEnd(_ logs: Logs) throws(KerasError) {
    if !isSwapped { try swap() }
  }
}
