extension LayerCatalogue {
  /// The rows of Keras's package `preprocessing`.
  mutating func addPreprocessing() {
    package = "preprocessing"
    row(
      "Normalization", "axis=-1, mean=None, variance=None, invert=False, **kwargs"
    ) { (a) throws(KerasError) in try Normalization(a) }
    row("Rescaling", "scale, offset=0.0, **kwargs") { (a) throws(KerasError) in try Rescaling(a) }
  }
}
