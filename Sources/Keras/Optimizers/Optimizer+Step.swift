import Autodiff
import Tensors

/// What every optimizer does around the update of its kind: clipping, decay, accumulation,
/// averages.
extension Optimizer {
  /// One step: clips, decays, updates, constrains, counts.
  func step(_ gradients: [Node], _ weights: [Weight]) throws(KerasError) {
    if gradients.isEmpty { return }
    try ensureBuilt(weights)
    for weight in weights where index(of: weight) == nil {
      throw .value(
        "Unknown variable: \(Session.describe(weight)). This optimizer can only be called for the "
          + "variables it was originally built with. When working with a new set of variables, you "
          + "should recreate a new optimizer instance.")
    }
    let rate = try learningRate()
    var gradients = gradients
    if let factor = lossScaleFactor {
      for i in gradients.indices {
        let g = gradients[i]
        gradients[i] = try graph { () throws(GraphError) in try g.divide(factor) }
      }
    }
    if let accumulationSteps, accumulationSteps > 0 {
      try accumulate(gradients, weights, accumulationSteps, rate)
    } else {
      try move(gradients, weights, rate)
    }
    if usesEMA { try graph { () throws(GraphError) in try updateAverages() } }
    for weight in weights {
      guard let constraint = weight.constraint else { continue }
      try weight.assign(try constraint.project(weight.node))
    }
    try graph { () throws(GraphError) in
      try iterations.variable.assign(iterations.node.add(iterations.node.like(1)))
    }
  }

  private func move(
    _ gradients: [Node], _ weights: [Weight], _ rate: Node
  ) throws(KerasError) {
    let limited = try graph { () throws(GraphError) in try clipped(gradients) }
    try graph { () throws(GraphError) in
      for weight in weights {
        guard let decay = decay(of: weight), decays(weight) else { continue }
        let loss = try weight.node.multiply(decay).multiply(rate)
        try weight.variable.assign(weight.node.subtract(loss))
      }
      try beginStep()
    }
    for (gradient, weight) in zip(limited, weights) {
      if let delegate, delegate.overridesUpdate {
        try delegate.update(self, gradient, weight, rate: rate)
      } else {
        try graph { () throws(GraphError) in
          try update(gradient, weight, index: index(of: weight) ?? 0, rate: rate)
        }
      }
    }
  }

  private func clipped(_ gradients: [Node]) throws(GraphError) -> [Node] {
    if let clipNorm, clipNorm > 0 {
      var result: [Node] = []
      for g in gradients {
        let norm = try g.square().sum().sqrt()
        result.append(try g.multiply(clipNorm).divide(norm.maximum(clipNorm)))
      }
      return result
    }
    if let globalClipNorm, globalClipNorm > 0 {
      var total = Node.scalar(0)
      for g in gradients { total = try total.add(g.square().sum()) }
      let norm = try total.sqrt()
      let factor = try norm.like(globalClipNorm).divide(norm.maximum(globalClipNorm))
      var result: [Node] = []
      for g in gradients { result.append(try g.multiply(factor)) }
      return result
    }
    if let clipValue, clipValue > 0 {
      var result: [Node] = []
      for g in gradients { result.append(try g.clip(-clipValue, clipValue)) }
      return result
    }
    return gradients
  }

  /// Every n-th step updates with the mean of n gradients; the others only add theirs up.
  private func accumulate(
    _ gradients: [Node], _ weights: [Weight], _ steps: Int, _ rate: Node
  ) throws(KerasError) {
    let before = variables.map { ($0, $0.node) } + weights.map { ($0, $0.node) }
    var means: [Node] = []
    var sums: [Node] = []
    try graph { () throws(GraphError) in
      for (g, weight) in zip(gradients, weights) {
        let sum = try g.add(gradientSums[index(of: weight) ?? 0].node)
        sums.append(sum)
        means.append(try sum.divide(Double(steps)))
      }
    }
    try move(means, weights, rate)
    try graph { () throws(GraphError) in
      let count = try iterations.node.add(iterations.node.like(1))
      let isUpdate = try count.remainder(count.like(Double(steps))).equal(count.like(0))
      for (weight, old) in before where !gradientSums.contains(where: { $0 === weight }) {
        if weight === iterations || weight === self.rate { continue }
        try weight.variable.assign(isUpdate.select(weight.node, old))
      }
      for (sum, weight) in zip(sums, weights) {
        let slot = gradientSums[index(of: weight) ?? 0]
        try slot.variable.assign(isUpdate.select(sum.like(0), sum))
      }
    }
  }

  private func updateAverages() throws(GraphError) {
    let count = try nextStep()
    let isFirst = try count.equal(count.like(1))
    for (weight, average) in zip(targets, weightAverages) {
      let momentum = try isFirst.select(Node.scalar(0), Node.scalar(emaMomentum))
      let new = try average.node.multiply(momentum)
        .add(weight.node.multiply(momentum.negate().add(1)))
      try average.variable.assign(new)
      if let every = emaOverwriteFrequency, every > 0 {
        let isDue = try count.remainder(count.like(Double(every))).equal(count.like(0))
        try weight.variable.assign(isDue.select(new, weight.node))
      }
    }
  }

  /// At the end of training the averages become the weights.
  public func finalize(_ weights: [Weight]) {
    let optimizer = inner
    guard optimizer.usesEMA, optimizer.weightAverages.count == weights.count else { return }
    for (weight, average) in zip(weights, optimizer.weightAverages) { weight.store(average.value) }
  }

  /// Exchanges weights and their averages; false where none are kept.
  func swapAverages() -> Bool {
    let optimizer = inner
    guard optimizer.usesEMA, optimizer.built else { return false }
    for (weight, average) in zip(optimizer.targets, optimizer.weightAverages) {
      let old = weight.value.copy()
      weight.store(average.value)
      average.store(old)
    }
    return true
  }

  /// Makes the averages what the weights are.
  func takeAverages() {
    for (weight, average) in zip(inner.targets, inner.weightAverages) {
      average.store(weight.value)
    }
  }
}
