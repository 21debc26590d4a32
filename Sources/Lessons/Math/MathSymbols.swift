/// What a TeX command stands for, by the kind of MathML element it becomes.
enum MathSymbol {
  case identifier(String)
  case operation(String)
  /// Its limits stand above and below in display style: ∑, ∏.
  case largeOperator(String)
  /// Limits below and above as well, in upright letters: lim, max.
  case limitFunction(String)
  case function(String)
  case space(String)

  /// nil where the command is not one of these.
  static func named(_ name: String) -> MathSymbol? {
    if let letter = letters[name] { return .identifier(letter) }
    if let sign = operations[name] { return .operation(sign) }
    if let sign = largeOperators[name] { return .largeOperator(sign) }
    if limitFunctions.contains(name) { return .limitFunction(name == "limsup" ? "lim sup" : name) }
    if functions.contains(name) { return .function(name) }
    if let width = spaces[name] { return .space(width) }
    return nil
  }

  static var names: [String] {
    Array(letters.keys) + Array(operations.keys) + Array(largeOperators.keys)
      + Array(limitFunctions) + Array(functions)
  }

  private static let letters: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "varpi": "ϖ", "rho": "ρ",
    "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "ϕ",
    "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ",
    "Psi": "Ψ", "Omega": "Ω", "ell": "ℓ", "hbar": "ℏ", "imath": "ı", "jmath": "ȷ", "Re": "ℜ",
    "Im": "ℑ", "aleph": "ℵ", "infty": "∞", "partial": "∂", "nabla": "∇", "emptyset": "∅",
    "varnothing": "∅", "top": "⊤", "bot": "⊥", "ldots": "…", "dots": "…", "cdots": "⋯",
    "vdots": "⋮", "ddots": "⋱", "prime": "′", "degree": "°",
  ]

  private static let operations: [String: String] = [
    "cdot": "⋅", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "ast": "∗", "star": "⋆",
    "circ": "∘", "bullet": "∙", "odot": "⊙", "oplus": "⊕", "otimes": "⊗", "ominus": "⊖",
    "cap": "∩", "cup": "∪", "setminus": "∖", "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨",
    "neg": "¬", "lnot": "¬", "forall": "∀", "exists": "∃", "nexists": "∄", "in": "∈",
    "notin": "∉", "ni": "∋", "subset": "⊂", "supset": "⊃", "subseteq": "⊆", "supseteq": "⊇",
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "ll": "≪", "gg": "≫",
    "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅", "equiv": "≡", "propto": "∝",
    "perp": "⊥", "parallel": "∥", "mid": "∣", "to": "→", "rightarrow": "→", "gets": "←",
    "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "implies": "⟹", "Leftarrow": "⇐",
    "Leftrightarrow": "⇔", "iff": "⟺", "mapsto": "↦", "longrightarrow": "⟶", "uparrow": "↑",
    "downarrow": "↓", "hookrightarrow": "↪", "colon": ":", "langle": "⟨", "rangle": "⟩",
    "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "lvert": "|", "rvert": "|",
    "lVert": "‖", "rVert": "‖", "vert": "|", "Vert": "‖", "lbrace": "{", "rbrace": "}",
    "backslash": "\\", "triangleq": "≜", "coloneqq": "≔", "models": "⊨", "vdash": "⊢",
    "therefore": "∴", "because": "∵", "angle": "∠", "triangle": "△",
  ]

  private static let largeOperators: [String: String] = [
    "sum": "∑", "prod": "∏", "coprod": "∐", "bigcup": "⋃", "bigcap": "⋂", "bigoplus": "⨁",
    "bigotimes": "⨂", "bigodot": "⨀", "bigvee": "⋁", "bigwedge": "⋀", "int": "∫", "iint": "∬",
    "oint": "∮",
  ]

  private static let limitFunctions: Set<String> = [
    "lim", "max", "min", "sup", "inf", "argmax", "argmin", "limsup", "Pr", "det", "gcd",
  ]

  private static let functions: Set<String> = [
    "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos",
    "arctan", "sinh", "cosh", "tanh", "coth", "deg", "dim", "ker", "hom", "arg",
  ]

  private static let spaces: [String: String] = [
    ",": "0.1667em", ":": "0.2222em", ";": "0.2778em", "!": "-0.1667em", " ": "0.3333em",
    "quad": "1em", "qquad": "2em", "enspace": "0.5em", "thinspace": "0.1667em",
  ]
}

/// Letters in a mathematical alphabet of Unicode: ℝ, 𝓛, 𝐱.
enum MathAlphabet: String {
  case mathbb, mathcal, mathbf, boldsymbol, mathfrak, mathscr, mathit, mathsf, mathtt

  /// Letters that had a code point before the alphabets came.
  private static let exceptions: [String: [Character: Character]] = [
    "mathbb": ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"],
    "mathcal": [
      "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
      "g": "ℊ", "o": "ℴ",
    ],
    "mathfrak": ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"],
    "mathit": ["h": "ℎ"],
  ]

  func letter(_ c: Character) -> String {
    let name = self == .mathscr ? "mathcal" : self == .boldsymbol ? "mathbf" : rawValue
    if let known = Self.exceptions[name]?[c] { return String(known) }
    guard let scalar = c.unicodeScalars.first, c.unicodeScalars.count == 1 else { return String(c) }
    let bases: (upper: UInt32, lower: UInt32, digit: UInt32)
    switch name {
    case "mathbb": bases = (0x1D538, 0x1D552, 0x1D7D8)
    case "mathcal": bases = (0x1D49C, 0x1D4B6, 0)
    case "mathfrak": bases = (0x1D504, 0x1D51E, 0)
    case "mathbf": bases = (0x1D400, 0x1D41A, 0x1D7CE)
    case "mathsf": bases = (0x1D5A0, 0x1D5BA, 0x1D7E2)
    case "mathtt": bases = (0x1D670, 0x1D68A, 0x1D7F6)
    default: bases = (0x1D434, 0x1D44E, 0)
    }
    let value: UInt32
    switch scalar {
    case "A"..."Z": value = bases.upper + scalar.value - 0x41
    case "a"..."z": value = bases.lower + scalar.value - 0x61
    case "0"..."9" where bases.digit != 0: value = bases.digit + scalar.value - 0x30
    case "Α"..."Ω" where name == "mathbf": value = 0x1D6A8 + scalar.value - 0x391
    case "α"..."ω" where name == "mathbf": value = 0x1D6C2 + scalar.value - 0x3B1
    default: return String(c)
    }
    return Unicode.Scalar(value).map { String(Character($0)) } ?? String(c)
  }
}
