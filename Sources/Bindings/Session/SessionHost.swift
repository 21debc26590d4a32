import Host
import Tensors

/// The host as cells see it: text passes through unless it is being collected, and is counted.
final class SessionHost: Host {
  private let base: Host
  private let outputLimit: Int
  private(set) var written = 0
  /// Text collected instead of passed on; nil while it passes.
  private var collected: [UInt8]?
  /// Called once when more than the limit was written.
  var onOverflow: () -> Void = {}

  init(_ base: Host, outputLimit: Int) {
    self.base = base
    self.outputLimit = outputLimit
    super.init()
  }

  override func write(_ text: UnsafeBufferPointer<UInt8>, to stream: Stream) {
    if collected != nil, stream == .output {
      collected?.append(contentsOf: text)
      return
    }
    written += text.count
    if written > outputLimit {
      if written - text.count <= outputLimit { onOverflow() }
      return
    }
    base.write(text, to: stream)
  }

  /// A new cell begins: its output counts from zero.
  func beginCell() { written = 0 }

  func beginCollecting() { collected = [] }

  /// The text collected since, which is no longer held back.
  func endCollecting() -> String {
    let text = collected ?? []
    collected = nil
    return String(decoding: text, as: UTF8.self)
  }

  override func monotonicSeconds() -> Double { base.monotonicSeconds() }
  override func wallClockSeconds() -> Double { base.wallClockSeconds() }
  override func readFile(_ path: String) throws(HostError) -> [UInt8] { try base.readFile(path) }
  override func writeFile(_ path: String, _ bytes: [UInt8], append: Bool) throws(HostError) {
    try base.writeFile(path, bytes, append: append)
  }
  override func kind(of path: String) -> FileKind { base.kind(of: path) }
  override func list(_ path: String) throws(HostError) -> [String] { try base.list(path) }
  override func makeDirectory(_ path: String) throws(HostError) { try base.makeDirectory(path) }
  override func remove(_ path: String) throws(HostError) { try base.remove(path) }
  override func encodeHDF5(_ file: ArrayFile) throws(HostError) -> [UInt8] {
    try base.encodeHDF5(file)
  }
  override func decodeHDF5(_ bytes: [UInt8]) throws(HostError) -> ArrayFile {
    try base.decodeHDF5(bytes)
  }
  override func deflate(_ bytes: [UInt8]) throws(HostError) -> [UInt8] { try base.deflate(bytes) }
  override func inflate(_ bytes: [UInt8], size: Int) throws(HostError) -> [UInt8] {
    try base.inflate(bytes, size: size)
  }
  override var consoleColumns: Int { base.consoleColumns }
  override var threads: Int { base.threads }
  override func parallelFor(_ count: Int, _ body: (Int) -> Void) {
    base.parallelFor(count, body)
  }
}
