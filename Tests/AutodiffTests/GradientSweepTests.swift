import Autodiff
import Foundation
import TestKit
import Testing

@Suite(.serialized)
struct GradientSweepTests {
  @Test func everyOperationAgreesWithFiniteDifferences() throws {
    var sweep = GradientSweep(seed: 11)
    for sample in OperationSample.all {
      for problem in try sweep.problems(of: sample) {
        Issue.record("\(sample.name): \(problem)")
      }
    }
  }

  /// The same with an axis of size one in the place of each size that a sample has: whatever an
  /// operation accepts must have the right gradient there, too.
  @Test func gradientsHoldOnAxesOfSizeOne() throws {
    var sweep = GradientSweep(seed: 23)
    var tried = 0
    for sample in OperationSample.all {
      for replaced in Set(sample.inputs.flatMap { $0.shape }).sorted() where replaced > 1 {
        guard let variant = sample.with(1, for: replaced) else { continue }
        do {
          for problem in try sweep.problems(of: variant) {
            Issue.record("\(variant.name): \(problem)")
          }
          tried += 1
        } catch let error as GraphError where error.kind == .notImplemented {
          // Wide matrices have no derivative of QR, in JAX either.
          continue
        }
      }
    }
    #expect(tried > 200)
  }

  /// The same with an axis of size zero: what an operation accepts has a value and derivatives of
  /// the right shapes, and what it refuses it refuses as an error.
  @Test func gradientsHoldOnEmptyAxes() throws {
    var sweep = GradientSweep(seed: 31)
    var tried = 0
    for sample in OperationSample.all {
      for replaced in Set(sample.inputs.flatMap { $0.shape }).sorted() where replaced > 1 {
        guard let variant = sample.with(0, for: replaced) else { continue }
        do {
          // The mean of nothing is no number, and has no differences.
          for problem in try sweep.problems(of: variant) where !problem.hasSuffix("nan") {
            Issue.record("\(variant.name): \(problem)")
          }
          tried += 1
        } catch is GraphError {
          continue
        }
      }
    }
    #expect(tried > 150)
  }

  /// Every `name` in the operations' sources occurs in the graph of some sample.
  @Test func everyOperationHasASample() throws {
    var seen: Set<String> = []
    for sample in OperationSample.all {
      let nodes = sample.inputs.map { Node.placeholder($0.shape, .float64) }
      let output = try sample.build(nodes)
      var stack = [output]
      if sample.isSmooth, output.dtype.isFloating {
        stack += try gradients(of: output, wrt: nodes)
      }
      while let node = stack.popLast() {
        seen.insert(node.operation.name)
        stack += node.inputs
      }
      // A sample without inputs is computed at once, and then only its name tells.
      if sample.inputs.isEmpty { seen.insert(sample.name) }
    }
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Autodiff")
    for folder in ["Elementwise", "Operations", "Images"] {
      let files = try FileManager.default.contentsOfDirectory(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      for file in files {
        let text = try String(contentsOf: file, encoding: .utf8)
        let names = text.matches(
          of: /static let name = "(\w+)"|var name: String \{ "(\w+)" \}|ArrayFunction\(\s*"(\w+)"/)
        for match in names {
          let name = String(match.1 ?? match.2 ?? match.3 ?? "")
          #expect(seen.contains(name), "\(name) in \(file.lastPathComponent) has no sample")
        }
      }
    }
  }
}
