import Autodiff
import Host
import Results
import Tensors

/// The options of `summary()`.
public struct SummaryOptions {
  public var lineLength: Int?
  public var positions: [Double]?
  public var expandsNested = false
  public var showsTrainable = false
  /// Names (or patterns, by `matches`) of the first and the last layer to show.
  public var layerRange: [String]?
  /// Whether a name fits a pattern; equality unless the host language brings its regular
  /// expressions.
  public var matches: (_ pattern: String, _ name: String) -> Bool = { $0 == $1 }

  public init() {}
}

extension Model {
  /// The summary as data, with the very text that Keras prints.
  public func summary(_ options: SummaryOptions = SummaryOptions()) throws(KerasError)
    -> ModelSummary
  {
    let functional = self as? Functional
    let listed: [GraphOperation] = functional?.operations ?? layers.map { $0 as GraphOperation }
    let connected = functional.map { !$0.isChain } ?? false
    var rows: [ModelSummary.Row] = []
    for operation in try ranged(listed, options) {
      try appendRows(operation, 0, connected ? functional : nil, options, &rows)
    }
    let trainableCount = Model.count(trainableWeights)
    let frozenCount = Model.count(nonTrainableWeights)
    var optimizerCount: Int?
    var bytes = Model.bytes(trainableWeights) + Model.bytes(nonTrainableWeights)
    if let optimizer = compiled?.optimizer, optimizer.built {
      optimizerCount = Model.count(optimizer.variables)
      bytes += Model.bytes(optimizer.variables)
    }
    let total = trainableCount + frozenCount + (optimizerCount ?? 0)
    let console = Host.current.consoleColumns
    var lines = ["Model: \"\(name)\""]
    lines += try table(rows, connected, options, console).lines()
    func size(_ label: String, _ count: Int, _ bytes: Int) {
      lines.append(
        " \(label) params: \(DecimalText.grouped(count)) (\(readableMemorySize(bytes)))")
    }
    size("Total", total, bytes)
    size("Trainable", trainableCount, Model.bytes(trainableWeights))
    size("Non-trainable", frozenCount, Model.bytes(nonTrainableWeights))
    if let optimizerCount, let optimizer = compiled?.optimizer {
      size("Optimizer", optimizerCount, Model.bytes(optimizer.variables))
    }
    return ModelSummary(
      modelName: name, rows: rows, showsConnections: connected, total: total,
      trainable: trainableCount, nonTrainable: frozenCount, optimizer: optimizerCount,
      text: lines.joined(separator: "\n") + "\n")
  }

  private func table(
    _ rows: [ModelSummary.Row], _ connected: Bool, _ options: SummaryOptions, _ console: Int
  ) -> SummaryTable {
    var table = SummaryTable(
      header: ["Layer (type)", "Output Shape", "Param #"], alignments: [.left, .left, .right],
      positions: [0.45, 0.80, 1], lineLength: 88, consoleWidth: console)
    if connected {
      table.header.append("Connected to")
      table.alignments.append(.left)
      table.positions = [0.3, 0.56, 0.74, 1]
      table.lineLength = 108
    }
    if let positions = options.positions { table.positions = positions }
    if options.showsTrainable {
      table.lineLength += 12
      table.positions = table.positions.map { $0 * 0.90 } + [1]
      table.header.append("Trainable")
      table.alignments.append(.center)
    }
    table.lineLength = options.lineLength ?? min(table.lineLength, console - 4)
    for row in rows {
      let indent = row.depth == 0 ? "" : String(repeating: "   ", count: row.depth) + "└ "
      var cells = ["\(indent)\(row.name) (\(row.className))", row.outputShape]
      cells.append(row.isBuilt ? DecimalText.grouped(row.parameters) : "0 (unbuilt)")
      if connected {
        cells.append(row.connectedTo.isEmpty ? "-" : row.connectedTo.joined(separator: ", "))
      }
      if options.showsTrainable { cells.append(row.hasWeights ? (row.trainable ? "Y" : "N") : "-") }
      table.rows.append(cells)
    }
    return table
  }

  private func appendRows(
    _ operation: GraphOperation, _ depth: Int, _ connections: Functional?,
    _ options: SummaryOptions, _ rows: inout [ModelSummary.Row]
  ) throws(KerasError) {
    let layer = operation as? Layer
    var row = ModelSummary.Row(
      name: operation.name, className: operation.className, outputShape: operation.shapeText,
      parameters: 0, isBuilt: layer?.built ?? true, trainable: layer?.trainable ?? false,
      connectedTo: [], formula: layer?.parameterFormula ?? "", depth: depth)
    if let layer, layer.built { row.parameters = Model.count(layer.weights) }
    if row.parameters == 0 { row.formula = "" }
    if let connections {
      let relevant = Set(connections.nodesByDepth.joined().map { ObjectIdentifier($0) })
      for node in operation.inboundNodes where relevant.contains(ObjectIdentifier(node)) {
        for tensor in node.inputTensors {
          guard let history = tensor.kerasHistory else { continue }
          row.connectedTo.append(
            "\(history.operation?.name ?? "")[\(history.nodeIndex)][\(history.tensorIndex)]")
        }
      }
    }
    rows.append(row)
    guard options.expandsNested, let model = operation as? Model else { return }
    for inner in model.layers {
      try appendRows(inner, depth + 1, connections, options, &rows)
    }
  }

  private func ranged(
    _ listed: [GraphOperation], _ options: SummaryOptions
  ) throws(KerasError) -> [GraphOperation] {
    guard let range = options.layerRange else { return listed }
    if range.count != 2 {
      throw .value(
        "layer_range must be a list or tuple of length 2. Received: layer_range = "
          + "\(PythonText.list(range)) of length \(range.count)")
    }
    let first = listed.firstIndex { options.matches(range[0], $0.name) }
    let last = listed.lastIndex { options.matches(range[1], $0.name) }
    guard let first, let last else {
      throw .value(
        "Passed layer_names do not match the layer names in the model. Received: "
          + PythonText.list(range))
    }
    return first <= last ? Array(listed[first...last]) : Array(listed[last...first])
  }

  static func count(_ weights: [Weight]) -> Int { weights.reduce(0) { $0 + $1.count } }

  static func bytes(_ weights: [Weight]) -> Int {
    weights.reduce(0) { $0 + $1.count * $1.shownType.itemSize }
  }
}

extension ModelSummary.Row {
  /// Whether the layer has weights at all.
  var hasWeights: Bool { parameters > 0 }
}

extension Functional {
  /// Whether the graph is a plain chain: one call per depth, one input per call, no layer twice.
  var isChain: Bool {
    var calls: [CallNode] = []
    for depth in nodesByDepth {
      if depth.count > 1 || (depth.first?.inputTensors.count ?? 0) > 1 { return false }
      calls += depth
    }
    let relevant = Set(calls.map { ObjectIdentifier($0) })
    return !layers.contains { layer in
      layer.inboundNodes.filter { relevant.contains(ObjectIdentifier($0)) }.count > 1
    }
  }
}

extension GraphOperation {
  /// The shape of the outputs as a summary shows it: of the last symbolic call, else by rule from
  /// the shapes that the layer was built with, else `?`.
  var shapeText: String {
    if let node = inboundNodes.last {
      let shapes = ShapeTree(of: .list(node.outputs.map { .tensor($0) }))
      let all = shapes.shapes
      return all.count == 1 ? Shapes.summaryText(all[0]) : GraphOperation.listText(all)
    }
    guard let layer = self as? Layer, let built = layer.buildShapes else { return "?" }
    if let sequential = layer as? Sequential, let model = sequential.functional {
      return model.outputShape.shape.map { Shapes.summaryText($0) } ?? model.outputShape.text
    }
    guard layer.hasOutputShape else { return "?" }
    do {
      let all = try layer.outputShapes(built).shapes
      return all.count == 1 ? Shapes.summaryText(all[0]) : GraphOperation.listText(all)
    } catch {
      return "?"
    }
  }

  private static func listText(_ shapes: [[Int]]) -> String {
    "[" + shapes.map { Shapes.summaryText($0) }.joined(separator: ", ") + "]"
  }
}

extension Shapes {
  /// A shape as a summary shows it, `(4)` and not `(4,)`.
  static func summaryText(_ shape: [Int]) -> String {
    "(" + shape.map { $0 == ShapedType.unknown ? "None" : "\($0)" }.joined(separator: ", ") + ")"
  }
}
