/// One token: its kind and its bytes in the `SourceText`.
struct Token {
  var kind: Kind
  /// How many brackets are open after it.
  var level: UInt16
  var start: Int32
  var end: Int32

  enum Kind: UInt8 {
    case end, newline, indent, dedent, name, number, string
    /// The lexer found an error here, and stops.
    case error
    /// A character that no token starts with, such as `$` or `?`.
    case other

    case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
    case comma, colon, colonEqual, semicolon, dot, ellipsis, arrow, equal
    case plus, minus, star, slash, doubleSlash, percent, at, doubleStar
    case leftShift, rightShift, ampersand, bar, caret, tilde
    case plusEqual, minusEqual, starEqual, slashEqual, doubleSlashEqual, percentEqual, atEqual
    case doubleStarEqual, leftShiftEqual, rightShiftEqual, ampersandEqual, barEqual, caretEqual
    case equalEqual, notEqual, less, lessEqual, greater, greaterEqual

    case `false`, none, `true`, and, `as`, assert, async, await, `break`, `class`, `continue`
    case def, del, elif, `else`, except, finally, `for`, from, global, `if`, `import`, `in`, `is`
    case lambda, nonlocal, not, or, pass, raise, `return`, `try`, `while`, with, yield

    /// A reserved word: never a name.
    @inline(__always)
    var isKeyword: Bool { rawValue >= Kind.false.rawValue }
  }
}

/// Finds reserved words by their bytes.
///
/// No keyword is longer than eight bytes, so one is a 64-bit number; the table is open-addressed.
struct KeywordTable {
  private var keys: [UInt64]
  private var kinds: [Token.Kind]

  static let shared = KeywordTable()

  static let spellings: [(String, Token.Kind)] = [
    ("False", .false), ("None", .none), ("True", .true), ("and", .and), ("as", .as),
    ("assert", .assert), ("async", .async), ("await", .await), ("break", .break),
    ("class", .class), ("continue", .continue), ("def", .def), ("del", .del), ("elif", .elif),
    ("else", .else), ("except", .except), ("finally", .finally), ("for", .for), ("from", .from),
    ("global", .global), ("if", .if), ("import", .import), ("in", .in), ("is", .is),
    ("lambda", .lambda), ("nonlocal", .nonlocal), ("not", .not), ("or", .or), ("pass", .pass),
    ("raise", .raise), ("return", .return), ("try", .try), ("while", .while), ("with", .with),
    ("yield", .yield),
  ]

  private init() {
    keys = [UInt64](repeating: 0, count: 256)
    kinds = [Token.Kind](repeating: .name, count: 256)
    for (word, kind) in Self.spellings {
      var packed: UInt64 = 0
      for byte in word.utf8 { packed = packed << 8 | UInt64(byte) }
      var i = Self.slot(packed)
      while keys[i] != 0 { i = (i + 1) & 255 }
      keys[i] = packed
      kinds[i] = kind
    }
  }

  @inline(__always)
  private static func slot(_ packed: UInt64) -> Int {
    Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  /// The keyword of these bytes, first byte highest, or `.name`.
  @inline(__always)
  func kind(_ packed: UInt64) -> Token.Kind {
    var i = Self.slot(packed)
    while keys[i] != 0 {
      if keys[i] == packed { return kinds[i] }
      i = (i + 1) & 255
    }
    return .name
  }
}
