/// Reads the syntax of module `re` (Python 3.11) into a tree; errors are `re.error`'s words.
struct RegexParser {
  private let source: [UInt32]
  private var at = 0
  private(set) var flags: RegexFlags
  private(set) var groupCount = 0
  /// Where the pattern goes on after flags at its start.
  private var leadEnd = 0
  /// Groups that a condition asked for before they began, and where it did.
  private var awaited: [(index: Int, position: Int)] = []
  private(set) var groupNames: [(name: String, index: Int)] = []
  private var openGroups: Set<Int> = []
  private let isBytes: Bool

  init(_ source: [UInt32], flags: RegexFlags, isBytes: Bool = false) {
    self.source = source
    self.flags = flags
    self.isBytes = isBytes
  }

  mutating func parse() throws(RegexError) -> RegexNode {
    let node = try alternatives()
    if at < source.count { throw error("unbalanced parenthesis", at) }
    for (index, position) in awaited where index > groupCount {
      throw error("invalid group reference \(index)", position)
    }
    return node
  }

  private var isASCII: Bool { isBytes || flags.contains(.ascii) }

  private func error(_ message: String, _ position: Int?) -> RegexError {
    RegexError(message: message, position: position)
  }

  private func peek(_ c: Character, _ offset: Int = 0) -> Bool {
    at + offset < source.count && source[at + offset] == c.unicodeScalars.first!.value
  }

  private mutating func take(_ c: Character) -> Bool {
    if peek(c) {
      at += 1
      return true
    }
    return false
  }

  private mutating func alternatives() throws(RegexError) -> RegexNode {
    var items = [try sequence()]
    while take("|") { items.append(try sequence()) }
    return items.count == 1 ? items[0] : .alternatives(items)
  }

  private mutating func skipVerbose() {
    while flags.contains(.verbose), at < source.count {
      let c = source[at]
      if c == 32 || (c >= 9 && c <= 13) {
        at += 1
      } else if c == 35 {
        while at < source.count, source[at] != 10 { at += 1 }
      } else {
        return
      }
    }
  }

  private mutating func sequence() throws(RegexError) -> RegexNode {
    var items: [RegexNode] = []
    while true {
      skipVerbose()
      if at >= source.count || peek("|") || peek(")") { break }
      let start = at
      if let (least, most, isRepeat) = try repeatCount(), isRepeat {
        _ = (least, most)
        throw error("nothing to repeat", start)
      }
      at = start
      guard let atom = try atom() else { continue }
      skipVerbose()
      let position = at
      guard let (least, most, _) = try repeatCount() else {
        items.append(atom)
        continue
      }
      if case .assertion = atom { throw error("nothing to repeat", position) }
      if case .empty = atom { throw error("nothing to repeat", position) }
      var mode = RegexNode.RepeatMode.greedy
      if take("?") { mode = .lazy } else if take("+") { mode = .possessive }
      let second = at
      skipVerbose()
      if try repeatCount() != nil { throw error("multiple repeat", second) }
      at = second
      items.append(.repeated(atom, least: least, most: most, mode: mode))
    }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  /// `* + ? {m,n}`, or nil if none stands here.
  private mutating func repeatCount() throws(RegexError) -> (Int, Int, Bool)? {
    if take("*") { return (0, Int.max, true) }
    if take("+") { return (1, Int.max, true) }
    if take("?") { return (0, 1, true) }
    guard peek("{") else { return nil }
    let start = at
    at += 1
    if peek("}") {
      at = start
      return nil
    }
    var isTooLarge = false
    func digits() -> Int? {
      var value: UInt64?
      while at < source.count, source[at] >= 48, source[at] <= 57 {
        value = min((value ?? 0) * 10 + UInt64(source[at] - 48), 1 << 40)
        at += 1
      }
      guard let value else { return nil }
      if value >= 0xFFFF_FFFF { isTooLarge = true }
      return Int(min(value, 1 << 30))
    }
    let low = digits()
    var high = low
    var hasComma = false
    if take(",") {
      hasComma = true
      high = digits()
    }
    guard take("}"), low != nil || hasComma else {
      at = start
      return nil
    }
    if isTooLarge { throw RegexError.tooLarge }
    if let low, let high, high < low {
      throw error("min repeat greater than max repeat", start + 1)
    }
    return (low ?? 0, high ?? Int.max, true)
  }

  private func character(_ c: UInt32) -> RegexNode {
    if flags.contains(.ignoreCase), c < 128 || !flags.contains(.ascii),
      CharacterProperties.isCased(c)
    {
      var set = RegexSet()
      set.ranges = [(c, c)]
      set.ignoresCase = true
      // Both sides fold: the pattern's own other case has to be in the set as well.
      set.ranges.append((CharacterProperties.simpleLower(c), CharacterProperties.simpleLower(c)))
      set.ranges.append((CharacterProperties.simpleUpper(c), CharacterProperties.simpleUpper(c)))
      return finished(set)
    }
    return .character(c)
  }

  private func finished(_ set: RegexSet) -> RegexNode {
    var set = set
    set.prepare()
    return .set(set)
  }

  private func classNode(_ item: RegexSet.Class) -> RegexNode {
    var set = RegexSet()
    set.classes = [item]
    return finished(set)
  }

  /// One item; nil where flags or a comment stood.
  private mutating func atom() throws(RegexError) -> RegexNode? {
    let start = at
    let c = source[at]
    at += 1
    switch c {
    case 46: return .any(newline: flags.contains(.dotAll))
    case 94: return .assertion(flags.contains(.multiline) ? .lineStart : .start)
    case 36: return .assertion(flags.contains(.multiline) ? .lineEnd : .end)
    case 91: return try bracket(start)
    case 40: return try parenthesis(start)
    case 92: return try escape(start)
    default: return character(c)
    }
  }

  // MARK: Sets

  private mutating func bracket(_ start: Int) throws(RegexError) -> RegexNode {
    var set = RegexSet()
    set.ignoresCase = flags.contains(.ignoreCase)
    set.isNegated = take("^")
    let first = at
    while true {
      if at >= source.count { throw error("unterminated character set", start) }
      let here = at
      if source[at] == 93 && at > first {
        at += 1
        break
      }
      let low = try setItem(start)
      if peek("-") {
        let dash = at
        at += 1
        if at >= source.count { throw error("unterminated character set", start) }
        if source[at] == 93 {
          at = dash
        } else {
          let high = try setItem(start)
          guard case .single(let a) = low, case .single(let b) = high else {
            throw error("bad character range \(text(here, at))", here)
          }
          if b < a { throw error("bad character range \(text(here, at))", here) }
          set.ranges.append((a, b))
          if set.ignoresCase { appendFolds(a, b, &set) }
          continue
        }
      }
      switch low {
      case .single(let c):
        set.ranges.append((c, c))
        if set.ignoresCase { appendFolds(c, c, &set) }
      case .group(let item): set.classes.append(item)
      }
    }
    return finished(set)
  }

  private func appendFolds(_ a: UInt32, _ b: UInt32, _ set: inout RegexSet) {
    guard b - a < 1024 else { return }
    for c in a...b {
      let lower = CharacterProperties.simpleLower(c), upper = CharacterProperties.simpleUpper(c)
      if lower != c { set.ranges.append((lower, lower)) }
      if upper != c { set.ranges.append((upper, upper)) }
    }
  }

  private enum SetItem {
    case single(UInt32)
    case group(RegexSet.Class)
  }

  private func text(_ a: Int, _ b: Int) -> String {
    var out = String.UnicodeScalarView()
    for c in source[a..<min(b, source.count)] {
      if let s = Unicode.Scalar(c) { out.append(s) }
    }
    return String(out)
  }

  private mutating func setItem(_ start: Int) throws(RegexError) -> SetItem {
    let here = at
    let c = source[at]
    at += 1
    guard c == 92 else { return .single(c) }
    guard at < source.count else { throw error("bad escape (end of pattern)", here) }
    let e = source[at]
    at += 1
    if let item = classEscape(e) { return .group(item) }
    if e == 98 { return .single(8) }
    if let simple = try simpleEscape(e, here) { return .single(simple) }
    if e >= 48 && e <= 55 {
      var value = e - 48
      var n = 1
      while n < 3, at < source.count, source[at] >= 48, source[at] <= 55 {
        value = value * 8 + source[at] - 48
        at += 1
        n += 1
      }
      if value > 0o377 {
        throw error("octal escape value \(text(here, at)) outside of range 0-0o377", here)
      }
      return .single(value)
    }
    if e < 128 && (CharacterProperties.isAlpha(e) || e == 56 || e == 57) {
      throw error("bad escape \(text(here, at))", here)
    }
    return .single(e)
  }

  private func classEscape(_ e: UInt32) -> RegexSet.Class? {
    switch e {
    case 100: .digit(isASCII)
    case 68: .notDigit(isASCII)
    case 115: .space(isASCII)
    case 83: .notSpace(isASCII)
    case 119: .word(isASCII)
    case 87: .notWord(isASCII)
    default: nil
    }
  }

  private mutating func simpleEscape(_ e: UInt32, _ here: Int) throws(RegexError) -> UInt32? {
    switch e {
    case 97: return 7
    case 102: return 12
    case 110: return 10
    case 114: return 13
    case 116: return 9
    case 118: return 11
    case 92: return 92
    case 120: return try hex(2, here)
    case 117 where !isBytes: return try hex(4, here)
    case 85 where !isBytes: return try hex(8, here)
    default: return nil
    }
  }

  private mutating func hex(_ count: Int, _ here: Int) throws(RegexError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard at < source.count, source[at] < 128,
        let d = BigInt.digitValue(UInt8(source[at])), d < 16
      else { throw error("incomplete escape \(text(here, at))", here) }
      value = value << 4 | UInt32(d)
      at += 1
    }
    return value
  }

  private mutating func escape(_ start: Int) throws(RegexError) -> RegexNode {
    guard at < source.count else { throw error("bad escape (end of pattern)", start) }
    let e = source[at]
    at += 1
    if let item = classEscape(e) { return classNode(item) }
    switch e {
    case 65: return .assertion(.start)
    case 90: return .assertion(.absoluteEnd)
    case 98: return .assertion(.boundary(ascii: isASCII))
    case 66: return .assertion(.noBoundary(ascii: isASCII))
    default: break
    }
    if let c = try simpleEscape(e, start) { return character(c) }
    if e == 48 {
      var value: UInt32 = 0
      var n = 0
      while n < 2, at < source.count, source[at] >= 48, source[at] <= 55 {
        value = value * 8 + source[at] - 48
        at += 1
        n += 1
      }
      return character(value)
    }
    if e >= 49 && e <= 57 {
      var value = Int(e - 48)
      if at < source.count, source[at] >= 48, source[at] <= 57 {
        if e <= 55, source[at] <= 55, at + 1 < source.count, source[at + 1] >= 48,
          source[at + 1] <= 55
        {
          let octal = (e - 48) * 64 + (source[at] - 48) * 8 + source[at + 1] - 48
          at += 2
          if octal > 0o377 {
            throw error("octal escape value \(text(start, at)) outside of range 0-0o377", start)
          }
          return character(octal)
        }
        value = value * 10 + Int(source[at] - 48)
        at += 1
      }
      return try reference(value, start)
    }
    if e < 128 && CharacterProperties.isAlpha(e) {
      throw error("bad escape \(text(start, at))", start)
    }
    return character(e)
  }

  private func reference(_ index: Int, _ start: Int) throws(RegexError) -> RegexNode {
    if index > groupCount { throw error("invalid group reference \(index)", start + 1) }
    if openGroups.contains(index) { throw error("cannot refer to an open group", start) }
    return .backreference(index)
  }

  // MARK: Parentheses

  private mutating func parenthesis(_ start: Int) throws(RegexError) -> RegexNode? {
    guard take("?") else { return try capture(nil, start) }
    guard at < source.count else { throw error("unexpected end of pattern", at) }
    let c = source[at]
    at += 1
    switch c {
    case 80:  // P
      if take("<") {
        return try capture(try name(until: ">", start), start)
      }
      if take("=") {
        let position = at
        let word = try name(until: ")", start)
        guard let group = groupNames.first(where: { $0.name == word }) else {
          throw error("unknown group name '\(word)'", position)
        }
        return try reference(group.index, position)
      }
      guard at < source.count else { throw error("unexpected end of pattern", at) }
      throw error("unknown extension ?P\(text(at, at + 1))", start + 1)
    case 58: return .group(try body(start), index: nil)
    case 35:
      while true {
        if at >= source.count { throw error("missing ), unterminated comment", start) }
        at += 1
        if source[at - 1] == 41 { return nil }
      }
    case 61: return .look(try body(start), ahead: true, negative: false)
    case 33: return .look(try body(start), ahead: true, negative: true)
    case 62: return .atomic(try body(start))
    case 60:
      guard at < source.count else { throw error("unexpected end of pattern", at) }
      let kind = source[at]
      guard kind == 61 || kind == 33 else {
        throw error("unknown extension ?<\(text(at, at + 1))", start + 1)
      }
      at += 1
      let node = try body(start)
      let w = node.width
      if w.least != w.most { throw error("look-behind requires fixed-width pattern", nil) }
      if UInt64(w.most) > 0xFFFF_FFFF { throw error("looks too much behind", nil) }
      return .look(node, ahead: false, negative: kind == 33)
    case 40:
      let position = at
      let word = try name(until: ")", start, orNumber: true)
      var index = Int(word) ?? -1
      if index < 0 {
        guard let group = groupNames.first(where: { $0.name == word }) else {
          throw error("unknown group name '\(word)'", position)
        }
        index = group.index
      } else if index == 0 {
        throw error("bad group number", position)
      }
      let yes = try sequence()
      let no = take("|") ? try sequence() : .empty
      if peek("|") { throw error("conditional backref with more than two branches", at) }
      guard take(")") else { throw error("missing ), unterminated subpattern", start) }
      if index > groupCount { awaited.append((index, position)) }
      return .conditional(index, yes, no)
    default:
      at -= 1
      return try inlineFlags(start)
    }
  }

  private mutating func name(
    until end: Character, _ start: Int, orNumber: Bool = false
  ) throws(RegexError) -> String {
    let from = at
    while at < source.count, !peek(end) { at += 1 }
    let what = "group name"
    if at >= source.count {
      if from == at { throw error("missing \(what)", from) }
      throw error(
        end == ">" ? "missing >, unterminated name" : "missing ), unterminated name", from)
    }
    let word = text(from, at)
    let scalars = Array(source[from..<at])
    at += 1
    if word.isEmpty { throw error("missing \(what)", from) }
    if !CharacterProperties.isIdentifier(scalars) && !(orNumber && Int(word) != nil) {
      throw error("bad character in group name '\(word)'", from)
    }
    return word
  }

  private mutating func capture(_ name: String?, _ start: Int) throws(RegexError) -> RegexNode {
    groupCount += 1
    let index = groupCount
    if let name {
      if let old = groupNames.first(where: { $0.name == name }) {
        throw error(
          "redefinition of group name '\(name)' as group \(index); was group \(old.index)",
          start + 4)
      }
      groupNames.append((name, index))
    }
    openGroups.insert(index)
    let node = try body(start)
    openGroups.remove(index)
    return .group(node, index: index)
  }

  private mutating func body(_ start: Int) throws(RegexError) -> RegexNode {
    let outer = flags
    let node = try alternatives()
    guard take(")") else { throw error("missing ), unterminated subpattern", start) }
    flags = outer
    return node
  }

  private mutating func inlineFlags(_ start: Int) throws(RegexError) -> RegexNode? {
    var on: RegexFlags = []
    var off: RegexFlags = []
    let kinds: RegexFlags = [.ascii, .unicode, .locale]
    func flag(_ c: UInt32) -> RegexFlags? {
      switch c {
      case 105: .ignoreCase
      case 76: .locale
      case 109: .multiline
      case 115: .dotAll
      case 117: .unicode
      case 120: .verbose
      case 97: .ascii
      default: nil
      }
    }
    // The first flags, up to what ends them: `)`, `-` or `:`.
    var end: UInt32 = 0
    while end == 0 {
      guard at < source.count else { throw error("missing -, : or )", at) }
      let c = source[at]
      at += 1
      if c == 45 || on != [] && (c == 41 || c == 58) {
        end = c
        continue
      }
      guard let one = flag(c) else {
        if at - 1 == start + 2 {
          throw error("unknown extension ?\(text(at - 1, at))", start + 1)
        }
        throw error(
          CharacterProperties.isAlpha(c) ? "unknown flag" : "missing -, : or )", at - 1)
      }
      if one == .locale && !isBytes {
        throw error("bad inline flags: cannot use 'L' flag with a str pattern", at)
      }
      if one == .unicode && isBytes {
        throw error("bad inline flags: cannot use 'u' flag with a bytes pattern", at)
      }
      on.formUnion(one)
      if kinds.contains(one), !on.intersection(kinds).subtracting(one).isEmpty {
        throw error("bad inline flags: flags 'a', 'u' and 'L' are incompatible", at)
      }
    }
    if end == 41 {
      var i = leadEnd
      let isVerbose = flags.contains(.verbose)
      while isVerbose, i < start, source[i] == 32 || source[i] >= 9 && source[i] <= 13 { i += 1 }
      if i != start { throw error("global flags not at the start of the expression", start) }
      leadEnd = at
      flags.formUnion(on)
      return nil
    }
    if end == 45 {
      var isFirst = true
      while true {
        guard at < source.count else { throw error(isFirst ? "missing flag" : "missing :", at) }
        let c = source[at]
        at += 1
        if c == 58 && !isFirst { break }
        guard let one = flag(c) else {
          let words = isFirst ? "missing flag" : "missing :"
          throw error(CharacterProperties.isAlpha(c) ? "unknown flag" : words, at - 1)
        }
        if kinds.contains(one) {
          throw error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", at)
        }
        off.formUnion(one)
        isFirst = false
      }
    }
    if !on.intersection(off).isEmpty {
      throw error("bad inline flags: flag turned on and off", at - 1)
    }
    let outer = flags
    flags.formUnion(on)
    flags.subtract(off)
    let node = try alternatives()
    guard take(")") else { throw error("missing ), unterminated subpattern", start) }
    flags = outer
    return .group(node, index: nil)
  }
}
