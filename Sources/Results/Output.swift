/// What one cell showed, in order. The worker sends it as JSON, the site and the browser render it.
public enum Output: Sendable {
  /// Text the program printed, exactly (escape sequences and carriage returns included).
  case stream(String, isError: Bool)
  /// The `repr` of the cell's last expression.
  case value(String)
  /// `model.summary()`: the table and the very characters that Keras prints.
  case summary(ModelSummary)
  /// `fit(...)`: the epochs as numbers and the text Keras prints.
  case training(TrainingLog)
  /// `plot_model(...)`, or a model as the cell's last value.
  case graph(LayerGraph)
  /// A picture that is SVG already, with its text alternative.
  case figure(svg: String, alternative: String)
  /// A warning, with the 1-based line of the lesson file it came from.
  case warning(category: String, message: String, line: Int)
  /// The error that ended the cell.
  case error(ErrorReport)
}

/// A model's summary as data.
public struct ModelSummary: Sendable {
  public struct Row: Sendable {
    public var name: String
    public var className: String
    /// As Keras prints it: `(None, 64)`, `?`, or a list of shapes.
    public var outputShape: String
    public var parameters: Int
    public var isBuilt: Bool
    public var trainable: Bool
    /// `dense[0][0]` and so on; empty for inputs.
    public var connectedTo: [String]
    /// How the parameter count comes about: `32 × 64 + 64`; empty when there are none.
    public var formula: String
    /// 0 for the model's own layers, 1 for those of a nested model, and so on.
    public var depth: Int
    public init(
      name: String, className: String, outputShape: String, parameters: Int, isBuilt: Bool,
      trainable: Bool, connectedTo: [String], formula: String, depth: Int
    ) {
      self.name = name
      self.className = className
      self.outputShape = outputShape
      self.parameters = parameters
      self.isBuilt = isBuilt
      self.trainable = trainable
      self.connectedTo = connectedTo
      self.formula = formula
      self.depth = depth
    }
  }
  public var modelName: String
  public var rows: [Row]
  /// Whether Keras shows the `Connected to` column.
  public var showsConnections: Bool
  public var total: Int
  public var trainable: Int
  public var nonTrainable: Int
  /// Parameters of the optimizer, or nil before it is built.
  public var optimizer: Int?
  /// What Keras prints.
  public var text: String
  public init(
    modelName: String, rows: [Row], showsConnections: Bool, total: Int, trainable: Int,
    nonTrainable: Int, optimizer: Int?, text: String
  ) {
    self.modelName = modelName
    self.rows = rows
    self.showsConnections = showsConnections
    self.total = total
    self.trainable = trainable
    self.nonTrainable = nonTrainable
    self.optimizer = optimizer
    self.text = text
  }
}

/// One call of `fit`: a value per key and epoch.
public struct TrainingLog: Sendable {
  public struct Series: Sendable {
    /// `loss`, `accuracy`, `val_loss`, `learning_rate` …
    public var key: String
    public var values: [Double]
    public init(key: String, values: [Double]) {
      self.key = key
      self.values = values
    }
  }
  public var modelName: String
  public var epochs: Int
  /// In the order in which Keras prints them.
  public var series: [Series]
  /// What Keras printed, with the timings taken out; empty for `verbose=0`.
  public var text: String
  public init(modelName: String, epochs: Int, series: [Series], text: String) {
    self.modelName = modelName
    self.epochs = epochs
    self.series = series
    self.text = text
  }
}

/// A model's layers and how they are joined, to be drawn.
public struct LayerGraph: Sendable {
  public struct Node: Sendable {
    public var name: String
    public var className: String
    /// `(None, 32)`; for several, joined by `, `.
    public var inputShape: String
    public var outputShape: String
    public var parameters: Int
    /// `relu` where the layer has an activation that is not linear.
    public var activation: String
    /// 1-based line of the source file that made the layer, 0 where not known.
    public var line: Int
    /// The layers inside, for a nested model.
    public var inner: [LayerGraph]
    /// Something more about the layer, beside its number of parameters: `trainable`.
    public var note: String
    public init(
      name: String, className: String, inputShape: String, outputShape: String, parameters: Int,
      activation: String = "", line: Int = 0, inner: [LayerGraph] = [], note: String = ""
    ) {
      self.name = name
      self.className = className
      self.inputShape = inputShape
      self.outputShape = outputShape
      self.parameters = parameters
      self.activation = activation
      self.line = line
      self.inner = inner
      self.note = note
    }
  }
  public struct Edge: Sendable {
    public var from: Int
    public var to: Int
    public init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }
  public struct Options: Sendable {
    public var showShapes: Bool
    public var showLayerNames: Bool
    /// `TB`, `BT`, `LR` or `RL`.
    public var direction: String
    public var expandNested: Bool
    /// Whether shapes are followed by their dtype.
    public var showTypes: Bool
    /// Whether each layer says if it learns.
    public var showTrainable: Bool
    public init(
      showShapes: Bool = true, showLayerNames: Bool = true, direction: String = "TB",
      expandNested: Bool = false, showTypes: Bool = false, showTrainable: Bool = false
    ) {
      self.showShapes = showShapes
      self.showLayerNames = showLayerNames
      self.direction = direction
      self.expandNested = expandNested
      self.showTypes = showTypes
      self.showTrainable = showTrainable
    }
  }
  public var modelName: String
  public var nodes: [Node]
  /// In the order of the consumer's inputs.
  public var edges: [Edge]
  public var options: Options
  public init(modelName: String, nodes: [Node], edges: [Edge], options: Options = Options()) {
    self.modelName = modelName
    self.nodes = nodes
    self.edges = edges
    self.options = options
  }
}

/// An uncaught exception.
public struct ErrorReport: Sendable {
  public struct Frame: Sendable {
    public var file: String
    public var line: Int
    public var function: String
    public var sourceLine: String
    /// Columns (0-based, in characters) of the failing span within `sourceLine`; equal when
    /// unknown.
    public var start: Int
    public var end: Int
    public init(
      file: String, line: Int, function: String, sourceLine: String, start: Int, end: Int
    ) {
      self.file = file
      self.line = line
      self.function = function
      self.sourceLine = sourceLine
      self.start = start
      self.end = end
    }
  }
  public var className: String
  public var message: String
  public var frames: [Frame]
  /// The whole traceback as CPython prints it.
  public var traceback: String
  /// Our hint in plain words; empty when we have none.
  public var hint: String
  public init(
    className: String, message: String, frames: [Frame], traceback: String, hint: String
  ) {
    self.className = className
    self.message = message
    self.frames = frames
    self.traceback = traceback
    self.hint = hint
  }
}

/// What two or more forms of one model have in common: the verdict of a pair.
public struct PairVerdict: Sendable {
  public struct Claim: Sendable {
    /// `graph`, `shapes`, `params`, `weights`, `outputs` or `loss`.
    public var name: String
    public var isSame: Bool
    /// One plain sentence with the numbers: `both have 1,345 parameters`.
    public var detail: String
    public init(name: String, isSame: Bool, detail: String) {
      self.name = name
      self.isSame = isSame
      self.detail = detail
    }
  }
  /// Layers that are the same node of the graph: one line number (1-based, lesson file) per form, 0
  /// for none.
  public struct Tie: Sendable {
    public var label: String
    public var lines: [Int]
    public init(label: String, lines: [Int]) {
      self.label = label
      self.lines = lines
    }
  }
  public var pair: String
  /// `sequential`, `functional`, `subclass`, in the lesson's order.
  public var forms: [String]
  public var claims: [Claim]
  public var ties: [Tie]
  public init(pair: String, forms: [String], claims: [Claim], ties: [Tie]) {
    self.pair = pair
    self.forms = forms
    self.claims = claims
    self.ties = ties
  }
}
