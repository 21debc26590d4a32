/// Pixels as a PNG file, the same bytes for the same pixels on every machine.
///
/// Up to 256 colours are stored as a palette. The data is packed with matches against what came
/// before and the fixed codes of DEFLATE (RFC 1951, RFC 1950, PNG second edition).
public enum PortableNetworkGraphic {
  public static func file(
    width: Int, height: Int, rgba: [UInt8], comment: String = ""
  ) -> [UInt8] {
    var palette: [UInt32] = []
    var places: [UInt32: UInt8] = [:]
    var indices: [UInt8] = []
    indices.reserveCapacity(width * height)
    var isPalette = true
    for i in 0..<(width * height) {
      let color =
        UInt32(rgba[4 * i]) << 24 | UInt32(rgba[4 * i + 1]) << 16 | UInt32(rgba[4 * i + 2]) << 8
        | UInt32(rgba[4 * i + 3])
      if let place = places[color] {
        indices.append(place)
      } else if palette.count < 256 {
        places[color] = UInt8(palette.count)
        indices.append(UInt8(palette.count))
        palette.append(color)
      } else {
        isPalette = false
        break
      }
    }
    let channels = isPalette ? 1 : 4
    var raw: [UInt8] = []
    raw.reserveCapacity(height * (width * channels + 1))
    for row in 0..<height {
      raw.append(0)
      let from = row * width * channels
      raw.append(contentsOf: (isPalette ? indices : rgba)[from..<(from + width * channels)])
    }
    var file = opening(width, height, color: isPalette ? 3 : 6)
    if isPalette {
      var colors: [UInt8] = []
      var alphas: [UInt8] = []
      for color in palette {
        colors += [
          UInt8(truncatingIfNeeded: color >> 24), UInt8(truncatingIfNeeded: color >> 16),
          UInt8(truncatingIfNeeded: color >> 8),
        ]
        alphas.append(UInt8(truncatingIfNeeded: color))
      }
      addChunk("PLTE", colors, to: &file)
      if alphas.contains(where: { $0 != 255 }) { addChunk("tRNS", alphas, to: &file) }
    }
    if !comment.isEmpty {
      addChunk("iTXt", Array("Description\0\0\0\0\0".utf8) + Array(comment.utf8), to: &file)
    }
    addChunk("IDAT", packed(raw), to: &file)
    addChunk("IEND", [], to: &file)
    return file
  }

  /// A file that keeps the samples as they are.
  public static func file(_ raster: Raster) -> [UInt8] {
    let size = raster.width * raster.channels
    var raw: [UInt8] = []
    raw.reserveCapacity(raster.height * (size + 1))
    for row in 0..<raster.height {
      raw.append(0)
      raw.append(contentsOf: raster.samples[(row * size)..<((row + 1) * size)])
    }
    let color: [UInt8] = [0, 0, 4, 2, 6]
    var file = opening(raster.width, raster.height, color: color[raster.channels])
    addChunk("IDAT", packed(raw), to: &file)
    addChunk("IEND", [], to: &file)
    return file
  }

  private static func opening(_ width: Int, _ height: Int, color: UInt8) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    var header: [UInt8] = []
    add32(UInt32(width), to: &header)
    add32(UInt32(height), to: &header)
    header += [8, color, 0, 0, 0]
    addChunk("IHDR", header, to: &file)
    return file
  }

  /// `data:image/png;base64,…`.
  public static func address(width: Int, height: Int, rgba: [UInt8]) -> String {
    "data:image/png;base64," + base64(file(width: width, height: height, rgba: rgba))
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var i = 0
    while i < bytes.count {
      let left = bytes.count - i
      let group =
        UInt32(bytes[i]) << 16 | (left > 1 ? UInt32(bytes[i + 1]) << 8 : 0)
        | (left > 2 ? UInt32(bytes[i + 2]) : 0)
      text.append(digits[Int(group >> 18)])
      text.append(digits[Int(group >> 12 & 63)])
      text.append(left > 1 ? digits[Int(group >> 6 & 63)] : UInt8(ascii: "="))
      text.append(left > 2 ? digits[Int(group & 63)] : UInt8(ascii: "="))
      i += 3
    }
    return String(decoding: text, as: UTF8.self)
  }

  // MARK: Chunks

  private static func add32(_ value: UInt32, to bytes: inout [UInt8]) {
    for shift: UInt32 in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  private static func addChunk(_ name: String, _ data: [UInt8], to file: inout [UInt8]) {
    add32(UInt32(data.count), to: &file)
    let body = Array(name.utf8) + data
    file += body
    add32(checksum(body), to: &file)
  }

  /// CRC-32.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var table = [UInt32](repeating: 0, count: 256)
    for n in 0..<256 {
      var c = UInt32(n)
      for _ in 0..<8 { c = c & 1 == 1 ? 0xEDB8_8320 ^ (c >> 1) : c >> 1 }
      table[n] = c
    }
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes { crc = table[Int((crc ^ UInt32(byte)) & 255)] ^ (crc >> 8) }
    return crc ^ 0xFFFF_FFFF
  }

  // MARK: DEFLATE

  private struct Bits {
    var bytes: [UInt8] = []
    private var held: UInt32 = 0
    private var count: UInt32 = 0

    /// Lowest bit first.
    mutating func add(_ value: UInt32, _ width: UInt32) {
      held |= value << count
      count += width
      while count >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: held))
        held >>= 8
        count -= 8
      }
    }

    /// A code, whose highest bit comes first.
    mutating func addCode(_ code: UInt32, _ width: UInt32) {
      var turned: UInt32 = 0
      for i in 0..<width where code >> i & 1 == 1 { turned |= 1 << (width - 1 - i) }
      add(turned, width)
    }

    mutating func finish() { if count > 0 { add(0, 8 - count) } }
  }

  private static func packed(_ raw: [UInt8]) -> [UInt8] {
    var bits = Bits()
    bits.add(1, 1)
    bits.add(1, 2)
    // The last place at which three bytes with this hash began.
    var heads = [Int](repeating: -1, count: 1 << 15)
    var i = 0
    while i < raw.count {
      var length = 0
      var distance = 0
      if i + 3 <= raw.count {
        let hash = slot(raw, i)
        let candidate = heads[hash]
        heads[hash] = i
        // A run of one byte is its own match at distance 1.
        for from in [candidate, i - 1] where from >= 0 && i - from <= 32768 {
          var n = 0
          while n < 258, i + n < raw.count, raw[from + n] == raw[i + n] { n += 1 }
          if n > length {
            length = n
            distance = i - from
          }
        }
      }
      if length >= 4 {
        addMatch(length, distance, &bits)
        var j = i + 1
        while j < i + length, j + 3 <= raw.count {
          heads[slot(raw, j)] = j
          j += 1
        }
        i += length
      } else {
        addSymbol(UInt32(raw[i]), &bits)
        i += 1
      }
    }
    addSymbol(256, &bits)
    bits.finish()
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in raw {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    var result: [UInt8] = [0x78, 0x01]
    result += bits.bytes
    add32(b << 16 | a, to: &result)
    return result
  }

  private static func slot(_ raw: [UInt8], _ i: Int) -> Int {
    let value = UInt32(raw[i]) | UInt32(raw[i + 1]) << 8 | UInt32(raw[i + 2]) << 16
    return Int((value &* 2_654_435_761) >> 17)
  }

  private static func addSymbol(_ symbol: UInt32, _ bits: inout Bits) {
    switch symbol {
    case 0..<144: bits.addCode(0x30 + symbol, 8)
    case 144..<256: bits.addCode(0x190 + symbol - 144, 9)
    case 256..<280: bits.addCode(symbol - 256, 7)
    default: bits.addCode(0xC0 + symbol - 280, 8)
    }
  }

  private static func addMatch(_ length: Int, _ distance: Int, _ bits: inout Bits) {
    if length == 258 {
      addSymbol(285, &bits)
    } else {
      // Four codes for each count of extra bits.
      var (code, base, extra) = (257, 3, 0)
      while true {
        let wide = 1 << extra
        if length < base + wide { break }
        base += wide
        code += 1
        if code >= 265, (code - 265) % 4 == 0 { extra += 1 }
      }
      addSymbol(UInt32(code), &bits)
      bits.add(UInt32(length - base), UInt32(extra))
    }
    var (code, base, extra) = (0, 1, 0)
    while distance >= base + (1 << extra) {
      base += 1 << extra
      code += 1
      if code >= 4, code % 2 == 0 { extra += 1 }
    }
    bits.addCode(UInt32(code), 5)
    bits.add(UInt32(distance - base), UInt32(extra))
  }
}
