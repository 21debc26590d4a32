import Results

/// An output as the worker wrote it: the reading half of `Output.json`.
struct DecodedOutput: Decodable {
  var output: Output

  private enum Key: String, CodingKey {
    case type, text, isError, svg, alternative, category, message, line
  }

  init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: Key.self)
    switch try c.decode(String.self, forKey: .type) {
    case "stream":
      output = .stream(
        try c.decode(String.self, forKey: .text), isError: try c.decode(Bool.self, forKey: .isError))
    case "value": output = .value(try c.decode(String.self, forKey: .text))
    case "summary": output = .summary(try DecodedSummary(from: decoder).value)
    case "training": output = .training(try DecodedTraining(from: decoder).value)
    case "graph": output = .graph(try DecodedGraph(from: decoder).value)
    case "figure":
      output = .figure(
        svg: try c.decode(String.self, forKey: .svg),
        alternative: try c.decode(String.self, forKey: .alternative))
    case "warning":
      output = .warning(
        category: try c.decode(String.self, forKey: .category),
        message: try c.decode(String.self, forKey: .message),
        line: try c.decode(Int.self, forKey: .line))
    case "error": output = .error(try DecodedError(from: decoder).value)
    case let other:
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: c, debugDescription: "no output is named \(other)")
    }
  }
}

private struct DecodedSummary: Decodable {
  struct Row: Decodable {
    var name, className, outputShape: String
    var parameters: Int
    var isBuilt, trainable: Bool
    var connectedTo: [String]
    var formula: String
    var depth: Int
  }
  var modelName: String
  var rows: [Row]
  var showsConnections: Bool
  var total, trainable, nonTrainable: Int
  var optimizer: Int?
  var text: String

  var value: ModelSummary {
    ModelSummary(
      modelName: modelName,
      rows: rows.map {
        .init(
          name: $0.name, className: $0.className, outputShape: $0.outputShape,
          parameters: $0.parameters, isBuilt: $0.isBuilt, trainable: $0.trainable,
          connectedTo: $0.connectedTo, formula: $0.formula, depth: $0.depth)
      },
      showsConnections: showsConnections, total: total, trainable: trainable,
      nonTrainable: nonTrainable, optimizer: optimizer, text: text)
  }
}

/// A number, or one of the three that JSON cannot spell, as a string.
private struct DecodedNumber: Decodable {
  var value: Double
  init(from decoder: any Decoder) throws {
    let c = try decoder.singleValueContainer()
    if let number = try? c.decode(Double.self) {
      value = number
    } else {
      value = Double(try c.decode(String.self)) ?? .nan
    }
  }
}

private struct DecodedTraining: Decodable {
  struct Series: Decodable {
    var key: String
    var values: [DecodedNumber]
  }
  var modelName: String
  var epochs: Int
  var series: [Series]
  var text: String

  var value: TrainingLog {
    TrainingLog(
      modelName: modelName, epochs: epochs,
      series: series.map { .init(key: $0.key, values: $0.values.map(\.value)) }, text: text)
  }
}

private struct DecodedGraph: Decodable {
  struct Node: Decodable {
    var name, className, inputShape, outputShape: String
    var parameters: Int
    var activation: String
    var line: Int
    var inner: [DecodedGraph]
    var note: String?
  }
  struct Edge: Decodable { var from, to: Int }
  struct Options: Decodable {
    var showShapes, showLayerNames: Bool
    var direction: String
    var expandNested: Bool
  }
  var modelName: String
  var nodes: [Node]
  var edges: [Edge]
  var options: Options

  var value: LayerGraph {
    LayerGraph(
      modelName: modelName,
      nodes: nodes.map {
        .init(
          name: $0.name, className: $0.className, inputShape: $0.inputShape,
          outputShape: $0.outputShape, parameters: $0.parameters, activation: $0.activation,
          line: $0.line, inner: $0.inner.map(\.value), note: $0.note ?? "")
      },
      edges: edges.map { .init(from: $0.from, to: $0.to) },
      options: .init(
        showShapes: options.showShapes, showLayerNames: options.showLayerNames,
        direction: options.direction, expandNested: options.expandNested))
  }
}

private struct DecodedError: Decodable {
  struct Frame: Decodable {
    var file: String
    var line: Int
    var function, sourceLine: String
    var start, end: Int
  }
  var className, message: String
  var frames: [Frame]
  var traceback, hint: String

  var value: ErrorReport {
    ErrorReport(
      className: className, message: message,
      frames: frames.map {
        .init(
          file: $0.file, line: $0.line, function: $0.function, sourceLine: $0.sourceLine,
          start: $0.start, end: $0.end)
      },
      traceback: traceback, hint: hint)
  }
}

struct DecodedVerdict: Decodable {
  struct Claim: Decodable {
    var name: String
    var isSame: Bool
    var detail: String
  }
  struct Tie: Decodable {
    var label: String
    var lines: [Int]
  }
  var pair: String
  var forms: [String]
  var claims: [Claim]
  var ties: [Tie]

  var value: PairVerdict {
    PairVerdict(
      pair: pair, forms: forms,
      claims: claims.map { .init(name: $0.name, isSame: $0.isSame, detail: $0.detail) },
      ties: ties.map { .init(label: $0.label, lines: $0.lines) })
  }
}
