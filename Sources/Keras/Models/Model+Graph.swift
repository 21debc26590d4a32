import Autodiff
import Results
import Tensors

extension Model {
  /// The layers and how they are joined, to be drawn.
  public func layerGraph(_ options: LayerGraph.Options = LayerGraph.Options()) -> LayerGraph {
    if let functional = self as? Functional { return functional.graphOfCalls(options) }
    if let sequential = self as? Sequential, let functional = sequential.functional {
      var graph = functional.graphOfCalls(options)
      graph.modelName = name
      return graph
    }
    var nodes: [LayerGraph.Node] = []
    var edges: [LayerGraph.Edge] = []
    for layer in layers {
      if !nodes.isEmpty, self is Sequential {
        edges.append(LayerGraph.Edge(from: nodes.count - 1, to: nodes.count))
      }
      nodes.append(Model.graphNode(layer, options))
    }
    return LayerGraph(modelName: name, nodes: nodes, edges: edges, options: options)
  }

  static func graphNode(
    _ operation: GraphOperation, _ options: LayerGraph.Options
  ) -> LayerGraph.Node {
    let layer = operation as? Layer
    var inner: [LayerGraph] = []
    if options.expandNested, let model = operation as? Model { inner = [model.layerGraph(options)] }
    let inputs = operation.inboundNodes.first?.inputTensors.map({ $0.shape }) ?? []
    var inputShape = inputs.map { Shapes.summaryText($0) }.joined(separator: ", ")
    if inputs.isEmpty, let input = operation as? InputLayer {
      inputShape = Shapes.summaryText(input.batchShape)
    }
    var outputShape = operation.shapeText
    if options.showTypes {
      let types = operation.inboundNodes.first?.outputs.map { $0.dtype.name } ?? []
      if let first = types.first { outputShape += " " + first }
      let sources = operation.inboundNodes.first?.inputTensors.map { $0.dtype.name } ?? []
      if let first = sources.first { inputShape += " " + first }
    }
    var note = ""
    if options.showTrainable, let layer, !(layer is InputLayer) {
      note = layer.trainable ? "trainable" : "frozen"
    }
    return LayerGraph.Node(
      name: operation.name, className: operation.className, inputShape: inputShape,
      outputShape: outputShape,
      parameters: layer.map { $0.built ? Model.count($0.weights) : 0 } ?? 0,
      activation: layer?.activationName ?? "", inner: inner, note: note)
  }
}

extension Functional {
  /// One node per layer, one edge per tensor that a call received.
  func graphOfCalls(_ options: LayerGraph.Options) -> LayerGraph {
    var places: [ObjectIdentifier: Int] = [:]
    var nodes: [LayerGraph.Node] = []
    for operation in operations {
      places[ObjectIdentifier(operation)] = nodes.count
      nodes.append(Model.graphNode(operation, options))
    }
    var edges: [LayerGraph.Edge] = []
    for depth in nodesByDepth.reversed() {
      for call in depth {
        guard let to = places[ObjectIdentifier(call.operation)] else { continue }
        for tensor in call.inputTensors {
          guard let source = tensor.kerasHistory?.operation,
            let from = places[ObjectIdentifier(source)]
          else { continue }
          edges.append(LayerGraph.Edge(from: from, to: to))
        }
      }
    }
    return LayerGraph(modelName: name, nodes: nodes, edges: edges, options: options)
  }
}
