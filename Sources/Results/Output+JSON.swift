extension Output {
  /// The output as one line of JSON, in the form that `JSONWriter` describes.
  public var json: String {
    var writer = JSONWriter()
    writer.write(self)
    return writer.text
  }
}

extension PairVerdict {
  /// The verdict as one line of JSON.
  public var json: String {
    var writer = JSONWriter()
    writer.write(self)
    return writer.text
  }
}

extension JSONWriter {
  public mutating func write(_ output: Output) {
    object { w in
      switch output {
      case .stream(let text, let isError):
        w.member("type", "stream")
        w.member("text", text)
        w.member("isError", isError)
      case .value(let text):
        w.member("type", "value")
        w.member("text", text)
      case .summary(let summary):
        w.member("type", "summary")
        w.members(of: summary)
      case .training(let log):
        w.member("type", "training")
        w.members(of: log)
      case .graph(let graph):
        w.member("type", "graph")
        w.members(of: graph)
      case .figure(let svg, let alternative):
        w.member("type", "figure")
        w.member("svg", svg)
        w.member("alternative", alternative)
      case .warning(let category, let message, let line):
        w.member("type", "warning")
        w.member("category", category)
        w.member("message", message)
        w.member("line", line)
      case .error(let report):
        w.member("type", "error")
        w.members(of: report)
      }
    }
  }

  public mutating func write(_ verdict: PairVerdict) {
    object { w in
      w.member("pair", verdict.pair)
      w.member("forms", verdict.forms) { w, form in w.string(form) }
      w.member("claims", verdict.claims) { w, claim in
        w.object { w in
          w.member("name", claim.name)
          w.member("isSame", claim.isSame)
          w.member("detail", claim.detail)
        }
      }
      w.member("ties", verdict.ties) { w, tie in
        w.object { w in
          w.member("label", tie.label)
          w.member("lines", tie.lines) { w, line in w.number(line) }
        }
      }
    }
  }

  private mutating func members(of summary: ModelSummary) {
    member("modelName", summary.modelName)
    member("rows", summary.rows) { w, row in
      w.object { w in
        w.member("name", row.name)
        w.member("className", row.className)
        w.member("outputShape", row.outputShape)
        w.member("parameters", row.parameters)
        w.member("isBuilt", row.isBuilt)
        w.member("trainable", row.trainable)
        w.member("connectedTo", row.connectedTo) { w, name in w.string(name) }
        w.member("formula", row.formula)
        w.member("depth", row.depth)
      }
    }
    member("showsConnections", summary.showsConnections)
    member("total", summary.total)
    member("trainable", summary.trainable)
    member("nonTrainable", summary.nonTrainable)
    name("optimizer")
    if let optimizer = summary.optimizer { number(optimizer) } else { null() }
    member("text", summary.text)
  }

  private mutating func members(of log: TrainingLog) {
    member("modelName", log.modelName)
    member("epochs", log.epochs)
    member("series", log.series) { w, series in
      w.object { w in
        w.member("key", series.key)
        w.member("values", series.values) { w, value in w.number(value) }
      }
    }
    member("text", log.text)
  }

  private mutating func members(of graph: LayerGraph) {
    member("modelName", graph.modelName)
    member("nodes", graph.nodes) { w, node in
      w.object { w in
        w.member("name", node.name)
        w.member("className", node.className)
        w.member("inputShape", node.inputShape)
        w.member("outputShape", node.outputShape)
        w.member("parameters", node.parameters)
        w.member("activation", node.activation)
        w.member("line", node.line)
        if !node.note.isEmpty { w.member("note", node.note) }
        w.member("inner", node.inner) { w, graph in w.object { w in w.members(of: graph) } }
      }
    }
    member("edges", graph.edges) { w, edge in
      w.object { w in
        w.member("from", edge.from)
        w.member("to", edge.to)
      }
    }
    name("options")
    object { w in
      w.member("showShapes", graph.options.showShapes)
      w.member("showLayerNames", graph.options.showLayerNames)
      w.member("direction", graph.options.direction)
      w.member("expandNested", graph.options.expandNested)
    }
  }

  private mutating func members(of report: ErrorReport) {
    member("className", report.className)
    member("message", report.message)
    member("frames", report.frames) { w, frame in
      w.object { w in
        w.member("file", frame.file)
        w.member("line", frame.line)
        w.member("function", frame.function)
        w.member("sourceLine", frame.sourceLine)
        w.member("start", frame.start)
        w.member("end", frame.end)
      }
    }
    member("traceback", report.traceback)
    member("hint", report.hint)
  }
}
