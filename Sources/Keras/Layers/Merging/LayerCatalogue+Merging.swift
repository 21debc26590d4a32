extension LayerCatalogue {
  /// The rows of Keras's package `merging`.
  mutating func addMerging() {
    package = "merging"
    row("Add", "**kwargs") { (a) throws(KerasError) in try Merge(a, .add) }
    row("Subtract", "**kwargs") { (a) throws(KerasError) in try Merge(a, .subtract) }
    row("Multiply", "**kwargs") { (a) throws(KerasError) in try Merge(a, .multiply) }
    row("Average", "**kwargs") { (a) throws(KerasError) in try Merge(a, .average) }
    row("Maximum", "**kwargs") { (a) throws(KerasError) in try Merge(a, .maximum) }
    row("Minimum", "**kwargs") { (a) throws(KerasError) in try Merge(a, .minimum) }
    row("Concatenate", "axis=-1, **kwargs") { (a) throws(KerasError) in try Concatenate(a) }
    row("Dot", "axes, normalize=False, **kwargs") { (a) throws(KerasError) in try Dot(a) }
  }
}
