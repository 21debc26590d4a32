import Autodiff
import Keras
import Python
import Tensors

/// The module `keras.ops.image`: rows of operations on images, [height, width, channels] or batches
/// of them.
struct KerasImageOps {
  let ops: KerasOps
  private var bridge: KerasBridge { ops.bridge }
  private var module: OperationRows { ops.module }

  static func fill(_ module: ModuleBuilder) {
    let rows = KerasImageOps(
      ops: KerasOps(vm: module.vm, module: OperationRows(module: module)))
    rows.addColors()
    rows.addSizes()
    rows.addTransforms()
    rows.addFilters()
  }

  typealias Batch = (Node) throws(GraphError) -> Node

  /// Whether the data format argument says that channels come first.
  private func isChannelsFirst(_ value: Value) throws(PyError) -> Bool {
    guard !value.isNone, !value.isUndefined else { return false }
    let text = try ops.vm.str(value)
    if text == "channels_first" { return true }
    if text == "channels_last" { return false }
    throw ops.vm.valueError(
      "The `data_format` argument must be one of {'channels_first', 'channels_last'}. Received: "
        + "data_format=\(text)")
  }

  /// An operation on images as a batch with channels last.
  private func images(
    _ className: String, _ value: Value, format: Value, others: [Value] = [],
    _ compute: @escaping (Node, [Node]) throws(GraphError) -> Node
  ) throws(PyError) -> Value {
    let first = try isChannelsFirst(format)
    return try ops.apply(className, [value] + others) { (n) throws(GraphError) in
      let x = n[0]
      if x.rank != 3 && x.rank != 4 {
        throw .value(
          "Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images). "
            + "Received input with shape: images.shape=\(Shapes.text(x.shape))")
      }
      var batch = x.rank == 3 ? try x.expandDims(0) : x
      if first { batch = try batch.transpose([0, 2, 3, 1]) }
      var y = try compute(batch, Array(n.dropFirst()))
      if first { y = try y.moveAxis(3, 1) }
      return x.rank == 3 ? try y.squeeze([0]) : y
    }
  }

  // MARK: Colours

  private func addColors() {
    module.function("rgb_to_grayscale(images, data_format=None)") { (vm, a) throws(PyError) in
      let shape = Shapes.text(try bridge.node(a[0]).shape)
      return try images("RGBToGrayscale", a[0], format: a[1]) { (x, _) throws(GraphError) in
        if x.shape[3] != 1 && x.shape[3] != 3 {
          throw .value(
            "Invalid channel size: expected 3 (RGB) or 1 (Grayscale). Received input with shape: "
              + "images.shape=\(shape)")
        }
        return try x.grayscaled()
      }
    }
    module.function("rgb_to_hsv(images, data_format=None)") { (vm, a) throws(PyError) in
      try images("RGBToHSV", a[0], format: a[1]) { (x, _) throws(GraphError) in
        try floating(x).rgbToHSV()
      }
    }
    module.function("hsv_to_rgb(images, data_format=None)") { (vm, a) throws(PyError) in
      try images("HSVToRGB", a[0], format: a[1]) { (x, _) throws(GraphError) in
        try floating(x).hsvToRGB()
      }
    }
  }

  private func floating(_ x: Node) throws(GraphError) -> Node {
    if x.dtype.isFloating { return x }
    throw .value(
      "Invalid images dtype: expected float dtype. Received: images.dtype=\(x.dtype.name)")
  }

  // MARK: Sizes

  private func addSizes() {
    module.function(
      "resize(images, size, interpolation='bilinear', antialias=False, "
        + "crop_to_aspect_ratio=False, pad_to_aspect_ratio=False, fill_mode='constant', "
        + "fill_value=0.0, data_format=None)"
    ) { (vm, a) throws(PyError) in
      if a[1].isInt { throw vm.typeError("object of type 'int' has no len()") }
      let size = try bridge.shape(a[1])
      if size.count != 2 {
        throw vm.valueError(
          "Expected `size` to be a tuple of 2 integers. Received: size=\(try vm.str(a[1]))")
      }
      if size[0] <= 0 || size[1] <= 0 {
        throw vm.valueError(
          "`size` must have positive height and width. Received: size=\(try vm.str(a[1]))")
      }
      let (method, antialias) = (try a.text(2), try a.bool(3))
      let (crops, pads) = (try a.bool(4), try a.bool(5))
      let (mode, value) = (try a.text(6), try a.double(7))
      return try images("Resize", a[0], format: a[8]) { (x, _) throws(GraphError) in
        do throws(KerasError) {
          let y = try Resizing.resized(
            x, (size[0], size[1]), method: method, antialias: antialias, crops: crops, pads: pads,
            fillMode: mode, fillValue: value)
          return try Resizing.back(y, to: x.dtype)
        } catch {
          throw GraphError.value(error.message)
        }
      }
    }
    let sides = ["top", "left", "bottom", "right"]
    for (verb, noun) in [("pad", "padding"), ("crop", "cropping")] {
      let names = sides.map { "\($0)_\(noun)" } + ["target_height", "target_width"]
      let parameters = names.map { "\($0)=None" }.joined(separator: ", ")
      module.function("\(verb)_images(images, \(parameters), data_format=None)") {
        (vm, a) throws(PyError) in
        var numbers: [Int?] = []
        for i in 1...6 { numbers.append(a[i].isNone ? nil : try a.int(i)) }
        let given = numbers
        let className = verb == "pad" ? "PadImages" : "CropImages"
        return try images(className, a[0], format: a[7]) { (x, _) throws(GraphError) in
          let rows = try edges(
            [given[0], given[2], given[4]], [names[0], names[2], names[4]], x.shape[1], verb)
          let columns = try edges(
            [given[1], given[3], given[5]], [names[1], names[3], names[5]], x.shape[2], verb)
          return try x.pad([(0, 0), rows, columns, (0, 0)])
        }
      }
    }
    let options = "strides=None, dilation_rate=1, padding='valid', data_format=None"
    module.function("extract_patches(images, size, \(options))") { (vm, a) throws(PyError) in
      if !a[1].isInt, a[1].asTuple == nil, a[1].asList == nil {
        throw vm.typeError(
          "Invalid `size` argument. Expected an int or a tuple. Received: size="
            + "\(try vm.str(a[1])) of type \(vm.typeName(a[1]))")
      }
      let count = try bridge.shape(a[1]).count
      if !a[1].isInt, count != 2, count != 3 {
        throw vm.valueError(
          "Invalid `size` argument. Expected a tuple of length 2 or 3. Received: size="
            + "\(try vm.str(a[1])) with length \(count)")
      }
      return try patches(a, isVolume: count == 3)
    }
    module.function("extract_patches_3d(volumes, size, \(options))") { (vm, a) throws(PyError) in
      if !a[1].isInt, try bridge.shape(a[1]).count != 3 {
        throw vm.typeError(
          "Invalid `size` argument. Expected an int or a tuple of length 3. Received: "
            + "size=\(try vm.str(a[1]))")
      }
      return try patches(a, isVolume: true)
    }
    module.function(
      "scale_and_translate(images, output_shape, scale, translation, spatial_dims, method, "
        + "antialias=True)"
    ) { (vm, a) throws(PyError) in
      let (target, dims) = (try bridge.shape(a[1]), try bridge.shape(a[4]))
      let scale = try bridge.plainArray(a[2]).array(Double.self)
      let translation = try bridge.plainArray(a[3]).array(Double.self)
      guard let kernel = ResizeKernel(method: try a.text(5)) else {
        throw vm.valueError(
          "Invalid value for argument `method`. Expected of one {'linear', 'bilinear', "
            + "'trilinear', 'cubic', 'bicubic', 'tricubic', 'lanczos3', 'lanczos5'}. Received: "
            + "method=\(try a.text(5))")
      }
      let antialias = try a.bool(6)
      return try ops.apply("ScaleAndTranslate", [a[0]]) { (n) throws(GraphError) in
        try n[0].scaledAndTranslated(
          target, axes: dims, scale: scale, translation: translation, kernel: kernel,
          antialias: antialias)
      }
    }
  }

  private func window(_ value: Value, axes: Int = 2) throws(PyError) -> [Int] {
    let numbers = try bridge.shape(value)
    return numbers.count == 1 ? Array(repeating: numbers[0], count: axes) : numbers
  }

  /// The patches of images, or of volumes with a depth before height and width.
  private func patches(_ a: Arguments, isVolume: Bool) throws(PyError) -> Value {
    let axes = isVolume ? 3 : 2
    let size = try window(a[1], axes: axes)
    let strides = a[2].isNone ? size : try window(a[2], axes: axes)
    let window = Window(
      strides: strides, dilations: try self.window(a[3], axes: axes),
      padding: try a.text(4) == "same" ? .same : .valid)
    if !isVolume {
      return try images("ExtractPatches", a[0], format: a[5]) { (x, _) throws(GraphError) in
        try x.patches(size, window)
      }
    }
    let first = try isChannelsFirst(a[5])
    return try ops.apply("ExtractPatches", [a[0]]) { (n) throws(GraphError) in
      var batch = n[0].rank == 4 ? try n[0].expandDims(0) : n[0]
      if first { batch = try batch.moveAxis(1, -1) }
      var y = try batch.patches(size, window)
      if first { y = try y.moveAxis(-1, 1) }
      return n[0].rank == 4 ? try y.squeeze([0]) : y
    }
  }

  /// How much is added (or, below zero, cut off) before and after an axis, of which two of
  /// [before, after, target] are given.
  private func edges(
    _ given: [Int?], _ names: [String], _ size: Int, _ verb: String
  ) throws(GraphError) -> (Int, Int) {
    func text(_ value: Int?) -> String { value.map { "\($0)" } ?? "None" }
    if given.filter({ $0 == nil }).count != 1 {
      let received = zip(names, given).map { "\($0)=\(text($1))" }.joined(separator: ", ")
      throw .value(
        "Must specify exactly two of \(names.joined(separator: ", ")). Received: \(received)")
    }
    let sign = verb == "pad" ? 1 : -1
    let change = given[2].map { sign * ($0 - size) }
    let before = given[0] ?? (change ?? 0) - (given[1] ?? 0)
    let after = given[1] ?? (change ?? 0) - (given[0] ?? 0)
    for (name, value) in zip(names, [before, after, given[2] ?? 0]) where value < 0 {
      throw .value("\(name) must be >= 0. Received: \(name)=\(value)")
    }
    return (sign * before, sign * after)
  }

  // MARK: Transforms

  private func order(_ value: Value) throws(PyError) -> Int {
    switch try ops.vm.str(value) {
    case "nearest": return 0
    case "bilinear": return 1
    case let text:
      throw ops.vm.valueError(
        "Invalid value for argument `interpolation`. Expected of one {'nearest', 'bilinear'}. "
          + "Received: interpolation=\(text)")
    }
  }

  private func fillMode(_ value: Value) throws(PyError) -> FillMode {
    let text = try ops.vm.str(value)
    if let mode = FillMode(rawValue: text) { return mode }
    throw ops.vm.valueError(
      "Invalid value for argument `fill_mode`. Expected of one {'constant', 'nearest', 'wrap', "
        + "'mirror', 'reflect'}. Received: fill_mode=\(text)")
  }

  private func addTransforms() {
    module.function(
      "affine_transform(images, transform, interpolation='bilinear', fill_mode='constant', "
        + "fill_value=0, data_format=None)"
    ) { (vm, a) throws(PyError) in
      let (order, mode, fill) = (try order(a[2]), try fillMode(a[3]), try a.double(4))
      return try images("AffineTransform", a[0], format: a[5], others: [a[1]]) {
        (x, others) throws(GraphError) in
        try x.affineTransformed(others[0], order: order, mode: mode, fill: fill)
      }
    }
    module.function(
      "perspective_transform(images, start_points, end_points, interpolation='bilinear', "
        + "fill_value=0, data_format=None)"
    ) { (vm, a) throws(PyError) in
      let (order, fill) = (try order(a[3]), try a.double(4))
      return try images("PerspectiveTransform", a[0], format: a[5], others: [a[1], a[2]]) {
        (x, others) throws(GraphError) in
        func batch(_ points: Node) throws(GraphError) -> Node {
          points.rank == 2 ? try points.expandDims(0) : points
        }
        return try x.perspectiveTransformed(
          from: batch(others[0]), to: batch(others[1]), order: order, fill: fill)
      }
    }
    module.function(
      "map_coordinates(inputs, coordinates, order, fill_mode='constant', fill_value=0)"
    ) { (vm, a) throws(PyError) in
      let (order, mode, fill) = (try a.int(2), try fillMode(a[3]), try a.double(4))
      if order != 0 && order != 1 {
        throw vm.valueError(
          "Invalid value for argument `order`. Expected one of [0, 1]. Received: order=\(order)")
      }
      return try ops.apply("MapCoordinates", [a[0], a[1]]) { (n) throws(GraphError) in
        if n[1].shape[0] != n[0].rank {
          throw .value(
            "First dim of `coordinates` must be the same as the rank of `inputs`. Received inputs "
              + "with shape: \(Shapes.text(n[0].shape)) and coordinate leading dim of "
              + "\(n[1].shape[0])")
        }
        var places: [Node] = []
        for i in 0..<n[0].rank { places.append(try n[1].element(axis: 0, i)) }
        return try n[0].mapped(to: places, order: order, mode: mode, fill: fill)
      }
    }
    module.function(
      "elastic_transform(images, alpha=20.0, sigma=5.0, interpolation='bilinear', "
        + "fill_mode='reflect', fill_value=0.0, seed=None, data_format=None)"
    ) { (vm, a) throws(PyError) in
      let (alpha, sigma) = (try a.double(1), try a.double(2))
      let (order, mode, fill) = (try order(a[3]), try fillMode(a[4]), try a.double(5))
      let seed = a[6]
      let key = try bridge.keras { () throws(KerasError) -> Node in
        if seed.isNone { return try SeedGenerator.globalKey() }
        return try Seed(bridge.config(seed)).nextNode()
      }
      return try images("ElasticTransform", a[0], format: a[7]) { (x, _) throws(GraphError) in
        try x.elasticTransformed(
          key, alpha: alpha, sigma: sigma, order: order, mode: mode, fill: fill)
      }
    }
  }

  // MARK: Filters

  private func addFilters() {
    module.function(
      "gaussian_blur(images, kernel_size=(3, 3), sigma=(1.0, 1.0), data_format=None)"
    ) { (vm, a) throws(PyError) in
      let size = try window(a[1])
      // Without a format, Keras on JAX takes images as channels first here.
      let format = a[3].isNone ? vm.text("channels_first") : a[3]
      return try images("GaussianBlur", a[0], format: format, others: [a[2]]) {
        (x, others) throws(GraphError) in
        try x.gaussianBlurred(size: (size[0], size[1]), sigma: others[0])
      }
    }
    module.function("sobel_edges(images, data_format=None)") { (vm, a) throws(PyError) in
      try images("SobelEdges", a[0], format: a[1]) { (x, _) throws(GraphError) in
        try x.sobelEdges()
      }
    }
    module.function(
      "ssim(image1, image2, max_val=1.0, filter_size=11, filter_sigma=1.5, k1=0.01, k2=0.03, "
        + "data_format=None)"
    ) { (vm, a) throws(PyError) in
      let (top, size, sigma) = (try a.double(2), try a.int(3), try a.double(4))
      let (c1, c2) = (try a.double(5) * top, try a.double(6) * top)
      let first = try isChannelsFirst(a[7])
      return try ops.apply("SSIM", [a[0], a[1]]) { (n) throws(GraphError) in
        func batch(_ x: Node) throws(GraphError) -> Node {
          let y = try x.rank == 3 ? x.expandDims(0) : x
          return first ? try y.transpose([0, 2, 3, 1]) : y
        }
        let value = try batch(n[0]).similarity(
          batch(n[1]), size: size, sigma: sigma, c1: c1 * c1, c2: c2 * c2)
        return n[0].rank == 3 ? try value.squeeze([0]) : value
      }
    }
  }
}
