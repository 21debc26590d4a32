import Autodiff
import Python
import Tensors

/// The classes of `keras.layers`: a row gives the name, the constructor's own parameters in Keras's
/// order (a `=?` marks those with a default, which the layer itself knows), and older names.
///
/// Parameters of every layer (`name`, `dtype`, `trainable` …) come as keywords and need no mention.
enum KerasLayerRows {
  struct Row {
    let name: String
    let parameters: String
    let aliases: [String]
    init(_ name: String, _ parameters: String, _ aliases: [String] = []) {
      self.name = name
      self.parameters = parameters
      self.aliases = aliases
    }
  }

  /// The rows of each of Keras's packages.
  static let families: [(package: String, rows: [Row])] = [
    ("core", core), ("activations", activations), ("regularization", regularization),
    ("reshaping", shaping), ("convolutional", convolution), ("pooling", pooling),
    ("normalization", normalization), ("merging", merging), ("preprocessing", preprocessing),
    ("rnn", recurrent),
  ]

  /// Dense, embedding, masking.
  static let core: [Row] = [
    Row(
      "Dense",
      "units, activation=?, use_bias=?, kernel_initializer=?, bias_initializer=?, "
        + "kernel_regularizer=?, bias_regularizer=?, kernel_constraint=?, bias_constraint=?"),
    Row(
      "Embedding",
      "input_dim, output_dim, embeddings_initializer=?, embeddings_regularizer=?, "
        + "embeddings_constraint=?, mask_zero=?, weights=?"),
    Row("Masking", "mask_value=?"),
    Row("Identity", ""),
  ]

  /// Activations as layers.
  static let activations: [Row] = [
    Row("Activation", "activation"),
    Row("ReLU", "max_value=?, negative_slope=?, threshold=?"),
    Row("LeakyReLU", "negative_slope=?"),
    Row("PReLU", "alpha_initializer=?, alpha_regularizer=?, alpha_constraint=?, shared_axes=?"),
    Row("ELU", "alpha=?"),
    Row("Softmax", "axis=?"),
  ]

  /// Dropout and noise.
  static let regularization: [Row] = [
    Row("Dropout", "rate, noise_shape=?, seed=?"),
    Row("SpatialDropout1D", "rate, seed=?"),
    Row("SpatialDropout2D", "rate, data_format=?, seed=?"),
    Row("SpatialDropout3D", "rate, data_format=?, seed=?"),
    Row("GaussianNoise", "stddev, seed=?"),
    Row("GaussianDropout", "rate, seed=?"),
    Row("ActivityRegularization", "l1=?, l2=?"),
  ]

  /// Other shapes of the same numbers.
  static let shaping: [Row] = [
    Row("Flatten", "data_format=?"),
    Row("Reshape", "target_shape"),
    Row("Permute", "dims"),
    Row("RepeatVector", "n"),
    Row("UpSampling1D", "size=?"),
    Row("UpSampling2D", "size=?, data_format=?, interpolation=?"),
    Row("UpSampling3D", "size=?, data_format=?"),
    Row("ZeroPadding1D", "padding=?, data_format=?"),
    Row("ZeroPadding2D", "padding=?, data_format=?"),
    Row("ZeroPadding3D", "padding=?, data_format=?"),
    Row("Cropping1D", "cropping=?"),
    Row("Cropping2D", "cropping=?, data_format=?"),
    Row("Cropping3D", "cropping=?, data_format=?"),
  ]

  /// Convolutions.
  static let convolution: [Row] = [
    Row(
      "Conv1D",
      "filters, kernel_size, strides=?, padding=?, data_format=?, dilation_rate=?, "
        + "groups=?, activation=?, use_bias=?, kernel_initializer=?, bias_initializer=?, "
        + "kernel_regularizer=?, bias_regularizer=?, kernel_constraint=?, bias_constraint=?", ["Convolution1D"]),
    Row(
      "Conv2D",
      "filters, kernel_size, strides=?, padding=?, data_format=?, dilation_rate=?, "
        + "groups=?, activation=?, use_bias=?, kernel_initializer=?, bias_initializer=?, "
        + "kernel_regularizer=?, bias_regularizer=?, kernel_constraint=?, bias_constraint=?", ["Convolution2D"]),
    Row(
      "Conv3D",
      "filters, kernel_size, strides=?, padding=?, data_format=?, dilation_rate=?, "
        + "groups=?, activation=?, use_bias=?, kernel_initializer=?, bias_initializer=?, "
        + "kernel_regularizer=?, bias_regularizer=?, kernel_constraint=?, bias_constraint=?", ["Convolution3D"]),
    Row(
      "SeparableConv1D",
      "filters, kernel_size, strides=?, padding=?, data_format=?, dilation_rate=?, "
        + "depth_multiplier=?, activation=?, use_bias=?, depthwise_initializer=?, "
        + "pointwise_initializer=?, bias_initializer=?, depthwise_regularizer=?, "
        + "pointwise_regularizer=?, bias_regularizer=?, depthwise_constraint=?, "
        + "pointwise_constraint=?, bias_constraint=?", ["SeparableConvolution1D"]),
    Row(
      "SeparableConv2D",
      "filters, kernel_size, strides=?, padding=?, data_format=?, dilation_rate=?, "
        + "depth_multiplier=?, activation=?, use_bias=?, depthwise_initializer=?, "
        + "pointwise_initializer=?, bias_initializer=?, depthwise_regularizer=?, "
        + "pointwise_regularizer=?, bias_regularizer=?, depthwise_constraint=?, "
        + "pointwise_constraint=?, bias_constraint=?", ["SeparableConvolution2D"]),
    Row(
      "DepthwiseConv1D",
      "kernel_size, strides=?, padding=?, depth_multiplier=?, data_format=?, "
        + "dilation_rate=?, activation=?, use_bias=?, depthwise_initializer=?, "
        + "bias_initializer=?, depthwise_regularizer=?, bias_regularizer=?, "
        + "depthwise_constraint=?, bias_constraint=?"),
    Row(
      "DepthwiseConv2D",
      "kernel_size, strides=?, padding=?, depth_multiplier=?, data_format=?, "
        + "dilation_rate=?, activation=?, use_bias=?, depthwise_initializer=?, "
        + "bias_initializer=?, depthwise_regularizer=?, bias_regularizer=?, "
        + "depthwise_constraint=?, bias_constraint=?"),
    Row(
      "Conv1DTranspose",
      "filters, kernel_size, strides=?, padding=?, output_padding=?, data_format=?, "
        + "dilation_rate=?, activation=?, use_bias=?, kernel_initializer=?, bias_initializer=?, "
        + "kernel_regularizer=?, bias_regularizer=?, kernel_constraint=?, bias_constraint=?", ["Convolution1DTranspose"]),
    Row(
      "Conv2DTranspose",
      "filters, kernel_size, strides=?, padding=?, output_padding=?, data_format=?, "
        + "dilation_rate=?, activation=?, use_bias=?, kernel_initializer=?, bias_initializer=?, "
        + "kernel_regularizer=?, bias_regularizer=?, kernel_constraint=?, bias_constraint=?", ["Convolution2DTranspose"]),
    Row(
      "Conv3DTranspose",
      "filters, kernel_size, strides=?, padding=?, data_format=?, output_padding=?, "
        + "dilation_rate=?, activation=?, use_bias=?, kernel_initializer=?, bias_initializer=?, "
        + "kernel_regularizer=?, bias_regularizer=?, kernel_constraint=?, bias_constraint=?", ["Convolution3DTranspose"]),
  ]

  /// Pooling.
  static let pooling: [Row] = [
    Row("MaxPooling1D", "pool_size=?, strides=?, padding=?, data_format=?", ["MaxPool1D"]),
    Row("MaxPooling2D", "pool_size=?, strides=?, padding=?, data_format=?", ["MaxPool2D"]),
    Row("MaxPooling3D", "pool_size=?, strides=?, padding=?, data_format=?", ["MaxPool3D"]),
    Row("AveragePooling1D", "pool_size, strides=?, padding=?, data_format=?", ["AvgPool1D"]),
    Row("AveragePooling2D", "pool_size, strides=?, padding=?, data_format=?", ["AvgPool2D"]),
    Row("AveragePooling3D", "pool_size, strides=?, padding=?, data_format=?", ["AvgPool3D"]),
    Row("GlobalAveragePooling1D", "data_format=?, keepdims=?", ["GlobalAvgPool1D"]),
    Row("GlobalAveragePooling2D", "data_format=?, keepdims=?", ["GlobalAvgPool2D"]),
    Row("GlobalAveragePooling3D", "data_format=?, keepdims=?", ["GlobalAvgPool3D"]),
    Row("GlobalMaxPooling1D", "data_format=?, keepdims=?", ["GlobalMaxPool1D"]),
    Row("GlobalMaxPooling2D", "data_format=?, keepdims=?", ["GlobalMaxPool2D"]),
    Row("GlobalMaxPooling3D", "data_format=?, keepdims=?", ["GlobalMaxPool3D"]),
  ]

  /// Normalization.
  static let normalization: [Row] = [
    Row(
      "BatchNormalization",
      "axis=?, momentum=?, epsilon=?, center=?, scale=?, beta_initializer=?, "
        + "gamma_initializer=?, moving_mean_initializer=?, moving_variance_initializer=?, "
        + "beta_regularizer=?, gamma_regularizer=?, beta_constraint=?, gamma_constraint=?, "
        + "renorm=?, renorm_clipping=?, renorm_momentum=?, synchronized=?"),
    Row(
      "LayerNormalization",
      "axis=?, epsilon=?, center=?, scale=?, beta_initializer=?, gamma_initializer=?, "
        + "beta_regularizer=?, gamma_regularizer=?, beta_constraint=?, gamma_constraint=?"),
    Row(
      "GroupNormalization",
      "groups=?, axis=?, epsilon=?, center=?, scale=?, beta_initializer=?, "
        + "gamma_initializer=?, beta_regularizer=?, gamma_regularizer=?, beta_constraint=?, "
        + "gamma_constraint=?"),
    Row("RMSNormalization", "axis=?, epsilon=?"),
    Row("UnitNormalization", "axis=?"),
  ]

  /// Several tensors into one.
  static let merging: [Row] = [
    Row("Add", ""),
    Row("Subtract", ""),
    Row("Multiply", ""),
    Row("Average", ""),
    Row("Maximum", ""),
    Row("Minimum", ""),
    Row("Concatenate", "axis=?"),
    Row("Dot", "axes, normalize=?"),
  ]

  /// Scaling of inputs.
  static let preprocessing: [Row] = [
    Row("Rescaling", "scale, offset=?"),
    Row("Normalization", "axis=?, mean=?, variance=?, invert=?"),
  ]

  /// Sequences.
  static let recurrent: [Row] = [
    Row(
      "SimpleRNN",
      "units, activation=?, use_bias=?, kernel_initializer=?, recurrent_initializer=?, "
        + "bias_initializer=?, kernel_regularizer=?, recurrent_regularizer=?, "
        + "bias_regularizer=?, kernel_constraint=?, recurrent_constraint=?, "
        + "bias_constraint=?, dropout=?, recurrent_dropout=?, return_sequences=?, "
        + "return_state=?, go_backwards=?, stateful=?, unroll=?, seed=?, "
        + "zero_output_for_mask=?"),
    Row(
      "LSTM",
      "units, activation=?, recurrent_activation=?, use_bias=?, kernel_initializer=?, "
        + "recurrent_initializer=?, bias_initializer=?, unit_forget_bias=?, "
        + "kernel_regularizer=?, recurrent_regularizer=?, bias_regularizer=?, "
        + "kernel_constraint=?, recurrent_constraint=?, bias_constraint=?, dropout=?, "
        + "recurrent_dropout=?, seed=?, return_sequences=?, return_state=?, go_backwards=?, "
        + "stateful=?, unroll=?, use_cudnn=?, zero_output_for_mask=?"),
    Row(
      "GRU",
      "units, activation=?, recurrent_activation=?, use_bias=?, kernel_initializer=?, "
        + "recurrent_initializer=?, bias_initializer=?, kernel_regularizer=?, "
        + "recurrent_regularizer=?, bias_regularizer=?, kernel_constraint=?, "
        + "recurrent_constraint=?, bias_constraint=?, dropout=?, recurrent_dropout=?, seed=?, "
        + "return_sequences=?, return_state=?, go_backwards=?, stateful=?, unroll=?, "
        + "reset_after=?, use_cudnn=?, zero_output_for_mask=?"),
    Row(
      "Bidirectional",
      "layer, merge_mode=?, weights=?, backward_layer=?"),
    Row(
      "TimeDistributed",
      "layer"),
  ]
}
