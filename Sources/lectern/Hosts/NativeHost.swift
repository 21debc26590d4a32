import Host

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The host of `lectern run`: the terminal, the clock, the user's own files.
///
/// Plain system calls and no Foundation: a program of three lines starts and ends in a few milliseconds.
class NativeHost: Host {
  private var buffer: [UInt8] = []
  private let isTerminal = isatty(1) == 1
  private let pool: ThreadPool

  init(threads: Int) {
    pool = ThreadPool(threads: threads)
    buffer.reserveCapacity(1 << 16)
  }

  // MARK: Text

  override func write(_ text: UnsafeBufferPointer<UInt8>, to stream: Stream) {
    if stream == .error {
      flush()
      Self.write(text, to: 2)
      return
    }
    buffer.append(contentsOf: text)
    if buffer.count >= 1 << 15 || (isTerminal && text.contains(0x0A)) { flush() }
  }

  /// Hands what is buffered to the system.
  func flush() {
    buffer.withUnsafeBufferPointer { Self.write($0, to: 1) }
    buffer.removeAll(keepingCapacity: true)
  }

  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) {
    var done = 0
    while done < bytes.count {
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      #else
        let count = Darwin.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      done += count
    }
  }

  override var consoleColumns: Int {
    guard let text = getenv("COLUMNS"), let columns = Int(String(cString: text)), columns > 0 else {
      return 80
    }
    return columns
  }

  // MARK: Clock

  override func monotonicSeconds() -> Double { Self.seconds(CLOCK_MONOTONIC) }
  override func wallClockSeconds() -> Double { Self.seconds(CLOCK_REALTIME) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var now = timespec()
    clock_gettime(clock, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }

  // MARK: Files

  /// The path that the system is asked for, or an error where it may not be touched.
  func resolve(_ path: String, writing: Bool) throws(HostError) -> String {
    Self.dataSets(path) ?? path
  }

  /// The real path of something in the folder where Keras keeps data sets, `~/.keras/datasets`.
  static func dataSets(_ path: String) -> String? {
    guard path.hasPrefix("~/.keras/datasets"), let user = getpwuid(getuid()),
      let home = user.pointee.pw_dir
    else { return nil }
    return String(cString: home) + path.dropFirst()
  }

  override func readFile(_ path: String) throws(HostError) -> [UInt8] {
    let real = try resolve(path, writing: false)
    let file = open(real, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Self.failure(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Self.failure(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .failed(path, "Is a directory") }
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size), 1 << 12))
    var count = 0
    while true {
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let got = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress! + count, $0.count - count) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw Self.failure(path) }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  override func writeFile(_ path: String, _ bytes: [UInt8], append: Bool) throws(HostError) {
    let real = try resolve(path, writing: true)
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (append ? O_APPEND : O_TRUNC)
    let file = open(real, flags, 0o644)
    guard file >= 0 else { throw Self.failure(path) }
    defer { close(file) }
    bytes.withUnsafeBufferPointer { Self.write($0, to: file) }
  }

  override func kind(of path: String) -> FileKind {
    var status = stat()
    guard let real = try? resolve(path, writing: false), stat(real, &status) == 0 else {
      return .absent
    }
    return status.st_mode & S_IFMT == S_IFDIR ? .directory : .file
  }

  override func list(_ path: String) throws(HostError) -> [String] {
    let real = try resolve(path, writing: false)
    guard let folder = opendir(real) else { throw Self.failure(path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  override func makeDirectory(_ path: String) throws(HostError) {
    guard mkdir(try resolve(path, writing: true), 0o755) == 0 else { throw Self.failure(path) }
  }

  override func remove(_ path: String) throws(HostError) {
    guard Self.removeEntry(try resolve(path, writing: true)) == 0 else { throw Self.failure(path) }
  }

  private static func removeEntry(_ path: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.remove(path)
    #else
      Darwin.remove(path)
    #endif
  }

  // MARK: Containers

  override func encodeHDF5(_ file: ArrayFile) throws(HostError) -> [UInt8] {
    try Archives.encodeHDF5(file)
  }
  override func decodeHDF5(_ bytes: [UInt8]) throws(HostError) -> ArrayFile {
    try Archives.decodeHDF5(bytes)
  }
  override func deflate(_ bytes: [UInt8]) throws(HostError) -> [UInt8] {
    try Archives.deflate(bytes)
  }
  override func inflate(_ bytes: [UInt8], size: Int) throws(HostError) -> [UInt8] {
    try Archives.inflate(bytes, size: size)
  }

  static func failure(_ path: String) -> HostError {
    errno == ENOENT || errno == ENOTDIR
      ? .notFound(path) : .failed(path, String(cString: strerror(errno)))
  }

  // MARK: Threads

  override var threads: Int { pool.threads }
  override func parallelFor(_ count: Int, _ body: (Int) -> Void) { pool.run(count, body) }
}

extension NativeHost {
  /// Bytes of memory that the machine has.
  static var memory: Int { Int(sysconf(Int32(_SC_PHYS_PAGES))) * Int(sysconf(Int32(_SC_PAGESIZE))) }

  /// The processors that this process may use.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
