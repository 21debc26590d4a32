import Autodiff
import Tensors

/// What a layer drew at random for one call: tensors, and what layers inside it drew.
public struct ImageDraw: ExpressibleByArrayLiteral {
  public var nodes: [Node]
  /// The draws of layers inside, in their order; nil where one drew nothing.
  var parts: [(name: String, draw: ImageDraw?)] = []
  /// The draws of chains of layers.
  var chains: [[(name: String, draw: ImageDraw?)]] = []

  public init(arrayLiteral nodes: Node...) { self.nodes = nodes }

  subscript(i: Int) -> Node { nodes[i] }
}

/// The base of the layers that change images: what they draw at random, and what that does to
/// images, labels and masks.
///
/// Inputs are images [height, width, channels], batches of them, or a dictionary with `images` and
/// perhaps `labels` and `segmentation_masks`. Subclasses always see batches with channels last.
/// `training` is true unless somebody says otherwise.
open class ImageLayer: Layer {
  public let dataFormat: String
  private let boundingBoxFormat: ConfigValue
  /// What Keras leaves in the dictionary of boxes that the last call was given.
  public private(set) var leftBoxes: BoundingBoxes?
  /// Whether the call in progress got one image rather than a batch.
  private(set) var isSingle = false
  var isChannelsFirst: Bool { dataFormat == "channels_first" }

  public override var overridesOutputShape: Bool { true }
  public override var isDataLayer: Bool { true }

  public override var callSignature: CallSignature {
    CallSignature([.init("data"), .init("training", fallback: .value(.bool(true)))])
  }

  public override init(_ a: LayerArguments) throws(KerasError) {
    let format = a["data_format"] ?? .none
    dataFormat = format.string ?? "channels_last"
    boundingBoxFormat = a["bounding_box_format"] ?? .none
    if !format.isNone, dataFormat != "channels_last", dataFormat != "channels_first" {
      throw .value(
        "The `data_format` argument must be one of {'channels_first', 'channels_last'}. Received: "
          + "data_format=\(format.displayText)")
    }
    try super.init(a)
    allowsNonTensorPositional = true
  }

  // MARK: What subclasses say

  /// Draws what one call needs for a batch of this shape; nil where images stay as they are.
  open func draw(_ shape: [Int], training: Bool) throws(KerasError) -> ImageDraw? { nil }

  /// The changed images. Unless told otherwise, they come as they were given.
  open func transform(
    _ images: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    images
  }

  /// The changed labels.
  open func transformLabels(
    _ labels: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    labels
  }

  /// The changed masks: as they were, for layers that only change colours.
  open func transformMasks(
    _ masks: Node, _ draw: ImageDraw?, training: Bool
  ) throws(KerasError) -> Node {
    masks
  }

  /// The changed boxes: as they were, for layers that only change colours.
  open func transformBoxes(
    _ boxes: BoundingBoxes, _ draw: ImageDraw?, _ frame: BoxFrame, training: Bool
  ) throws(KerasError) -> ChangedBoxes {
    ChangedBoxes(boxes, left: boxes.boxes)
  }

  /// Whether the layer looks for a height and width before it knows that there are any.
  open var asksForSizeFirst: Bool { false }

  /// The output's size for a shape with channels last.
  open func outputShape(_ input: [Int]) throws(KerasError) -> [Int] { input }

  // MARK: The call

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    let training = arguments.training
    guard case .dict(let fields) = arguments.first else {
      guard let images = arguments.first.tensor else {
        throw .attribute("'\(arguments.first.typeName)' object has no attribute 'shape'")
      }
      let drawn = try draw(try batchShape(images.shape), training: training)
      return .tensor(try transformed(images) { (x) throws(KerasError) in
        try transform(x, drawn, training: training)
      })
    }
    guard let images = try arguments.first["images"]?.dataNode(className) else {
      throw KerasError.key("'images'")
    }
    leftBoxes = nil
    let size = try batchShape(images.shape)
    let drawn = try draw(size, training: training)
    var changed: [Structure.Field] = []
    for field in fields {
      let value: Structure
      switch field.key {
      case "images":
        value = .tensor(try transformed(images) { (x) throws(KerasError) in
          try transform(x, drawn, training: training)
        })
      case "bounding_boxes":
        value = try boxes(field.value, drawn, size, training: training)
      case "segmentation_masks":
        let masks = try field.value.dataNode(className)
        value = .tensor(try transformed(masks) { (x) throws(KerasError) in
          try transformMasks(x, drawn, training: training)
        })
      case "labels":
        let labels = try field.value.dataNode(className)
        let single = isSingle
        let batch = try graph { () throws(GraphError) in
          single ? try labels.expandDims(0) : labels
        }
        let new = try transformLabels(batch, drawn, training: training)
        value = .tensor(
          try graph { () throws(GraphError) in single ? try new.squeeze([0]) : new })
      default: value = field.value
      }
      changed.append(Structure.Field(field.key, value))
    }
    return .dict(changed)
  }

  /// The entry of the dictionary that holds boxes and their labels.
  private func boxes(
    _ given: Structure, _ draw: ImageDraw?, _ size: [Int], training: Bool
  ) throws(KerasError) -> Structure {
    guard let name = boundingBoxFormat.string else {
      throw .value(
        "You passed an input with a 'bounding_boxes' key, but you didn't specify a bounding box "
          + "format. Pass a `bounding_box_format` argument to your \(className) layer, e.g. "
          + "`bounding_box_format='xyxy'`.")
    }
    guard case .dict = given, let corners = given["boxes"], let classes = given["labels"] else {
      throw .value(
        "Expected `bounding_boxes` agurment to be a dict with keys 'boxes' and 'labels'. Received: "
          + "bounding_boxes=\(given.displayText)")
    }
    let (rawBoxes, labels) = (try corners.dataNode(className), try classes.dataNode(className))
    if rawBoxes.rank != 2 && rawBoxes.rank != 3 {
      throw .value(
        "Expected `bounding_boxes['boxes']` to have rank 2 or 3, with shape (num_boxes, 4) or "
          + "(batch_size, num_boxes, 4). Received: "
          + "bounding_boxes['boxes'].shape=\(Shapes.text(rawBoxes.shape))")
    }
    if labels.rank != rawBoxes.rank - 1, labels.rank != rawBoxes.rank {
      throw .value(
        "Found bounding_boxes['boxes'].shape=\(Shapes.text(rawBoxes.shape)) and expected "
          + "bounding_boxes['labels'] to have rank \(rawBoxes.rank - 1) or \(rawBoxes.rank), but "
          + "received: bounding_boxes['labels'].shape=\(Shapes.text(labels.shape)) ")
    }
    if rawBoxes.shape.last != 4 {
      throw .value(
        "`boxes` must be a tensor with the last dimension of 4. Received: "
          + "boxes.shape=\(Shapes.text(rawBoxes.shape))")
    }
    let single = isSingle
    var batch = try graph { () throws(GraphError) -> BoundingBoxes in
      let boxes = try rawBoxes.cast(.float32)
      return single
        ? BoundingBoxes(boxes: try boxes.expandDims(0), labels: try labels.expandDims(0))
        : BoundingBoxes(boxes: boxes, labels: labels)
    }
    let frame = BoxFrame(
      format: try BoundingBoxes.Format(name), height: size[1], width: size[2])
    let changed = try transformBoxes(batch, draw, frame, training: training)
    batch.boxes = changed.left
    leftBoxes = batch
    return try graph { () throws(GraphError) in
      let result = changed.result
      return .dict([
        .init("boxes", .tensor(single ? try result.boxes.squeeze([0]) : result.boxes)),
        .init("labels", .tensor(single ? try result.labels.squeeze([0]) : result.labels)),
      ])
    }
  }

  /// The shape as a batch with channels last.
  private func batchShape(_ shape: [Int]) throws(KerasError) -> [Int] {
    if shape.count < 3 && asksForSizeFirst { throw KerasError.index("tuple index out of range") }
    if shape.count != 3 && shape.count != 4 {
      throw .value(
        "Expected image tensor to have rank 3 (single image) or 4 (batch of images). Received: "
          + "data.shape=\(Shapes.text(shape))")
    }
    isSingle = shape.count == 3
    let batch = isSingle ? [1] + shape : shape
    return isChannelsFirst ? [batch[0], batch[2], batch[3], batch[1]] : batch
  }

  /// Runs `body` on the images as a batch with channels last.
  private func transformed(
    _ images: Node, _ body: (Node) throws(KerasError) -> Node
  ) throws(KerasError) -> Node {
    var x = images
    if images.rank == 3 { x = try graph { () throws(GraphError) in try x.expandDims(0) } }
    if isChannelsFirst {
      x = try graph { () throws(GraphError) in try x.transpose([0, 2, 3, 1]) }
    }
    var y = try body(x)
    if isChannelsFirst {
      y = try graph { () throws(GraphError) in try y.transpose([0, 3, 1, 2]) }
    }
    if images.rank == 3 { y = try graph { () throws(GraphError) in try y.squeeze([0]) } }
    if y.dtype == .float32, dtype.isFloating, dtype != .float32 {
      y = try graph { () throws(GraphError) in try y.cast(dtype) }
    }
    return y
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    guard let input = shapes.first.shape, input.count == 3 || input.count == 4 else {
      return shapes.first
    }
    var shape = input
    let first = input.count - 3
    if isChannelsFirst { shape.append(shape.remove(at: first)) }
    var output = try outputShape(shape)
    if isChannelsFirst { output.insert(output.removeLast(), at: first) }
    return .shape(output)
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    config["data_format"] = .string(dataFormat)
    if !boundingBoxFormat.isNone { config["bounding_box_format"] = boundingBoxFormat }
    return config
  }

  // MARK: Values of pixels

  /// The images from one range of values to another.
  static func rescaled(
    _ images: Node, from: ValueRange, to: ValueRange
  ) throws(GraphError) -> Node {
    if from.low == to.low && from.high == to.high { return images }
    let unit = try images.cast(.float32).subtract(from.low).divide(
      Double(Float(from.high) - Float(from.low)))
    return try unit.multiply(Double(Float(to.high) - Float(to.low))).add(to.low)
  }
}

/// An image layer that draws from a generator of its own.
open class RandomImageLayer: ImageLayer {
  public let seed: ConfigValue
  public let generator: SeedGenerator

  public override init(_ a: LayerArguments) throws(KerasError) {
    seed = a["seed"] ?? .none
    generator = try Dropout.generator(seed)
    try super.init(a)
    track(generator)
  }

  /// The generator that draws: another layer's while that one uses this.
  var source: SeedGenerator { borrowed ?? generator }
  private var borrowed: SeedGenerator?

  /// What this layer draws from another's generator.
  func draw(
    _ shape: [Int], training: Bool, from generator: SeedGenerator
  ) throws(KerasError) -> ImageDraw? {
    borrowed = generator
    defer { borrowed = nil }
    return try draw(shape, training: training)
  }

  /// Uniform numbers in low..<high.
  func uniform(_ shape: [Int], _ low: Double, _ high: Double) throws(KerasError) -> Node {
    let key = try source.next()
    return try graph { () throws(GraphError) in
      try Node.randomUniform(key, shape, low: low, high: high)
    }
  }

  func uniform(_ shape: [Int], _ range: FactorRange) throws(KerasError) -> Node {
    try uniform(shape, range.low, range.high)
  }
}
