import Autodiff
import Tensors

/// The mean or maximum over all spatial axes: [batch, size…, channels] → [batch, channels].
/// A mean over one axis leaves masked steps out.
public final class GlobalPooling: TensorLayer {
  public let kind: Pooling.Kind
  public let spatialRank: Int
  public let keepsAxes: Bool
  private let givenLayout: ChannelLayout

  override var layout: ChannelLayout? { givenLayout }

  public override var callSignature: CallSignature {
    spatialRank == 1 && kind == .average ? .inputsMask : .inputs
  }

  public init(_ a: LayerArguments, rank: Int, _ kind: Pooling.Kind) throws(KerasError) {
    self.kind = kind
    spatialRank = rank
    keepsAxes = a.bool("keepdims", false)
    givenLayout = try ChannelLayout(a)
    try super.init(a)
    inputSpecs = [InputSpec(rank: rank + 2)]
    supportsMasking = rank == 1 && kind == .average
    built = true
  }

  public override func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node {
    let axes = Array(1...spatialRank)
    if kind == .maximum { return try x.max(axes: axes, keepDims: keepsAxes) }
    guard let mask = arguments.mask else { return try x.mean(axes: axes, keepDims: keepsAxes) }
    let kept = try mask.cast(.bool).expandDims(-1)
    let weights = try kept.cast(x.dtype)
    let total = try kept.select(x, x.like(0)).sum(axes: axes, keepDims: keepsAxes)
    return try total.divide(weights.sum(axes: axes, keepDims: keepsAxes))
  }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    try checkRank(input)
    let middle = keepsAxes ? [Int](repeating: 1, count: spatialRank) : []
    return [input[0]] + middle + [input[input.count - 1]]
  }

  public override func computeMask(
    _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    .none
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("data_format", givenLayout.config), ("keepdims", .bool(keepsAxes)),
    ])
  }
}
