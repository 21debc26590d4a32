/// Undoes Deflate (RFC 1951): what zip archives, gzip files and zlib streams hold.
struct Inflate {
  struct Broken: Error {}

  private let input: [UInt8]
  private var at: Int
  private var bits: UInt32 = 0
  private var bitCount: UInt32 = 0
  private var output: [UInt8] = []

  /// The bytes that a Deflate stream from an offset on stands for.
  static func bytes(_ input: [UInt8], from offset: Int = 0) throws(Broken) -> [UInt8] {
    var state = Inflate(input, offset)
    try state.run()
    return state.output
  }

  private init(_ input: [UInt8], _ offset: Int) {
    self.input = input
    at = offset
  }

  private mutating func take(_ count: UInt32) throws(Broken) -> Int {
    while bitCount < count {
      if at >= input.count { throw Broken() }
      bits |= UInt32(input[at]) << bitCount
      at += 1
      bitCount += 8
    }
    let value = bits & ((1 << count) - 1)
    bits >>= count
    bitCount -= count
    return Int(value)
  }

  private mutating func run() throws(Broken) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try stored()
      case 1: try compressed(.fixedLiterals, .fixedDistances)
      case 2:
        let (literals, distances) = try tables()
        try compressed(literals, distances)
      default: throw Broken()
      }
    }
  }

  private mutating func stored() throws(Broken) {
    bits = 0
    bitCount = 0
    if at + 4 > input.count { throw Broken() }
    let count = Int(input[at]) | Int(input[at + 1]) << 8
    at += 4
    if at + count > input.count { throw Broken() }
    output += input[at..<(at + count)]
    at += count
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits: [UInt32] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]

  private mutating func compressed(_ literals: Codes, _ distances: Codes) throws(Broken) {
    while true {
      let symbol = try next(literals)
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      let k = symbol - 257
      if k >= Inflate.lengthBases.count { throw Broken() }
      let length = Inflate.lengthBases[k] + (try take(Inflate.lengthBits[k]))
      let d = try next(distances)
      if d >= Inflate.distanceBases.count { throw Broken() }
      let distance = Inflate.distanceBases[d] + (try take(d < 4 ? 0 : UInt32(d / 2 - 1)))
      if distance > output.count { throw Broken() }
      let start = output.count - distance
      for i in 0..<length { output.append(output[start + i]) }
    }
  }

  private mutating func next(_ codes: Codes) throws(Broken) -> Int {
    var (code, first, index) = (0, 0, 0)
    for length in 1..<16 {
      code |= try take(1)
      let count = codes.counts[length]
      if code - count < first { return codes.symbols[index + code - first] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw Broken()
  }

  private mutating func tables() throws(Broken) -> (Codes, Codes) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var lengths = [Int](repeating: 0, count: 19)
    for i in 0..<lengthCount { lengths[order[i]] = try take(3) }
    let codes = Codes(lengths)
    var all: [Int] = []
    while all.count < literalCount + distanceCount {
      let symbol = try next(codes)
      switch symbol {
      case 0..<16: all.append(symbol)
      case 16:
        guard let last = all.last else { throw Broken() }
        all += [Int](repeating: last, count: 3 + (try take(2)))
      case 17: all += [Int](repeating: 0, count: 3 + (try take(3)))
      default: all += [Int](repeating: 0, count: 11 + (try take(7)))
      }
    }
    if all.count != literalCount + distanceCount { throw Broken() }
    return (Codes(Array(all[..<literalCount])), Codes(Array(all[literalCount...])))
  }

  /// A canonical Huffman code: how many codes of each length, and the symbols in their order.
  private struct Codes {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: [Int]) {
      for length in lengths where length > 0 { counts[length] += 1 }
      for length in 1..<16 {
        for (symbol, own) in lengths.enumerated() where own == length { symbols.append(symbol) }
      }
    }

    static let fixedLiterals = Codes(
      [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112)
        + [Int](repeating: 7, count: 24) + [Int](repeating: 8, count: 8))
    static let fixedDistances = Codes([Int](repeating: 5, count: 30))
  }
}
