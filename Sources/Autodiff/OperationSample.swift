import Tensors

/// A small use of an operation, on which the gradient sweep tries it.
///
/// Each operation's file ends with its samples; a test fails if an operation has none.
public struct OperationSample {
  public let name: String
  /// Shape and range of each floating input.
  public let inputs: [(shape: [Int], domain: ClosedRange<Double>)]
  /// Whether the result depends smoothly on the inputs, so that finite differences apply.
  public let isSmooth: Bool
  public let build: ([Node]) throws(GraphError) -> Node
  /// Whether `build` counts on the sizes given: indices into them, shapes that only gradients make.
  public private(set) var keepsSizes = false

  public init(
    _ name: String, _ inputs: [([Int], ClosedRange<Double>)], isSmooth: Bool = true,
    build: @escaping ([Node]) throws(GraphError) -> Node
  ) {
    self.name = name
    var list: [(shape: [Int], domain: ClosedRange<Double>)] = []
    for input in inputs { list.append((shape: input.0, domain: input.1)) }
    self.inputs = list
    self.isSmooth = isSmooth
    self.build = build
  }

  /// Inputs between −2 and 2.
  public init(
    _ name: String, _ shapes: [Int]..., build: @escaping ([Node]) throws(GraphError) -> Node
  ) {
    var inputs: [([Int], ClosedRange<Double>)] = []
    for shape in shapes { inputs.append((shape, -2...2)) }
    self.init(name, inputs, build: build)
  }

  /// The same sample, of which no variants with other sizes make sense.
  var sized: OperationSample {
    var copy = self
    copy.keepsSizes = true
    return copy
  }

  /// The same with `size` in the place of every size that equals `replaced`; nil where the operation
  /// refuses such shapes.
  public func with(_ size: Int, for replaced: Int) -> OperationSample? {
    if keepsSizes { return nil }
    let inputs = self.inputs.map { input in
      (input.shape.map { $0 == replaced ? size : $0 }, input.domain)
    }
    let nodes = inputs.map { Node.placeholder($0.0, .float64) }
    guard (try? build(nodes)) != nil else { return nil }
    return OperationSample(
      "\(name) with \(size) for \(replaced)", inputs, isSmooth: isSmooth, build: build)
  }

  /// A unary rule.
  static func rule<R: UnaryRule>(_: R.Type) -> [OperationSample] {
    [[2, 3], [1], [0, 2]].map { (shape: [Int]) in
      OperationSample("\(R.name) \(Shapes.text(shape))", [(shape, R.domain)]) {
        (x) throws(GraphError) in try x[0].unary(R.self)
      }
    }
  }

  /// A binary rule, plain, broadcast both ways, and empty.
  static func rule<R: BinaryRule>(_: R.Type) -> [OperationSample] {
    let shapes: [([Int], [Int])] = [
      ([2, 3], [2, 3]), ([4, 1], [3]), ([], [2, 2]), ([2, 3], [2, 1]), ([0, 3], [3]),
    ]
    return shapes.map { (pair: ([Int], [Int])) in
      OperationSample(
        "\(R.name) \(Shapes.text(pair.0)) \(Shapes.text(pair.1))",
        [(pair.0, R.domains.0), (pair.1, R.domains.1)]
      ) { (x) throws(GraphError) in try x[0].binary(R.self, x[1]) }
    }
  }

  /// A relation or another operation without gradient, to be run only.
  static func flat(
    _ name: String, _ shapes: [Int]..., build: @escaping ([Node]) throws(GraphError) -> Node
  ) -> OperationSample {
    var inputs: [([Int], ClosedRange<Double>)] = []
    for shape in shapes { inputs.append((shape, -2...2)) }
    return OperationSample(name, inputs, isSmooth: false, build: build)
  }

  /// The samples of all operations.
  public static var all: [OperationSample] {
    var out: [OperationSample] = []
    out += arithmetic
    out += exponentials
    out += specialFunctions
    out += trigonometry
    out += activations
    out += comparison
    out += selection
    out += casting
    out += reshaping
    out += broadcasting
    out += transposition
    out += reduction
    out += products
    out += concatenation
    out += slicing
    out += cumulation
    out += convolution
    out += pooling
    out += gathering.map { $0.sized }
    out += scattering.map { $0.sized }
    out += linearAlgebra
    out += decompositions
    out += triangularFactors
    out += argReduction
    out += sorting
    out += softmaxes
    out += random
    out += einsums
    out += arrayFunctions.map { $0.sized }
    out += resizing.map { $0.sized }
    out += coordinateMaps.map { $0.sized }
    out += imageTransforms.map { $0.sized }
    out += colorSpaces
    out += gammaDraws
    out += shuffles
    return out
  }
}
