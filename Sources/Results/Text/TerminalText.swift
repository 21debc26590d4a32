/// What a terminal shows in the end: carriage returns and backspaces carried out, colours as
/// styles.
///
/// A progress bar that redraws itself a hundred times is one line here, without the timings that
/// differ from run to run.
public struct TerminalText: Sendable {
  public struct Style: Equatable, Sendable {
    public var isBold = false
    public var isItalic = false
    public var isUnderlined = false
    /// 0 to 7 and, bright, 8 to 15; nil for the page's own colour.
    public var colour: Int?
  }
  public struct Character: Equatable, Sendable {
    public var scalar: Unicode.Scalar
    public var style: Style
  }

  public private(set) var lines: [[Character]]

  public init(_ text: String) {
    var lines: [[Character]] = []
    var line: [Character] = []
    var column = 0
    var style = Style()
    let scalars = Array(text.unicodeScalars)
    var i = 0
    while i < scalars.count {
      let scalar = scalars[i]
      i += 1
      switch scalar {
      case "\n":
        lines.append(line)
        line = []
        column = 0
      case "\r": column = 0
      case "\u{8}": column = max(0, column - 1)
      case "\u{1B}":
        guard i < scalars.count, scalars[i] == "[" else { continue }
        i += 1
        let start = i
        while i < scalars.count, !(0x40...0x7E).contains(scalars[i].value) { i += 1 }
        guard i < scalars.count else { break }
        if scalars[i] == "m" { style.apply(scalars[start..<i]) }
        if scalars[i] == "K" { line.removeLast(max(0, line.count - column)) }
        i += 1
      case "\t":
        repeat {
          Self.put(" ", style, into: &line, at: column)
          column += 1
        } while column % 8 != 0
      case _ where scalar.value < 0x20: break
      default:
        Self.put(scalar, style, into: &line, at: column)
        column += 1
      }
    }
    if !line.isEmpty { lines.append(line) }
    self.lines = lines.map { Self.trimmed(Self.withoutTimings($0)) }
  }

  /// The text without styles.
  public var plain: String {
    var text = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "\n" }
      for character in line { text.unicodeScalars.append(character.scalar) }
    }
    return text
  }

  private static func put(
    _ scalar: Unicode.Scalar, _ style: Style, into line: inout [Character], at column: Int
  ) {
    let character = Character(scalar: scalar, style: style)
    if column < line.count {
      line[column] = character
    } else {
      line.append(character)
    }
  }

  private static func trimmed(_ line: [Character]) -> [Character] {
    var line = line
    while let last = line.last, last.scalar == " " { line.removeLast() }
    return line
  }

  /// Takes `0s`, `12ms/step` and their dashes out of a line that starts like `25/25 `.
  private static func withoutTimings(_ line: [Character]) -> [Character] {
    var words: [Range<Int>] = []
    var start = 0
    for i in 0...line.count where i == line.count || line[i].scalar == " " {
      if i > start { words.append(start..<i) }
      start = i + 1
    }
    guard let first = words.first, isCount(line[first]) else { return line }
    var result: [Character] = []
    var kept: [Range<Int>] = []
    for word in words {
      if isTiming(line[word]) {
        // `25/25 - 0s - 12ms/step - loss`: the dash before a timing goes with it.
        if let last = kept.last, isDash(line[last]) { kept.removeLast() }
      } else {
        kept.append(word)
      }
    }
    for word in kept {
      if !result.isEmpty { result.append(Character(scalar: " ", style: Style())) }
      result += line[word]
    }
    return result
  }

  private static func isDash(_ word: ArraySlice<Character>) -> Bool {
    word.count == 1 && word.first?.scalar == "-"
  }

  /// `25/25`
  private static func isCount(_ word: ArraySlice<Character>) -> Bool {
    var slashes = 0
    for character in word {
      if character.scalar == "/" { slashes += 1 } else if !isDigit(character) { return false }
    }
    return slashes == 1 && word.count > 2
  }

  /// `0s`, `1:05`, `12ms/step`, `345us/epoch`
  private static func isTiming(_ word: ArraySlice<Character>) -> Bool {
    var rest = word
    var hasColon = false
    while let next = rest.first, isDigit(next) || next.scalar == ":" {
      if next.scalar == ":" { hasColon = true }
      rest = rest.dropFirst()
    }
    guard rest.count < word.count else { return false }
    var unit = ""
    for character in rest { unit.unicodeScalars.append(character.scalar) }
    if hasColon { return unit.isEmpty }
    return ["s", "ms/step", "us/step", "s/step", "ms/epoch", "us/epoch", "s/epoch"].contains(unit)
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character.scalar)
  }
}

extension TerminalText.Style {
  /// Carries out the numbers of one `ESC[…m`.
  mutating func apply(_ parameters: ArraySlice<Unicode.Scalar>) {
    var codes: [Int] = []
    var code = 0
    for scalar in parameters {
      if let digit = Int(String(scalar)) {
        code = min(code * 10 + digit, 999)
      } else {
        codes.append(code)
        code = 0
      }
    }
    codes.append(code)
    for code in codes {
      switch code {
      case 0: self = TerminalText.Style()
      case 1: isBold = true
      case 3: isItalic = true
      case 4: isUnderlined = true
      case 22: isBold = false
      case 23: isItalic = false
      case 24: isUnderlined = false
      case 30...37: colour = code - 30
      case 39: colour = nil
      case 90...97: colour = code - 90 + 8
      default: break
      }
    }
  }
}
