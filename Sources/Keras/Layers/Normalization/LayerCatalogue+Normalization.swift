extension LayerCatalogue {
  /// The rows of Keras's package `normalization`.
  mutating func addNormalization() {
    package = "normalization"
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
      "SpectralNormalization", base: "Wrapper", "layer, power_iterations=1, **kwargs"
    ) { (a) throws(KerasError) in try SpectralNormalization(a) }
  }
}
