/// The files that a model's parts keep beside their arrays, each with its path in the model:
/// `layers/string_lookup/vocabulary.txt`.
public struct SavedAssets {
  public struct File {
    public var path: String
    public var bytes: [UInt8]

    public init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  public private(set) var files: [File] = []

  public init() {}

  public var isEmpty: Bool { files.isEmpty }

  /// Takes the files of one part.
  public mutating func add(_ more: [File], in folder: String) {
    for file in more {
      files.append(File(folder.isEmpty ? file.path : folder + "/" + file.path, file.bytes))
    }
  }

  /// The files at and below a part's path, with paths from there.
  public func folder(_ path: String) -> [File] {
    if path.isEmpty { return files }
    let prefix = Array((path + "/").utf8)
    return files.compactMap { file in
      let whole = Array(file.path.utf8)
      guard whole.starts(with: prefix) else { return nil }
      return File(String(decoding: whole[prefix.count...], as: UTF8.self), file.bytes)
    }
  }
}
