import Autodiff
import Tensors

/// What an `EinsumDense` equation says for an input's shape: the shapes of kernel, bias and output,
/// and which axes of the kernel are summed over or come out.
struct EinsumAxes {
  private(set) var kernel: [Int] = []
  private(set) var bias: [Int]?
  private(set) var output: [Int]
  /// The kernel's axes that the sum runs over, and those that the output keeps.
  private(set) var contracted: [Int] = []
  private(set) var produced: [Int] = []

  init(
    _ equation: String, biasAxes: String?, input: [Int], output given: [Int]
  ) throws(KerasError) {
    guard let parts = EinsumAxes.parts(equation) else {
      throw .value(
        "Invalid einsum equation '\(equation)'. Equations must be in the form [X],[Y]->[Z], "
          + "...[X],[Y]->...[Z], or [X]...,[Y]->[Z]....")
    }
    let (inputs, weights, outputs) = (parts.input, parts.weight, parts.output)
    let elided = input.count - inputs.count
    output = [input.first ?? ShapedType.unknown] + given
    if elided > 0 {
      if parts.isLeftElided {
        for i in 1..<max(1, elided) { output.insert(input[i], at: 1) }
      } else {
        output += input[(input.count - elided)...]
      }
    }
    let shift = parts.isLeftElided ? elided : 0
    func inputSize(_ i: Int) throws(KerasError) -> Int {
      let at = i + shift
      guard at >= 0, at < input.count else { throw .index("tuple index out of range") }
      return input[at]
    }
    func outputSize(_ i: Int) throws(KerasError) -> Int {
      let at = i + shift
      guard at >= 0, at < output.count else { throw .index("list index out of range") }
      return output[at]
    }
    for (i, label) in inputs.enumerated() {
      let size = try inputSize(i)
      guard let j = outputs.firstIndex(of: label) else { continue }
      let other = try outputSize(j)
      if other != ShapedType.unknown, other != size {
        let text = size == ShapedType.unknown ? "None" : "\(size)"
        throw .value(
          "Input shape and output shape do not match at shared dimension '\(label)'. Input shape "
            + "is \(text), and output shape is \(other).")
      }
    }
    for label in outputs where !inputs.contains(label) && !weights.contains(label) {
      throw .value(
        "Dimension '\(label)' was specified in the output '\(String(outputs))' but has no "
          + "corresponding dim in the input spec '\(String(inputs))' or weight spec "
          + "'\(String(outputs))'")
    }
    for (i, label) in weights.enumerated() {
      if let j = outputs.firstIndex(of: label) {
        kernel.append(try outputSize(j))
        produced.append(i)
      } else if let j = inputs.firstIndex(of: label) {
        kernel.append(try inputSize(j))
        contracted.append(i)
      } else {
        throw .value(
          "Weight dimension '\(label)' did not have a match in either the input spec "
            + "'\(String(inputs))' or the output spec '\(String(outputs))'. For this layer, the "
            + "weight must be fully specified.")
      }
    }
    guard let biasAxes else { return }
    for label in biasAxes where !outputs.contains(label) {
      throw .value(
        "Bias dimension '\(label)' was requested, but is not part of the output spec "
          + "'\(String(outputs))'")
    }
    let first = outputs.firstIndex { biasAxes.contains($0) } ?? 0
    var shape: [Int] = []
    for i in first..<outputs.count {
      shape.append(biasAxes.contains(outputs[i]) ? try outputSize(i) : 1)
    }
    if !parts.isLeftElided {
      shape += [Int](repeating: 1, count: max(0, elided))
    }
    bias = shape
  }

  /// The labels of `[X],[Y]->[Z]`, with `...` before or after x and y.
  private static func parts(
    _ equation: String
  ) -> (input: [Character], weight: [Character], output: [Character], isLeftElided: Bool)? {
    var text: [Character] = []
    for character in equation {
      // Three dots become one mark.
      if character == ".", text.count >= 2, text.suffix(2) == [".", "."] {
        text.removeLast(2)
        text.append("0")
      } else {
        text.append(character)
      }
    }
    guard let comma = text.firstIndex(of: ","), let dash = text.firstIndex(of: "-"),
      dash > comma, dash + 1 < text.count, text[dash + 1] == ">"
    else { return nil }
    var input = Array(text[..<comma])
    let weight = Array(text[(comma + 1)..<dash])
    var output = Array(text[(dash + 2)...])
    var isLeftElided = false
    if input.first == "0", output.first == "0" {
      isLeftElided = true
      input.removeFirst()
      output.removeFirst()
    } else if input.last == "0", output.last == "0", input.count > 2 {
      input.removeLast()
      output.removeLast()
    }
    let isPlain = !(input + weight + output).contains { !$0.isASCII || !$0.isLetter }
    guard isPlain, !input.isEmpty, !weight.isEmpty, !output.isEmpty else { return nil }
    return (input, weight, output, isLeftElided)
  }
}

/// A scaled initializer for a kernel with several input and output axes: the fans are the products
/// of the axes summed over and of those produced.
final class ContractionInitializer: Initializer {
  private let base: ScaledInitializer
  private let contracted: [Int]
  private let produced: [Int]

  init(_ base: ScaledInitializer, _ contracted: [Int], _ produced: [Int]) {
    self.base = base
    self.contracted = contracted
    self.produced = produced
    super.init()
  }

  override func make(_ shape: [Int], _ dtype: DType) throws(KerasError) -> NDArray {
    let fans = (
      contracted.reduce(1) { $0 * shape[$1] }, produced.reduce(1) { $0 * shape[$1] }
    )
    return base.make(shape, dtype, fans: fans, key: try base.seed.nextKey())
  }
}
