import Host

/// `.keras` files: a container of the configuration, the weights and a note on their making.
public enum ModelFile {
  static let weights = "model.weights.h5"

  /// Writes a model with its weights, its compilation and its optimizer's state.
  public static func save(
    _ model: Model, _ path: String, version: String
  ) throws(KerasError) {
    if !path.hasSuffix(".keras") {
      throw .value(
        "Invalid filepath extension for saving. Please add either a `.keras` extension for the "
          + "native Keras format (recommended) or a `.h5` extension. Use `model.export(filepath)` "
          + "if you want to export a SavedModel for use with TFLite/TFServing/etc. Received: "
          + "filepath=\(path).")
    }
    if !model.built {
      try HostAdapters.warn(
        "You are saving a model that has not yet been built. It might not contain any weights "
          + "yet. Consider building the model first by calling it on some data.")
    }
    let metadata = Config([
      ("keras_version", .string(version)),
      ("date_saved", .string(dateText(Host.current.wallClockSeconds()))),
    ])
    let config = try Serialization.sharing { () throws(KerasError) in
      try model.serializedForFile()
    }
    var archive = ZipArchive()
    archive.add("metadata.json", Array(ConfigValue.dict(metadata).json.utf8))
    archive.add("config.json", Array(config.json.utf8))
    archive.add(weights, try WeightsFile.encode(model))
    do throws(HostError) {
      try Host.current.writeFile(path, archive.encoded(), append: false)
    } catch {
      throw KerasError(error, path: path)
    }
  }

  /// A model from its file, compiled as the saved one was.
  public static func load(_ path: String, compile: Bool = true) throws(KerasError) -> Model {
    var bytes: [UInt8]?
    if path.hasSuffix(".keras") {
      do throws(HostError) { bytes = try Host.current.readFile(path) } catch {}
    }
    guard let bytes, ZipArchive.isArchive(bytes) else {
      if path.hasSuffix(".keras") {
        throw .value(
          "File not found: filepath=\(path). Please ensure the file is an accessible `.keras` zip "
            + "file.")
      }
      throw .value(
        "File format not supported: filepath=\(path). Keras 3 only supports V3 `.keras` files, "
          + "legacy H5 format files (`.h5` extension). Note that the legacy SavedModel format is "
          + "not supported by `load_model()` in Keras 3. In order to reload a TensorFlow "
          + "SavedModel as an inference-only layer in Keras 3, use `keras.layers.TFSMLayer("
          + "\(path), call_endpoint='serving_default')` (note that your `call_endpoint` might "
          + "have a different name).")
    }
    let text = String(decoding: try member("config.json", bytes, path), as: UTF8.self)
    var config = try ConfigValue(json: text)
    if !compile, var object = config.config {
      object["compile_config"] = ConfigValue.none
      config = .dict(object)
    }
    let layer = try Serialization.sharing { () throws(KerasError) in
      try Deserialization.layer(config)
    }
    guard let model = layer as? Model else {
      throw .value("The file \(path) holds a \(layer.className), not a model.")
    }
    try model.load(WeightsFile.decode(try member(weights, bytes, path), path))
    return model
  }

  /// A member of the container.
  static func member(
    _ name: String, _ bytes: [UInt8], _ path: String
  ) throws(KerasError) -> [UInt8] {
    let archive: ZipArchive
    do throws(HostError) {
      archive = try ZipArchive(bytes, path: path)
    } catch {
      throw KerasError(error, path: path)
    }
    guard let found = archive[name] else {
      if name == weights {
        throw .value("Expected a model.weights.h5 or model.weights.npz file.")
      }
      throw .key("\"There is no item named '\(name)' in the archive\"")
    }
    return found
  }

  /// `2026-11-22@14:05:09` for seconds since 1970, in universal time.
  static func dateText(_ seconds: Double) -> String {
    let whole = Int64(seconds)
    var days = whole / 86400 + 719_468
    let rest = whole % 86400
    // Days are counted from 1 March of the year 0, in eras of 400 years.
    let era = days / 146_097
    days %= 146_097
    let year = (days - days / 1460 + days / 36524 - days / 146_096) / 365
    let dayOfYear = days - (365 * year + year / 4 - year / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year + era * 400 + (month <= 2 ? 1 : 0))-\(two(month))-\(two(day))@"
      + "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
  }
}
