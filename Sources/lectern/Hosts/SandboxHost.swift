import Host

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The host of a lesson: it reads the course's `data` folder, a scratch folder and the data sets in
/// `~/.keras/datasets`, writes the scratch folder, and reaches nothing else.
///
/// The Core has no other way out, so what this class refuses does not exist for a lesson.
final class SandboxHost: NativeHost {
  private let data: String
  private let scratch: String
  /// Called with the path, relative to the course, of each file or folder of `data` that is asked for.
  var didRead: (String) -> Void = { _ in }
  /// Where printed text goes.
  var didPrint: (String, Stream) -> Void = { _, _ in }

  /// Both folders are absolute; an empty `data` means that the course has none.
  init(data: String, scratch: String, threads: Int) {
    self.data = Self.realPath(data) ?? ""
    self.scratch = Self.realPath(scratch) ?? scratch
    super.init(threads: threads)
  }

  override func write(_ text: UnsafeBufferPointer<UInt8>, to stream: Stream) {
    didPrint(String(decoding: text, as: UTF8.self), stream)
  }

  /// A page is as wide for every reader.
  override var consoleColumns: Int { 80 }

  /// `data/x.csv` is the course's file, any other relative path lies in the scratch folder. Symbolic
  /// links are followed before the path is judged.
  override func resolve(_ path: String, writing: Bool) throws(HostError) -> String {
    guard !path.utf8.contains(0) else { throw .refused(path) }
    if !writing, let known = Self.dataSets(path), let folder = Self.dataSets("~/.keras/datasets") {
      // The one place outside of the course: data sets that Keras downloaded.
      guard let real = Self.realPath(known), let allowed = Self.realPath(folder) else {
        throw .notFound(path)
      }
      if isInside(real, allowed) { return real }
      throw .refused(path)
    }
    var wanted = path
    if !path.hasPrefix("/") {
      let parts = path.split(separator: "/").filter { $0 != "." }
      if parts.first == "data", !data.isEmpty {
        wanted = ([Substring(data)] + parts.dropFirst()).joined(separator: "/")
      } else {
        wanted = scratch + "/" + parts.joined(separator: "/")
      }
    }
    guard let real = Self.existingRealPath(wanted) else { throw .notFound(path) }
    if isInside(real, scratch) { return real }
    if !writing, !data.isEmpty, isInside(real, data) { return real }
    throw .refused(path)
  }

  override func readFile(_ path: String) throws(HostError) -> [UInt8] {
    noteRead(path)
    return try super.readFile(path)
  }

  override func kind(of path: String) -> FileKind {
    noteRead(path)
    return super.kind(of: path)
  }

  override func list(_ path: String) throws(HostError) -> [String] {
    noteRead(path)
    return try super.list(path)
  }

  /// What a lesson asked about in `data` belongs to its outcome, and so does what was not there.
  private func noteRead(_ path: String) {
    if let known = Self.dataSets(path) {
      // Told from the course's folder on, which holds `data`, so that the cache finds it again.
      let depth = data.split(separator: "/").count - 1
      if depth >= 0 { didRead(String(repeating: "../", count: depth) + known.dropFirst()) }
      return
    }
    guard !data.isEmpty || path.hasPrefix("data") else { return }
    let asked = path.split(separator: "/").filter { $0 != "." }
    if data.isEmpty {
      if asked.first == "data" { didRead(asked.joined(separator: "/")) }
      return
    }
    guard let real = try? resolve(path, writing: false), isInside(real, data) else { return }
    didRead("data" + real.dropFirst(data.utf8.count))
  }

  private func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder + "/")
  }

  private static func realPath(_ path: String) -> String? {
    guard !path.isEmpty, let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The real path of the part that exists, with the rest behind it; nil where the rest climbs up.
  private static func existingRealPath(_ path: String) -> String? {
    var rest: [Substring] = []
    var parts = path.split(separator: "/")
    while true {
      let head = "/" + parts.joined(separator: "/")
      if let real = realPath(head) {
        guard !rest.contains("..") else { return nil }
        return rest.isEmpty ? real : real + "/" + rest.joined(separator: "/")
      }
      guard let last = parts.popLast() else { return nil }
      rest.insert(last, at: 0)
    }
  }
}
