/// Python source cut into the pieces that a page sets in different ways.
///
/// This lexer never fails: lessons show broken code on purpose. What it does not know is plain
/// text.
struct PythonTokens {
  enum Kind: String {
    case plain = ""
    case keyword = "k"
    case constant = "n"
    case number = "m"
    case string = "s"
    case comment = "c"
    case builtin = "b"
    case definition = "d"
    case argument = "a"
    case decorator = "t"
  }
  struct Token: Equatable {
    var kind: Kind
    var text: String
  }

  private(set) var tokens: [Token] = []
  private let source: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  init(_ text: String) {
    source = Array(text.unicodeScalars)
    while index < source.count { readToken() }
  }

  private mutating func readToken() {
    let start = index
    let scalar = source[index]
    switch scalar {
    case "#":
      while index < source.count, source[index] != "\n" { index += 1 }
      add(.comment, from: start)
    case "\"", "'": readString(from: start)
    case "0"..."9":
      readNumber()
      add(.number, from: start)
    case "." where index + 1 < source.count && ("0"..."9").contains(source[index + 1]):
      readNumber()
      add(.number, from: start)
    case "@" where isStartOfLine:
      index += 1
      while index < source.count, isWord(source[index]) || source[index] == "." { index += 1 }
      add(.decorator, from: start)
    case _ where isWord(scalar): readWord(from: start)
    default:
      if "([{".unicodeScalars.contains(scalar) { depth += 1 }
      if ")]}".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
      index += 1
      add(.plain, from: start)
    }
  }

  private mutating func add(_ kind: Kind, from start: Int) {
    var text = ""
    text.unicodeScalars.append(contentsOf: source[start..<index])
    if kind == .plain, tokens.last?.kind == .plain {
      tokens[tokens.count - 1].text += text
    } else {
      tokens.append(Token(kind: kind, text: text))
    }
  }

  private var isStartOfLine: Bool {
    var i = index - 1
    while i >= 0, source[i] == " " || source[i] == "\t" { i -= 1 }
    return i < 0 || source[i] == "\n"
  }

  private mutating func readNumber() {
    while index < source.count {
      let scalar = source[index]
      let isExponentSign =
        (scalar == "+" || scalar == "-")
        && (source[index - 1] == "e" || source[index - 1] == "E")
      guard isWord(scalar) || scalar == "." || isExponentSign else { return }
      index += 1
    }
  }

  private mutating func readWord(from start: Int) {
    while index < source.count, isWord(source[index]) { index += 1 }
    if index < source.count, source[index] == "\"" || source[index] == "'", index - start <= 2,
      source[start..<index].allSatisfy({ "rRbBfFuU".unicodeScalars.contains($0) })
    {
      return readString(from: start)
    }
    var word = ""
    word.unicodeScalars.append(contentsOf: source[start..<index])
    let before = tokens.last { $0.text.contains { $0 != " " } }
    let isAttribute = before?.kind == .plain && before?.text.hasSuffix(".") == true
    if isAttribute {
      add(.plain, from: start)
    } else if before?.kind == .keyword, before?.text == "def" || before?.text == "class" {
      add(.definition, from: start)
    } else if Self.constants.contains(word) {
      add(.constant, from: start)
    } else if Self.keywords.contains(word) {
      add(.keyword, from: start)
    } else if depth > 0, isFollowedByAssignment {
      add(.argument, from: start)
    } else if Self.builtins.contains(word) {
      add(.builtin, from: start)
    } else {
      add(.plain, from: start)
    }
  }

  /// `units=` but not `units==`.
  private var isFollowedByAssignment: Bool {
    var i = index
    while i < source.count, source[i] == " " { i += 1 }
    return i < source.count && source[i] == "=" && !(i + 1 < source.count && source[i + 1] == "=")
  }

  /// A string up to its end quotes, or to the end of the line where they are missing.
  private mutating func readString(from start: Int) {
    let quote = source[index]
    let isTriple =
      index + 2 < source.count && source[index + 1] == quote && source[index + 2] == quote
    index += isTriple ? 3 : 1
    while index < source.count {
      if source[index] == "\\" {
        index = min(index + 2, source.count)
      } else if source[index] == "\n", !isTriple {
        break
      } else if source[index] == quote {
        let closes =
          !isTriple
          || (index + 2 < source.count && source[index + 1] == quote
            && source[index + 2] == quote)
        index += closes && isTriple ? 3 : 1
        if closes { break }
      } else {
        index += 1
      }
    }
    add(.string, from: start)
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: scalar.value > 0x7F && scalar.properties.isXIDContinue
    }
  }

  private static let constants: Set<String> = ["None", "True", "False", "self", "Ellipsis"]
  private static let keywords: Set<String> = [
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
  ]
  private static let builtins: Set<String> = [
    "abs", "all", "any", "bool", "bytes", "callable", "chr", "dict", "dir", "divmod", "enumerate",
    "filter", "float", "format", "frozenset", "getattr", "hasattr", "hash", "id", "input", "int",
    "isinstance", "issubclass", "iter", "len", "list", "map", "max", "min", "next", "object",
    "open", "ord", "pow", "print", "property", "range", "repr", "reversed", "round", "set",
    "setattr", "slice", "sorted", "staticmethod", "str", "sum", "super", "tuple", "type", "vars",
    "zip",
  ]
}
