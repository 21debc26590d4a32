extension LayerCatalogue {
  /// The rows of Keras's package `convolutional`.
  mutating func addConvolutions() {
    package = "convolutional"
    for rank in 1...3 {
      row(
        "Conv\(rank)D", aliases: ["Convolution\(rank)D"],
        "filters, " + geometry(rank) + ", groups=1, " + common + ", " + parts("kernel")
          + ", **kwargs"
      ) { (a) throws(KerasError) in try Convolution(a, rank: rank) }
    }
    for rank in 1...2 {
      row(
        "SeparableConv\(rank)D", aliases: ["SeparableConvolution\(rank)D"],
        "filters, " + geometry(rank) + ", depth_multiplier=1, " + common + ", "
          + parts("depthwise", "pointwise") + ", **kwargs"
      ) { (a) throws(KerasError) in try DepthwiseConvolution(a, rank: rank, separable: true) }
      row(
        "DepthwiseConv\(rank)D",
        geometry(rank, "depth_multiplier=1, data_format=None") + ", " + common + ", "
          + parts("depthwise") + ", **kwargs"
      ) { (a) throws(KerasError) in try DepthwiseConvolution(a, rank: rank, separable: false) }
    }
    for rank in 1...3 {
      let middle =
        rank == 3 ? "data_format=None, output_padding=None" : "output_padding=None, data_format=None"
      row(
        "Conv\(rank)DTranspose", aliases: ["Convolution\(rank)DTranspose"],
        "filters, " + geometry(rank, middle) + ", " + common + ", " + parts("kernel") + ", **kwargs"
      ) { (a) throws(KerasError) in try TransposedConvolution(a, rank: rank) }
    }
  }

  private var common: String { "activation=None, use_bias=True" }

  /// The parameters of a window over some axes.
  private func geometry(_ rank: Int, _ middle: String = "data_format=None") -> String {
    let ones = rank == 1 ? "1" : "(" + [String](repeating: "1", count: rank).joined(separator: ", ") + ")"
    return "kernel_size, strides=\(ones), padding='valid', \(middle), dilation_rate=\(ones)"
  }

  /// The parameters of the kernels and the bias: initializers, regularizers, constraints.
  private func parts(_ kernels: String...) -> String {
    (kernels.map { "\($0)_initializer='glorot_uniform'" } + ["bias_initializer='zeros'"]
      + kernels.map { "\($0)_regularizer=None" }
      + ["bias_regularizer=None", "activity_regularizer=None"]
      + kernels.map { "\($0)_constraint=None" } + ["bias_constraint=None"]).joined(separator: ", ")
  }
}
