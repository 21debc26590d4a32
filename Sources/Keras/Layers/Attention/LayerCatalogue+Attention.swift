extension LayerCatalogue {
  /// The rows of Keras's package `attention`.
  mutating func addAttention() {
    package = "attention"
    row(
      "Attention", "use_scale=False, score_mode='dot', dropout=0.0, seed=None, **kwargs"
    ) { (a) throws(KerasError) in try Attention(a, additive: false) }
    row(
      "AdditiveAttention", base: "Attention", "use_scale=True, dropout=0.0, seed=None, **kwargs"
    ) { (a) throws(KerasError) in try Attention(a, additive: true) }
    row(
      "MultiHeadAttention",
      "num_heads, key_dim, value_dim=None, dropout=0.0, use_bias=True, output_shape=None, "
        + "attention_axes=None, sliding_window=None, flash_attention=None, "
        + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + "kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, bias_constraint=None, use_gate=False, seed=None, **kwargs"
    ) { (a) throws(KerasError) in try MultiHeadAttention(a) }
    row(
      "GroupedQueryAttention", aliases: ["GroupQueryAttention"],
      "head_dim, num_query_heads, num_key_value_heads, dropout=0.0, use_bias=True, "
        + "sliding_window=None, flash_attention=None, kernel_initializer='glorot_uniform', "
        + "bias_initializer='zeros', kernel_regularizer=None, bias_regularizer=None, "
        + "activity_regularizer=None, kernel_constraint=None, bias_constraint=None, "
        + "use_gate=False, seed=None, **kwargs"
    ) { (a) throws(KerasError) in try GroupedQueryAttention(a) }
  }
}
