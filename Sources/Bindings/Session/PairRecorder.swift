import Autodiff
import Keras
import Results
import Tensors

/// Remembers what the forms of a pair built and trained, and compares them.
final class PairRecorder {
  private struct Member {
    var form: String
    var model: Model?
    var history: [(key: String, values: [Double])] = []
  }

  private var members: [String: [Member]] = [:]
  private var current: (pair: String, index: Int)?

  func begin(_ pair: String, _ form: String) {
    members[pair, default: []].append(Member(form: form))
    current = (pair, members[pair, default: []].count - 1)
  }

  func end() { current = nil }

  /// A model was made: the last one of a member is the one that is compared.
  func made(_ model: Model) {
    guard let current else { return }
    members[current.pair]?[current.index].model = model
  }

  func trained(_ model: Model, _ history: [(key: String, values: [Double])]) {
    guard let current else { return }
    members[current.pair]?[current.index].model = model
    members[current.pair]?[current.index].history += history
  }

  /// What the members of a pair have in common.
  func verdict(_ pair: String, lines: (Layer) -> Int) -> PairVerdict {
    let all = members[pair] ?? []
    var verdict = PairVerdict(pair: pair, forms: all.map({ $0.form }), claims: [], ties: [])
    let models = all.compactMap({ $0.model })
    guard models.count == all.count, models.count > 1 else {
      verdict.claims.append(
        .init(name: "graph", isSame: false, detail: "not every form built a model"))
      return verdict
    }
    let graphs = models.map { CanonicalGraph($0) }
    verdict.claims = [
      graphClaim(graphs, all), shapesClaim(models), parameterClaim(models),
      weightsClaim(models), outputsClaim(models),
    ]
    // Forms that nobody trained have no losses to tell apart.
    if all.contains(where: { !$0.history.isEmpty }) { verdict.claims.append(lossClaim(all)) }
    verdict.ties = ties(graphs, lines)
    return verdict
  }

  // MARK: Claims

  private func graphClaim(_ graphs: [CanonicalGraph], _ all: [Member]) -> PairVerdict.Claim {
    for (graph, member) in zip(graphs, all) where !graph.isKnown {
      return .init(
        name: "graph", isSame: false,
        detail: "the \(member.form) form has no graph to compare: its call is Python code")
    }
    let same = !graphs.dropFirst().contains { $0.text != graphs[0].text }
    let calls = graphs.map { $0.nodes.count }
    return .init(
      name: "graph", isSame: same,
      detail: same
        ? "both are the same graph of \(calls[0]) layer calls"
        : "the graphs differ (\(calls.map { "\($0)" }.joined(separator: " and ")) layer calls)")
  }

  private func shapesClaim(_ models: [Model]) -> PairVerdict.Claim {
    let shapes = models.map { model -> String in
      let outputs = CanonicalGraph(model).outputShapes
      return outputs.isEmpty ? "?" : outputs
    }
    let same = !shapes.dropFirst().contains { $0 != shapes[0] } && shapes[0] != "?"
    return .init(
      name: "shapes", isSame: same,
      detail: same
        ? "both turn the input into \(shapes[0])"
        : "the output shapes are \(shapes.joined(separator: " and "))")
  }

  private func parameterClaim(_ models: [Model]) -> PairVerdict.Claim {
    let counts = models.map { $0.weights.reduce(0) { $0 + $1.count } }
    let same = !counts.dropFirst().contains { $0 != counts[0] }
    return .init(
      name: "params", isSame: same,
      detail: same
        ? "both have \(grouped(counts[0])) parameters"
        : "the parameter counts are \(counts.map(grouped).joined(separator: " and "))")
  }

  private func weightsClaim(_ models: [Model]) -> PairVerdict.Claim {
    let first = models[0].weights
    var same = true
    var largest = 0.0
    for model in models.dropFirst() {
      let others = model.weights
      if others.count != first.count {
        same = false
        continue
      }
      for (a, b) in zip(first, others) {
        if a.shape != b.shape {
          same = false
        } else {
          largest = max(largest, distance(a.value, b.value))
        }
      }
    }
    if largest != 0 { same = false }
    let detail: String
    if same {
      detail = "all \(first.count) weight arrays are equal, bit for bit"
    } else if largest > 0 {
      detail = "the weights differ by up to \(NumberText.scientific(largest, places: 2))"
    } else {
      detail = "the weights have different shapes"
    }
    return .init(name: "weights", isSame: same, detail: detail)
  }

  /// Predictions on one made-up batch that is the same for every form.
  private func outputsClaim(_ models: [Model]) -> PairVerdict.Claim {
    var outputs: [[NDArray]] = []
    for model in models {
      guard let made = CanonicalGraph(model).probe() else {
        return .init(
          name: "outputs", isSame: false, detail: "a form could not be called on a made-up batch")
      }
      outputs.append(made)
    }
    var largest = 0.0
    for other in outputs.dropFirst() {
      guard other.map({ $0.shape }) == outputs[0].map({ $0.shape }) else {
        return .init(name: "outputs", isSame: false, detail: "the outputs have different shapes")
      }
      for (a, b) in zip(outputs[0], other) { largest = max(largest, distance(a, b)) }
    }
    return .init(
      name: "outputs", isSame: largest == 0,
      detail: largest == 0
        ? "the predictions for the same batch are equal, bit for bit"
        : "the predictions differ by up to \(NumberText.scientific(largest, places: 2))")
  }

  private func lossClaim(_ all: [Member]) -> PairVerdict.Claim {
    let losses = all.map { member in
      member.history.filter { $0.key == "loss" || $0.key == "val_loss" }.flatMap({ $0.values })
    }
    if losses.contains(where: { $0.isEmpty }) {
      return .init(name: "loss", isSame: false, detail: "not every form was trained")
    }
    let same = !losses.dropFirst().contains { $0 != losses[0] }
    let last = losses.map { NumberText.fixed($0.last ?? 0, places: 4) }
    return .init(
      name: "loss", isSame: same,
      detail: same
        ? "every epoch's loss is equal; the last is \(last[0])"
        : "the last losses are \(last.joined(separator: " and "))")
  }

  private func distance(_ a: NDArray, _ b: NDArray) -> Double {
    var largest = 0.0
    for (x, y) in zip(a.astype(.float64).contiguous().array(Double.self),
      b.astype(.float64).contiguous().array(Double.self)) where x != y
    {
      largest = max(largest, abs(x - y))
    }
    return largest
  }

  private func grouped(_ number: Int) -> String { NumberText.grouped(number) }

  // MARK: Lines

  private func ties(_ graphs: [CanonicalGraph], _ lines: (Layer) -> Int) -> [PairVerdict.Tie] {
    guard !graphs.contains(where: { !$0.isKnown }) else { return [] }
    var ties: [PairVerdict.Tie] = []
    var used = graphs.map { _ in Set<Int>() }
    for (i, node) in graphs[0].nodes.enumerated() {
      var found = [lines(node.layer)]
      used[0].insert(i)
      for (g, graph) in graphs.enumerated().dropFirst() {
        let match = graph.nodes.indices.first {
          !used[g].contains($0) && graph.nodes[$0].text == node.text
        }
        if let match { used[g].insert(match) }
        found.append(match.map { lines(graph.nodes[$0].layer) } ?? 0)
      }
      if found.filter({ $0 > 0 }).count > 1 {
        ties.append(.init(label: node.layer.className, lines: found))
      }
    }
    return ties
  }
}
