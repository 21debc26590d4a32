extension PortableNetworkGraphic {
  /// Samples of 8 bits, row after row from the top; a pixel has 1 (gray), 2 (gray, alpha), 3 (RGB)
  /// or 4 (RGB, alpha) of them.
  public struct Raster {
    public var width: Int
    public var height: Int
    public var channels: Int
    public var samples: [UInt8]

    public init(width: Int, height: Int, channels: Int, samples: [UInt8]) {
      (self.width, self.height, self.channels) = (width, height, channels)
      self.samples = samples
    }
  }

  /// Why a file gives no picture.
  public enum Unreadable: Error {
    /// The bytes do not begin as a PNG file does.
    case otherFormat
    /// The file ends too early or contradicts itself.
    case damaged
    /// The picture is interlaced.
    case interlaced
  }

  /// The pixels of a file; palettes are looked up, and samples of other sizes become 8 bits.
  ///
  /// `inflate` undoes DEFLATE for the bytes from an offset on (the two bytes of zlib's header).
  public static func read(
    _ file: [UInt8], inflate: ([UInt8], Int) throws(Unreadable) -> [UInt8]
  ) throws(Unreadable) -> Raster {
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard file.count > 33, Array(file[0..<8]) == start else { throw .otherFormat }
    var header = Header()
    var (packed, palette, alphas): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    var at = 8
    while at + 12 <= file.count {
      let length = number(file, at)
      guard length >= 0, length <= file.count - at - 12 else { throw .damaged }
      let body = file[(at + 8)..<(at + 8 + length)]
      switch String(decoding: file[(at + 4)..<(at + 8)], as: UTF8.self) {
      case "IHDR": header = try Header(Array(body))
      case "PLTE": palette = Array(body)
      case "tRNS": alphas = Array(body)
      case "IDAT": packed += body
      default: break
      }
      at += 12 + length
    }
    guard header.width > 0, packed.count > 2 else { throw .damaged }
    var raw = try inflate(packed, 2)
    guard raw.count >= header.height * (header.rowBytes + 1) else { throw .damaged }
    try unfilter(&raw, header)
    return try raster(raw, header, palette, alphas)
  }

  private struct Header {
    var (width, height, depth, color) = (0, 0, 8, 0)

    init() {}

    init(_ body: [UInt8]) throws(Unreadable) {
      guard body.count == 13 else { throw .damaged }
      (width, height) = (number(body, 0), number(body, 4))
      (depth, color) = (Int(body[8]), Int(body[9]))
      let isKnown = [0, 2, 3, 4, 6].contains(color) && [1, 2, 4, 8, 16].contains(depth)
      guard isKnown, width > 0, height > 0, width < 1 << 15, height < 1 << 15 else {
        throw .damaged
      }
      if body[12] != 0 { throw .interlaced }
    }

    /// Samples of a pixel as the file has them.
    var channels: Int { [1, 0, 3, 1, 2, 0, 4][color] }
    var rowBytes: Int { (width * channels * depth + 7) / 8 }
    var pixelBytes: Int { max(1, channels * depth / 8) }
  }

  private static func number(_ bytes: [UInt8], _ at: Int) -> Int {
    let value =
      UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
      | UInt32(bytes[at + 3])
    return value > 0x7FFF_FFFF ? -1 : Int(value)
  }

  /// Replaces the differences that each row holds by its bytes.
  private static func unfilter(_ raw: inout [UInt8], _ header: Header) throws(Unreadable) {
    let (size, step) = (header.rowBytes, header.pixelBytes)
    for row in 0..<header.height {
      let from = row * (size + 1) + 1
      let above = from - size - 1
      let filter = raw[from - 1]
      if filter > 4 { throw .damaged }
      if filter == 0 { continue }
      for i in 0..<size {
        let left = i >= step ? Int(raw[from + i - step]) : 0
        let up = row > 0 ? Int(raw[above + i]) : 0
        let corner = row > 0 && i >= step ? Int(raw[above + i - step]) : 0
        let guess: Int
        switch filter {
        case 1: guess = left
        case 2: guess = up
        case 3: guess = (left + up) / 2
        default:
          let whole = left + up - corner
          let (a, b, c) = (abs(whole - left), abs(whole - up), abs(whole - corner))
          guess = a <= b && a <= c ? left : b <= c ? up : corner
        }
        raw[from + i] = raw[from + i] &+ UInt8(truncatingIfNeeded: guess)
      }
    }
  }

  private static func raster(
    _ raw: [UInt8], _ header: Header, _ palette: [UInt8], _ alphas: [UInt8]
  ) throws(Unreadable) -> Raster {
    let isPalette = header.color == 3
    let channels = isPalette ? (alphas.isEmpty ? 3 : 4) : header.channels
    var samples: [UInt8] = []
    samples.reserveCapacity(header.width * header.height * channels)
    let top = (1 << header.depth) - 1
    for row in 0..<header.height {
      let from = row * (header.rowBytes + 1) + 1
      for i in 0..<(header.width * header.channels) {
        let sample: Int
        if header.depth >= 8 {
          sample = Int(raw[from + i * header.depth / 8])
        } else {
          let bit = i * header.depth
          sample = Int(raw[from + bit / 8]) >> (8 - header.depth - bit % 8) & top
        }
        if !isPalette {
          samples.append(UInt8(header.depth >= 8 ? sample : sample * 255 / top))
          continue
        }
        guard 3 * sample + 2 < palette.count else { throw .damaged }
        samples += palette[(3 * sample)..<(3 * sample + 3)]
        if channels == 4 { samples.append(sample < alphas.count ? alphas[sample] : 255) }
      }
    }
    return Raster(
      width: header.width, height: header.height, channels: channels, samples: samples)
  }
}
