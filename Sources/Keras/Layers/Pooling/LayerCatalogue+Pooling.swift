extension LayerCatalogue {
  /// The rows of Keras's package `pooling`.
  mutating func addPooling() {
    package = "pooling"
    row(
      "MaxPooling1D", aliases: ["MaxPool1D"],
      "pool_size=2, strides=None, padding='valid', data_format=None, name=None, **kwargs"
    ) { (a) throws(KerasError) in try Pooling(a, rank: 1, .maximum) }
    row(
      "MaxPooling2D", aliases: ["MaxPool2D"],
      "pool_size=(2, 2), strides=None, padding='valid', data_format=None, name=None, "
        + "**kwargs"
    ) { (a) throws(KerasError) in try Pooling(a, rank: 2, .maximum) }
    row(
      "MaxPooling3D", aliases: ["MaxPool3D"],
      "pool_size=(2, 2, 2), strides=None, padding='valid', data_format=None, name=None, "
        + "**kwargs"
    ) { (a) throws(KerasError) in try Pooling(a, rank: 3, .maximum) }
    row(
      "AveragePooling1D", aliases: ["AvgPool1D"],
      "pool_size, strides=None, padding='valid', data_format=None, name=None, **kwargs"
    ) { (a) throws(KerasError) in try Pooling(a, rank: 1, .average) }
    row(
      "AveragePooling2D", aliases: ["AvgPool2D"],
      "pool_size, strides=None, padding='valid', data_format=None, name=None, **kwargs"
    ) { (a) throws(KerasError) in try Pooling(a, rank: 2, .average) }
    row(
      "AveragePooling3D", aliases: ["AvgPool3D"],
      "pool_size, strides=None, padding='valid', data_format=None, name=None, **kwargs"
    ) { (a) throws(KerasError) in try Pooling(a, rank: 3, .average) }
    row(
      "GlobalAveragePooling1D", aliases: ["GlobalAvgPool1D"],
      "data_format=None, keepdims=False, **kwargs"
    ) { (a) throws(KerasError) in try GlobalPooling(a, rank: 1, .average) }
    row(
      "GlobalAveragePooling2D", aliases: ["GlobalAvgPool2D"],
      "data_format=None, keepdims=False, **kwargs"
    ) { (a) throws(KerasError) in try GlobalPooling(a, rank: 2, .average) }
    row(
      "GlobalAveragePooling3D", aliases: ["GlobalAvgPool3D"],
      "data_format=None, keepdims=False, **kwargs"
    ) { (a) throws(KerasError) in try GlobalPooling(a, rank: 3, .average) }
    row(
      "GlobalMaxPooling1D", aliases: ["GlobalMaxPool1D"],
      "data_format=None, keepdims=False, **kwargs"
    ) { (a) throws(KerasError) in try GlobalPooling(a, rank: 1, .maximum) }
    row(
      "GlobalMaxPooling2D", aliases: ["GlobalMaxPool2D"],
      "data_format=None, keepdims=False, **kwargs"
    ) { (a) throws(KerasError) in try GlobalPooling(a, rank: 2, .maximum) }
    row(
      "GlobalMaxPooling3D", aliases: ["GlobalMaxPool3D"],
      "data_format=None, keepdims=False, **kwargs"
    ) { (a) throws(KerasError) in try GlobalPooling(a, rank: 3, .maximum) }
    for rank in 1...3 {
      row(
        "AdaptiveAveragePooling\(rank)D", "output_size, data_format=None, **kwargs"
      ) { (a) throws(KerasError) in try AdaptivePooling(a, rank: rank, .average) }
      row(
        "AdaptiveMaxPooling\(rank)D", "output_size, data_format=None, **kwargs"
      ) { (a) throws(KerasError) in try AdaptivePooling(a, rank: rank, .maximum) }
    }
  }
}
