import Keras
import Python

extension LayerObject {
  /// Notes the arguments of the constructor by name, with defaults filled in, for a configuration
  /// that the class does not give itself.
  func noteArguments(
    _ positional: UnsafeBufferPointer<Value>, _ keywords: DictObject, _ bridge: KerasBridge,
    isModel: Bool
  ) {
    // Other native classes say themselves what they were made with.
    guard let native = type.mro.first(where: { !$0.isUserDefined }),
      native.name == "Layer" || native.name == "Model"
    else { return }
    var values = Config()
    var takesName = true
    var hasExtra = false
    var isMissing = false
    if let function = bridge.programMethod(self, "__init__") {
      let code = function.code
      var parameters = (1..<Swift.max(1, code.positionalCount)).map { code.localNames[$0] }
      if positional.count > parameters.count {
        hasExtra = true
      }
      let firstDefault = code.positionalCount - function.defaults.count
      let onlyKeywords = (0..<code.keywordOnlyCount).map {
        code.localNames[code.positionalCount + $0]
      }
      parameters += onlyKeywords
      for (i, name) in parameters.enumerated() {
        var value = Value.undefined
        let isPositional = i < code.positionalCount - 1
        if isPositional, i < positional.count { value = positional[i] }
        if value.isUndefined { value = keywords.get(name) }
        if value.isUndefined, isPositional, i + 1 >= firstDefault {
          value = function.defaults[i + 1 - firstDefault]
        }
        if value.isUndefined, !isPositional { value = function.keywordDefaults?.get(name) ?? .undefined }
        if name.string == "name" { continue }
        if value.isUndefined {
          isMissing = true
          continue
        }
        values[name.string] = bridge.config(value)
      }
      takesName = code.hasKeywords || parameters.contains { $0.string == "name" }
    } else {
      hasExtra = positional.count > 0
      if !isModel {
        values = Config([
          ("activity_regularizer", .none), ("trainable", .bool(true)), ("dtype", .none),
          ("autocast", .bool(true)),
        ])
      }
    }
    var i = keywords.nextIndex(from: 0)
    while i >= 0 {
      let entry = keywords.entries[i]
      if let name = entry.key.asStr?.string, name != "name" {
        values[name] = bridge.config(entry.value)
      }
      i = keywords.nextIndex(from: i + 1)
    }
    if hasExtra {
      autoConfig = .positional
    } else if isMissing || values.entries.contains(where: { !$0.value.isPlain }) {
      autoConfig = .unknown
    } else {
      autoConfig = .options(values, takesName: takesName)
    }
  }
}
