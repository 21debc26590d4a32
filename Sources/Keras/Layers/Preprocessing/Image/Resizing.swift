import Autodiff
import Tensors

/// Scales images to one size, perhaps keeping their aspect ratio by cropping or padding.
///
/// Shapes: [batch, h, w, c] → [batch, height, width, c]. Integer images stay integers, rounded.
public final class Resizing: ImageLayer {
  public let newHeight: Int
  public let newWidth: Int
  public let interpolation: String
  private let cropsToRatio: Bool
  private let padsToRatio: Bool
  private let fillMode: String
  private let fillValue: ConfigValue
  private let antialias: Bool

  public override init(_ a: LayerArguments) throws(KerasError) {
    newHeight = try a.int("height", 1)
    newWidth = try a.int("width", 1)
    interpolation = a.string("interpolation", "bilinear")
    cropsToRatio = a.bool("crop_to_aspect_ratio", false)
    padsToRatio = a.bool("pad_to_aspect_ratio", false)
    fillMode = a.string("fill_mode", "constant")
    fillValue = a["fill_value"] ?? .float(0)
    antialias = a.bool("antialias", false)
    try super.init(a)
  }

  public override func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try resized(images, interpolation)
  }

  public override func transformMasks(
    _ masks: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    try resized(masks, "nearest")
  }

  private func resized(_ images: Node, _ method: String) throws(KerasError) -> Node {
    let y = try Resizing.resized(
      images, (newHeight, newWidth), method: method, antialias: antialias, crops: cropsToRatio,
      pads: padsToRatio, fillMode: fillMode, fillValue: fillValue.double ?? 0)
    return try Resizing.back(y, to: images.dtype)
  }

  /// Resized images in the dtype that they had: integers rounded, and kept in their range.
  public static func back(_ y: Node, to dtype: DType) throws(KerasError) -> Node {
    if y.dtype == dtype { return y }
    return try graph { () throws(GraphError) in
      let rounded = dtype.isFloating ? y : try y.round()
      return try saturated(rounded, dtype)
    }
  }

  /// Values that do not fit a type at the nearest that does.
  static func saturated(_ x: Node, _ dtype: DType) throws(GraphError) -> Node {
    switch dtype.code {
    case .uint8: return try x.clip(0, 255).cast(dtype)
    case .int8: return try x.clip(-128, 127).cast(dtype)
    case .uint16: return try x.clip(0, 65535).cast(dtype)
    case .int16: return try x.clip(-32768, 32767).cast(dtype)
    case .uint32: return try x.maximum(0).cast(dtype)
    default: return try x.cast(dtype)
    }
  }

  /// `keras.ops.image.resize` of a batch with channels last.
  public static func resized(
    _ images: Node, _ size: (Int, Int), method: String, antialias: Bool, crops: Bool, pads: Bool,
    fillMode: String, fillValue: Double
  ) throws(KerasError) -> Node {
    let methods = ["bilinear", "nearest", "lanczos3", "lanczos5", "bicubic"]
    if !methods.contains(method) {
      let words = methods.map { PythonText.quoted($0) }.joined(separator: ", ")
      throw .value(
        "Invalid value for argument `interpolation`. Expected of one (\(words)). Received: "
          + "interpolation=\(method)")
    }
    if fillMode != "constant" {
      throw .value(
        "Invalid value for argument `fill_mode`. Only `'constant'` is supported. Received: "
          + "fill_mode=\(fillMode)")
    }
    if pads && crops {
      throw .value(
        "Only one of `pad_to_aspect_ratio` & `crop_to_aspect_ratio` can be `True`.")
    }
    return try graph { () throws(GraphError) in
      var x = images
      if crops { x = try cropped(x, toRatioOf: size) }
      if pads { x = try padded(x, toRatioOf: size, fillValue) }
      return try x.resized([1, 2], to: [size.0, size.1], method: method, antialias: antialias)
    }
  }

  /// The largest middle part of an aspect ratio.
  static func cropped(_ x: Node, toRatioOf size: (Int, Int)) throws(GraphError) -> Node {
    let (height, width) = (x.shape[1], x.shape[2])
    if height < 0 || width < 0 { return x }
    let h = max(min(height, Int(Double(width * size.0) / Double(size.1))), 1)
    let w = max(min(width, Int(Double(height * size.1) / Double(size.0))), 1)
    return try x.slice(axis: 1, start: Int(Double(height - h) / 2), length: h)
      .slice(axis: 2, start: Int(Double(width - w) / 2), length: w)
  }

  /// With rows or columns of a value around, so that the aspect ratio comes about.
  private static func padded(
    _ x: Node, toRatioOf size: (Int, Int), _ value: Double
  ) throws(GraphError) -> Node {
    let (height, width) = (x.shape[1], x.shape[2])
    if height < 0 || width < 0 { return x }
    let h = max(height, Int(Double(width * size.0) / Double(size.1)))
    let w = max(width, Int(Double(height * size.1) / Double(size.0)))
    let top = Int(Double(h - height) / 2)
    let left = Int(Double(w - width) / 2)
    // A fill value is a float in Keras, and makes integer images float32.
    let wide = x.dtype.isFloating || (top == 0 && left == 0) ? x : try x.cast(.float32)
    if top > 0 { return try wide.pad([(0, 0), (top, top), (0, 0), (0, 0)], value: value) }
    return try wide.pad([(0, 0), (0, 0), (left, left), (0, 0)], value: value)
  }

  /// Boxes of nothing but zeros or −1 come out as zeros.
  public override func transformBoxes(
    _ boxes: BoundingBoxes, _ draw: ImageDraw?, _ frame: BoxFrame, training: Bool
  ) throws(KerasError) -> ChangedBoxes {
    try graph { () throws(GraphError) in
      let given = boxes.boxes
      let last = given.rank - 1
      let isEmpty = try given.equal(given.like(-1)).all(axes: [last], keepDims: true).logicalOr(
        given.equal(given.like(0)).all(axes: [last], keepDims: true))
      var inner = try frame.corners(boxes)
      let (scales, offsets) = boxScale(Float(frame.height), Float(frame.width))
      var sides = try inner.sides()
      for i in sides.indices {
        sides[i] = try sides[i].multiply(Double(scales[i % 2]))
        if let offsets { sides[i] = try sides[i].add(Double(offsets[i % 2])) }
      }
      inner.boxes = try BoundingBoxes.joined(sides)
      let new = frame.resized(newHeight, newWidth)
      var result = try inner.clipped(new.tall, new.wide)
      result.boxes = try isEmpty.select(result.boxes.like(0), result.boxes)
      return ChangedBoxes(
        try result.converted(.corners, to: frame.format, new.tall, new.wide), left: inner.boxes)
    }
  }

  /// What columns and rows are multiplied by, and what is then added to them.
  private func boxScale(_ height: Float, _ width: Float) -> (scales: [Float], offsets: [Float]?) {
    let (tall, wide) = (Float(newHeight), Float(newWidth))
    if padsToRatio {
      let scale = min(tall / height, wide / width)
      let offsets = [(wide - width * scale) / 2, (tall - height * scale) / 2]
      return ([scale, scale], offsets.map { $0.rounded(.down) })
    }
    if cropsToRatio {
      let (source, target) = (width / height, wide / tall)
      let (w, h) = source > target ? (tall * source, tall) : (wide, wide / source)
      let offsets = [((w - wide) / 2).rounded(.down), ((h - tall) / 2).rounded(.down)]
      return ([w / width, h / height], offsets.map { -$0 })
    }
    return ([wide / width, tall / height], nil)
  }

  public override var asksForSizeFirst: Bool { true }

  public override func outputShape(_ input: [Int]) throws(KerasError) -> [Int] {
    Array(input.dropLast(3)) + [newHeight, newWidth, input[input.count - 1]]
  }

  public override func getConfig() throws(KerasError) -> Config {
    let config = try super.getConfig()
    return config.merging([
      ("height", .int(newHeight)), ("width", .int(newWidth)),
      ("interpolation", .string(interpolation)),
      ("crop_to_aspect_ratio", .bool(cropsToRatio)),
      ("pad_to_aspect_ratio", .bool(padsToRatio)), ("fill_mode", .string(fillMode)),
      ("fill_value", fillValue), ("antialias", .bool(antialias)),
    ])
  }
}
