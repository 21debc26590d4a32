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
    out += gathering
    out += scattering
    out += linearAlgebra
    out += decompositions
    out += triangularFactors
    out += argReduction
    out += sorting
    out += softmaxes
    out += random
    out += einsums
    out += arrayFunctions
    out += resizing
    out += coordinateMaps
    out += imageTransforms
    out += colorSpaces
    out += gammaDraws
    out += shuffles
    return out
  }
}
