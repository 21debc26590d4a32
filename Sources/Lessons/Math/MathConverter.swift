/// Turns the part of TeX's mathematics that lessons use into MathML, so that pages need no script.
///
/// What it does not know is shown as it was written and reported as a problem.
public struct MathConverter {
  public struct Problem {
    public var message: String
    public var help: String?
  }

  public private(set) var problems: [Problem] = []
  private let tex: String
  private let input: [Character]
  private var i = 0
  private var depth = 0
  private var alphabet: MathAlphabet?
  private var isDisplay = false

  public init(_ tex: String) {
    self.tex = tex
    input = Array(tex)
  }

  /// A whole `<math>` element, with the source as its annotation.
  public mutating func convert(isDisplay: Bool) -> String {
    self.isDisplay = isDisplay
    let body = row(until: [])
    if i < input.count {
      problem("A formula has a \(input[i]) that nothing opens")
    }
    let display = isDisplay ? " display=\"block\"" : ""
    return "<math\(display)><semantics><mrow>\(body)</mrow>"
      + "<annotation encoding=\"application/x-tex\">\(escaped: tex.trimmingSpace)</annotation>"
      + "</semantics></math>"
  }

  private mutating func problem(_ message: String, help: String? = nil) {
    problems.append(Problem(message: message, help: help))
  }

  // MARK: Rows and scripts

  private var atCommand: Bool { i < input.count && input[i] == "\\" }

  /// The name of the command here, without moving.
  private func peekCommand() -> String {
    guard atCommand, i + 1 < input.count else { return "" }
    guard input[i + 1].isASCII, input[i + 1].isLetter else { return String(input[i + 1]) }
    return String(input[(i + 1)...].prefix { $0.isASCII && $0.isLetter })
  }

  private mutating func skipSpace() {
    while i < input.count, input[i].isWhitespace { i += 1 }
  }

  /// Atoms up to a closing brace or a command of `until`, which stays.
  private mutating func row(until stops: Set<String>) -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 60 else {
      problem("A formula is nested too deeply")
      i = input.count
      return ""
    }
    var result = ""
    while true {
      skipSpace()
      guard i < input.count, input[i] != "}" else { break }
      if input[i] == "&", stops.contains("&") { break }
      if input[i] == "]", stops.contains("]") { break }
      if atCommand, stops.contains(peekCommand()) { break }
      result += scripted()
    }
    return result
  }

  /// An atom with what is above and below it.
  private mutating func scripted() -> String {
    let start = i
    let (base, hasLimits) = i < input.count && (input[i] == "^" || input[i] == "_")
      ? ("<mrow></mrow>", false) : atom()
    var below: String?
    var above: String?
    var primes = ""
    while true {
      skipSpace()
      guard i < input.count else { break }
      if input[i] == "'" {
        primes += "′"
        i += 1
      } else if input[i] == "_" {
        if below != nil { problem("A formula has two subscripts on one symbol") }
        i += 1
        below = argument()
      } else if input[i] == "^" {
        if above != nil { problem("A formula has two superscripts on one symbol") }
        i += 1
        above = argument()
      } else if atCommand, peekCommand() == "limits" || peekCommand() == "nolimits" {
        i += peekCommand().count + 1
      } else {
        break
      }
    }
    if i == start { i += 1 }
    if !primes.isEmpty {
      let mark = "<mo>\(primes)</mo>"
      above = above.map { "<mrow>\(mark)\($0)</mrow>" } ?? mark
    }
    let under = hasLimits && isDisplay
    switch (below, above) {
    case (nil, nil): return base
    case (let b?, nil): return under ? "<munder>\(base)\(b)</munder>" : "<msub>\(base)\(b)</msub>"
    case (nil, let a?): return under ? "<mover>\(base)\(a)</mover>" : "<msup>\(base)\(a)</msup>"
    case (let b?, let a?):
      return under
        ? "<munderover>\(base)\(b)\(a)</munderover>" : "<msubsup>\(base)\(b)\(a)</msubsup>"
    }
  }

  /// One argument: a group in braces, or a single atom.
  private mutating func argument() -> String {
    skipSpace()
    guard i < input.count else {
      problem("A formula ends where something must follow")
      return "<mrow></mrow>"
    }
    return atom().0
  }

  private mutating func group() -> String {
    i += 1
    let body = row(until: [])
    if i < input.count { i += 1 } else { problem("A formula has a { that is never closed") }
    return "<mrow>\(body)</mrow>"
  }

  // MARK: Atoms

  private mutating func atom() -> (String, hasLimits: Bool) {
    let c = input[i]
    switch c {
    case "{": return (group(), false)
    case "\\": return command()
    case "~":
      i += 1
      return ("<mspace width=\"0.3333em\"/>", false)
    case "&", "}":
      i += 1
      problem("A formula has a \(c) where none can stand")
      return ("", false)
    case _ where c.isNumber:
      let digits = String(input[i...].prefix { $0.isNumber || $0 == "." })
      let number = digits.hasSuffix(".") ? String(digits.dropLast()) : digits
      i += number.count
      let shown = alphabet.map { a in number.map { a.letter($0) }.joined() } ?? number
      return ("<mn>\(escaped: shown)</mn>", false)
    case _ where c.isLetter:
      i += 1
      return (identifier(String(c)), false)
    case "(", ")", "[", "]", "|":
      i += 1
      return ("<mo stretchy=\"false\">\(c)</mo>", false)
    case "-":
      i += 1
      return ("<mo>−</mo>", false)
    case "*":
      i += 1
      return ("<mo>∗</mo>", false)
    default:
      i += 1
      return ("<mo>\(escaped: String(c))</mo>", false)
    }
  }

  private func identifier(_ letter: String) -> String {
    guard let alphabet else { return "<mi>\(escaped: letter)</mi>" }
    return "<mi>\(escaped: letter.map { alphabet.letter($0) }.joined())</mi>"
  }

  private mutating func command() -> (String, hasLimits: Bool) {
    let name = peekCommand()
    i += name.count + 1
    if let symbol = MathSymbol.named(name) { return element(symbol) }
    if let alphabet = MathAlphabet(rawValue: name) {
      let before = self.alphabet
      self.alphabet = alphabet
      defer { self.alphabet = before }
      return (argument(), false)
    }
    if let accent = Self.accents[name] {
      let base = argument()
      return ("<mover accent=\"true\">\(base)<mo>\(accent)</mo></mover>", false)
    }
    switch name {
    case "frac", "dfrac", "tfrac":
      let top = argument()
      return ("<mfrac>\(top)\(argument())</mfrac>", false)
    case "binom":
      let top = argument()
      let fraction = "<mfrac linethickness=\"0\">\(top)\(argument())</mfrac>"
      return ("<mrow><mo>(</mo>\(fraction)<mo>)</mo></mrow>", false)
    case "sqrt": return (root(), false)
    case "text", "textrm", "mbox": return ("<mtext>\(escaped: words())</mtext>", false)
    case "textbf": return ("<mtext style=\"font-weight:bold\">\(escaped: words())</mtext>", false)
    case "texttt": return ("<mtext style=\"font-family:monospace\">\(escaped: words())</mtext>", false)
    case "mathrm", "operatorname":
      if i < input.count, input[i] == "*" { i += 1 }
      let word = words()
      let variant = word.count == 1 ? " mathvariant=\"normal\"" : ""
      return ("<mi\(variant)>\(escaped: word)</mi>", false)
    case "left": return (fenced(), false)
    case "right":
      problem("A formula has a \\right without its \\left")
      return ("", false)
    case "begin": return (environment(), false)
    case "overline":
      return ("<mover>\(argument())<mo>¯</mo></mover>", false)
    case "underline": return ("<munder>\(argument())<mo>_</mo></munder>", false)
    case "overbrace": return ("<mover>\(argument())<mo>⏞</mo></mover>", true)
    case "underbrace": return ("<munder>\(argument())<mo>⏟</mo></munder>", true)
    case "overset", "stackrel":
      let above = argument()
      return ("<mover>\(argument())\(above)</mover>", false)
    case "underset":
      let below = argument()
      return ("<munder>\(argument())\(below)</munder>", false)
    case "not":
      let next = atom().0
      return (next.replacingLast("</", with: "\u{338}</"), false)
    case "{", "}": return ("<mo stretchy=\"false\">\(name)</mo>", false)
    case "|": return ("<mo stretchy=\"false\">‖</mo>", false)
    case "$", "%", "&", "#", "_": return ("<mi>\(escaped: name)</mi>", false)
    case "\\", "displaystyle", "textstyle", "nonumber", "big", "Big", "bigg", "Bigg", "bigl", "bigr",
      "Bigl", "Bigr":
      return ("", false)
    case "bmod", "mod": return ("<mo>mod</mo>", false)
    default:
      let near = nearest(to: name, among: MathSymbol.names + Self.structures)
      problem(
        "Formulas here do not know \\\(name)", help: near.map { "Did you mean \\\($0)?" })
      return ("<mtext class=\"math-unknown\">\\\(escaped: name)</mtext>", false)
    }
  }

  private mutating func element(_ symbol: MathSymbol) -> (String, hasLimits: Bool) {
    switch symbol {
    case .identifier(let letter): return (identifier(letter), false)
    case .operation(let sign): return ("<mo>\(escaped: sign)</mo>", false)
    case .largeOperator(let sign):
      return ("<mo>\(sign)</mo>", sign != "∫" && sign != "∬" && sign != "∮")
    case .limitFunction(let name): return ("<mi>\(name)</mi>", true)
    case .function(let name):
      return ("<mi>\(name)</mi><mo>\u{2061}</mo>".droppingLast(if: nextIsScript), false)
    case .space(let width): return ("<mspace width=\"\(width)\"/>", false)
    }
  }

  private var nextIsScript: Bool {
    let next = input[i...].first { !$0.isWhitespace }
    return next == "^" || next == "_"
  }

  private static let accents = [
    "hat": "^", "widehat": "^", "bar": "¯", "vec": "→", "tilde": "~", "widetilde": "~",
    "dot": "˙", "ddot": "¨", "check": "ˇ", "breve": "˘", "mathring": "˚",
  ]

  private static let structures =
    [
      "frac", "dfrac", "tfrac", "binom", "sqrt", "text", "mathrm", "operatorname", "left", "right",
      "begin", "overline", "underline", "overbrace", "underbrace", "overset", "underset", "mathbb",
      "mathcal", "mathbf", "boldsymbol", "mathfrak", "mathsf", "mathtt",
    ] + Array(accents.keys)

  // MARK: Structures

  private mutating func root() -> String {
    skipSpace()
    guard i < input.count, input[i] == "[" else { return "<msqrt>\(argument())</msqrt>" }
    i += 1
    let index = row(until: ["]"])
    if i < input.count { i += 1 }
    return "<mroot>\(argument())<mrow>\(index)</mrow></mroot>"
  }

  /// The letters of a group, taken as they stand.
  private mutating func words() -> String {
    skipSpace()
    guard i < input.count, input[i] == "{" else {
      defer { i = min(i + 1, input.count) }
      return i < input.count ? String(input[i]) : ""
    }
    var level = 0
    var text = ""
    while i < input.count {
      let c = input[i]
      i += 1
      if c == "\\", i < input.count, !input[i].isLetter {
        text.append(input[i] == "," || input[i] == ";" ? " " : input[i])
        i += 1
        continue
      }
      if c == "{" {
        level += 1
        if level == 1 { continue }
      } else if c == "}" {
        level -= 1
        if level == 0 { return text }
      }
      text.append(c)
    }
    problem("A formula has a { that is never closed")
    return text
  }

  private mutating func delimiter() -> String {
    skipSpace()
    guard i < input.count else { return "" }
    if input[i] != "\\" {
      defer { i += 1 }
      return input[i] == "." ? "" : input[i] == "<" ? "⟨" : input[i] == ">" ? "⟩" : String(input[i])
    }
    let name = peekCommand()
    i += name.count + 1
    if name == "|" { return "‖" }
    if case .operation(let sign)? = MathSymbol.named(name) { return sign }
    return name
  }

  private mutating func fenced() -> String {
    let left = delimiter()
    var body = row(until: ["right", "middle"])
    while peekCommand() == "middle" {
      i += 7
      body += "<mo stretchy=\"true\">\(escaped: delimiter())</mo>" + row(until: ["right", "middle"])
    }
    guard peekCommand() == "right" else {
      problem("A formula has a \\left without its \\right")
      return "<mrow><mo>\(escaped: left)</mo>\(body)</mrow>"
    }
    i += 6
    let right = delimiter()
    return "<mrow>\(Self.fence(left))\(body)\(Self.fence(right))</mrow>"
  }

  private static func fence(_ sign: String) -> String {
    sign.isEmpty ? "" : "<mo fence=\"true\" stretchy=\"true\">\(escaped: sign)</mo>"
  }

  private mutating func environment() -> String {
    let name = words()
    let bare = name.hasSuffix("*") ? String(name.dropLast()) : name
    let fences: (String, String)
    switch bare {
    case "matrix", "array", "aligned", "align", "split", "gathered", "smallmatrix": fences = ("", "")
    case "pmatrix": fences = ("(", ")")
    case "bmatrix": fences = ("[", "]")
    case "Bmatrix": fences = ("{", "}")
    case "vmatrix": fences = ("|", "|")
    case "Vmatrix": fences = ("‖", "‖")
    case "cases": fences = ("{", "")
    default:
      fences = ("", "")
      problem(
        "Formulas here do not know \\begin{\(name)}",
        help: nearest(
          to: name, among: ["matrix", "pmatrix", "bmatrix", "vmatrix", "cases", "aligned", "array"]
        ).map { "Did you mean \\begin{\($0)}?" })
    }
    if bare == "array" { _ = words() }
    let isAligned = ["aligned", "align", "split"].contains(bare)
    var rows = ""
    var isOpen = true
    while isOpen {
      var cells = ""
      var column = 0
      while true {
        let cell = row(until: ["&", "\\", "end"])
        let side =
          isAligned
          ? " style=\"text-align:\(column % 2 == 0 ? "right" : "left")\""
          : bare == "cases" ? " style=\"text-align:left\"" : ""
        cells += "<mtd\(side)>\(cell)</mtd>"
        column += 1
        guard i < input.count, input[i] == "&" else { break }
        i += 1
      }
      if peekCommand() == "\\" {
        i += 2
        skipSpace()
        if peekCommand() == "end" { isOpen = false }
      } else {
        isOpen = false
      }
      rows += "<mtr>\(cells)</mtr>"
    }
    if peekCommand() == "end" {
      i += 4
      let end = words()
      if end != name { problem("A formula closes \\begin{\(name)} with \\end{\(end)}") }
    } else {
      problem("A formula has a \\begin{\(name)} without its \\end")
      if i < input.count { i += 1 }
    }
    return "<mrow>\(Self.fence(fences.0))<mtable>\(rows)</mtable>\(Self.fence(fences.1))</mrow>"
  }
}

extension String {
  fileprivate func replacingLast(_ needle: String, with text: String) -> String {
    var start = endIndex
    while start > startIndex {
      start = index(before: start)
      if self[start...].hasPrefix(needle) {
        return self[..<start] + text + self[start...].dropFirst(needle.count)
      }
    }
    return self
  }

  /// A function before a script must be one element; the sign for its application goes.
  fileprivate func droppingLast(if isDropped: Bool) -> String {
    guard isDropped, let end = firstIndex(of: ">"), let close = self[end...].dropFirst().firstIndex(of: ">")
    else { return isDropped ? self : "<mrow>\(self)</mrow>" }
    return String(self[...close])
  }
}
