import Autodiff
import Tensors

/// Divides the kernel of a layer by its largest singular value σ, estimated by power iteration
/// while training: v ← u·Wᵀ/|·|, u ← v·W/|·|, σ = v·W·uᵀ.
public final class SpectralNormalization: WrapperLayer {
  public let iterations: Int
  private var kernel: Weight?
  public private(set) var vector: Weight?

  public override var overridesOutputShape: Bool { true }
  public override var callSignature: CallSignature { .inputsTrainingFalse }

  public override init(_ a: LayerArguments) throws(KerasError) {
    iterations = try a.int("power_iterations", 1)
    try super.init(a)
    if iterations <= 0 {
      throw .value(
        "`power_iterations` should be greater than zero. Received: "
          + "`power_iterations=\(iterations)`")
    }
  }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    try super.build(shapes)
    inputSpecs = [InputSpec(minRank: 1, axes: [(-1, shapes.input.last ?? 0)])]
    let own = layer.ownTrainableWeights + layer.ownNonTrainableWeights
    guard
      let found = own.first(where: { $0.name == "kernel" })
        ?? own.first(where: { $0.name == "embeddings" })
    else {
      throw .value("\(layer.className) object has no attribute 'kernel' nor 'embeddings'")
    }
    kernel = found
    track(found)
    let initializer = try Initializers.make(
      "TruncatedNormal", Config([("stddev", .float(0.02))]))
    vector = try addWeight(
      "vector_u", shape: [1, found.shape[found.shape.count - 1]],
      initializer: initializer ?? ConstantInitializer.ones, trainable: false)
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard arguments.training, let kernel, let vector else { return try layer(arguments.first) }
    let before = kernel.node
    let (u, normalized) = try graph { () throws(GraphError) in try normalize(kernel, vector) }
    try vector.assign(u)
    try kernel.assign(normalized)
    let output = try layer(arguments.first)
    // A training step keeps the kernel: the optimizer's update is what changes it.
    if Trace.current != nil { try kernel.assign(before) }
    return output
  }

  private func normalize(
    _ kernel: Weight, _ vector: Weight
  ) throws(GraphError) -> (Node, Node) {
    let weights = try kernel.node.reshape([-1, kernel.shape[kernel.shape.count - 1]])
    var u = vector.node
    var v = u
    for _ in 0..<iterations {
      v = try unit(u.matmul(weights.transpose()))
      u = try unit(v.matmul(weights))
    }
    (u, v) = (try u.stopGradient(), try v.stopGradient())
    let sigma = try v.matmul(weights).matmul(u.transpose())
    let normalized = try kernel.node.divide(sigma.reshape([]))
    // A kernel of zeros has no direction and stays as it is.
    let isZero = try kernel.node.equal(kernel.node.like(0)).all()
    return (try isZero.select(vector.node, u), try isZero.select(kernel.node, normalized))
  }

  private func unit(_ x: Node) throws(GraphError) -> Node {
    try x.multiply(x.square().sum(keepDims: true).rsqrt().minimum(1e12))
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    try layer.outputShapes(shapes)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("power_iterations", .int(iterations))])
  }
}
