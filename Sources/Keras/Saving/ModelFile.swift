import Host

/// `.keras` files: a container of the configuration, the weights, the files of single layers and
/// a note on their making. The same members can lie in a folder, one by one.
public enum ModelFile {
  static let weights = "model.weights.h5"
  static let config = "config.json"
  static let assets = "assets"

  /// Whether the path is one of the old kind, which is one HDF5 file.
  public static func isLegacy(_ path: String) -> Bool {
    path.hasSuffix(".h5") || path.hasSuffix(".hdf5")
  }

  /// Writes a model with its weights, its compilation and its optimizer's state.
  public static func save(
    _ model: Model, _ path: String, zipped: Bool = true, version: String
  ) throws(KerasError) {
    if zipped, !path.hasSuffix(".keras") {
      throw .value(
        "Invalid filepath extension for saving. Please add either a `.keras` extension for the "
          + "native Keras format (recommended) or a `.h5` extension. Use `model.export(filepath)` "
          + "if you want to export a SavedModel for use with TFLite/TFServing/etc. Received: "
          + "filepath=\(path).")
    }
    try model.requireValues()
    if !model.built {
      try HostAdapters.warn(
        "You are saving a model that has not yet been built. It might not contain any weights "
          + "yet. Consider building the model first by calling it on some data.")
    }
    if !zipped, path.hasSuffix(".keras") {
      throw .value(
        "When using `zipped=False`, the `filepath` argument should not end in `.keras`. Received: "
          + "filepath=\(path)")
    }
    let members = try encode(model, version: version)
    do throws(HostError) {
      if zipped {
        try Host.current.writeFile(path, members.encoded(), append: false)
      } else {
        for member in members.members {
          let place = path + "/" + member.name
          try Host.current.makeDirectories(Host.folder(of: place))
          try Host.current.writeFile(place, member.bytes, append: false)
        }
        // Keras makes the folder of assets where it knows the whole path.
        if path.hasPrefix("/") { try Host.current.makeDirectories(path + "/" + assets) }
      }
    } catch {
      throw KerasError(error, path: path)
    }
  }

  /// The members of a layer's or model's file.
  public static func encode(_ layer: Layer, version: String) throws(KerasError) -> ZipArchive {
    let metadata = Config([
      ("keras_version", .string(version)),
      ("date_saved", .string(dateText(Host.current.wallClockSeconds()))),
    ])
    let written = try Serialization.sharing { () throws(KerasError) in
      try Serialization.counted { () throws(KerasError) in try layer.serialized() }
    }
    let (state, files) = try layer.savedState(withAssets: true)
    var archive = ZipArchive()
    archive.add("metadata.json", Array(ConfigValue.dict(metadata).json.utf8))
    archive.add(config, Array(written.json.utf8))
    archive.add(weights, try WeightsFile.encode(state))
    for file in files.files.sorted(by: { $0.path < $1.path }) {
      archive.add(assets + "/" + file.path, file.bytes)
    }
    return archive
  }

  /// A model from its file or folder, compiled as the saved one was.
  public static func load(_ path: String, compile: Bool = true) throws(KerasError) -> Model {
    let layer = try decode(try members(path), path, compile: compile)
    guard let model = layer as? Model else {
      throw .value("The file \(path) holds a \(layer.className), not a model.")
    }
    return model
  }

  /// A layer or model of the members of a file.
  public static func decode(
    _ archive: ZipArchive, _ path: String, compile: Bool = true
  ) throws(KerasError) -> Layer {
    let text = String(decoding: try member(config, archive), as: UTF8.self)
    var written = try ConfigValue(json: text)
    if !compile, var object = written.config {
      object["compile_config"] = ConfigValue.none
      written = .dict(object)
    }
    let layer = try Serialization.sharing { () throws(KerasError) in
      try Deserialization.layer(written)
    }
    let state = try WeightsFile.decode(try member(weights, archive), path)
    var files = SavedAssets()
    for member in archive.members where member.name.hasPrefix(assets + "/") {
      let name = String(member.name.dropFirst(assets.count + 1))
      if !name.isEmpty, !name.hasSuffix("/") { files.add([.init(name, member.bytes)], in: "") }
    }
    try layer.load(state, assets: archive.members.count > 3 ? files : nil)
    return layer
  }

  /// The members of a container or folder; Keras's words where it is neither.
  private static func members(_ path: String) throws(KerasError) -> ZipArchive {
    if path.hasSuffix(".keras") {
      if let bytes = try? Host.current.readFile(path), ZipArchive.isArchive(bytes) {
        return try archive(bytes, path)
      }
    }
    if Host.current.kind(of: path) == .directory,
      Host.current.kind(of: path + "/" + config) == .file
    {
      var found = ZipArchive()
      do throws(HostError) { try collect(path, "", into: &found) } catch {
        throw KerasError(error, path: path)
      }
      return found
    }
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

  private static func collect(
    _ folder: String, _ prefix: String, into archive: inout ZipArchive
  ) throws(HostError) {
    for name in try Host.current.list(folder) {
      let path = folder + "/" + name
      if Host.current.kind(of: path) == .directory {
        try collect(path, prefix + name + "/", into: &archive)
      } else {
        archive.add(prefix + name, try Host.current.readFile(path))
      }
    }
  }

  static func archive(_ bytes: [UInt8], _ path: String) throws(KerasError) -> ZipArchive {
    do throws(HostError) {
      return try ZipArchive(bytes, path: path)
    } catch {
      throw KerasError(error, path: path)
    }
  }

  /// A member of the container.
  static func member(_ name: String, _ archive: ZipArchive) throws(KerasError) -> [UInt8] {
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
