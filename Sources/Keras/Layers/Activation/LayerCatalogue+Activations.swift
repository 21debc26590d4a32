extension LayerCatalogue {
  /// The rows of Keras's package `activations`.
  mutating func addActivations() {
    package = "activations"
    row("Activation", "activation, **kwargs") { (a) throws(KerasError) in try ActivationLayer(a) }
    row(
      "ReLU", file: "relu",
      "max_value=None, negative_slope=0.0, threshold=0.0, **kwargs"
    ) { (a) throws(KerasError) in try ReLULayer(a) }
    row(
      "LeakyReLU", file: "leaky_relu",
      "negative_slope=0.3, **kwargs"
    ) { (a) throws(KerasError) in try LeakyReLULayer(a) }
    row(
      "PReLU", file: "prelu",
      "alpha_initializer='Zeros', alpha_regularizer=None, alpha_constraint=None, "
        + "shared_axes=None, **kwargs"
    ) { (a) throws(KerasError) in try PReLULayer(a) }
    row("ELU", "alpha=1.0, **kwargs") { (a) throws(KerasError) in try ELULayer(a) }
    row("Softmax", "axis=-1, **kwargs") { (a) throws(KerasError) in try SoftmaxLayer(a) }
  }
}
