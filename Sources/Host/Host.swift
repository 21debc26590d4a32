/// What the Core needs from outside, and all of it: text out, the clock, named files, parallel loops.
///
/// The native command implements it over Foundation, the browser build over imports of the module.
/// The Core itself opens no file, reads no clock and starts no thread.
open class Host {
  public init() {}

  /// Text for the program's standard output or standard error, in UTF-8.
  open func write(_ text: UnsafeBufferPointer<UInt8>, to stream: Stream) {}

  /// Seconds since an arbitrary start, monotonic.
  open func monotonicSeconds() -> Double { 0 }

  /// Seconds since 1970-01-01 UTC.
  open func wallClockSeconds() -> Double { 0 }

  /// The bytes of a named file, or why they cannot be had.
  open func readFile(_ path: String) throws(HostError) -> [UInt8] { throw HostError.refused(path) }

  /// Writes (replaces, or appends to) a named file.
  open func writeFile(_ path: String, _ bytes: [UInt8], append: Bool) throws(HostError) {
    throw HostError.refused(path)
  }

  /// What is at a path.
  open func kind(of path: String) -> FileKind { .absent }

  /// The names in a folder, sorted.
  open func list(_ path: String) throws(HostError) -> [String] { throw HostError.refused(path) }

  open func makeDirectory(_ path: String) throws(HostError) { throw HostError.refused(path) }
  open func remove(_ path: String) throws(HostError) { throw HostError.refused(path) }

  /// The bytes of an HDF5 file.
  open func encodeHDF5(_ file: ArrayFile) throws(HostError) -> [UInt8] {
    throw .unsupported("HDF5 files cannot be written here.")
  }

  /// What an HDF5 file holds.
  open func decodeHDF5(_ bytes: [UInt8]) throws(HostError) -> ArrayFile {
    throw .unsupported("HDF5 files cannot be read here.")
  }

  /// The bytes compressed as zip files have them.
  open func deflate(_ bytes: [UInt8]) throws(HostError) -> [UInt8] {
    throw .unsupported("Compressed files cannot be written here.")
  }

  /// The `size` bytes that were compressed.
  open func inflate(_ bytes: [UInt8], size: Int) throws(HostError) -> [UInt8] {
    throw .unsupported("Compressed files cannot be read here.")
  }

  /// The width of the console in columns: what `COLUMNS` says, else 80.
  open var consoleColumns: Int { 80 }

  /// How many threads `parallelFor` may use.
  open var threads: Int { 1 }

  /// Calls `body(i)` for `i` in `0..<count`, in any order, perhaps at once. Bodies write to disjoint memory.
  open func parallelFor(_ count: Int, _ body: (Int) -> Void) {
    for i in 0..<count { body(i) }
  }

  public enum Stream: UInt8 { case output, error }
  public enum FileKind: UInt8 { case absent, file, directory }
}

/// Why the host did not do what was asked.
public enum HostError: Error {
  /// There is no such file or folder.
  case notFound(String)
  /// The sandbox does not allow it.
  case refused(String)
  /// The system said no; the second string is its word.
  case failed(String, String)
  /// This host cannot do that at all; a sentence for the reader.
  case unsupported(String)
}

extension Host {
  public func write(_ text: String, to stream: Stream = .output) {
    var text = text
    text.withUTF8 { write($0, to: stream) }
  }

  /// Makes a folder and those above it, as far as they are missing.
  public func makeDirectories(_ path: String) throws(HostError) {
    if kind(of: path) == .directory { return }
    let parent = Host.folder(of: path)
    if !parent.isEmpty, parent != path { try makeDirectories(parent) }
    try makeDirectory(path)
  }

  /// Removes a file, or a folder with all that is in it.
  public func removeTree(_ path: String) throws(HostError) {
    if kind(of: path) == .directory {
      for name in try list(path) { try removeTree(path + "/" + name) }
    }
    try remove(path)
  }

  /// The path up to its last slash; empty where there is none.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The host in force. The Core is single-threaded, so this is set once at start and read freely.
  nonisolated(unsafe) public static var current = Host()
}
