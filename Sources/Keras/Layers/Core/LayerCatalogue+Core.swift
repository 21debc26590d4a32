extension LayerCatalogue {
  /// The rows of Keras's package `core`.
  mutating func addCore() {
    package = "core"
    row(
      "Dense",
      "units, activation=None, use_bias=True, kernel_initializer='glorot_uniform', "
        + "bias_initializer='zeros', kernel_regularizer=None, bias_regularizer=None, "
        + "activity_regularizer=None, kernel_constraint=None, bias_constraint=None, "
        + "lora_rank=None, lora_alpha=None, quantization_config=None, **kwargs"
    ) { (a) throws(KerasError) in try Dense(a) }
    row(
      "Embedding",
      "input_dim, output_dim, embeddings_initializer='uniform', "
        + "embeddings_regularizer=None, embeddings_constraint=None, mask_zero=False, "
        + "weights=None, lora_rank=None, lora_alpha=None, quantization_config=None, **kwargs"
    ) { (a) throws(KerasError) in try Embedding(a) }
    row(
      "EinsumDense",
      "equation, output_shape, activation=None, bias_axes=None, "
        + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + "kernel_regularizer=None, bias_regularizer=None, kernel_constraint=None, "
        + "bias_constraint=None, lora_rank=None, lora_alpha=None, "
        + "gptq_unpacked_column_size=None, quantization_config=None, **kwargs"
    ) { (a) throws(KerasError) in try EinsumDense(a) }
    row(
      "ReversibleEmbedding", base: "Embedding",
      "input_dim, output_dim, tie_weights=True, embeddings_initializer='uniform', "
        + "embeddings_regularizer=None, embeddings_constraint=None, mask_zero=False, "
        + "reverse_dtype=None, logit_soft_cap=None, **kwargs"
    ) { (a) throws(KerasError) in try ReversibleEmbedding(a) }
    row("Wrapper", "layer, **kwargs") { (a) throws(KerasError) in try WrapperLayer(a) }
    row("Masking", "mask_value=0.0, **kwargs") { (a) throws(KerasError) in try Masking(a) }
    row("Identity", "**kwargs") { (a) throws(KerasError) in try Identity(a) }
    row(
      "InputLayer",
      "shape=None, batch_size=None, dtype=None, sparse=None, ragged=None, batch_shape=None, "
        + "input_tensor=None, optional=False, name=None, **kwargs"
    ) { (a) throws(KerasError) in try InputLayer(a) }
  }
}
