import Host
import Keras
import Python
import Results
import Tensors

/// Turns what programs do with models into a cell's results, and remembers pairs.
final class SessionObserver: KerasObserver {
  unowned(unsafe) var session: Session!
  let pairs = PairRecorder()
  /// The line of the source file that made each layer.
  private var lines: [ObjectIdentifier: Int] = [:]

  override func made(_ model: Model) { pairs.made(model) }

  override func madeLayer(_ layer: Layer) {
    lines[ObjectIdentifier(layer)] = session.vm.currentLine
  }

  func line(of layer: Layer) -> Int { lines[ObjectIdentifier(layer)] ?? 0 }

  override func summarised(_ model: Model, _ summary: ModelSummary) -> Bool {
    session.put(.summary(summary))
    return true
  }

  override func drew(_ model: Model, _ options: LayerGraph.Options) {
    session.put(.graph(graph(model, options)))
  }

  /// The graph with the lines that made its layers.
  func graph(_ model: Model, _ options: LayerGraph.Options) -> LayerGraph {
    var graph = model.layerGraph(options)
    let layers = model.layers
    for i in graph.nodes.indices {
      let name = graph.nodes[i].name
      if let layer = layers.first(where: { $0.name == name }) {
        graph.nodes[i].line = line(of: layer)
      }
    }
    return graph
  }

  override func willTrain(_ model: Model) {
    session.host.beginCollecting()
  }

  override func didTrain(_ model: Model, _ history: History) {
    let text = session.host.endCollecting()
    var series: [TrainingLog.Series] = []
    for (key, values) in history.history {
      series.append(.init(key: key, values: values.compactMap({ $0.number })))
    }
    pairs.trained(model, series.map { (key: $0.key, values: $0.values) })
    session.put(
      .training(
        TrainingLog(
          modelName: model.name, epochs: history.epoch.count, series: series,
          text: TerminalText(text).plain)))
  }

  /// What was printed before the error stays visible.
  override func failedTraining(_ model: Model) {
    let text = session.host.endCollecting()
    if !text.isEmpty { session.host.write(text) }
  }
}
