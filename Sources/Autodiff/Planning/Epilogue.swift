import CKernels
import Tensors

/// Which rules the C kernels can apply at the end of a product.
enum Epilogue {
  static func activation(_ operation: Operation) -> lk_activation? {
    switch operation {
    case is Unary<Relu>: return LK_ACT_RELU
    case is Unary<Sigmoid>: return LK_ACT_SIGMOID
    case is Unary<HyperbolicTangent>: return LK_ACT_TANH
    case is Unary<Exponential>: return LK_ACT_EXP
    case is Unary<Softplus>: return LK_ACT_SOFTPLUS
    default: return nil
    }
  }
}

/// a(A·B + bias), made by the planner only: gradients are taken before.
final class MatMulBias: Operation {
  let product: MatMul
  let activation: lk_activation?

  init(_ product: MatMul, _ activation: lk_activation?) {
    self.product = product
    self.activation = activation
  }

  override var name: String { "matmul_bias" }
  override var attributes: String {
    product.attributes + (activation.map { " act\($0.rawValue)" } ?? "")
  }

  override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    try product.infer(inputs)
  }

  override func kernel(_ site: KernelSite) -> Kernel {
    let (a, b) = (site.inputs[0].shape, site.inputs[1].shape)
    let (m, k) = product.transposeA ? (a[1], a[0]) : (a[0], a[1])
    let n = product.transposeB ? b[0] : b[1]
    let plan = GemmPlan(
      m: m, n: n, k: k, transposeA: product.transposeA, transposeB: product.transposeB)
    return Gemm.float(
      plan, site.inputs[0].slot, site.inputs[1].slot, site.output.slot,
      bias: site.inputs[2].slot, activation ?? LK_ACT_NONE)
  }
}

/// a(conv(x, w) + bias), made by the planner only.
final class ConvolutionBias: Operation {
  let window: Window
  let activation: lk_activation?

  init(_ window: Window, _ activation: lk_activation?) {
    self.window = window
    self.activation = activation
  }

  /// Whether a C kernel with this epilogue exists for the sizes.
  static func applies(
    _ conv: Convolution, _ x: ShapedType, _ w: ShapedType, _ y: ShapedType
  ) -> Bool {
    ConvolutionPlan(x.shape, kernel: w.shape, y.shape, conv.window).isPlanar
  }

  override var name: String { "conv_bias" }
  override var attributes: String {
    window.text + (activation.map { " act\($0.rawValue)" } ?? "")
  }

  override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    try Convolution(window).infer(inputs)
  }

  override func workspace(_ inputs: [ShapedType], _ output: ShapedType) -> Int {
    Convolution(window).workspace(inputs, output)
  }

  override func kernel(_ site: KernelSite) -> Kernel {
    Convolution(window).kernel(site, bias: site.inputs[2].slot, activation ?? LK_ACT_NONE)
  }
}
