import Autodiff
import Keras
import Python
import Tensors

/// What preprocessing layers offer in Python beside what every layer does.
enum PreprocessingMethods {
  static func add(to t: TypeBuilder, _ name: String, _ bridge: KerasBridge) {
    switch name {
    case "Normalization":
      adapt(t, bridge)
      normalization(t, bridge)
    case "Discretization":
      adapt(t, bridge)
      t.property("bin_boundaries") { (vm, v) throws(PyError) in
        guard let layer = try LayerMethods.layer(vm, v) as? Discretization else { return .none }
        return bridge.value(layer.boundariesConfig)
      }
    case "StringLookup", "IntegerLookup", "TextVectorization":
      adapt(t, bridge)
      vocabulary(t, bridge)
    case "Pipeline":
      t.property("layers") { (vm, v) throws(PyError) in
        guard let layer = try LayerMethods.layer(vm, v) as? Pipeline else { return .none }
        return Value(vm.newList(layer.layers.map { bridge.object($0) }))
      }
    default: break
    }
  }

  // MARK: Learning

  private static func adaptive(_ vm: VM, _ value: Value) throws(PyError) -> AdaptiveLayer {
    guard let layer = try LayerMethods.layer(vm, value) as? AdaptiveLayer else {
      throw vm.typeError("expected a layer that adapts, got '\(vm.typeName(value))'")
    }
    return layer
  }

  private static func adapt(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method("adapt(self, data, batch_size=None, steps=None)", "Learns the state from data.") {
      (vm, a) throws(PyError) in
      let layer = try adaptive(vm, a[0])
      let isList = a[1].baseTag == .list || a[1].tag == .tuple
      if isList ? layer.takesLists : !isIterable(vm, a[1]) {
        guard let data = try bridge.wideData(a[1]) else {
          throw vm.typeError(
            "Unsupported data type: \(try vm.repr(Value(vm.type(of: a[1])))). `adapt` supports "
              + "`np.ndarray`, backend tensors, `tf.data.Dataset`, `keras.utils.PyDataset`, and "
              + "iterables of batches (e.g. list, generator).")
        }
        try bridge.keras { () throws(KerasError) in try layer.adapt(data) }
        return .none
      }
      let limit = a[3].isNone ? Int.max : try a.int(3)
      try bridge.keras { () throws(KerasError) in try layer.resetState() }
      var count = 0
      let iterator = try vm.iterate(a[1])
      while count < limit {
        let item = try vm.next(iterator)
        if item.isUndefined { break }
        let batch = item.asTuple.map { $0.count > 0 ? $0[0] : .none } ?? item
        let data = try bridge.anyData(batch)
        try bridge.keras { () throws(KerasError) in try layer.update(data) }
        count += 1
      }
      try bridge.keras { () throws(KerasError) in try layer.finalizeState() }
      return .none
    }
    t.method("reset_state(self)", "Forgets what was learned.") { (vm, a) throws(PyError) in
      let layer = try adaptive(vm, a[0])
      try bridge.keras { () throws(KerasError) in try layer.resetState() }
      return .none
    }
    t.method("update_state(self, data)", "Learns from a batch.") { (vm, a) throws(PyError) in
      let layer = try adaptive(vm, a[0])
      let data = try bridge.anyData(a[1])
      try bridge.keras { () throws(KerasError) in try layer.update(data) }
      return .none
    }
    t.method("finalize_state(self)", "Ends learning.") { (vm, a) throws(PyError) in
      let layer = try adaptive(vm, a[0])
      try bridge.keras { () throws(KerasError) in
        if let normalization = layer as? Normalization, !normalization.hasLearned {
          return try normalization.stateWasLoaded()
        }
        try layer.finalizeState()
      }
      return .none
    }
  }

  /// Whether the value gives batches one after another.
  private static func isIterable(_ vm: VM, _ value: Value) -> Bool {
    guard value.isObject, vm.arrayIfAny(value) == nil, !(value.object is TensorObject),
      value.asStr == nil
    else { return false }
    if value.tag == .generator || vm.isIterator(value) { return true }
    let type = value.object.type
    return !type.lookup(vm.intern("__iter__")).isUndefined
      || !type.lookup(vm.intern("__getitem__")).isUndefined
  }

  private static func normalization(_ t: TypeBuilder, _ bridge: KerasBridge) {
    for name in ["mean", "variance"] {
      t.property(name) { (vm, v) throws(PyError) in
        guard let layer = try LayerMethods.layer(vm, v) as? Normalization else { return .none }
        guard let found = layer.statistics else { return .none }
        return bridge.tensor(name == "mean" ? found.mean : found.variance)
      }
      t.property("adapt_\(name)") { (vm, v) throws(PyError) in
        let layer = try LayerMethods.layer(vm, v)
        for weight in layer.ownNonTrainableWeights where weight.name == name {
          return bridge.variable(weight)
        }
        return .none
      }
    }
  }

  // MARK: Vocabularies

  private static func lookup(_ vm: VM, _ value: Value) throws(PyError) -> IndexLookup {
    let layer = try LayerMethods.layer(vm, value)
    if let text = layer as? TextVectorization { return text.lookup }
    if let lookup = layer as? IndexLookup { return lookup }
    throw vm.typeError("expected a lookup layer, got '\(vm.typeName(value))'")
  }

  private static func vocabulary(_ t: TypeBuilder, _ bridge: KerasBridge) {
    t.method("get_vocabulary(self, include_special_tokens=True)", "The tokens by their numbers.") {
      (vm, a) throws(PyError) in
      let numpy = Numpy.of(vm)
      let entries = try lookup(vm, a[0]).vocabulary(includingSpecial: try a.bool(1))
      return Value(
        vm.newList(
          entries.map { entry in
            switch entry.token {
            case .text(let bytes):
              let text = String(decoding: bytes, as: UTF8.self)
              return numpy.scalar(.text(text), .text(max(1, text.unicodeScalars.count)))
            case .number(let number): return numpy.scalar(.int(number), .int64)
            case nil: return bridge.value(entry.special)
            }
          }))
    }
    t.method("vocabulary_size(self)", "The number of tokens, special ones included.") {
      (vm, a) throws(PyError) in Value(try lookup(vm, a[0]).vocabularySize)
    }
    t.method("set_vocabulary(self, vocabulary, idf_weights=None)", "Takes the tokens.") {
      (vm, a) throws(PyError) in
      let layer = try lookup(vm, a[0])
      let (tokens, weights) = (bridge.config(a[1]), bridge.config(a[2]))
      try bridge.keras { () throws(KerasError) in
        try layer.setVocabulary(tokens, weights: weights)
      }
      return .none
    }
  }
}

extension KerasBridge {
  /// The same for what is no data by itself, dictionaries for instance.
  func anyData(_ value: Value) throws(PyError) -> Structure {
    if let data = try wideData(value) { return data }
    return try structure(value)
  }

  /// Data as it is, 64-bit numbers included: a structure of arrays, lists and plain values.
  func wideData(_ value: Value) throws(PyError) -> Structure? {
    if value.baseTag == .list || value.tag == .tuple || value.asStr != nil || value.isInt
      || value.isFloat
    {
      return try structure(value)
    }
    if let tensor = value.as(TensorObject.self) { return .tensor(tensor.node) }
    guard let array = vm.arrayIfAny(value) else { return nil }
    return .tensor(Node(try Numpy.of(vm).textIfWords(array)))
  }
}
