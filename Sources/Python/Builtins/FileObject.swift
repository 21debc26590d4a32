import Host

/// An open file: a named one on the host, text or bytes in memory, or a standard stream.
///
/// Contents are bytes; text is UTF-8. A named file is read whole when it is opened; what is written
/// goes to the host when the file is closed or flushed, when much has piled up, or when any other
/// file is looked at.
public class FileObject: Object {
  public enum Target {
    case memory
    case named(String)
    case stream(Host.Stream)
  }

  public let target: Target
  public let isText: Bool
  public let mode: String
  var contents: [UInt8] = []
  var position = 0
  let isReadable: Bool
  let isWritable: Bool
  let appends: Bool
  var isClosed = false
  var newline: String?
  /// How much of the contents the host has.
  private var written = 0
  private var isDirty = false
  private var rewritesAll = false

  public init(
    _ type: TypeObject, _ target: Target, isText: Bool, mode: String, readable: Bool,
    writable: Bool, appends: Bool = false
  ) {
    self.target = target
    self.isText = isText
    self.mode = mode
    isReadable = readable
    isWritable = writable
    self.appends = appends
    super.init(type)
  }

  public override var externalBytes: Int { contents.count }
  public override var isIterator: Bool { true }

  public override func iterate(_ vm: VM) throws(PyError) -> Value {
    try checkOpen(vm)
    return Value(self)
  }

  public override func next(_ vm: VM) throws(PyError) -> Value {
    let line = try readLine(vm)
    return try vm.isTrue(line) ? line : .undefined
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    switch target {
    case .memory: return vm.defaultRepr(self)
    case .named(let name):
      let shown = vm.quoted(vm.newStr(name))
      return isText
        ? "<_io.TextIOWrapper name=\(shown) mode='\(mode)' encoding='UTF-8'>"
        : "<_io.Buffered\(isReadable ? "Reader" : "Writer") name=\(shown)>"
    case .stream(let stream):
      let name = stream == .output ? "<stdout>" : "<stderr>"
      return "<_io.TextIOWrapper name='\(name)' mode='w' encoding='utf-8'>"
    }
  }

  // MARK: Checks

  func checkOpen(_ vm: VM) throws(PyError) {
    if !isClosed { return }
    // CPython's text buffer leaves the full stop out.
    if case .memory = target, isText { throw vm.valueError("I/O operation on closed file") }
    throw vm.valueError("I/O operation on closed file.")
  }

  private func checkReadable(_ vm: VM, _ name: String = "read") throws(PyError) {
    if isClosed, !isText, case .named = target {
      throw vm.valueError("\(name) of closed file")
    }
    try checkOpen(vm)
    if !isReadable { throw vm.error(vm.library.unsupportedOperation, "not readable") }
  }

  /// The characters or bytes of a range, as a Python object.
  private func value(_ vm: VM, _ start: Int, _ end: Int) throws(PyError) -> Value {
    let part = Array(contents[start..<end])
    if !isText { return Value(vm.newBytes(part)) }
    return Value(try vm.decode(part, "utf-8", "strict"))
  }

  // MARK: Reading

  func read(_ vm: VM, _ count: Int) throws(PyError) -> Value {
    try checkReadable(vm)
    let start = min(position, contents.count)
    var end = contents.count
    if count >= 0 {
      if isText {
        var left = count
        end = start
        while left > 0, end < contents.count {
          end += 1
          while end < contents.count, contents[end] & 0xC0 == 0x80 { end += 1 }
          left -= 1
        }
      } else {
        end = min(start + count, contents.count)
      }
    }
    position = end
    return try value(vm, start, end)
  }

  func readLine(_ vm: VM) throws(PyError) -> Value {
    try checkReadable(vm)
    let start = min(position, contents.count)
    var end = start
    while end < contents.count {
      end += 1
      if contents[end - 1] == 10 { break }
    }
    position = end
    return try value(vm, start, end)
  }

  // MARK: Writing

  /// Writes UTF-8 or raw bytes.
  func write(_ vm: VM, _ bytes: [UInt8]) throws(PyError) {
    try checkOpen(vm)
    if !isWritable { throw vm.error(vm.library.unsupportedOperation, "not writable") }
    if case .stream(let stream) = target {
      bytes.withUnsafeBufferPointer { Host.current.write($0, to: stream) }
      return
    }
    if appends { position = contents.count }
    if position >= contents.count {
      while contents.count < position { contents.append(0) }
      contents += bytes
    } else {
      let end = min(position + bytes.count, contents.count)
      contents.replaceSubrange(position..<end, with: bytes)
      if position < written { rewritesAll = true }
    }
    position += bytes.count
    if case .named = target, !isDirty {
      isDirty = true
      vm.heap.pin(self)
      vm.library.dirtyFiles.append(self)
    }
    if contents.count - written > 1 << 16 { try flush(vm) }
  }

  func truncate(_ vm: VM, _ size: Int) throws(PyError) {
    if size < contents.count { contents.removeLast(contents.count - size) }
    rewritesAll = true
    isDirty = true
    try flush(vm)
  }

  /// Reads the named file, or creates it, as the mode wants.
  func open(_ vm: VM, _ path: String, truncates: Bool, mustBeNew: Bool) throws(PyError) {
    let kind = Host.current.kind(of: path)
    if kind == .directory { throw vm.osError(21, "Is a directory", file: path) }
    if mustBeNew && kind != .absent { throw vm.osError(17, "File exists", file: path) }
    do throws(HostError) {
      if truncates || (kind == .absent && appends) {
        try Host.current.writeFile(path, [], append: false)
      } else {
        contents = try Host.current.readFile(path)
      }
    } catch { throw vm.raised(error, path) }
    written = contents.count
    if appends { position = contents.count }
    if isText && isReadable && newline == nil && contents.contains(13) { translateNewlines() }
  }

  /// `\r\n` and `\r` become `\n`.
  private func translateNewlines() {
    var out: [UInt8] = []
    out.reserveCapacity(contents.count)
    var i = 0
    while i < contents.count {
      if contents[i] == 13 {
        out.append(10)
        if i + 1 < contents.count, contents[i + 1] == 10 { i += 1 }
      } else {
        out.append(contents[i])
      }
      i += 1
    }
    contents = out
    written = out.count
  }

  func flush(_ vm: VM) throws(PyError) {
    guard case .named(let path) = target, isDirty else { return }
    do throws(HostError) {
      if rewritesAll {
        try Host.current.writeFile(path, contents, append: false)
      } else if contents.count > written {
        try Host.current.writeFile(path, Array(contents[written...]), append: true)
      }
    } catch { throw vm.raised(error, path) }
    written = contents.count
    rewritesAll = false
    isDirty = false
    vm.library.dirtyFiles.removeAll { $0 === self }
    vm.heap.unpin(self)
  }

  func close(_ vm: VM) throws(PyError) {
    if isClosed { return }
    try flush(vm)
    isClosed = true
  }
}

extension VM {
  /// Gives all that open files hold to the host: before any file is looked at, and at the end.
  public func flushFiles() throws(PyError) {
    for file in library.dirtyFiles { try file.flush(self) }
  }

  func raised(_ error: HostError, _ path: String) -> PyError {
    switch error {
    case .notFound: osError(2, "No such file or directory", file: path)
    case .refused: osError(13, "Permission denied", file: path)
    case .failed(_, let words): osError(5, words, file: path)
    case .unsupported(let sentence): self.error(types.osError, sentence)
    }
  }

  func installFiles() {
    builtin(
      "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, "
        + "opener=None)"
    ) { (vm, a) throws(PyError) in
      // An unknown encoding is refused before anything is opened.
      if let encoding = a[3].asStr { _ = try vm.encode(vm.newStr("a"), encoding.string, "strict") }
      return try vm.openFile(a[0], try a.text(1), newline: a[5].asStr?.string)
    }
  }

  /// The text of a path-like object.
  public func path(_ value: Value) throws(PyError) -> String {
    if let text = value.asStr { return text.string }
    if let bytes = value.asBytes { return String(decoding: bytes.bytes, as: UTF8.self) }
    let method = specialMethod(value, "__fspath__")
    if !method.isUndefined { return try str(try call(method, value)) }
    throw typeError(
      "expected str, bytes or os.PathLike object, not \(typeName(value))")
  }

  func openFile(_ file: Value, _ mode: String, newline: String?) throws(PyError) -> Value {
    if file.isInt { throw osError(9, "Bad file descriptor", file: nil) }
    let path = try path(file)
    let letters = Set(mode.utf8)
    let primary = letters.intersection(Array("rwax".utf8))
    let valid = letters.isSubset(of: Set("rwaxbt+U".utf8)) && letters.count == mode.utf8.count
    if !valid { throw valueError("invalid mode: '\(mode)'") }
    if primary.count != 1 {
      throw valueError("must have exactly one of create/read/write/append mode")
    }
    let isBinary = letters.contains(UInt8(ascii: "b"))
    if isBinary && letters.contains(UInt8(ascii: "t")) {
      throw valueError("can't have text and binary mode at once")
    }
    let plus = letters.contains(UInt8(ascii: "+"))
    let reads = letters.contains(UInt8(ascii: "r"))
    let appends = letters.contains(UInt8(ascii: "a"))
    let creates = letters.contains(UInt8(ascii: "x"))
    try flushFiles()
    let made = heap.make(
      FileObject(
        isBinary
          ? reads && !plus ? library.bufferedReader : library.bufferedWriter : library.textFile,
        .named(path), isText: !isBinary, mode: mode, readable: reads || plus,
        writable: !reads || plus, appends: appends))
    made.newline = newline
    try made.open(
      self, path, truncates: letters.contains(UInt8(ascii: "w")) || creates, mustBeNew: creates)
    return Value(made)
  }

  /// The methods that all kinds of files share.
  func fileMethods(_ t: TypeBuilder) {
    func own(_ a: Arguments) throws(PyError) -> FileObject {
      try a.selfObject(FileObject.self, "file")
    }
    t.method("read(self, size=-1, /)") { (vm, a) throws(PyError) in
      try own(a).read(vm, a[1].isNone ? -1 : try a.int(1))
    }
    t.method("readline(self, size=-1, /)") { (vm, a) throws(PyError) in
      try own(a).readLine(vm)
    }
    t.method("readlines(self, hint=-1, /)") { (vm, a) throws(PyError) in
      let file = try own(a)
      let list = vm.newList()
      while true {
        let line = try file.next(vm)
        if line.isUndefined { return Value(list) }
        list.append(line)
      }
    }
    t.method("write(self, text, /)") { (vm, a) throws(PyError) in
      let file = try own(a)
      if file.isText {
        guard let text = a[1].asStr else {
          let kind = vm.typeName(a[1])
          throw vm.typeError(
            file.type.isSubclass(of: vm.library.stringIO)
              ? "string argument expected, got '\(kind)'"
              : "write() argument must be str, not \(kind)")
        }
        var bytes = text.utf8
        if file.newline == "\r\n" {
          bytes = Array(bytes.split(separator: 10, omittingEmptySubsequences: false)
            .joined(separator: [13, 10]))
        }
        try file.write(vm, bytes)
        return Value(text.count)
      }
      guard let bytes = a[1].asBytes else {
        throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(a[1]))'")
      }
      try file.write(vm, bytes.bytes)
      return Value(bytes.bytes.count)
    }
    t.method("writelines(self, lines, /)") { (vm, a) throws(PyError) in
      for line in try vm.array(a[1]) { _ = try vm.callMethod(a[0], "write", [line]) }
      return .none
    }
    t.method("flush(self, /)") { (vm, a) throws(PyError) in
      try own(a).flush(vm)
      return .none
    }
    t.method("close(self, /)") { (vm, a) throws(PyError) in
      try own(a).close(vm)
      return .none
    }
    t.method("seek(self, offset, whence=0, /)") { (vm, a) throws(PyError) in
      let file = try own(a)
      try file.checkOpen(vm)
      let offset = try a.int(1)
      switch try a.int(2) {
      case 0:
        if offset < 0 { throw vm.valueError("negative seek position \(offset)") }
        file.position = offset
      case 1: file.position += offset
      default: file.position = file.contents.count + offset
      }
      return Value(file.position)
    }
    t.method("tell(self, /)") { (vm, a) throws(PyError) in
      let file = try own(a)
      try file.checkOpen(vm)
      return Value(file.position)
    }
    t.method("truncate(self, size=None, /)") { (vm, a) throws(PyError) in
      let file = try own(a)
      let size = a[1].isNone ? file.position : try a.int(1)
      try file.truncate(vm, size)
      return Value(size)
    }
    t.method("readable(self, /)") { (vm, a) throws(PyError) in Value(try own(a).isReadable) }
    t.method("writable(self, /)") { (vm, a) throws(PyError) in Value(try own(a).isWritable) }
    t.method("seekable(self, /)") { (vm, a) throws(PyError) in
      if case .stream = try own(a).target { return .false }
      return .true
    }
    t.method("isatty(self, /)") { (vm, a) throws(PyError) in .false }
    t.method("fileno(self, /)") { (vm, a) throws(PyError) in
      if case .stream(let stream) = try own(a).target { return Value(stream == .output ? 1 : 2) }
      throw vm.error(vm.library.unsupportedOperation, "fileno")
    }
    t.method("__enter__(self, /)") { (vm, a) throws(PyError) in
      try own(a).checkOpen(vm)
      return a[0]
    }
    t.method("__exit__(self, *exc)") { (vm, a) throws(PyError) in
      try own(a).close(vm)
      return .none
    }
    t.method("getvalue(self, /)") { (vm, a) throws(PyError) in
      let file = try own(a)
      try file.checkOpen(vm)
      return file.isText
        ? Value(try vm.decode(file.contents, "utf-8", "strict"))
        : Value(vm.newBytes(file.contents))
    }
    t.property("closed") { (vm, v) throws(PyError) in
      Value(v.as(FileObject.self)?.isClosed ?? true)
    }
    t.property("mode") { (vm, v) throws(PyError) in
      vm.text(v.as(FileObject.self)?.mode ?? "")
    }
    t.property("encoding") { (vm, v) throws(PyError) in
      guard let file = v.as(FileObject.self), file.isText else { return .none }
      if case .named = file.target { return vm.text("UTF-8") }
      return vm.text("utf-8")
    }
    t.property("errors") { (vm, v) throws(PyError) in vm.text("strict") }
    t.property("name") { (vm, v) throws(PyError) in
      switch v.as(FileObject.self)?.target {
      case .named(let path)?: return vm.text(path)
      case .stream(let stream)?: return vm.text(stream == .output ? "<stdout>" : "<stderr>")
      default: throw vm.noAttribute(v, vm.intern("name"))
      }
    }
    t.operations(.iter, .next)
  }
}
