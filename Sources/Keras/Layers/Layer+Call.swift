import Autodiff
import Tensors

/// The protocol around `call`.
extension Layer {
  func invoke(_ original: CallArguments) throws(KerasError) -> Structure {
    // Keras converts a call's arguments only when there is something to convert, and otherwise
    // goes on with the very dictionary that the graph record keeps: masks filled in later are
    // then part of the record.
    let needsConversion = convertsInputs && !isPlainCall(original)
    var arguments = original
    if needsConversion { arguments = try converted(original) }
    if !allowsNonTensorPositional { try checkPositional(arguments) }
    if arguments.positional.isEmpty, arguments.keywords.isEmpty, isDataLayer {
      throw .type(
        "DataLayer.__call__() missing 1 required positional argument: 'inputs'")
    }
    let signature = signature
    // `training` is passed on to inner layers even where this one does not take it.
    var bindable = arguments
    if !signature.has("training"), !signature.takesMoreKeywords { bindable["training"] = nil }
    let givenTraining = arguments["training"] ?? boundPositional("training", arguments, signature)
    if !signature.has("training") { bindable["training"] = nil }
    // Keras hands `training` on by keyword, whatever stands in its place.
    if let placed = boundPositional("training", arguments, signature), !placed.isNone {
      throw .type("\(className).call() got multiple values for argument 'training'")
    }
    var bound = try signature.bind(bindable)
    // Keras asks for the first argument, whatever it is.
    if bound.isEmpty, !signature.takesMorePositional, !signature.takesMoreKeywords {
      throw .index("list index out of range")
    }
    try InputSpec.check(inputSpecs, bound.first, layer: name)
    try Session.withScope(name, self) { () throws(KerasError) in try buildIfNeeded(bound) }

    let isEntry = Session.callContext == nil
    let context: CallContext
    if let current = Session.callContext {
      context = current
    } else {
      context = CallContext(entry: self)
      Session.callContext = context
      clearLosses()
    }
    defer { if isEntry { Session.callContext = nil } }
    let outerTraining = context.training
    resolveTraining(&bound, &bindable, given: givenTraining, context, signature)
    let previousMask = fillMasks(&bound, &bindable, signature)
    let outputs: Structure
    do {
      outputs = try Session.withScope(name, self) { () throws(KerasError) -> Structure in
        let outputs = try run(bound, bindable)
        built = true
        try recordActivityLoss(outputs)
        return outputs
      }
    } catch {
      context.training = outerTraining
      throw error
    }
    if supportsMasking {
      try setMasks(bound.first, outputs, previousMask)
    } else if !previousMask.tensors.isEmpty, !(self is Model) {
      try HostAdapters.warn(
        "Layer '\(name)' (of type \(className)) was passed an input with a mask attached to it. "
          + "However, this layer does not support masking and will therefore destroy the mask "
          + "information. Downstream layers will not see the mask.")
    }
    if original.isSymbolic {
      var recorded = original
      if !needsConversion { recorded.keywords = bindable.keywords }
      _ = try CallNode(operation: self, arguments: recorded, outputs: outputs)
    }
    return outputs
  }

  /// One tensor of the right dtype and nothing else.
  private func isPlainCall(_ arguments: CallArguments) -> Bool {
    guard arguments.keywords.isEmpty, arguments.positional.count == 1,
      let node = arguments.positional[0].tensor
    else { return false }
    return node.dtype == dtype
  }

  private func converted(_ arguments: CallArguments) throws(KerasError) -> CallArguments {
    let takesNumbers = delegate == nil && (self is TensorLayer || self is RecurrentLayer)
    return try arguments.map { (leaf) throws(KerasError) -> Structure in
      if takesNumbers, let node = leaf.tensor, node.dtype.isText, let array = node.value,
        array.count > 0, case .text(let text) = array.item(0)
      {
        throw .value("could not convert string to float: np.str_(\(PythonText.quoted(text)))")
      }
      guard let node = leaf.tensor, autocast, node.dtype.isFloating, dtype.isFloating,
        node.dtype != dtype
      else { return leaf }
      if node.isKerasTensor {
        let cast = Node.placeholder(node.shape, dtype, name: node.name)
        cast.history = node.history
        cast.mask = node.mask
        return .tensor(cast)
      }
      let cast = try graph { () throws(GraphError) in try node.cast(dtype) }
      cast.mask = node.mask
      return .tensor(cast)
    }
  }

  private func checkPositional(_ arguments: CallArguments) throws(KerasError) {
    for argument in arguments.positional.flatMap({ $0.leaves }) {
      guard case .value(let value) = argument else { continue }
      throw .value(
        "Only input tensors may be passed as positional arguments. The following argument value "
          + "should be passed as a keyword argument: \(value.displayText) (of type "
          + "\(value.typeText))")
    }
  }

  private func boundPositional(
    _ name: String, _ arguments: CallArguments, _ signature: CallSignature
  ) -> Structure? {
    guard let i = signature.parameters.firstIndex(where: { $0.name == name }),
      i < arguments.positional.count
    else { return nil }
    return arguments.positional[i]
  }

  /// Explicit argument, else the outer call's, else the signature's default.
  private func resolveTraining(
    _ bound: inout BoundArguments, _ bindable: inout CallArguments, given: Structure?,
    _ context: CallContext, _ signature: CallSignature
  ) {
    var value: Structure = .none
    if let given {
      value = given
    } else if let outer = context.training {
      value = .value(.bool(outer))
    } else if let fallback = bound["training"] {
      value = fallback
    }
    if case .value(let flag) = value { context.training = flag.bool }
    if value.isNone, given != nil { context.training = nil }
    if signature.has("training"), !value.isNone {
      bound["training"] = value
      if boundPositional("training", bindable, signature) == nil { bindable["training"] = value }
    }
  }

  /// Puts the inputs' masks into the mask parameters that were left out; gives the mask that
  /// goes on to the outputs.
  private func fillMasks(
    _ bound: inout BoundArguments, _ bindable: inout CallArguments, _ signature: CallSignature
  ) -> Structure {
    let tensors = bound.tensorArguments
    func masks(_ structure: Structure) -> Structure {
      structure.packing(
        structure.leaves.map { $0.tensor?.mask.map { .tensor($0) } ?? Structure.none })
    }
    if tensors.count == 1 {
      if signature.has("mask"), bound["mask"]?.isNone ?? true {
        let mask = masks(tensors[0].value)
        bound["mask"] = mask
        bindable["mask"] = mask
      }
    } else {
      for entry in tensors {
        let parameter = entry.name + "_mask"
        if signature.has(parameter), bound[parameter]?.isNone ?? true {
          let mask = masks(entry.value)
          bound[parameter] = mask
          bindable[parameter] = mask
        }
      }
    }
    if let mask = bindable["mask"], !mask.isNone { return mask }
    return masks(bound.first)
  }

  /// `call`, or on symbolic tensors the shapes alone; errors name the arguments.
  private func run(
    _ bound: BoundArguments, _ bindable: CallArguments
  ) throws(KerasError) -> Structure {
    let isSymbolic = bindable.isSymbolic
    do {
      let outer = Session.autocast
      Session.autocast = autocast && dtype != variableDType ? dtype : nil
      defer { Session.autocast = outer }
      try requireValues(ownOnly: true)
      return isSymbolic ? try computeOutputSpec(bound) : try performCall(bound)
    } catch {
      var texts: [(String, String)] = []
      let isPlainModel = self is Model && !(self is Sequential) && !(self is Functional)
      let isMissing = (isBare || isPlainModel) && !(delegate?.overridesCall ?? false)
      if isSymbolic || isMissing {
        let args = Structure.tuple(bindable.positional)
        texts.append(("args", args.argumentText))
        let kwargs = Structure.dict(bindable.keywords)
        texts.append((
          "kwargs",
          bindable.keywords.isEmpty ? "<class 'inspect._empty'>" : kwargs.argumentText
        ))
      } else {
        for entry in bound.entries {
          // Defaults are shown as they are, what was given as it would be written.
          if !entry.isGiven, case .value(.string(let text)) = entry.value {
            texts.append((entry.name, text))
          } else {
            texts.append((entry.name, entry.value.argumentText))
          }
        }
        if signature.takesMorePositional {
          texts.append((
            "args",
            bound.morePositional.isEmpty
              ? "<class 'inspect._empty'>" : Structure.tuple(bound.morePositional).argumentText
          ))
        }
        if signature.takesMoreKeywords {
          texts.append((
            "kwargs",
            bound.moreKeywords.isEmpty
              ? "<class 'inspect._empty'>" : Structure.dict(bound.moreKeywords).argumentText
          ))
        }
      }
      throw error.wrapped(calling: "\(className).call()", arguments: texts)
    }
  }

  /// Symbolic outputs for symbolic inputs.
  public func computeOutputSpec(_ bound: BoundArguments) throws(KerasError) -> Structure {
    if let delegate, delegate.overridesOutputSpec {
      return try delegate.computeOutputSpec(self, bound)
    }
    if let special = try symbolicOutput(bound) { return special }
    if hasOutputShape {
      let tree = try outputShapes(BuildShapes(of: bound))
      let dtype = outputDType(bound.first)
      // An integer that stays one keeps the name of its type.
      let first = bound.first.tensor
      let declared = dtype.isInteger && first?.dtype == dtype ? first?.kerasHistory?.declaredType : nil
      return try tree.structure { (shape) throws(KerasError) in
        let made = KerasTensor.make(shape, dtype)
        made.declare(declared)
        return made
      }
    }
    return try inferOutput(bound)
  }

  /// Runs `call` on stand-ins of the same shapes to learn the outputs' shapes.
  public func inferOutput(_ bound: BoundArguments) throws(KerasError) -> Structure {
    var standIns = bound
    for i in standIns.entries.indices {
      standIns.entries[i].value = try standIns.entries[i].value.map(Layer.standIn)
    }
    for i in standIns.moreKeywords.indices {
      standIns.moreKeywords[i].value = try standIns.moreKeywords[i].value.map(Layer.standIn)
    }
    for i in standIns.morePositional.indices {
      standIns.morePositional[i] = try standIns.morePositional[i].map(Layer.standIn)
    }
    let outputs: Structure
    do {
      outputs = try Session.inferring { () throws(KerasError) in try performCall(standIns) }
    } catch {
      throw error.explained(
        "Could not automatically infer the output shape / dtype of '\(name)' (of type "
          + "\(className)). Either the `\(className).call()` method is incorrect, or you need to "
          + "implement the `\(className).compute_output_spec() / compute_output_shape()` method. "
          + "Error encountered:\n\n")
    }
    return try outputs.map { (leaf) throws(KerasError) -> Structure in
      guard let node = leaf.tensor else { return leaf }
      return .tensor(KerasTensor.make(node.shape, node.dtype))
    }
  }

  /// A symbolic tensor without a record, to compute shapes with.
  static func standIn(_ leaf: Structure) throws(KerasError) -> Structure {
    guard let node = leaf.tensor, node.isKerasTensor else { return leaf }
    let standIn = Node.placeholder(node.shape, node.dtype, name: node.name)
    if let mask = node.mask {
      standIn.mask = Node.placeholder(mask.shape, mask.dtype, name: mask.name)
    }
    return .tensor(standIn)
  }

  private func buildIfNeeded(_ bound: BoundArguments) throws(KerasError) {
    if built { return }
    let shapes = BuildShapes(of: bound)
    if hasBuild {
      try buildFromShapes(shapes)
      try InputSpec.check(inputSpecs, bound.first, layer: name)
      return
    }
    if sublayers.contains(where: { !$0.built }) {
      // The call itself builds the sublayers; what fails here fails again, and is told, there.
      do { _ = try inferOutput(bound) } catch {}
    }
    try buildFromShapes(shapes)
  }

  /// `build` inside the layer's name scope, with the record of its shapes.
  public func buildFromShapes(_ shapes: BuildShapes) throws(KerasError) {
    try build(shapes) { () throws(KerasError) in try performBuild(shapes) }
  }

  /// The same by a way of the host language's own.
  public func build(
    _ shapes: BuildShapes, by body: () throws(KerasError) -> Void
  ) throws(KerasError) {
    try Session.withScope(name, self) { () throws(KerasError) in
      path = Session.currentPath
      try body()
    }
    buildShapes = shapes
    built = true
    isLocked = locksState
  }

  private func recordActivityLoss(_ outputs: Structure) throws(KerasError) {
    guard let activityRegularizer, Session.inferenceDepth == 0 else { return }
    for node in outputs.tensors where !node.isKerasTensor {
      var loss = try activityRegularizer.penalty(node)
      if node.rank > 0 {
        let rows = Double(max(1, node.shape[0]))
        loss = try graph { () throws(GraphError) in try loss.divide(.scalar(rows)) }
      }
      addLoss(loss)
    }
  }

  private func setMasks(
    _ inputs: Structure, _ outputs: Structure, _ previous: Structure
  ) throws(KerasError) {
    let nodes = outputs.tensors
    if !nodes.contains(where: { $0.mask == nil }) { return }
    let masks = try performMask(inputs, previous).leaves
    for (node, mask) in zip(nodes, masks) where node.mask == nil { node.mask = mask.tensor }
  }
}

extension BuildShapes {
  /// The shapes of a call's tensor arguments, masks left out.
  init(of bound: BoundArguments) {
    self.init(
      bound.tensorArguments.filter { $0.name != "mask" && !$0.name.hasSuffix("_mask") }.map {
        Entry($0.name, ShapeTree(of: $0.value))
      })
  }
}
