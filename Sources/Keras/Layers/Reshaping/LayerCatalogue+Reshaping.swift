extension LayerCatalogue {
  /// The rows of Keras's package `reshaping`.
  mutating func addReshaping() {
    package = "reshaping"
    row("Flatten", "data_format=None, **kwargs") { (a) throws(KerasError) in try Flatten(a) }
    row("Reshape", "target_shape, **kwargs") { (a) throws(KerasError) in try Reshape(a) }
    row("Permute", "dims, **kwargs") { (a) throws(KerasError) in try Permute(a) }
    row("RepeatVector", "n, **kwargs") { (a) throws(KerasError) in try RepeatVector(a) }
    row(
      "UpSampling1D", "size=2, **kwargs"
    ) { (a) throws(KerasError) in try UpSampling(a, rank: 1) }
    row(
      "UpSampling2D", "size=(2, 2), data_format=None, interpolation='nearest', **kwargs"
    ) { (a) throws(KerasError) in try UpSampling(a, rank: 2) }
    row(
      "UpSampling3D", "size=(2, 2, 2), data_format=None, **kwargs"
    ) { (a) throws(KerasError) in try UpSampling(a, rank: 3) }
    row(
      "ZeroPadding1D", "padding=1, data_format=None, **kwargs"
    ) { (a) throws(KerasError) in try EdgePadding(a, rank: 1, crops: false) }
    row(
      "ZeroPadding2D", "padding=(1, 1), data_format=None, **kwargs"
    ) { (a) throws(KerasError) in try EdgePadding(a, rank: 2, crops: false) }
    row(
      "ZeroPadding3D", "padding=((1, 1), (1, 1), (1, 1)), data_format=None, **kwargs"
    ) { (a) throws(KerasError) in try EdgePadding(a, rank: 3, crops: false) }
    row(
      "Cropping1D", "cropping=(1, 1), **kwargs"
    ) { (a) throws(KerasError) in try EdgePadding(a, rank: 1, crops: true) }
    row(
      "Cropping2D", "cropping=((0, 0), (0, 0)), data_format=None, **kwargs"
    ) { (a) throws(KerasError) in try EdgePadding(a, rank: 2, crops: true) }
    row(
      "Cropping3D", "cropping=((1, 1), (1, 1), (1, 1)), data_format=None, **kwargs"
    ) { (a) throws(KerasError) in try EdgePadding(a, rank: 3, crops: true) }
  }
}
