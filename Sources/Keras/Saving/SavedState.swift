import Host
import Tensors

/// The variables of a model's parts as a weights file holds them: for each part its path in the
/// model, `layers/dense_1`, and its arrays by key, `0`, `1` …
public struct SavedState {
  public struct Group {
    public var path: String
    /// The part's name, which the file keeps beside the arrays.
    public var name: String?
    public var arrays: [(key: String, value: NDArray)]

    public init(_ path: String, name: String?, arrays: [(key: String, value: NDArray)]) {
      self.path = path
      self.name = name
      self.arrays = arrays
    }

    public subscript(key: String) -> NDArray? {
      for entry in arrays where entry.key == key { return entry.value }
      return nil
    }
  }

  public var groups: [Group] = []
  private var places: [String: Int] = [:]

  public init() {}

  public mutating func add(_ group: Group) {
    places[group.path] = groups.count
    groups.append(group)
  }

  /// Takes the arrays of another file of the same model.
  mutating func merge(_ other: SavedState) {
    for group in other.groups {
      if let place = places[group.path] {
        groups[place].arrays += group.arrays
      } else {
        add(group)
      }
    }
  }

  /// The arrays of a part; an empty group where the file has none.
  public subscript(path: String) -> Group {
    places[path].map { groups[$0] } ?? Group(path, name: nil, arrays: [])
  }

  // MARK: As a tree of arrays

  /// Arrays lie in a group `vars` of each part.
  public var file: ArrayFile {
    var file = ArrayFile()
    for group in groups {
      let path = group.path.isEmpty ? "vars" : group.path + "/vars"
      file.groups.append(path)
      if let name = group.name { file.attributes.append(.init(path, "name", [name])) }
      for (key, array) in group.arrays {
        file.arrays.append(
          .init(
            path + "/" + key, type: array.dtype.name, shape: array.shape, bytes: array.bytes))
      }
    }
    return file
  }

  public init(_ file: ArrayFile) throws(KerasError) {
    for item in file.arrays {
      let parts = item.path.split(separator: "/")
      guard parts.count >= 2, parts[parts.count - 2] == "vars" else { continue }
      let path = parts.dropLast(2).joined(separator: "/")
      guard let array = NDArray(bytes: item.bytes, item.shape, dtypeName: item.type) else {
        throw KerasError("OSError", "The array '\(item.path)' of the file is damaged.")
      }
      let key = String(parts[parts.count - 1])
      if let place = places[path] {
        groups[place].arrays.append((key, array))
      } else {
        add(Group(path, name: nil, arrays: [(key, array)]))
      }
    }
    for text in file.attributes where text.name == "name" {
      if let place = places[String(text.path.dropLast(5))] {
        groups[place].name = text.texts.first
      }
    }
  }
}

extension NDArray {
  /// The elements' bytes, the last axis fastest.
  public var bytes: [UInt8] {
    let whole = contiguous()
    var bytes = [UInt8](repeating: 0, count: whole.count * whole.dtype.itemSize)
    for i in bytes.indices { bytes[i] = whole.uint8[i] }
    return bytes
  }

  /// An array of such bytes; nil where they are too few or the type is unknown.
  public convenience init?(bytes: [UInt8], _ shape: [Int], dtypeName: String) {
    guard let dtype = DType(named: dtypeName), !shape.contains(where: { $0 < 0 }),
      shape.reduce(1, *) * dtype.itemSize == bytes.count
    else { return nil }
    self.init(uninitialized: shape, dtype)
    for i in bytes.indices { uint8[i] = bytes[i] }
  }
}
