import Crypto
import Foundation

/// Names this build of the engine: the linker's build id, which is a hash of the program, or else such
/// a hash taken here.
enum EngineVersion {
  static let current: String = {
    let path = ProgramPath.current
    if let head = try? FileHandle(forReadingFrom: URL(filePath: path)),
      let bytes = try? head.read(upToCount: 1 << 12), let id = buildID(Array(bytes))
    {
      return id
    }
    guard let data = FileManager.default.contents(atPath: path) else { return "unknown" }
    return hexadecimal(Array(SHA256.hash(data: data)))
  }()

  /// Reads the note that `--build-id` puts into the first page of an ELF file.
  private static func buildID(_ bytes: [UInt8]) -> String? {
    let mark: [UInt8] = [4, 0, 0, 0, 20, 0, 0, 0, 3, 0, 0, 0, 0x47, 0x4E, 0x55, 0]
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46]), bytes.count > mark.count + 20 else {
      return nil
    }
    for i in stride(from: 0, to: bytes.count - mark.count - 20, by: 4)
    where bytes[i..<(i + mark.count)].elementsEqual(mark) {
      return hexadecimal(Array(bytes[(i + mark.count)..<(i + mark.count + 20)]))
    }
    return nil
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// Where this program's file lies.
enum ProgramPath {
  static let current: String = {
    #if canImport(Glibc)
      if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
        return path
      }
    #endif
    return CommandLine.arguments[0]
  }()
}
