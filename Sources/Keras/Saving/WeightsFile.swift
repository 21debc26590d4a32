import Host

extension KerasError {
  /// A failure of the host in Python's class and words.
  public init(_ error: HostError, path: String) {
    switch error {
    case .notFound:
      self.init("FileNotFoundError", "[Errno 2] No such file or directory: '\(path)'")
    case .refused: self.init("PermissionError", "[Errno 13] Permission denied: '\(path)'")
    case .failed(_, let words): self.init("OSError", "[Errno 5] \(words): '\(path)'")
    case .unsupported(let sentence): self.init("ImportError", sentence)
    }
  }
}

/// `.weights.h5` files, and `.weights.json` files that say which of several hold which weights.
public enum WeightsFile {
  /// The file of a model's weights and, once it is compiled, its optimizer's variables.
  public static func encode(_ model: Model) throws(KerasError) -> [UInt8] {
    try encode(try model.savedState().state)
  }

  static func encode(_ state: SavedState) throws(KerasError) -> [UInt8] {
    do throws(HostError) {
      return try Host.current.encodeHDF5(state.file)
    } catch {
      throw KerasError(error, path: "model.weights.h5")
    }
  }

  static func decode(_ bytes: [UInt8], _ path: String) throws(KerasError) -> SavedState {
    try SavedState(try arrays(bytes, path))
  }

  static func arrays(_ bytes: [UInt8], _ path: String) throws(KerasError) -> ArrayFile {
    do throws(HostError) {
      return try Host.current.decodeHDF5(bytes)
    } catch {
      if case .failed(_, let words) = error {
        throw KerasError("OSError", "Unable to synchronously open file (\(words))")
      }
      throw KerasError(error, path: path)
    }
  }

  public static func save(
    _ model: Model, _ path: String, shardSize: Double? = nil
  ) throws(KerasError) {
    if shardSize == nil, !path.hasSuffix(".weights.h5") {
      throw .value("The filename must end in `.weights.h5`. Received: filepath=\(path)")
    }
    if shardSize != nil, !path.hasSuffix("weights.h5"), !path.hasSuffix("weights.json") {
      throw .value(
        "The filename must end in `.weights.json` when `max_shard_size` is specified. Received: "
          + "filepath=\(path)")
    }
    if !model.built {
      throw .value(
        "You are saving a model that has not yet been built. Try building the model first by "
          + "calling it on some data or by using `build()`.")
    }
    try model.requireValues()
    let state = try model.savedState().state
    if let shardSize { return try ShardedWeights.save(state, path, gigabytes: shardSize) }
    try write(try encode(state), path)
  }

  static func write(_ bytes: [UInt8], _ path: String) throws(KerasError) {
    do throws(HostError) {
      try Host.current.writeFile(path, bytes, append: false)
    } catch {
      throw unopened(path, error)
    }
  }

  static func read(_ path: String) throws(KerasError) -> [UInt8] {
    do throws(HostError) {
      return try Host.current.readFile(path)
    } catch {
      throw unopened(path, error)
    }
  }

  /// How h5py says that a file cannot be opened.
  private static func unopened(_ path: String, _ error: HostError) -> KerasError {
    guard case .notFound = error else { return KerasError(error, path: path) }
    return KerasError(
      "FileNotFoundError",
      "[Errno 2] Unable to synchronously open file (unable to open file: name = '\(path)', errno "
        + "= 2, error message = 'No such file or directory', flags = 0, o_flags = 0)")
  }

  /// Loads the weights of a file into a model that is built; by layers' names with `byName`, as
  /// files of the old kind allow.
  public static func load(
    _ model: Model, _ path: String, skipsMismatch: Bool = false, skipping: [Layer] = [],
    byName: Bool = false
  ) throws(KerasError) {
    let isModel = path.hasSuffix(".keras")
    let isSharded = path.hasSuffix(".weights.json")
    if !isModel, !isSharded, !path.hasSuffix(".weights.h5") {
      if ModelFile.isLegacy(path) {
        let file = try arrays(try read(path), path)
        let weights = LegacyWeights(file)
        if byName {
          try weights.loadByName(into: model, skipsMismatch: skipsMismatch)
        } else {
          try weights.load(into: model, skipsMismatch: skipsMismatch)
        }
        return
      }
      throw .value(
        "File format not supported: filepath=\(path). Keras 3 only supports V3 `.keras` files, "
          + "`.weights.h5` files, legacy H5 format files (`.h5` extension), or Orbax checkpoints.")
    }
    if !model.built {
      throw .value(
        "You are loading weights into a model that has not yet been built. Try building the model "
          + "first by calling it on some data or by using `build()`.")
    }
    let state: SavedState
    if isSharded {
      state = try ShardedWeights.load(path)
    } else if isModel {
      let bytes: [UInt8]
      do throws(HostError) { bytes = try Host.current.readFile(path) } catch {
        throw KerasError(error, path: path)
      }
      let archive = try ModelFile.archive(bytes, path)
      state = try decode(try ModelFile.member(ModelFile.weights, archive), path)
    } else {
      state = try decode(try read(path), path)
    }
    try model.load(state, skipsMismatch: skipsMismatch, skipping: skipping)
  }
}
