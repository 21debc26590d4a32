import Host

/// Stops training when the loss is no longer a number.
public final class TerminateOnNaN: Callback {
  public let raisesError: Bool

  public init(raiseError: Bool = false) {
    raisesError = raiseError
    super.init()
  }

  public override var watchesBatches: Bool { true }

  public override func onTrainBatchEnd(_ batch: Int, _ logs: Logs) throws(KerasError) {
    guard let loss = logs["loss"]?.number, !loss.isFinite else { return }
    if raisesError {
      throw .runtime(
        "NaN or Inf loss encountered at batch \(batch). Loss value: \(PythonText.float(loss)). "
          + "Terminating training immediately.")
    }
    Host.current.write("Batch \(batch): Invalid loss, terminating training\n")
    model?.stopTraining = true
  }
}
