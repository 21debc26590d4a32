extension LayerCatalogue {
  /// The rows of Keras's package `convolutional`.
  mutating func addConvolutions() {
    package = "convolutional"
    row(
      "Conv1D", aliases: ["Convolution1D"],
      "filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1, "
        + "groups=1, activation=None, use_bias=True, kernel_initializer='glorot_uniform', "
        + "bias_initializer='zeros', kernel_regularizer=None, bias_regularizer=None, "
        + "activity_regularizer=None, kernel_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try Convolution(a, rank: 1) }
    row(
      "Conv2D", aliases: ["Convolution2D"],
      "filters, kernel_size, strides=(1, 1), padding='valid', data_format=None, "
        + "dilation_rate=(1, 1), groups=1, activation=None, use_bias=True, "
        + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + "kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try Convolution(a, rank: 2) }
    row(
      "Conv3D", aliases: ["Convolution3D"],
      "filters, kernel_size, strides=(1, 1, 1), padding='valid', data_format=None, "
        + "dilation_rate=(1, 1, 1), groups=1, activation=None, use_bias=True, "
        + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + "kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try Convolution(a, rank: 3) }
    row(
      "SeparableConv1D", aliases: ["SeparableConvolution1D"],
      "filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1, "
        + "depth_multiplier=1, activation=None, use_bias=True, "
        + "depthwise_initializer='glorot_uniform', pointwise_initializer='glorot_uniform', "
        + "bias_initializer='zeros', depthwise_regularizer=None, pointwise_regularizer=None, "
        + "bias_regularizer=None, activity_regularizer=None, depthwise_constraint=None, "
        + "pointwise_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try DepthwiseConvolution(a, rank: 1, separable: true) }
    row(
      "SeparableConv2D", aliases: ["SeparableConvolution2D"],
      "filters, kernel_size, strides=(1, 1), padding='valid', data_format=None, "
        + "dilation_rate=(1, 1), depth_multiplier=1, activation=None, use_bias=True, "
        + "depthwise_initializer='glorot_uniform', pointwise_initializer='glorot_uniform', "
        + "bias_initializer='zeros', depthwise_regularizer=None, pointwise_regularizer=None, "
        + "bias_regularizer=None, activity_regularizer=None, depthwise_constraint=None, "
        + "pointwise_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try DepthwiseConvolution(a, rank: 2, separable: true) }
    row(
      "DepthwiseConv1D",
      "kernel_size, strides=1, padding='valid', depth_multiplier=1, data_format=None, "
        + "dilation_rate=1, activation=None, use_bias=True, "
        + "depthwise_initializer='glorot_uniform', bias_initializer='zeros', "
        + "depthwise_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "depthwise_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try DepthwiseConvolution(a, rank: 1, separable: false) }
    row(
      "DepthwiseConv2D",
      "kernel_size, strides=(1, 1), padding='valid', depth_multiplier=1, data_format=None, "
        + "dilation_rate=(1, 1), activation=None, use_bias=True, "
        + "depthwise_initializer='glorot_uniform', bias_initializer='zeros', "
        + "depthwise_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "depthwise_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try DepthwiseConvolution(a, rank: 2, separable: false) }
    row(
      "Conv1DTranspose", aliases: ["Convolution1DTranspose"],
      "filters, kernel_size, strides=1, padding='valid', output_padding=None, "
        + "data_format=None, dilation_rate=1, activation=None, use_bias=True, "
        + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + "kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try TransposedConvolution(a, rank: 1) }
    row(
      "Conv2DTranspose", aliases: ["Convolution2DTranspose"],
      "filters, kernel_size, strides=(1, 1), padding='valid', output_padding=None, "
        + "data_format=None, dilation_rate=(1, 1), activation=None, use_bias=True, "
        + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + "kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try TransposedConvolution(a, rank: 2) }
    row(
      "Conv3DTranspose", aliases: ["Convolution3DTranspose"],
      "filters, kernel_size, strides=(1, 1, 1), padding='valid', data_format=None, "
        + "output_padding=None, dilation_rate=(1, 1, 1), activation=None, use_bias=True, "
        + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + "kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try TransposedConvolution(a, rank: 3) }
  }
}
