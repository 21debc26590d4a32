import Diagnostics

/// What CPython's compiler refuses in the patterns of one case.
struct PatternChecker {
  /// The expressions in the pattern, to be checked by themselves.
  private(set) var values: [Expression] = []
  private var names: [String] = []

  mutating func check(_ pattern: Pattern, mayCatchAll: Bool) throws(SyntaxFault) {
    let span = pattern.span
    switch pattern.kind {
    case .value(let value): values.append(value)
    case .singleton: break
    case .wildcard:
      if !mayCatchAll {
        throw SyntaxFault("wildcard makes remaining patterns unreachable", at: span)
      }
    case .capture(let name):
      if !mayCatchAll {
        throw SyntaxFault(
          "name capture '\(name)' makes remaining patterns unreachable", at: span)
      }
      try bind(name, span)
    case .star(let name):
      if let name { try bind(name, span) }
    case .sequence(let elements):
      var stars = 0
      for element in elements {
        if case .star = element.kind { stars += 1 }
      }
      if stars > 1 {
        throw SyntaxFault("multiple starred names in sequence pattern", at: span)
      }
      for element in elements { try check(element, mayCatchAll: true) }
    case .mapping(let keys, let inner, let rest):
      try checkKeys(keys, span)
      values += keys
      for one in inner { try check(one, mayCatchAll: true) }
      if let rest { try bind(rest, span) }
    case .class(let type, let positional, let attributes, let keyword):
      for (i, name) in attributes.enumerated() {
        if name == "__debug__" { throw SyntaxFault("cannot assign to __debug__", at: span) }
        for j in (i + 1)..<max(attributes.count, i + 1) where attributes[j] == name {
          throw SyntaxFault(
            "attribute name repeated in class pattern: \(name)", at: keyword[j].span)
        }
      }
      values.append(type)
      for one in positional { try check(one, mayCatchAll: true) }
      for one in keyword { try check(one, mayCatchAll: true) }
    case .alias(let inner, let name):
      try check(inner, mayCatchAll: mayCatchAll)
      try bind(name, span)
    case .or(let choices):
      try checkChoices(choices, mayCatchAll)
    }
  }

  private mutating func bind(_ name: String, _ span: Span) throws(SyntaxFault) {
    if name == "__debug__" { throw SyntaxFault("cannot assign to __debug__", at: span) }
    if names.contains(name) {
      throw SyntaxFault("multiple assignments to name '\(name)' in pattern", at: span)
    }
    names.append(name)
  }

  /// All alternatives must bind the same names.
  private mutating func checkChoices(
    _ choices: [Pattern], _ mayCatchAll: Bool
  ) throws(SyntaxFault) {
    let outer = names
    var first: [String] = []
    for (i, choice) in choices.enumerated() {
      names = []
      try check(choice, mayCatchAll: mayCatchAll && i == choices.count - 1)
      if i == 0 {
        first = names
      } else if names.count != first.count || !names.allSatisfy({ first.contains($0) }) {
        throw SyntaxFault("alternative patterns bind different names", at: choice.span)
      }
    }
    names = outer
    for name in first { try bind(name, choices[choices.count - 1].span) }
  }

  private func checkKeys(_ keys: [Expression], _ span: Span) throws(SyntaxFault) {
    for i in keys.indices {
      for j in 0..<i {
        if let key = keys[i].literalKey, key == keys[j].literalKey {
          throw SyntaxFault("mapping pattern checks duplicate key (\(key))", at: span)
        }
      }
    }
  }
}

extension Expression {
  /// A literal key's text, equal for equal keys.
  fileprivate var literalKey: String? {
    guard case .literal(let literal) = kind else { return nil }
    switch literal {
    case .none: return "None"
    case .true: return "True"
    case .false: return "False"
    case .int(let value): return "\(value)"
    case .bigInt(let digits, _): return digits
    case .float(let value): return "\(value)"
    case .imaginary(let value): return "\(value)j"
    case .string(let text): return "'\(text)'"
    case .bytes, .ellipsis: return nil
    }
  }
}
