/// A regular expression as a tree.
indirect enum RegexNode {
  case empty
  case character(UInt32)
  case set(RegexSet)
  /// `.`: any character, or any but a line feed.
  case any(newline: Bool)
  case sequence([RegexNode])
  case alternatives([RegexNode])
  case group(RegexNode, index: Int?)
  case repeated(RegexNode, least: Int, most: Int, mode: RepeatMode)
  case backreference(Int)
  case look(RegexNode, ahead: Bool, negative: Bool)
  case atomic(RegexNode)
  case conditional(Int, RegexNode, RegexNode)
  case assertion(Assertion)

  enum RepeatMode { case greedy, lazy, possessive }
  enum Assertion {
    case start, lineStart, end, lineEnd, absoluteEnd
    case boundary(ascii: Bool), noBoundary(ascii: Bool)
  }

  /// Whether the node always takes exactly one character.
  var isSingle: Bool {
    switch self {
    case .character, .set, .any: true
    default: false
    }
  }

  /// The least and most characters that can match.
  var width: (least: Int, most: Int) {
    let unbounded = Int.max / 4
    func plus(_ a: Int, _ b: Int) -> Int { min(a + b, unbounded) }
    func times(_ a: Int, _ b: Int) -> Int {
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      return overflow ? unbounded : min(product, unbounded)
    }
    switch self {
    case .empty, .look, .assertion: return (0, 0)
    case .character, .set, .any: return (1, 1)
    case .backreference: return (0, unbounded)
    case .group(let body, _), .atomic(let body): return body.width
    case .sequence(let items):
      var total = (least: 0, most: 0)
      for item in items {
        let w = item.width
        total = (plus(total.least, w.least), plus(total.most, w.most))
      }
      return total
    case .alternatives(let items):
      var total = (least: unbounded, most: 0)
      for item in items {
        let w = item.width
        total = (min(total.least, w.least), max(total.most, w.most))
      }
      return total
    case .conditional(_, let yes, let no):
      return (min(yes.width.least, no.width.least), max(yes.width.most, no.width.most))
    case .repeated(let body, let least, let most, _):
      let w = body.width
      return (times(w.least, least), times(w.most, most))
    }
  }
}

/// A set of characters: ranges and classes, perhaps negated, perhaps ignoring case.
struct RegexSet {
  enum Class {
    case digit(Bool), space(Bool), word(Bool)
    case notDigit(Bool), notSpace(Bool), notWord(Bool)

    /// The associated flag restricts the class to ASCII.
    func contains(_ c: UInt32) -> Bool {
      switch self {
      case .digit(let ascii):
        ascii ? c >= 48 && c <= 57 : CharacterProperties.isDecimal(c)
      case .space(let ascii):
        ascii ? c == 32 || (c >= 9 && c <= 13) : CharacterProperties.isSpace(c)
      case .word(let ascii): RegexSet.isWord(c, ascii: ascii)
      case .notDigit(let ascii): !Class.digit(ascii).contains(c)
      case .notSpace(let ascii): !Class.space(ascii).contains(c)
      case .notWord(let ascii): !Class.word(ascii).contains(c)
      }
    }
  }

  var isNegated = false
  var ranges: [(UInt32, UInt32)] = []
  var classes: [Class] = []
  var ignoresCase = false
  /// The answer for the ASCII characters, made once by `prepare`.
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  static func isWord(_ c: UInt32, ascii: Bool) -> Bool {
    if c < 128 {
      return (c | 0x20) >= 97 && (c | 0x20) <= 122 || c >= 48 && c <= 57 || c == 95
    }
    return !ascii && CharacterProperties.isAlphanumeric(c)
  }

  private func holds(_ c: UInt32) -> Bool {
    for (a, b) in ranges where c >= a && c <= b { return true }
    for item in classes where item.contains(c) { return true }
    return false
  }

  private func slowContains(_ c: UInt32) -> Bool {
    var found = holds(c)
    if !found && ignoresCase {
      found = holds(CharacterProperties.simpleLower(c)) || holds(CharacterProperties.simpleUpper(c))
    }
    return found != isNegated
  }

  mutating func prepare() {
    for c in 0..<64 where slowContains(UInt32(c)) { low |= 1 << UInt64(c) }
    for c in 64..<128 where slowContains(UInt32(c)) { high |= 1 << UInt64(c - 64) }
  }

  @inline(__always) func contains(_ c: UInt32) -> Bool {
    if c < 64 { return low >> UInt64(c) & 1 == 1 }
    if c < 128 { return high >> UInt64(c - 64) & 1 == 1 }
    return slowContains(c)
  }
}

/// The flags of module `re`, with their numbers.
struct RegexFlags: OptionSet {
  let rawValue: Int64
  static let ignoreCase = RegexFlags(rawValue: 2)
  static let locale = RegexFlags(rawValue: 4)
  static let multiline = RegexFlags(rawValue: 8)
  static let dotAll = RegexFlags(rawValue: 16)
  static let unicode = RegexFlags(rawValue: 32)
  static let verbose = RegexFlags(rawValue: 64)
  static let ascii = RegexFlags(rawValue: 256)
}

/// What is wrong with a pattern, and where.
struct RegexError: Error {
  let message: String
  let position: Int?

  /// Raised as an OverflowError.
  static var tooLarge: RegexError {
    RegexError(message: "the repetition number is too large", position: nil)
  }
}
