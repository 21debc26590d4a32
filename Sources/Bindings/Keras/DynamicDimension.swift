import Autodiff
import Keras
import Python
import Tensors

/// A size that is not known while shapes are learnt: `ops.shape(x)[0]` inside the `call` of a
/// layer that gets a symbolic tensor.
///
/// JAX has a polynomial there, in one variable for every unknown size, which prints as
/// `2*dynamic_dimension + 1`. As a size of a shape it is unknown again.
final class DynamicDimension: Object {
  /// A product of powers, as the text of its factors; the constant term has none.
  struct Term {
    var factors: [String]
    var coefficient: Int64
  }

  /// Highest degree first; a constant alone is an int, not an object of this class.
  let terms: [Term]

  init(_ type: TypeObject, _ terms: [Term]) {
    self.terms = terms
    super.init(type)
  }

  static let unknown = [Term(factors: ["dynamic_dimension"], coefficient: 1)]

  // MARK: Text

  override func repr(_ vm: VM) throws(PyError) -> String { DynamicDimension.text(terms) }

  static func text(_ terms: [Term]) -> String {
    var result = ""
    for (i, term) in terms.enumerated() {
      let size = term.coefficient.magnitude
      if i == 0 {
        result += term.coefficient < 0 ? "- " : ""
      } else {
        result += term.coefficient < 0 ? " - " : " + "
      }
      let product = powers(term.factors)
      if product.isEmpty {
        result += String(size)
      } else {
        result += (size == 1 ? "" : "\(size)*") + product
      }
    }
    return result
  }

  private static func powers(_ factors: [String]) -> String {
    var parts: [String] = []
    var i = 0
    while i < factors.count {
      var n = 1
      while i + n < factors.count, factors[i + n] == factors[i] { n += 1 }
      parts.append(n == 1 ? factors[i] : "\(factors[i])^\(n)")
      i += n
    }
    return parts.joined(separator: "*")
  }

  // MARK: Arithmetic

  /// Like terms joined, zeros left out, highest degree first.
  private static func joined(_ terms: [Term]) -> [Term] {
    var result: [Term] = []
    for term in terms {
      if let i = result.firstIndex(where: { $0.factors == term.factors }) {
        result[i].coefficient &+= term.coefficient
      } else {
        result.append(term)
      }
    }
    result = result.filter { $0.coefficient != 0 }
    result.sort {
      $0.factors.count != $1.factors.count
        ? $0.factors.count > $1.factors.count
        : powers($0.factors) < powers($1.factors)
    }
    return result
  }

  static func value(_ vm: VM, _ terms: [Term]) -> Value {
    let terms = joined(terms)
    if terms.isEmpty { return Value(0) }
    if terms.count == 1, terms[0].factors.isEmpty { return Value(terms[0].coefficient) }
    let type = KerasBridge.of(vm).dimensionType
    return Value(vm.heap.make(DynamicDimension(type, terms), bytes: 64))
  }

  private static func terms(_ value: Value) -> [Term]? {
    if value.isInt { return [Term(factors: [], coefficient: value.int)] }
    return value.as(DynamicDimension.self)?.terms
  }

  override func binary(
    _ vm: VM, _ op: BinaryOperator, _ other: Value, reflected: Bool
  ) throws(PyError) -> Value {
    guard let theirs = DynamicDimension.terms(other), op != .divide, op != .power else {
      // With anything but whole numbers it counts as an array of one number.
      return try tensor(vm).binary(vm, op, other, reflected: reflected)
    }
    let (a, b) = reflected ? (theirs, terms) : (terms, theirs)
    switch op {
    case .add: return DynamicDimension.value(vm, a + b)
    case .subtract: return DynamicDimension.value(vm, a + DynamicDimension.scaled(b, -1))
    case .multiply:
      var products: [Term] = []
      for x in a {
        for y in b {
          products.append(
            Term(
              factors: (x.factors + y.factors).sorted(),
              coefficient: x.coefficient &* y.coefficient))
        }
      }
      return DynamicDimension.value(vm, products)
    case .floorDivide, .modulo:
      return DynamicDimension.value(vm, DynamicDimension.divided(a, b, gives: op))
    default: return .notImplemented
    }
  }

  private static func scaled(_ terms: [Term], _ factor: Int64) -> [Term] {
    terms.map { Term(factors: $0.factors, coefficient: $0.coefficient &* factor) }
  }

  private static func divided(
    _ a: [Term], _ b: [Term], gives op: BinaryOperator
  ) -> [Term] {
    if b.count == 1, b[0].factors.isEmpty, b[0].coefficient > 0,
      !a.contains(where: { $0.coefficient % b[0].coefficient != 0 })
    {
      if op == .modulo { return [] }
      return a.map {
        Term(factors: $0.factors, coefficient: $0.coefficient / b[0].coefficient)
      }
    }
    if b.count == 1, b[0].factors.isEmpty, b[0].coefficient > 0 {
      // The terms that divide without a rest come out of the quotient.
      let n = b[0].coefficient
      let whole = a.filter { $0.coefficient % n == 0 }
      let rest = a.filter { $0.coefficient % n != 0 }
      if rest.count == 1, rest[0].factors.isEmpty {
        let remainder = ((rest[0].coefficient % n) + n) % n
        if op == .modulo { return [Term(factors: [], coefficient: remainder)] }
        return whole.map { Term(factors: $0.factors, coefficient: $0.coefficient / n) }
          + [Term(factors: [], coefficient: (rest[0].coefficient - remainder) / n)]
      }
    }
    let name = op == .modulo ? "mod" : "floordiv"
    return [Term(factors: ["\(name)(\(text(a)), \(text(b)))"], coefficient: 1)]
  }

  override func unary(_ vm: VM, _ op: UnaryOperator) throws(PyError) -> Value {
    if op == .minus { return DynamicDimension.value(vm, DynamicDimension.scaled(terms, -1)) }
    return try super.unary(vm, op)
  }

  /// The size as a tensor: a whole number that nobody knows yet.
  private func tensor(_ vm: VM) -> TensorObject {
    let size = Node.placeholder([], .int32)
    size.isWeak = true
    return KerasBridge.of(vm).tensor(size).cast(TensorObject.self)
  }

  // MARK: Comparison

  override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard let theirs = DynamicDimension.terms(other) else { return .notImplemented }
    let difference = DynamicDimension.joined(terms + DynamicDimension.scaled(theirs, -1))
    switch op {
    case .equal: return Value(difference.isEmpty)
    case .notEqual: return Value(!difference.isEmpty)
    default: break
    }
    // The variable is at least two.
    let isLinear = !difference.contains { $0.factors.count > 1 }
    let slope = difference.first { !$0.factors.isEmpty }?.coefficient ?? 0
    let constant = difference.first { $0.factors.isEmpty }?.coefficient ?? 0
    if isLinear {
      let end = 2 &* slope &+ constant
      switch op {
      case .greater where slope >= 0 && end > 0, .greaterEqual where slope >= 0 && end >= 0,
        .less where slope <= 0 && end < 0, .lessEqual where slope <= 0 && end <= 0:
        return .true
      case .greater where slope <= 0 && end <= 0, .greaterEqual where slope <= 0 && end < 0,
        .less where slope >= 0 && end >= 0, .lessEqual where slope >= 0 && end > 0:
        return .false
      default: break
      }
    }
    throw vm.error(
      KerasBridge.of(vm).inconclusiveType,
      "Symbolic dimension comparison '\(DynamicDimension.text(terms))' \(op.text) "
        + "'\(DynamicDimension.text(theirs))' is inconclusive.")
  }

  override func hash(_ vm: VM) throws(PyError) -> Int64 {
    try vm.hash(vm.text(DynamicDimension.text(terms)))
  }

  override func number(_ vm: VM, as kind: NumberKind) throws(PyError) -> Value {
    if kind == .index { return .undefined }
    throw KerasBridge.of(vm).needsConstant(terms)
  }
}

extension KerasBridge {
  /// What JAX says when a number is wanted of a size that is not known.
  func needsConstant(
    _ terms: [DynamicDimension.Term] = DynamicDimension.unknown, more: String = ""
  ) -> PyError {
    vm.error(
      inconclusiveType,
      "Symbolic dimension '\(DynamicDimension.text(terms))' used in a context that requires a "
        + "constant\(more)")
  }

  /// How many elements a tensor has.
  func sizeValue(of node: Node) throws(PyError) -> Value {
    var size = Value(1)
    for item in try vm.array(shapeValue(of: node)) {
      size = item.isNone ? size : try vm.binary(.multiply, size, item)
    }
    return size
  }

  /// A tensor's shape for the code that asks: unknown sizes are None, and inside a layer's `call`
  /// sizes to compute with. The library's own Python always gets None.
  func shapeValue(of node: Node) -> Value {
    guard !node.isKerasTensor, node.value == nil, node.shape.contains(ShapedType.unknown),
      !(vm.runningModule?.string.hasPrefix("keras") ?? true)
    else { return shapeValue(node.shape) }
    return Value(
      vm.newTuple(
        node.shape.map {
          $0 == ShapedType.unknown
            ? DynamicDimension.value(vm, DynamicDimension.unknown) : Value($0)
        }))
  }
}
