import Autodiff
import Foundation
import Tensors
import Testing

/// Values and slopes of the activations against Keras on JAX, at kinks too.
/// The numbers come from `Fixtures/record_activations.py`.
@Suite(.serialized)
struct ActivationTests {
  private struct Record: Decodable {
    struct Curve: Decodable {
      let values: [Double]
      let slopes: [Double]
    }
    let points: [Double]
    let functions: [String: Curve]
  }

  private func apply(_ name: String, _ x: Node) throws(GraphError) -> Node? {
    switch name {
    case "relu": return try x.relu()
    case "relu6": return try x.relu6()
    case "sigmoid": return try x.sigmoid()
    case "tanh": return try x.tanh()
    case "softplus": return try x.softplus()
    case "softsign": return try x.softsign()
    case "silu": return try x.silu()
    case "leaky_relu": return try x.leakyRelu()
    case "hard_sigmoid": return try x.hardSigmoid()
    case "hard_silu": return try x.hardSilu()
    case "elu": return try x.elu()
    case "selu": return try x.selu()
    case "celu": return try x.celu()
    case "gelu": return try x.gelu(approximate: true)
    case "log_sigmoid": return try x.logSigmoid()
    case "hard_tanh": return try x.hardTanh()
    case "hard_shrink": return try x.hardShrink()
    case "soft_shrink": return try x.softShrink()
    case "tanh_shrink": return try x.tanhShrink()
    case "squareplus": return try x.squareplus()
    case "sparse_plus": return try x.sparsePlus()
    case "sparse_sigmoid": return try x.sparseSigmoid()
    default: return nil
    }
  }

  @Test func valuesAndSlopesAreThoseOfKeras() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/activations.json")
    let record = try JSONDecoder().decode(Record.self, from: Data(contentsOf: file))
    let points = NDArray(record.points.map { Float($0) })
    for (name, curve) in record.functions {
      let x = Node.placeholder([record.points.count])
      let y = try #require(try apply(name, x), "\(name) is unknown")
      let slope = try gradients(of: y.sum(), wrt: [x])[0]
      let got = try Program(inputs: [x], outputs: [y, slope]).run([points])
      for (i, point) in record.points.enumerated() {
        for (array, want) in [(got[0], curve.values[i]), (got[1], curve.slopes[i])] {
          let have = array.item(i).double
          #expect(
            abs(have - want) <= 2e-6 * max(0.25, abs(want)),
            "\(name) at \(point): \(have), not \(want)")
        }
      }
    }
  }
}
