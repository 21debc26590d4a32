extension LayerCatalogue {
  /// The rows of Keras's package `regularization`.
  mutating func addRegularization() {
    package = "regularization"
    row(
      "Dropout", "rate, noise_shape=None, seed=None, **kwargs"
    ) { (a) throws(KerasError) in try Dropout(a) }
    row(
      "SpatialDropout1D", file: "spatial_dropout",
      "rate, seed=None, name=None, dtype=None"
    ) { (a) throws(KerasError) in try SpatialDropout(a, rank: 1) }
    row(
      "SpatialDropout2D", file: "spatial_dropout",
      "rate, data_format=None, seed=None, name=None, dtype=None"
    ) { (a) throws(KerasError) in try SpatialDropout(a, rank: 2) }
    row(
      "SpatialDropout3D", file: "spatial_dropout",
      "rate, data_format=None, seed=None, name=None, dtype=None"
    ) { (a) throws(KerasError) in try SpatialDropout(a, rank: 3) }
    row(
      "GaussianNoise", "stddev, seed=None, **kwargs"
    ) { (a) throws(KerasError) in try GaussianNoise(a) }
    row(
      "GaussianDropout", "rate, seed=None, **kwargs"
    ) { (a) throws(KerasError) in try GaussianDropout(a) }
    row(
      "AlphaDropout", "rate, noise_shape=None, seed=None, **kwargs"
    ) { (a) throws(KerasError) in try AlphaDropout(a) }
    row(
      "ActivityRegularization", "l1=0.0, l2=0.0, **kwargs"
    ) { (a) throws(KerasError) in try ActivityRegularization(a) }
  }
}
