/// The part of matplotlib's mathematical text that labels use: `$x^2$`, `$\alpha_{ij}$`,
/// `$\mathdefault{10^{-3}}$`, as runs of plain characters, raised or lowered.
struct MathText {
  struct Run {
    var text: String
    /// 1 for raised, -1 for lowered, 0 for neither.
    var level: Int
    var isItalic: Bool
  }
  private(set) var runs: [Run] = []

  init(_ source: String) {
    let parts = source.split(separator: "$", omittingEmptySubsequences: false)
    // An odd number of signs is money, not mathematics.
    guard parts.count >= 3, parts.count % 2 == 1 else {
      runs = [Run(text: Self.unescaped(source), level: 0, isItalic: false)]
      return
    }
    for (i, part) in parts.enumerated() where !part.isEmpty {
      if i % 2 == 0 {
        add(Self.unescaped(String(part)), 0, false)
      } else {
        var reader = Reader(characters: Array(part.unicodeScalars))
        read(&reader, level: 0, isUpright: false)
      }
    }
  }

  /// In units of the font size 1.
  var width: Double {
    runs.reduce(0) { $0 + TextWidth.sans($1.text) * ($1.level == 0 ? 1 : 0.7) }
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      if isEscaped, scalar != "$" { result += "\\" }
      isEscaped = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private mutating func add(_ text: String, _ level: Int, _ isItalic: Bool) {
    if let last = runs.last, last.level == level, last.isItalic == isItalic {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, level: level, isItalic: isItalic))
    }
  }

  // MARK: Reading

  private struct Reader {
    var characters: [Unicode.Scalar]
    var at = 0
    var peek: Unicode.Scalar? { at < characters.count ? characters[at] : nil }
    mutating func next() -> Unicode.Scalar? {
      guard at < characters.count else { return nil }
      at += 1
      return characters[at - 1]
    }
  }

  private mutating func read(_ r: inout Reader, level: Int, isUpright: Bool) {
    while let c = r.peek {
      if c == "}" { return }
      readOne(&r, level: level, isUpright: isUpright)
    }
  }

  private mutating func readOne(_ r: inout Reader, level: Int, isUpright: Bool) {
    guard let c = r.next() else { return }
    switch c {
    case "{":
      read(&r, level: level, isUpright: isUpright)
      _ = r.next()
    case "^": readOne(&r, level: 1, isUpright: isUpright)
    case "_": readOne(&r, level: -1, isUpright: isUpright)
    case "\\": readCommand(&r, level: level, isUpright: isUpright)
    case " ", "~": break
    case "'": add("′", level, false)
    case "-": add("−", level, false)
    case "=", "<", ">", "+":
      add(level == 0 ? " " + String(c) + " " : String(c), level, false)
    default:
      add(String(c), level, Self.isLetter(c) && !isUpright)
    }
  }

  private mutating func readCommand(_ r: inout Reader, level: Int, isUpright: Bool) {
    var name = ""
    while let c = r.peek, c.isASCII, Self.isLetter(c) {
      name.unicodeScalars.append(c)
      r.at += 1
    }
    if name.isEmpty {
      if let c = r.next() { add(c == "," || c == ";" || c == " " ? " " : String(c), level, false) }
      return
    }
    switch name {
    case "mathdefault", "mathrm", "text", "mathregular", "operatorname", "mathsf", "mathtt":
      readOne(&r, level: level, isUpright: true)
    case "mathbf", "mathit", "mathcal", "boldsymbol", "mathbb", "hat", "bar", "vec", "tilde":
      readOne(&r, level: level, isUpright: isUpright)
      if name == "hat" { add("\u{302}", level, !isUpright) }
      if name == "bar" { add("\u{304}", level, !isUpright) }
      if name == "tilde" { add("\u{303}", level, !isUpright) }
      if name == "vec" { add("\u{20D7}", level, !isUpright) }
    case "frac":
      readOne(&r, level: level, isUpright: isUpright)
      add("/", level, false)
      readOne(&r, level: level, isUpright: isUpright)
    case "sqrt":
      add("√", level, false)
      readOne(&r, level: level, isUpright: isUpright)
    case "left", "right", "displaystyle", "quad": if name == "quad" { add(" ", level, false) }
    default:
      if let symbol = Self.symbol(name) {
        let isRelation = Self.relations.contains(name)
        add(isRelation && level == 0 ? " " + symbol + " " : symbol, level, false)
      } else {
        add(name, level, false)
      }
    }
  }

  private static func isLetter(_ c: Unicode.Scalar) -> Bool {
    switch c {
    case "a"..."z", "A"..."Z", "\u{C0}"..."\u{24F}", "\u{370}"..."\u{3FF}": true
    default: false
    }
  }

  private static let relations = ["leq", "geq", "neq", "approx", "times", "to", "rightarrow", "pm"]

  private static func symbol(_ name: String) -> String? {
    switch name {
    case "alpha": "α"
    case "beta": "β"
    case "gamma": "γ"
    case "delta": "δ"
    case "epsilon", "varepsilon": "ε"
    case "zeta": "ζ"
    case "eta": "η"
    case "theta": "θ"
    case "kappa": "κ"
    case "lambda": "λ"
    case "mu": "μ"
    case "nu": "ν"
    case "xi": "ξ"
    case "pi": "π"
    case "rho": "ρ"
    case "sigma": "σ"
    case "tau": "τ"
    case "phi", "varphi": "φ"
    case "chi": "χ"
    case "psi": "ψ"
    case "omega": "ω"
    case "Gamma": "Γ"
    case "Delta": "Δ"
    case "Theta": "Θ"
    case "Lambda": "Λ"
    case "Sigma", "sum": "Σ"
    case "Phi": "Φ"
    case "Psi": "Ψ"
    case "Omega": "Ω"
    case "Pi", "prod": "Π"
    case "nabla": "∇"
    case "partial": "∂"
    case "infty": "∞"
    case "times": "×"
    case "cdot": "·"
    case "pm": "±"
    case "leq", "le": "≤"
    case "geq", "ge": "≥"
    case "neq", "ne": "≠"
    case "approx": "≈"
    case "to", "rightarrow": "→"
    case "in": "∈"
    case "int": "∫"
    case "ell": "ℓ"
    case "degree", "circ": "°"
    case "ldots", "dots": "…"
    case "log", "exp", "sin", "cos", "tan", "tanh", "max", "min", "ln": name + " "
    default: nil
    }
  }
}
