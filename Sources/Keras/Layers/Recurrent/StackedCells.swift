import Autodiff
import Tensors

/// Cells one above the other as a single cell: each step's output is the next cell's input.
public final class StackedCells: Layer {
  public let cells: [Layer]

  public override var stateSize: ConfigValue? { .list(cells.map { $0.cellStateSize ?? .none }) }
  public override var outputSize: Int? { cells.last?.width }
  public override var overridesBuild: Bool { true }

  public override var callSignature: CallSignature {
    var signature = CallSignature([
      .init("inputs"), .init("states"), .init("training", fallback: .value(.bool(false))),
    ])
    signature.takesMoreKeywords = true
    return signature
  }

  public override init(_ a: LayerArguments) throws(KerasError) {
    var made: [Layer] = []
    for item in a["cells"]?.items ?? [] {
      guard let cell = try Bidirectional.layer(item) else {
        throw .value(
          "All cells must have a `call` method. Received cell without a `call` method: "
            + item.displayText)
      }
      if cell.cellStateSize == nil {
        throw .value(
          "All cells must have a `state_size` attribute. Received cell without a `state_size`: "
            + Session.text(of: cell))
      }
      made.append(cell)
    }
    cells = made
    try super.init(a)
    for cell in cells { track(cell) }
  }

  public override func innerLayers(_ name: String) -> [Layer]? { name == "cells" ? cells : nil }

  public override func build(_ shapes: BuildShapes) throws(KerasError) {
    var input = shapes.input
    for cell in cells {
      if !cell.built { try cell.buildFromShapes(BuildShapes(.shape(input))) }
      input = [input.first ?? ShapedType.unknown, cell.width ?? 0]
    }
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    var x = arguments.first
    var new: [Structure] = []
    for (cell, state) in zip(cells, arguments["states"]?.items ?? []) {
      var inner = CallArguments([x, state.isNested ? state : .list([state])])
      if cell.signature.has("training"), let training = arguments["training"] {
        inner["training"] = training
      }
      guard let items = try cell(inner).items, items.count == 2 else {
        throw .value("A cell must return its output and its states.")
      }
      x = items[0]
      let isSingle = items[1].isNested && items[1].count == 1 && !state.isNested
      new.append(isSingle ? items[1].items?.first ?? .none : items[1])
    }
    return .tuple([x, new.count == 1 ? new[0] : .list(new)])
  }

  public override func initialState(_ batch: Int) throws(KerasError) -> Structure? {
    var states: [Structure] = []
    for cell in cells { states.append(try cell.firstState(batch, asStack: true)) }
    return .list(states)
  }

  public override func getConfig() throws(KerasError) -> Config {
    var configs: [ConfigValue] = []
    for cell in cells { configs.append(try cell.serialized()) }
    return try super.getConfig().merging([("cells", .list(configs))])
  }
}

/// What a recurrent layer asks of any layer that it uses as a cell.
extension Layer {
  /// `state_size`: an integer, or a list of them or of lists; nil for a layer that is no cell.
  public var cellStateSize: ConfigValue? { delegate?.stateSize ?? stateSize }

  /// `output_size`, where the cell says it.
  public var cellOutputSize: Int? { delegate?.outputSize ?? outputSize }

  /// The width of a cell's output.
  var width: Int? {
    if let size = cellOutputSize { return size }
    let sizes = cellStateSize ?? .none
    return sizes.int ?? sizes.items?.first?.int
  }

  /// The states before the first step: the cell's own word, or zeros. A list, unless a stack asks
  /// for a cell with one state.
  public func firstState(_ batch: Int, asStack: Bool = false) throws(KerasError) -> Structure {
    let said: Structure?
    if let delegate {
      said = try delegate.initialState(self, batch)
    } else {
      said = try initialState(batch)
    }
    if let own = said {
      if asStack || own.isNested { return own.items.map { .list($0) } ?? own }
      return .list([own])
    }
    let sizes = cellStateSize ?? .none
    func zeros(_ size: ConfigValue) throws(KerasError) -> Structure {
      .tensor(
        try graph { () throws(GraphError) in 
          try Node.zeros([batch, size.int ?? 0]).cast(dtype.isFloating ? dtype : .float32)
        })
    }
    if asStack, sizes.int != nil { return try zeros(sizes) }
    var states: [Structure] = []
    for size in sizes.items ?? [sizes] { states.append(try zeros(size)) }
    return .list(states)
  }

  /// Draws the dropout masks that all steps of a sequence share, in a stack for each cell in turn.
  func holdDropoutMasks(_ step: [Int], _ states: Structure) throws(KerasError) {
    if let cell = self as? RecurrentCell {
      cell.holdMasks(try cell.drawMasks(step, states.tensors.first?.shape ?? []))
    } else if let stack = self as? StackedCells {
      var input = step
      for (cell, state) in zip(stack.cells, states.items ?? []) {
        try cell.holdDropoutMasks(input, state)
        input = [input[0], cell.width ?? 0]
      }
    }
  }

  func releaseDropoutMasks() {
    (self as? RecurrentCell)?.holdMasks(nil)
    for cell in (self as? StackedCells)?.cells ?? [] { cell.releaseDropoutMasks() }
  }
}
