/// The layers by the names that programs use, each with its constructor's parameters.
///
/// Bindings and saved configurations both make layers here, so that a layer's options are read
/// in one place, its own initializer.
public struct LayerCatalogue {
  public struct Row {
    public let name: String
    /// The parameters as Python writes them, `self` left out: `units, activation=None, **kwargs`.
    public let signature: String
    public let make: (LayerArguments) throws(KerasError) -> Layer
  }

  public private(set) var rows: [Row] = []
  private var places: [String: Int] = [:]

  nonisolated(unsafe) public static let shared = LayerCatalogue()

  public subscript(name: String) -> Row? { places[name].map { rows[$0] } }

  /// The names of a signature's parameters, `**kwargs` left out.
  public static func parameterNames(_ signature: String) -> [String] {
    var names: [String] = []
    var depth = 0
    var name = ""
    var isInName = true
    for character in signature + "," {
      switch character {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "," where depth == 0:
        if !name.isEmpty, !name.hasPrefix("*") { names.append(name) }
        name = ""
        isInName = true
      case "=" where depth == 0: isInName = false
      case " ": break
      default: if isInName { name.append(character) }
      }
    }
    return names
  }

  /// A layer by class name and options.
  public static func make(_ name: String, _ config: Config = Config()) throws(KerasError) -> Layer {
    guard let row = shared[name] else {
      throw .value("Unknown layer: '\(name)'.")
    }
    return try row.make(
      LayerArguments(name, config, parameters: parameterNames(row.signature)))
  }

  private mutating func row(
    _ name: String, _ signature: String,
    _ make: @escaping (LayerArguments) throws(KerasError) -> Layer
  ) {
    places[name] = rows.count
    rows.append(Row(name: name, signature: signature, make: make))
  }

  private init() {
    row(
      "Dense",
      "units, activation=None, use_bias=True, kernel_initializer='glorot_uniform', "
        + "bias_initializer='zeros', kernel_regularizer=None, bias_regularizer=None, "
        + "activity_regularizer=None, kernel_constraint=None, bias_constraint=None, "
        + "lora_rank=None, lora_alpha=None, quantization_config=None, **kwargs"
    ) { (a) throws(KerasError) in try Dense(a) }
    row("Activation", "activation, **kwargs") { (a) throws(KerasError) in try ActivationLayer(a) }
    row(
      "ReLU", "max_value=None, negative_slope=0.0, threshold=0.0, **kwargs"
    ) { (a) throws(KerasError) in try ReLULayer(a) }
    row(
      "LeakyReLU", "negative_slope=0.3, **kwargs"
    ) { (a) throws(KerasError) in try LeakyReLULayer(a) }
    row(
      "PReLU",
      "alpha_initializer='Zeros', alpha_regularizer=None, alpha_constraint=None, "
        + "shared_axes=None, **kwargs"
    ) { (a) throws(KerasError) in try PReLULayer(a) }
    row("ELU", "alpha=1.0, **kwargs") { (a) throws(KerasError) in try ELULayer(a) }
    row("Softmax", "axis=-1, **kwargs") { (a) throws(KerasError) in try SoftmaxLayer(a) }
    row(
      "Dropout", "rate, noise_shape=None, seed=None, **kwargs"
    ) { (a) throws(KerasError) in try Dropout(a) }
    row(
      "SpatialDropout1D", "rate, seed=None, name=None, dtype=None"
    ) { (a) throws(KerasError) in try SpatialDropout(a, rank: 1) }
    row(
      "SpatialDropout2D", "rate, data_format=None, seed=None, name=None, dtype=None"
    ) { (a) throws(KerasError) in try SpatialDropout(a, rank: 2) }
    row(
      "SpatialDropout3D", "rate, data_format=None, seed=None, name=None, dtype=None"
    ) { (a) throws(KerasError) in try SpatialDropout(a, rank: 3) }
    row(
      "GaussianNoise", "stddev, seed=None, **kwargs"
    ) { (a) throws(KerasError) in try GaussianNoise(a) }
    row(
      "GaussianDropout", "rate, seed=None, **kwargs"
    ) { (a) throws(KerasError) in try GaussianDropout(a) }
    row(
      "ActivityRegularization", "l1=0.0, l2=0.0, **kwargs"
    ) { (a) throws(KerasError) in try ActivityRegularization(a) }
    row("Flatten", "data_format=None, **kwargs") { (a) throws(KerasError) in try Flatten(a) }
    row("Reshape", "target_shape, **kwargs") { (a) throws(KerasError) in try Reshape(a) }
    row("Permute", "dims, **kwargs") { (a) throws(KerasError) in try Permute(a) }
    row("RepeatVector", "n, **kwargs") { (a) throws(KerasError) in try RepeatVector(a) }
    row(
      "Embedding",
      "input_dim, output_dim, embeddings_initializer='uniform', "
        + "embeddings_regularizer=None, embeddings_constraint=None, mask_zero=False, "
        + "weights=None, lora_rank=None, lora_alpha=None, quantization_config=None, **kwargs"
    ) { (a) throws(KerasError) in try Embedding(a) }
    row("Masking", "mask_value=0.0, **kwargs") { (a) throws(KerasError) in try Masking(a) }
    row("Identity", "**kwargs") { (a) throws(KerasError) in try Identity(a) }
    row(
      "Conv1D",
      "filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1, "
        + "groups=1, activation=None, use_bias=True, kernel_initializer='glorot_uniform', "
        + "bias_initializer='zeros', kernel_regularizer=None, bias_regularizer=None, "
        + "activity_regularizer=None, kernel_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try Convolution(a, rank: 1) }
    row(
      "Conv2D",
      "filters, kernel_size, strides=(1, 1), padding='valid', data_format=None, "
        + "dilation_rate=(1, 1), groups=1, activation=None, use_bias=True, "
        + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + "kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try Convolution(a, rank: 2) }
    row(
      "Conv3D",
      "filters, kernel_size, strides=(1, 1, 1), padding='valid', data_format=None, "
        + "dilation_rate=(1, 1, 1), groups=1, activation=None, use_bias=True, "
        + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + "kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try Convolution(a, rank: 3) }
    row(
      "SeparableConv1D",
      "filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1, "
        + "depth_multiplier=1, activation=None, use_bias=True, "
        + "depthwise_initializer='glorot_uniform', pointwise_initializer='glorot_uniform', "
        + "bias_initializer='zeros', depthwise_regularizer=None, pointwise_regularizer=None, "
        + "bias_regularizer=None, activity_regularizer=None, depthwise_constraint=None, "
        + "pointwise_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try DepthwiseConvolution(a, rank: 1, separable: true) }
    row(
      "SeparableConv2D",
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
      "Conv1DTranspose",
      "filters, kernel_size, strides=1, padding='valid', output_padding=None, "
        + "data_format=None, dilation_rate=1, activation=None, use_bias=True, "
        + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + "kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try TransposedConvolution(a, rank: 1) }
    row(
      "Conv2DTranspose",
      "filters, kernel_size, strides=(1, 1), padding='valid', output_padding=None, "
        + "data_format=None, dilation_rate=(1, 1), activation=None, use_bias=True, "
        + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + "kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try TransposedConvolution(a, rank: 2) }
    row(
      "Conv3DTranspose",
      "filters, kernel_size, strides=(1, 1, 1), padding='valid', data_format=None, "
        + "output_padding=None, dilation_rate=(1, 1, 1), activation=None, use_bias=True, "
        + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + "kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, bias_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try TransposedConvolution(a, rank: 3) }
    row(
      "MaxPooling1D",
      "pool_size=2, strides=None, padding='valid', data_format=None, name=None, **kwargs"
    ) { (a) throws(KerasError) in try Pooling(a, rank: 1, .maximum) }
    row(
      "MaxPooling2D",
      "pool_size=(2, 2), strides=None, padding='valid', data_format=None, name=None, "
        + "**kwargs"
    ) { (a) throws(KerasError) in try Pooling(a, rank: 2, .maximum) }
    row(
      "MaxPooling3D",
      "pool_size=(2, 2, 2), strides=None, padding='valid', data_format=None, name=None, "
        + "**kwargs"
    ) { (a) throws(KerasError) in try Pooling(a, rank: 3, .maximum) }
    row(
      "AveragePooling1D", "pool_size, strides=None, padding='valid', data_format=None, name=None, **kwargs"
    ) { (a) throws(KerasError) in try Pooling(a, rank: 1, .average) }
    row(
      "AveragePooling2D", "pool_size, strides=None, padding='valid', data_format=None, name=None, **kwargs"
    ) { (a) throws(KerasError) in try Pooling(a, rank: 2, .average) }
    row(
      "AveragePooling3D", "pool_size, strides=None, padding='valid', data_format=None, name=None, **kwargs"
    ) { (a) throws(KerasError) in try Pooling(a, rank: 3, .average) }
    row(
      "GlobalAveragePooling1D", "data_format=None, keepdims=False, **kwargs"
    ) { (a) throws(KerasError) in try GlobalPooling(a, rank: 1, .average) }
    row(
      "GlobalAveragePooling2D", "data_format=None, keepdims=False, **kwargs"
    ) { (a) throws(KerasError) in try GlobalPooling(a, rank: 2, .average) }
    row(
      "GlobalAveragePooling3D", "data_format=None, keepdims=False, **kwargs"
    ) { (a) throws(KerasError) in try GlobalPooling(a, rank: 3, .average) }
    row(
      "GlobalMaxPooling1D", "data_format=None, keepdims=False, **kwargs"
    ) { (a) throws(KerasError) in try GlobalPooling(a, rank: 1, .maximum) }
    row(
      "GlobalMaxPooling2D", "data_format=None, keepdims=False, **kwargs"
    ) { (a) throws(KerasError) in try GlobalPooling(a, rank: 2, .maximum) }
    row(
      "GlobalMaxPooling3D", "data_format=None, keepdims=False, **kwargs"
    ) { (a) throws(KerasError) in try GlobalPooling(a, rank: 3, .maximum) }
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
    row(
      "BatchNormalization",
      "axis=-1, momentum=0.99, epsilon=0.001, center=True, scale=True, "
        + "beta_initializer='zeros', gamma_initializer='ones', moving_mean_initializer='zeros', "
        + "moving_variance_initializer='ones', beta_regularizer=None, gamma_regularizer=None, "
        + "beta_constraint=None, gamma_constraint=None, renorm=False, renorm_clipping=None, "
        + "renorm_momentum=0.99, synchronized=False, **kwargs"
    ) { (a) throws(KerasError) in try BatchNormalization(a) }
    row(
      "LayerNormalization",
      "axis=-1, epsilon=0.001, center=True, scale=True, beta_initializer='zeros', "
        + "gamma_initializer='ones', beta_regularizer=None, gamma_regularizer=None, "
        + "beta_constraint=None, gamma_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try LayerNormalization(a) }
    row(
      "GroupNormalization",
      "groups=32, axis=-1, epsilon=0.001, center=True, scale=True, "
        + "beta_initializer='zeros', gamma_initializer='ones', beta_regularizer=None, "
        + "gamma_regularizer=None, beta_constraint=None, gamma_constraint=None, **kwargs"
    ) { (a) throws(KerasError) in try GroupNormalization(a) }
    row(
      "UnitNormalization", "axis=-1, **kwargs"
    ) { (a) throws(KerasError) in try UnitNormalization(a) }
    row(
      "RMSNormalization", "axis=-1, epsilon=1e-06, **kwargs"
    ) { (a) throws(KerasError) in try RMSNormalization(a) }
    row(
      "Normalization", "axis=-1, mean=None, variance=None, invert=False, **kwargs"
    ) { (a) throws(KerasError) in try Normalization(a) }
    row("Rescaling", "scale, offset=0.0, **kwargs") { (a) throws(KerasError) in try Rescaling(a) }
    row("Add", "**kwargs") { (a) throws(KerasError) in try Merge(a, .add) }
    row("Subtract", "**kwargs") { (a) throws(KerasError) in try Merge(a, .subtract) }
    row("Multiply", "**kwargs") { (a) throws(KerasError) in try Merge(a, .multiply) }
    row("Average", "**kwargs") { (a) throws(KerasError) in try Merge(a, .average) }
    row("Maximum", "**kwargs") { (a) throws(KerasError) in try Merge(a, .maximum) }
    row("Minimum", "**kwargs") { (a) throws(KerasError) in try Merge(a, .minimum) }
    row("Concatenate", "axis=-1, **kwargs") { (a) throws(KerasError) in try Concatenate(a) }
    row("Dot", "axes, normalize=False, **kwargs") { (a) throws(KerasError) in try Dot(a) }
    row(
      "InputLayer",
      "shape=None, batch_size=None, dtype=None, sparse=None, ragged=None, batch_shape=None, "
        + "input_tensor=None, optional=False, name=None, **kwargs"
    ) { (a) throws(KerasError) in try InputLayer(a) }
    row(
      "SimpleRNN",
      "units, activation='tanh', use_bias=True, kernel_initializer='glorot_uniform', "
        + "recurrent_initializer='orthogonal', bias_initializer='zeros', "
        + "kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, "
        + "activity_regularizer=None, kernel_constraint=None, recurrent_constraint=None, "
        + "bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, return_sequences=False, "
        + "return_state=False, go_backwards=False, stateful=False, unroll=False, seed=None, "
        + "**kwargs"
    ) { (a) throws(KerasError) in
      try RecurrentLayer(a) { (c) throws(KerasError) in try SimpleRNNCell(c) }
    }
    row(
      "LSTM",
      "units, activation='tanh', recurrent_activation='sigmoid', use_bias=True, "
        + "kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
        + "bias_initializer='zeros', unit_forget_bias=True, kernel_regularizer=None, "
        + "recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, "
        + "dropout=0.0, recurrent_dropout=0.0, seed=None, return_sequences=False, "
        + "return_state=False, go_backwards=False, stateful=False, unroll=False, "
        + "use_cudnn='auto', **kwargs"
    ) { (a) throws(KerasError) in
      try RecurrentLayer(a) { (c) throws(KerasError) in try LSTMCell(c) }
    }
    row(
      "GRU",
      "units, activation='tanh', recurrent_activation='sigmoid', use_bias=True, "
        + "kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
        + "bias_initializer='zeros', kernel_regularizer=None, recurrent_regularizer=None, "
        + "bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, "
        + "recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, "
        + "seed=None, return_sequences=False, return_state=False, go_backwards=False, "
        + "stateful=False, unroll=False, reset_after=True, use_cudnn='auto', **kwargs"
    ) { (a) throws(KerasError) in
      try RecurrentLayer(a) { (c) throws(KerasError) in try GRUCell(c) }
    }
    row(
      "SimpleRNNCell",
      "units, activation='tanh', use_bias=True, kernel_initializer='glorot_uniform', "
        + "recurrent_initializer='orthogonal', bias_initializer='zeros', "
        + "kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, "
        + "kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, "
        + "dropout=0.0, recurrent_dropout=0.0, seed=None, **kwargs"
    ) { (a) throws(KerasError) in
      try SimpleRNNCell(a)
    }
    row(
      "LSTMCell",
      "units, activation='tanh', recurrent_activation='sigmoid', use_bias=True, "
        + "kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
        + "bias_initializer='zeros', unit_forget_bias=True, kernel_regularizer=None, "
        + "recurrent_regularizer=None, bias_regularizer=None, kernel_constraint=None, "
        + "recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, "
        + "seed=None, **kwargs"
    ) { (a) throws(KerasError) in
      try LSTMCell(a)
    }
    row(
      "GRUCell",
      "units, activation='tanh', recurrent_activation='sigmoid', use_bias=True, "
        + "kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
        + "bias_initializer='zeros', kernel_regularizer=None, recurrent_regularizer=None, "
        + "bias_regularizer=None, kernel_constraint=None, recurrent_constraint=None, "
        + "bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, reset_after=True, "
        + "seed=None, **kwargs"
    ) { (a) throws(KerasError) in
      try GRUCell(a)
    }
    row(
      "Bidirectional",
      "layer, merge_mode='concat', weights=None, backward_layer=None, **kwargs"
    ) { (a) throws(KerasError) in
      try Bidirectional(a)
    }
    row(
      "TimeDistributed",
      "layer, **kwargs"
    ) { (a) throws(KerasError) in
      try TimeDistributed(a)
    }
  }
}
