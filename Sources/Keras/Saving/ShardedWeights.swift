import Host
import Tensors

/// Weights in several files of limited size, `NAME_00000.weights.h5` and so on, and the
/// `NAME.weights.json` that says which parts lie where.
enum ShardedWeights {
  static func save(
    _ state: SavedState, _ path: String, gigabytes: Double
  ) throws(KerasError) {
    let limit = gigabytes * 1024 * 1024 * 1024
    let index = try indexPath(path, "Saving")
    let base = self.base(of: index)
    var shards = [SavedState()]
    var map: [(path: String, files: [String])] = []
    var (size, total) = (0.0, 0.0)
    func fileName(_ i: Int) -> String {
      let digits = String(i)
      return base.name + "_" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        + ".weights.h5"
    }
    for group in state.groups {
      var part = SavedState.Group(group.path, name: group.name, arrays: [])
      let place = group.path.isEmpty ? "/vars" : "/\(group.path)/vars"
      for (key, value) in group.arrays {
        let bytes = Double(value.byteCount)
        total += bytes
        if bytes > limit {
          throw .value(
            "The size of \(key) is \(readableMemorySize(Int(bytes))) which exceeds the maximum "
              + "shard size \(readableMemorySize(Int(limit))). You can increase the "
              + "`max_shard_size` parameter to accommodate the size.")
        }
        size += bytes
        if size > limit {
          shards[shards.count - 1].add(part)
          shards.append(SavedState())
          part = SavedState.Group(group.path, name: nil, arrays: [])
          size = bytes
        }
        part.arrays.append((key, value))
        let file = fileName(shards.count - 1)
        if map.last?.path == place {
          if map[map.count - 1].files.last != file { map[map.count - 1].files.append(file) }
        } else {
          map.append((place, [file]))
        }
      }
      shards[shards.count - 1].add(part)
    }
    for (i, shard) in shards.enumerated() {
      try WeightsFile.write(try WeightsFile.encode(shard), base.folder + fileName(i))
    }
    try WeightsFile.write(Array(text(total, map, state).utf8), index)
  }

  /// The index as Python writes it with four blanks of indentation.
  private static func text(
    _ total: Double, _ map: [(path: String, files: [String])], _ state: SavedState
  ) -> String {
    func quoted(_ text: String) -> String { ConfigValue.string(text).json }
    let entries = map.map { entry in
      let key = "        \(quoted(entry.path)): "
      // A part of one array alone stands without a list.
      let path = entry.path == "/vars" ? "" : String(entry.path.dropFirst().dropLast(5))
      if state[path].arrays.count == 1 { return key + quoted(entry.files[0]) }
      let files = entry.files.map { "            \(quoted($0))" }.joined(separator: ",\n")
      return key + "[\n\(files)\n        ]"
    }
    return "{\n    \"metadata\": {\n        \"total_size\": \(ConfigValue.float(total).json)\n    },"
      + "\n    \"weight_map\": {\n\(entries.joined(separator: ",\n"))\n    }\n}"
  }

  static func load(_ path: String) throws(KerasError) -> SavedState {
    let bytes: [UInt8]
    do throws(HostError) { bytes = try Host.current.readFile(path) } catch {
      throw KerasError(error, path: path)
    }
    let index = try ConfigValue(json: String(decoding: bytes, as: UTF8.self))
    let folder = base(of: path).folder
    var state = SavedState()
    var seen: Set<String> = []
    for entry in index.config?["weight_map"]?.config?.entries ?? [] {
      for item in entry.value.items ?? [entry.value] {
        guard let name = item.string, seen.insert(name).inserted else { continue }
        let file = folder + name
        state.merge(try WeightsFile.decode(try WeightsFile.read(file), file))
      }
    }
    return state
  }

  /// The index's path; another ending is replaced, and said so.
  private static func indexPath(_ path: String, _ doing: String) throws(KerasError) -> String {
    if path.hasSuffix(".json") { return path }
    let index = String(path.dropLast(3)) + ".json"
    try HostAdapters.warn(
      "\(doing) sharded weights requires `*.json` as the extension. The original path: \(path) "
        + "will be renamed to \(index).")
    return index
  }

  private static func base(of index: String) -> (folder: String, name: String) {
    let slash = index.lastIndex(of: "/").map { index.index(after: $0) } ?? index.startIndex
    var name = String(index[slash...].dropLast(5))
    if name.hasSuffix(".weights") { name = String(name.dropLast(8)) }
    return (String(index[..<slash]), name)
  }
}
