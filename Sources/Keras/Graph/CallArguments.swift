import Autodiff

/// The arguments of one call of a layer, as the program wrote them.
public struct CallArguments {
  public var positional: [Structure]
  public var keywords: [Structure.Field]

  public init(_ positional: [Structure], _ keywords: [Structure.Field] = []) {
    self.positional = positional
    self.keywords = keywords
  }

  public init(_ inputs: Structure, training: Bool? = nil) {
    positional = [inputs]
    keywords = training.map { [Structure.Field("training", .value(.bool($0)))] } ?? []
  }

  /// All arguments, positional ones first.
  var all: [Structure] { positional + keywords.map({ $0.value }) }

  public var isSymbolic: Bool { all.contains { $0.isSymbolic } }

  /// The symbolic tensors among the arguments, in order.
  var kerasTensors: [Node] { all.flatMap({ $0.tensors }).filter({ $0.isKerasTensor }) }

  func map(_ transform: (Structure) throws(KerasError) -> Structure) throws(KerasError)
    -> CallArguments
  {
    var mapped = CallArguments([])
    for argument in positional { mapped.positional.append(try argument.map(transform)) }
    for keyword in keywords {
      mapped.keywords.append(Structure.Field(keyword.key, try keyword.value.map(transform)))
    }
    return mapped
  }

  subscript(name: String) -> Structure? {
    get {
      for keyword in keywords where keyword.key == name { return keyword.value }
      return nil
    }
    set {
      keywords.removeAll { $0.key == name }
      if let newValue { keywords.append(Structure.Field(name, newValue)) }
    }
  }
}

/// The parameters of a layer's `call`.
public struct CallSignature {
  public struct Parameter {
    public var name: String
    /// The value when none is given; nil where one is required.
    public var fallback: Structure?
    public init(_ name: String, fallback: Structure? = nil) {
      self.name = name
      self.fallback = fallback
    }
  }

  public var parameters: [Parameter]
  /// How many of the parameters, the last ones, are given by keyword only.
  public var keywordOnly = 0
  /// Whether further positional arguments are taken (`*args`).
  public var takesMorePositional = false
  /// Whether further keywords are taken (`**kwargs`), and the parameter's name.
  public var takesMoreKeywords = false

  public init(_ parameters: [Parameter]) { self.parameters = parameters }

  /// `call(self, inputs)`
  nonisolated(unsafe) public static let inputs = CallSignature([Parameter("inputs")])
  /// `call(self, inputs, training=None)`
  nonisolated(unsafe) public static let inputsTraining = CallSignature([
    Parameter("inputs"), Parameter("training", fallback: Structure.none),
  ])
  /// `call(self, inputs, training=False)`
  nonisolated(unsafe) public static let inputsTrainingFalse = CallSignature([
    Parameter("inputs"), Parameter("training", fallback: .value(.bool(false))),
  ])
  /// `call(self, inputs, mask=None)`
  nonisolated(unsafe) public static let inputsMask = CallSignature([
    Parameter("inputs"), Parameter("mask", fallback: Structure.none),
  ])
  /// `call(self, inputs, training=None, mask=None)`
  nonisolated(unsafe) public static let inputsTrainingMask = CallSignature([
    Parameter("inputs"), Parameter("training", fallback: Structure.none),
    Parameter("mask", fallback: Structure.none),
  ])

  public func has(_ name: String) -> Bool { parameters.contains { $0.name == name } }

  /// Puts arguments to parameters, in the words of Python's `inspect`.
  public func bind(_ arguments: CallArguments) throws(KerasError) -> BoundArguments {
    var bound = BoundArguments()
    var values: [Structure?] = parameters.map { _ in nil }
    for (i, value) in arguments.positional.enumerated() {
      if i < values.count - keywordOnly {
        values[i] = value
      } else if takesMorePositional {
        bound.morePositional.append(value)
      } else {
        throw .type("too many positional arguments")
      }
    }
    for (parameter, value) in zip(parameters, values) where value == nil {
      if parameter.fallback == nil, arguments[parameter.name] == nil {
        throw .type("missing a required argument: '\(parameter.name)'")
      }
    }
    for keyword in arguments.keywords {
      guard let i = parameters.firstIndex(where: { $0.name == keyword.key }) else {
        if takesMoreKeywords {
          bound.moreKeywords.append(keyword)
          continue
        }
        throw .type("got an unexpected keyword argument '\(keyword.key)'")
      }
      if values[i] != nil { throw .type("multiple values for argument '\(keyword.key)'") }
      values[i] = keyword.value
    }
    for (parameter, value) in zip(parameters, values) {
      guard let chosen = value ?? parameter.fallback else {
        throw .type("missing a required argument: '\(parameter.name)'")
      }
      bound.entries.append(
        BoundArguments.Entry(name: parameter.name, value: chosen, isGiven: value != nil))
    }
    bound.positionalCount = parameters.count - keywordOnly
    return bound
  }
}

/// A call's arguments by parameter name, defaults filled in.
public struct BoundArguments {
  public struct Entry {
    public var name: String
    public var value: Structure
    /// Whether the caller gave it.
    public var isGiven: Bool
  }

  public var entries: [Entry] = []
  /// How many of the entries may come by position.
  public var positionalCount = Int.max
  public var morePositional: [Structure] = []
  public var moreKeywords: [Structure.Field] = []

  var isEmpty: Bool { entries.isEmpty && morePositional.isEmpty && moreKeywords.isEmpty }

  /// The first argument: a layer's inputs.
  public var first: Structure {
    if positionalCount == 0, let first = morePositional.first { return first }
    return entries.first?.value ?? morePositional.first ?? .none
  }

  public subscript(name: String) -> Structure? {
    get {
      for entry in entries where entry.name == name { return entry.value }
      for keyword in moreKeywords where keyword.key == name { return keyword.value }
      return nil
    }
    set {
      for i in entries.indices where entries[i].name == name {
        entries[i].value = newValue ?? .none
        return
      }
    }
  }

  /// The `training` argument, false when it is absent or None.
  public var training: Bool {
    guard case .value(let value)? = self["training"] else { return false }
    return value.bool ?? false
  }

  /// The `mask` argument when it is a single tensor.
  public var mask: Node? { self["mask"]?.tensor }

  /// Arguments that hold only tensors (and None), with their names.
  var tensorArguments: [Entry] {
    entries.filter { entry in
      let leaves = entry.value.leaves
      guard entry.value.isNested || entry.value.tensor != nil, !leaves.isEmpty else { return false }
      return !leaves.contains { $0.tensor == nil && !$0.isNone }
    }
  }
}
