/// A callback that can be made, so that a list of callbacks reads as it does elsewhere, and that
/// refuses to train: its logs are for a program of its own.
public final class TensorBoard: Callback {
  public override init() { super.init() }

  public override func setModel(_ model: Model) throws(KerasError) {
    throw .notImplemented(
      "TensorBoard is a program of its own and not part of lectern: look at the History that "
        + "fit returns, or write a file with CSVLogger.")
  }
}
