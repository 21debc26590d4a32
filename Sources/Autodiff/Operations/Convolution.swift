import CKernels
import Host
import Tensors

/// How a window moves over space: sizes per spatial axis.
public struct Window: Equatable {
  public enum Padding: Equatable {
    /// The window stays inside.
    case valid
    /// The output has ⌈size / stride⌉ places; zeros are added evenly, the odd one at the end.
    case same
    /// So many zeros at the start of each axis, and as many at the end as the window needs.
    case explicit([Int], [Int])
  }

  public var strides: [Int]
  public var dilations: [Int]
  public var padding: Padding
  public var groups: Int

  public init(strides: [Int], dilations: [Int], padding: Padding, groups: Int = 1) {
    self.strides = strides
    self.dilations = dilations
    self.padding = padding
    self.groups = groups
  }

  var text: String {
    var pad = "valid"
    switch padding {
    case .valid: break
    case .same: pad = "same"
    case .explicit(let low, let high): pad = Shapes.text(low) + Shapes.text(high)
    }
    return "strides=\(Shapes.text(strides)) dilations=\(Shapes.text(dilations)) \(pad)"
      + (groups > 1 ? " groups=\(groups)" : "")
  }

  /// How many places the window has along one axis, or unknown.
  func outputSize(_ size: Int, _ kernel: Int, axis: Int) -> Int {
    if size < 0 { return ShapedType.unknown }
    let reach = (kernel - 1) * dilations[axis] + 1
    switch padding {
    case .valid: return max(0, (size - reach + strides[axis]) / strides[axis])
    case .same: return (size + strides[axis] - 1) / strides[axis]
    case .explicit(let low, let high):
      return max(0, (size + low[axis] + high[axis] - reach + strides[axis]) / strides[axis])
    }
  }

  /// The zeros before the first element of one axis.
  func leading(_ size: Int, _ kernel: Int, axis: Int) -> Int {
    switch padding {
    case .valid: return 0
    case .explicit(let low, _): return low[axis]
    case .same:
      let reach = (kernel - 1) * dilations[axis] + 1
      let places = (size + strides[axis] - 1) / strides[axis]
      return max(0, (places - 1) * strides[axis] + reach - size) / 2
    }
  }
}

/// A convolution's sizes with everything known, as three spatial axes (leading ones of size 1).
struct ConvolutionPlan {
  var batch = 1
  var channels = 1
  var filters = 1
  var groups = 1
  var size = [1, 1, 1]
  var out = [1, 1, 1]
  var kernel = [1, 1, 1]
  var stride = [1, 1, 1]
  var dilation = [1, 1, 1]
  var pad = [0, 0, 0]

  /// `x` [batch, space…, channels], `kernel` sizes of the window, `y` [batch, space…, filters].
  init(_ x: [Int], kernel k: [Int], _ y: [Int], _ window: Window) {
    let rank = x.count - 2
    batch = x[0]
    channels = x[rank + 1]
    filters = y[rank + 1]
    groups = window.groups
    for i in 0..<rank {
      let j = 3 - rank + i
      size[j] = x[i + 1]
      out[j] = y[i + 1]
      kernel[j] = k[i]
      stride[j] = window.strides[i]
      dilation[j] = window.dilations[i]
      pad[j] = window.leading(x[i + 1], k[i], axis: i)
    }
  }

  /// Whether the C kernels take it: two axes, and something on each of them.
  var isPlanar: Bool {
    kernel[0] == 1 && size[0] == 1 && batch > 0 && !size.contains(0) && !out.contains(0)
  }
  var isDepthwise: Bool { groups == channels && groups > 1 }

  /// The same for the C kernels, which know two axes.
  var planar: lk_conv2d {
    lk_conv2d(
      batch: Int32(batch), height: Int32(size[1]), width: Int32(size[2]),
      channels: Int32(channels), outHeight: Int32(out[1]), outWidth: Int32(out[2]),
      filters: Int32(filters), kernelH: Int32(kernel[1]), kernelW: Int32(kernel[2]),
      strideH: Int32(stride[1]), strideW: Int32(stride[2]), dilationH: Int32(dilation[1]),
      dilationW: Int32(dilation[2]), padTop: Int32(pad[1]), padLeft: Int32(pad[2]),
      groups: Int32(groups), inputStride: 0, outputStride: 0)
  }

  /// Bytes of scratch memory for each part of the batch.
  var workspace: Int {
    if !isPlanar || isDepthwise { return 0 }
    var g = part(0).planar
    return (lk_conv2d_workspace(&g) * 4 + 63) / 64 * 64
  }

  /// Into how many runs of images the batch is cut, each for any thread: from about 20 µs of work
  /// on. The number depends on the sizes alone, so results do not depend on the threads.
  var parts: Int {
    let outputs = batch * out[0] * out[1] * out[2]
    let work = outputs * kernel[0] * kernel[1] * kernel[2] * (channels / max(groups, 1)) * filters
    return work < 1 << 20 ? 1 : min(batch, 4)
  }

  /// The plan of one run of images.
  func part(_ i: Int) -> ConvolutionPlan {
    var plan = self
    plan.batch = batch * (i + 1) / parts - batch * i / parts
    return plan
  }

  /// The first image of one run.
  func start(_ i: Int) -> Int { batch * i / parts }

  /// Elements of one image, before and after.
  var inputImage: Int { size[1] * size[2] * channels }
  var outputImage: Int { out[1] * out[2] * filters }

  /// Calls `body` for each run of images with its geometry and first image, on several threads.
  func run(_ body: @escaping (UnsafePointer<lk_conv2d>, Int, Int, Addresses) -> Void) -> Kernel {
    let count = parts
    var geometries: [lk_conv2d] = []
    var starts: [Int] = []
    for i in 0..<count {
      geometries.append(part(i).planar)
      starts.append(start(i))
    }
    if count == 1 {
      let g = geometries[0]
      return { at in
        var g = g
        body(&g, 0, 0, at)
      }
    }
    return { at in
      Host.current.parallelFor(count) { i in
        var g = geometries[i]
        body(&g, i, starts[i], at)
      }
    }
  }

  /// Calls `body` with the offsets of each pair (input pixel, window place) that meet: input pixel,
  /// kernel place, output pixel, counted in pixels.
  @inline(__always)
  func pairs(_ body: (_ x: Int, _ w: Int, _ y: Int) -> Void) {
    for b in 0..<batch {
      for o0 in 0..<out[0] {
        for o1 in 0..<out[1] {
          for o2 in 0..<out[2] {
            let y = ((b * out[0] + o0) * out[1] + o1) * out[2] + o2
            for k0 in 0..<kernel[0] {
              let i0 = o0 * stride[0] - pad[0] + k0 * dilation[0]
              if i0 < 0 || i0 >= size[0] { continue }
              for k1 in 0..<kernel[1] {
                let i1 = o1 * stride[1] - pad[1] + k1 * dilation[1]
                if i1 < 0 || i1 >= size[1] { continue }
                for k2 in 0..<kernel[2] {
                  let i2 = o2 * stride[2] - pad[2] + k2 * dilation[2]
                  if i2 < 0 || i2 >= size[2] { continue }
                  body(
                    ((b * size[0] + i0) * size[1] + i1) * size[2] + i2,
                    (k0 * kernel[1] + k1) * kernel[2] + k2, y)
                }
              }
            }
          }
        }
      }
    }
  }
}

/// y[b, o, f] = Σ x[b, o·stride + k·dilation − pad, c] · w[k, c, f], channels last, in groups.
///
/// Bilinear, with two companions that are its gradients, and each other's.
public final class Convolution: Operation {
  public let window: Window

  public init(_ window: Window) { self.window = window }

  public override var name: String { "conv" }
  public override var attributes: String { window.text }

  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    let (x, w) = (inputs[0].shape, inputs[1].shape)
    let rank = x.count - 2
    let inner = w[rank]
    if x[rank + 1] >= 0 && x[rank + 1] != inner * window.groups {
      throw .value(
        "The number of input channels must be evenly divisible by kernel's in_channels. Received "
          + "input channels \(x[rank + 1]) and kernel in_channels \(inner). ")
    }
    if window.groups > 0 && w[rank + 1] >= 0 && w[rank + 1] % window.groups != 0 {
      throw .value(
        "conv_general_dilated rhs output feature dimension size must be a multiple of "
          + "feature_group_count, but \(w[rank + 1]) is not a multiple of \(window.groups).")
    }
    var out = [x[0]]
    for i in 0..<rank { out.append(window.outputSize(x[i + 1], w[i], axis: i)) }
    return ShapedType(out + [w[rank + 1]], inputs[0].dtype)
  }

  public override func workspace(_ inputs: [ShapedType], _ output: ShapedType) -> Int {
    let plan = ConvolutionPlan(inputs[0].shape, kernel: inputs[1].shape, output.shape, window)
    return plan.workspace * plan.parts
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    kernel(site, bias: nil, LK_ACT_NONE)
  }

  /// The kernel with an epilogue; `bias` is a slot.
  func kernel(_ site: KernelSite, bias: Int?, _ activation: lk_activation) -> Kernel {
    let plan = ConvolutionPlan(
      site.inputs[0].shape, kernel: site.inputs[1].shape, site.output.shape, window)
    let (x, w, y) = (site.inputs[0].slot, site.inputs[1].slot, site.output.slot)
    let work = site.workspace
    if site.output.dtype == .float64 { return portable(Double.self, plan, x, w, y) }
    if !plan.isPlanar { return portable(Float.self, plan, x, w, y) }
    let (image, outImage, scratch) = (plan.inputImage, plan.outputImage, plan.workspace / 4)
    if plan.isDepthwise {
      return plan.run { (g, _, first, at) in
        lk_depthwise_forward(
          g, at.read(x, Float.self) + first * image, at.read(w, Float.self),
          bias.map { at.read($0, Float.self) }, activation,
          at.write(y, Float.self) + first * outImage)
      }
    }
    return plan.run { (g, i, first, at) in
      lk_conv2d_forward(
        g, at.read(x, Float.self) + first * image, at.read(w, Float.self),
        bias.map { at.read($0, Float.self) }, activation, 0,
        at.write(y, Float.self) + first * outImage, at.write(work, Float.self) + i * scratch)
    }
  }

  private func portable<T: Real>(
    _: T.Type, _ plan: ConvolutionPlan, _ x: Int, _ w: Int, _ y: Int
  ) -> Kernel {
    let (inner, outer) = (plan.channels / plan.groups, plan.filters / plan.groups)
    let count = plan.batch * plan.out[0] * plan.out[1] * plan.out[2] * plan.filters
    return { at in
      let (x, w, y) = (at.read(x, T.self), at.read(w, T.self), at.write(y, T.self))
      for i in 0..<count { y[i] = 0 }
      plan.pairs { (i, k, o) in
        for g in 0..<plan.groups {
          let out = y + o * plan.filters + g * outer
          for c in 0..<inner {
            let value = x[i * plan.channels + g * inner + c]
            let row = w + (k * inner + c) * plan.filters + g * outer
            for f in 0..<outer { out[f] += value * row[f] }
          }
        }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    let (x, w) = (node.inputs[0], node.inputs[1])
    return [
      wanted[0] ? try Node(ConvolutionInputGradient(window, space(x.shape)), g, w) : nil,
      wanted[1] ? try Node(ConvolutionKernelGradient(window, w.shape), x, g) : nil,
    ]
  }
}

/// The spatial sizes of [batch, space…, channels].
func space(_ shape: [Int]) -> [Int] { Array(shape[1..<shape.count - 1]) }

/// The gradient of a convolution by its input, which is also the transposed convolution:
/// dx[b, o·stride + k·dilation − pad, c] += g[b, o, f] · w[k, c, f].
public final class ConvolutionInputGradient: Operation {
  public let window: Window
  /// The spatial sizes of the result.
  public let size: [Int]

  public init(_ window: Window, _ size: [Int]) {
    self.window = window
    self.size = size
  }

  public override var name: String { "conv_transpose" }
  public override var attributes: String { "\(Shapes.text(size)) \(window.text)" }

  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    let w = inputs[1].shape
    let (channels, expected) = (inputs[0].shape[w.count - 1], w[w.count - 1])
    if channels >= 0 && expected >= 0 && channels != expected {
      throw .value(
        "The number of input channels must match the kernel's input channels. Received: input "
          + "channels=\(channels), kernel input channels=\(expected), data_format='channels_last'.")
    }
    for (i, n) in size.enumerated() where inputs[0].shape[i + 1] >= 0 && n >= 0 {
      let back = window.outputSize(n, w[i], axis: i)
      if back != inputs[0].shape[i + 1] {
        throw .value(
          "A transposed convolution to size \(n) needs \(back) places along axis \(i + 1), "
            + "got \(inputs[0].shape[i + 1]).")
      }
    }
    return ShapedType(
      [inputs[0].shape[0]] + size + [w[w.count - 2] * window.groups], inputs[0].dtype)
  }

  public override func workspace(_ inputs: [ShapedType], _ output: ShapedType) -> Int {
    let plan = ConvolutionPlan(output.shape, kernel: inputs[1].shape, inputs[0].shape, window)
    return plan.workspace * plan.parts
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let plan = ConvolutionPlan(
      site.output.shape, kernel: site.inputs[1].shape, site.inputs[0].shape, window)
    let (y, w, x) = (site.inputs[0].slot, site.inputs[1].slot, site.output.slot)
    let work = site.workspace
    if site.output.dtype == .float64 { return portable(Double.self, plan, x, w, y) }
    if !plan.isPlanar { return portable(Float.self, plan, x, w, y) }
    let (image, outImage, scratch) = (plan.inputImage, plan.outputImage, plan.workspace / 4)
    if plan.isDepthwise {
      return plan.run { (g, _, first, at) in
        lk_depthwise_grad_input(
          g, at.read(y, Float.self) + first * outImage, at.read(w, Float.self), 0,
          at.write(x, Float.self) + first * image)
      }
    }
    return plan.run { (g, i, first, at) in
      lk_conv2d_grad_input(
        g, at.read(y, Float.self) + first * outImage, at.read(w, Float.self), 0,
        at.write(x, Float.self) + first * image, at.write(work, Float.self) + i * scratch)
    }
  }

  private func portable<T: Real>(
    _: T.Type, _ plan: ConvolutionPlan, _ x: Int, _ w: Int, _ y: Int
  ) -> Kernel {
    let (inner, outer) = (plan.channels / plan.groups, plan.filters / plan.groups)
    let count = plan.batch * plan.size[0] * plan.size[1] * plan.size[2] * plan.channels
    return { at in
      let (x, w, y) = (at.write(x, T.self), at.read(w, T.self), at.read(y, T.self))
      for i in 0..<count { x[i] = 0 }
      plan.pairs { (i, k, o) in
        for g in 0..<plan.groups {
          let out = y + o * plan.filters + g * outer
          for c in 0..<inner {
            let row = w + (k * inner + c) * plan.filters + g * outer
            var sum: T = 0
            for f in 0..<outer { sum += out[f] * row[f] }
            x[i * plan.channels + g * inner + c] += sum
          }
        }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [
      wanted[0] ? try Node(Convolution(window), g, node.inputs[1]) : nil,
      wanted[1]
        ? try Node(ConvolutionKernelGradient(window, node.inputs[1].shape), g, node.inputs[0])
        : nil,
    ]
  }
}

/// The gradient of a convolution by its kernel: dw[k, c, f] = Σ x[…, c] · g[…, f].
public final class ConvolutionKernelGradient: Operation {
  public let window: Window
  public let shape: [Int]

  public init(_ window: Window, _ shape: [Int]) {
    self.window = window
    self.shape = shape
  }

  public override var name: String { "conv_kernel_gradient" }
  public override var attributes: String { "\(Shapes.text(shape)) \(window.text)" }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    ShapedType(shape, inputs[0].dtype)
  }

  public override func workspace(_ inputs: [ShapedType], _ output: ShapedType) -> Int {
    let plan = ConvolutionPlan(inputs[0].shape, kernel: output.shape, inputs[1].shape, window)
    return plan.workspace * plan.parts + (plan.parts - 1) * output.byteCount
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let plan = ConvolutionPlan(
      site.inputs[0].shape, kernel: site.output.shape, site.inputs[1].shape, window)
    let (x, y, w) = (site.inputs[0].slot, site.inputs[1].slot, site.output.slot)
    let work = site.workspace
    if site.output.dtype == .float64 { return portable(Double.self, plan, x, w, y) }
    if !plan.isPlanar { return portable(Float.self, plan, x, w, y) }
    let (image, outImage, scratch) = (plan.inputImage, plan.outputImage, plan.workspace / 4)
    let (count, parts) = (site.output.count, plan.parts)
    // The parts' sums lie behind their scratch memory; the first goes straight to the result.
    let isDepthwise = plan.isDepthwise
    let each = plan.run { (g, i, first, at) in
      let work = at.write(work, Float.self)
      let sum = i == 0 ? at.write(w, Float.self) : work + parts * scratch + (i - 1) * count
      let x = at.read(x, Float.self) + first * image
      let y = at.read(y, Float.self) + first * outImage
      if isDepthwise {
        lk_depthwise_grad_kernel(g, x, y, 0, sum)
      } else {
        lk_conv2d_grad_kernel(g, x, y, 0, sum, work + i * scratch)
      }
    }
    if parts == 1 { return each }
    return { at in
      each(at)
      let sums = at.write(work, Float.self) + parts * scratch
      for i in 1..<parts { lk_axpy(at.write(w, Float.self), 1, sums + (i - 1) * count, count) }
    }
  }

  private func portable<T: Real>(
    _: T.Type, _ plan: ConvolutionPlan, _ x: Int, _ w: Int, _ y: Int
  ) -> Kernel {
    let (inner, outer) = (plan.channels / plan.groups, plan.filters / plan.groups)
    let count = Shapes.product(shape)
    return { at in
      let (x, w, y) = (at.read(x, T.self), at.write(w, T.self), at.read(y, T.self))
      for i in 0..<count { w[i] = 0 }
      plan.pairs { (i, k, o) in
        for g in 0..<plan.groups {
          let out = y + o * plan.filters + g * outer
          for c in 0..<inner {
            let value = x[i * plan.channels + g * inner + c]
            let row = w + (k * inner + c) * plan.filters + g * outer
            for f in 0..<outer { row[f] += value * out[f] }
          }
        }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    let (x, y) = (node.inputs[0], node.inputs[1])
    return [
      wanted[0] ? try Node(ConvolutionInputGradient(window, space(x.shape)), y, g) : nil,
      wanted[1] ? try Node(Convolution(window), x, g) : nil,
    ]
  }
}

extension Node {
  /// Convolution of [batch, space…, channels] by [window…, channels/groups, filters].
  public func conv(_ kernel: Node, _ window: Window) throws(GraphError) -> Node {
    let common = Promotion.common(dtype, kernel.dtype)
    let wide = common == .float64 ? DType.float64 : .float32
    let out = try Node(Convolution(window), try cast(wide), try kernel.cast(wide))
    if out.shape.contains(0) {
      throw .value(
        "The convolution operation resulted in an empty output. This can happen if the input is "
          + "too small for the given kernel size, strides, dilation rate, and padding mode. Please "
          + "check the input shape and convolution parameters.")
    }
    return common.isFloating ? try out.cast(common) : out
  }

  /// Each channel by filters of its own: kernel [window…, channels, multiplier].
  public func depthwiseConv(_ kernel: Node, _ window: Window) throws(GraphError) -> Node {
    let channels = kernel.shape[kernel.rank - 2]
    if shape[rank - 1] >= 0 && shape[rank - 1] != channels {
      throw .value(
        "The number of input channels must match the kernel's input channels. Received: input "
          + "channels=\(shape[rank - 1]), kernel input channels=\(channels), "
          + "data_format='channels_last'.")
    }
    var target = kernel.shape
    target[kernel.rank - 2] = 1
    target[kernel.rank - 1] = channels * kernel.shape[kernel.rank - 1]
    var grouped = window
    grouped.groups = channels
    return try conv(kernel.reshape(target), grouped)
  }

  /// The transposed convolution with kernel [window…, filters, channels] to spatial sizes `size`,
  /// which a convolution with this window would bring back to this node's.
  public func convTranspose(
    _ kernel: Node, _ window: Window, size: [Int]
  ) throws(GraphError) -> Node {
    let common = Promotion.common(dtype, kernel.dtype)
    let wide = common == .float64 ? DType.float64 : .float32
    let out = try Node(
      ConvolutionInputGradient(window, size), try cast(wide), try kernel.cast(wide))
    return common.isFloating ? try out.cast(common) : out
  }
}

extension OperationSample {
  static var convolution: [OperationSample] {
    func window(
      _ strides: [Int], _ padding: Window.Padding, _ dilations: [Int]? = nil, groups: Int = 1
    ) -> Window {
      Window(
        strides: strides, dilations: dilations ?? strides.map { _ in 1 }, padding: padding,
        groups: groups)
    }
    return [
      OperationSample("conv 1d", [2, 5, 2], [3, 2, 3]) { (x) throws(GraphError) in
        try x[0].conv(x[1], window([1], .valid))
      },
      OperationSample("conv causal", [1, 5, 2], [2, 2, 3]) { (x) throws(GraphError) in
        try x[0].conv(x[1], window([1], .explicit([2], [0]), [2]))
      },
      OperationSample("conv 2d same", [2, 4, 5, 2], [3, 3, 2, 3]) { (x) throws(GraphError) in
        try x[0].conv(x[1], window([1, 1], .same))
      },
      OperationSample("conv 2d strided", [1, 5, 6, 2], [3, 2, 2, 2]) { (x) throws(GraphError) in
        try x[0].conv(x[1], window([2, 2], .same))
      },
      OperationSample("conv 2d dilated", [1, 6, 6, 1], [2, 2, 1, 2]) { (x) throws(GraphError) in
        try x[0].conv(x[1], window([1, 1], .valid, [2, 3]))
      },
      OperationSample("conv 2d grouped", [1, 4, 4, 4], [2, 2, 2, 6]) { (x) throws(GraphError) in
        try x[0].conv(x[1], window([1, 1], .valid, groups: 2))
      },
      OperationSample("conv depthwise", [1, 4, 4, 3], [2, 2, 3, 2]) { (x) throws(GraphError) in
        try x[0].depthwiseConv(x[1], window([1, 1], .same))
      },
      OperationSample("conv 3d", [1, 3, 4, 3, 2], [2, 2, 2, 2, 2]) { (x) throws(GraphError) in
        try x[0].conv(x[1], window([1, 2, 1], .same))
      },
      OperationSample("conv in parts", [5, 16, 16, 8], [3, 3, 8, 16]) { (x) throws(GraphError) in
        try x[0].conv(x[1], window([1, 1], .valid))
      },
      OperationSample("conv_transpose", [1, 3, 3, 2], [2, 2, 3, 2]) { (x) throws(GraphError) in
        try x[0].convTranspose(x[1], window([2, 2], .same), size: [6, 6])
      }.sized,
      OperationSample("conv_kernel_gradient", [2, 4, 4, 2], [2, 4, 4, 3]) {
        (x) throws(GraphError) in
        try Node(ConvolutionKernelGradient(window([1, 1], .same), [3, 3, 2, 3]), x[0], x[1])
      }.sized,
    ]
  }
}
