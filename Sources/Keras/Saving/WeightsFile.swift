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

/// `.weights.h5` files.
public enum WeightsFile {
  /// The file of a model's weights and, once it is compiled, its optimizer's variables.
  public static func encode(_ model: Model) throws(KerasError) -> [UInt8] {
    let state = try model.savedState()
    do throws(HostError) {
      return try Host.current.encodeHDF5(state.file)
    } catch {
      throw KerasError(error, path: "model.weights.h5")
    }
  }

  static func decode(_ bytes: [UInt8], _ path: String) throws(KerasError) -> SavedState {
    let file: ArrayFile
    do throws(HostError) {
      file = try Host.current.decodeHDF5(bytes)
    } catch {
      if case .failed(_, let words) = error {
        throw KerasError(
          "OSError", "Unable to synchronously open file (\(words))")
      }
      throw KerasError(error, path: path)
    }
    return try SavedState(file)
  }

  public static func save(_ model: Model, _ path: String) throws(KerasError) {
    if !path.hasSuffix(".weights.h5") {
      throw .value("The filename must end in `.weights.h5`. Received: filepath=\(path)")
    }
    if !model.built {
      throw .value(
        "You are saving a model that has not yet been built. Try building the model first by "
          + "calling it on some data or by using `build()`.")
    }
    let bytes = try encode(model)
    do throws(HostError) {
      try Host.current.writeFile(path, bytes, append: false)
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

  /// Loads the weights of a `.weights.h5` or `.keras` file into a model that is built.
  public static func load(
    _ model: Model, _ path: String, skipsMismatch: Bool = false, skipping: [Layer] = []
  ) throws(KerasError) {
    let isModel = path.hasSuffix(".keras")
    if !isModel, !path.hasSuffix(".weights.h5") {
      throw .value(
        "File format not supported: filepath=\(path). Keras 3 only supports V3 `.keras` files, "
          + "`.weights.h5` files, legacy H5 format files (`.h5` extension), or Orbax checkpoints.")
    }
    if !model.built {
      throw .value(
        "You are loading weights into a model that has not yet been built. Try building the model "
          + "first by calling it on some data or by using `build()`.")
    }
    var bytes: [UInt8]
    do throws(HostError) {
      bytes = try Host.current.readFile(path)
    } catch {
      throw isModel ? KerasError(error, path: path) : unopened(path, error)
    }
    if isModel { bytes = try ModelFile.member(ModelFile.weights, bytes, path) }
    try model.load(try decode(bytes, path), skipsMismatch: skipsMismatch, skipping: skipping)
  }
}
