/// Files in one container, as `.keras` and `.npz` files are made of.
///
/// Members are stored as they are or deflated (by the host). Everything is written with the date
/// 1980-01-01, so that equal contents give equal bytes.
public struct ZipArchive {
  public struct Member {
    public var name: String
    public var bytes: [UInt8]

    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  public var members: [Member] = []

  public init() {}

  public subscript(name: String) -> [UInt8]? {
    for member in members where member.name == name { return member.bytes }
    return nil
  }

  public mutating func add(_ name: String, _ bytes: [UInt8]) {
    members.append(Member(name, bytes))
  }

  // MARK: Writing

  /// The container's bytes.
  public func encoded(compressed: Bool = false) throws(HostError) -> [UInt8] {
    var body: [UInt8] = []
    var index: [UInt8] = []
    for member in members {
      let stored = compressed ? try Host.current.deflate(member.bytes) : member.bytes
      let name = Array(member.name.utf8)
      var common: [UInt8] = []
      common.append(20, 2)
      common.append(0, 2)
      common.append(compressed ? 8 : 0, 2)
      common.append(0, 2)
      common.append(33, 2)
      common.append(ZipArchive.crc32(member.bytes), 4)
      common.append(UInt32(truncatingIfNeeded: stored.count), 4)
      common.append(UInt32(truncatingIfNeeded: member.bytes.count), 4)
      common.append(UInt32(name.count), 2)
      common.append(0, 2)
      index.append(0x0201_4B50, 4)
      // Made on a Unix system, for readers of version 2.0.
      index.append(0x0314, 2)
      index += common
      index.append(0, 2)
      index.append(0, 2)
      index.append(0, 2)
      index.append(0o600 << 16, 4)
      index.append(UInt32(truncatingIfNeeded: body.count), 4)
      index += name
      body.append(0x0403_4B50, 4)
      body += common
      body += name
      body += stored
    }
    let start = body.count
    body += index
    body.append(0x0605_4B50, 4)
    body.append(0, 4)
    body.append(UInt32(members.count), 2)
    body.append(UInt32(members.count), 2)
    body.append(UInt32(truncatingIfNeeded: index.count), 4)
    body.append(UInt32(truncatingIfNeeded: start), 4)
    body.append(0, 2)
    return body
  }

  // MARK: Reading

  /// Whether the bytes end as such a container does.
  public static func isArchive(_ bytes: [UInt8]) -> Bool { end(bytes) != nil }

  /// Reads a container; fails where it is damaged or a member's method is unknown.
  public init(_ bytes: [UInt8], path: String = "") throws(HostError) {
    guard let end = ZipArchive.end(bytes) else { throw .failed(path, "File is not a zip file") }
    let count = bytes.number(at: end + 10, 2)
    var at = bytes.number(at: end + 16, 4)
    for _ in 0..<count {
      guard at + 46 <= bytes.count, bytes.number(at: at, 4) == 0x0201_4B50 else {
        throw .failed(path, "Bad magic number for central directory")
      }
      let method = bytes.number(at: at + 10, 2)
      let stored = bytes.number(at: at + 20, 4)
      let size = bytes.number(at: at + 24, 4)
      let nameSize = bytes.number(at: at + 28, 2)
      let local = bytes.number(at: at + 42, 4)
      guard at + 46 + nameSize <= bytes.count, local + 30 <= bytes.count else {
        throw .failed(path, "Truncated zip file")
      }
      let name = String(decoding: bytes[(at + 46)..<(at + 46 + nameSize)], as: UTF8.self)
      let start = local + 30 + bytes.number(at: local + 26, 2) + bytes.number(at: local + 28, 2)
      guard start + stored <= bytes.count else { throw .failed(path, "Truncated zip file") }
      let part = Array(bytes[start..<(start + stored)])
      switch method {
      case 0: members.append(Member(name, part))
      case 8: members.append(Member(name, try Host.current.inflate(part, size: size)))
      default: throw .failed(path, "That compression method is not supported")
      }
      at += 46 + nameSize + bytes.number(at: at + 30, 2) + bytes.number(at: at + 32, 2)
    }
  }

  /// Where the closing record begins; a comment may follow it.
  private static func end(_ bytes: [UInt8]) -> Int? {
    var at = bytes.count - 22
    let first = max(0, at - 0xFFFF)
    while at >= first {
      if bytes[at] == 0x50, bytes.number(at: at, 4) == 0x0605_4B50 { return at }
      at -= 1
    }
    return nil
  }

  // MARK: Checksums

  private static let table: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 256)
    for n in 0..<256 {
      var c = UInt32(n)
      for _ in 0..<8 { c = c & 1 == 1 ? (c >> 1) ^ 0xEDB8_8320 : c >> 1 }
      table[n] = c
    }
    return table
  }()

  /// The cyclic redundancy check of zip and gzip files.
  public static func crc32(_ bytes: [UInt8], from start: UInt32 = 0) -> UInt32 {
    var c = ~start
    let table = table
    for byte in bytes { c = table[Int((c ^ UInt32(byte)) & 255)] ^ (c >> 8) }
    return ~c
  }
}

extension [UInt8] {
  /// Appends the low bytes of a number, lowest first.
  fileprivate mutating func append(_ number: UInt32, _ size: Int) {
    for i in 0..<size { append(UInt8(truncatingIfNeeded: number >> UInt32(8 * i))) }
  }

  /// The number in bytes, lowest first; one that does not fit is past every file's end.
  fileprivate func number(at position: Int, _ size: Int) -> Int {
    var number: UInt32 = 0
    for i in 0..<size { number |= UInt32(self[position + i]) << UInt32(8 * i) }
    return Int(exactly: number) ?? Int.max >> 1
  }
}
