import Host
import Keras
import Python

/// Copies of Keras's objects by `copy`, `deepcopy` and `pickle`: all of them go by what a saved file
/// holds, so that even a plain copy shares nothing with the original.
enum ObjectCopies {
  static func add(to t: TypeBuilder, _ bridge: KerasBridge) {
    t.method("__copy__(self)") { (vm, a) throws(PyError) in try copy(a[0], bridge) }
    t.method("__deepcopy__(self, memo=None)") { (vm, a) throws(PyError) in
      try copy(a[0], bridge)
    }
    t.method("__reduce__(self)", "A function and its arguments that make the object again.") {
      (vm, a) throws(PyError) in
      let load = try vm.getAttribute(try vm.importModule("keras.saving"), "_unpickle_model")
      let data: Value
      if let layer = a[0].as(LayerObject.self)?.layer {
        let bytes = try bridge.keras { () throws(KerasError) in
          let archive = try ModelFile.encode(layer, version: KerasModules.version)
          do throws(HostError) { return try archive.encoded() } catch {
            throw KerasError(error, path: "")
          }
        }
        data = Value(vm.newBytes(bytes))
      } else {
        data = try bridge.serialized(a[0])
      }
      return Value(vm.newTuple([load, Value(vm.newTuple([data]))]))
    }
  }

  /// `_unpickle_model` of `keras.saving`.
  static func addLoading(_ m: ModuleBuilder, _ bridge: KerasBridge) {
    m.function("_unpickle_model(data)") { (vm, a) throws(PyError) in
      guard let data = a[0].asBytes else {
        return try bridge.deserialized(a[0], customObjects: .none)
      }
      return try bridge.keras { () throws(KerasError) in
        let archive: ZipArchive
        do throws(HostError) { archive = try ZipArchive(data.bytes) } catch {
          throw KerasError(error, path: "")
        }
        return try bridge.layer(of: archive)
      }
    }
  }

  private static func copy(_ value: Value, _ bridge: KerasBridge) throws(PyError) -> Value {
    if let layer = value.as(LayerObject.self)?.layer {
      return try bridge.keras { () throws(KerasError) in
        try bridge.layer(of: try ModelFile.encode(layer, version: KerasModules.version))
      }
    }
    let made = try bridge.deserialized(try bridge.serialized(value), customObjects: .none)
    let (old, new) = (value.as(KerasObject.self)?.payload, made.as(KerasObject.self)?.payload)
    try bridge.keras { () throws(KerasError) in
      if let old = old as? Optimizer, let new = new as? Optimizer {
        try new.takeState(of: old)
      } else if let old = old as? Metric, let new = new as? Metric {
        try new.takeState(of: old)
      }
    }
    return made
  }
}

extension KerasBridge {
  /// The layer or model of a file's members; code in it may run, as it comes from the program.
  fileprivate func layer(of archive: ZipArchive) throws(KerasError) -> Value {
    let layer = try Deserialization.safely(false) { () throws(KerasError) in
      try ModelFile.decode(archive, "")
    }
    if let model = layer as? Model { observer?.made(model) }
    return object(layer)
  }
}
