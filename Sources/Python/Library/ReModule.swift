/// Module `re`.
extension VM {
  func registerRe() {
    registerModule("re") { m in
      m.vm.addRegexFlags(m)
      let failure = m.exception("error", base: m.vm.types.exception)
      let types = RegexTypes(m.vm, failure)
      m.set("Pattern", Value(types.pattern))
      m.set("Match", Value(types.match))
      m.function("compile(pattern, flags=0)") { (vm, a) throws(PyError) in
        Value(try types.compiled(vm, a[0], a[1]))
      }
      m.function("escape(pattern)") { (vm, a) throws(PyError) in
        try vm.escapePattern(a[0])
      }
      m.function("Scanner(lexicon, flags=0)") { (vm, a) throws(PyError) in
        let module = try vm.importModule("_scanner")
        return try vm.call(try vm.getAttribute(module, "Scanner"), a[0], a[1])
      }
      m.function("purge()") { (_, _) throws(PyError) in .none }
      // The module's functions are the pattern's methods after compiling.
      for (name, parameters) in [
        ("match", "pattern, string, flags=0"), ("fullmatch", "pattern, string, flags=0"),
        ("search", "pattern, string, flags=0"), ("findall", "pattern, string, flags=0"),
        ("finditer", "pattern, string, flags=0"),
      ] {
        m.function("\(name)(\(parameters))") { (vm, a) throws(PyError) in
          try vm.callMethod(Value(try types.compiled(vm, a[0], a[2])), name, [a[1]])
        }
      }
      for name in ["sub", "subn"] {
        m.function("\(name)(pattern, repl, string, count=0, flags=0)") {
          (vm, a) throws(PyError) in
          try vm.callMethod(
            Value(try types.compiled(vm, a[0], a[4])), name, [a[1], a[2], a[3]])
        }
      }
      m.function("split(pattern, string, maxsplit=0, flags=0)") { (vm, a) throws(PyError) in
        try vm.callMethod(Value(try types.compiled(vm, a[0], a[3])), "split", [a[1], a[2]])
      }
    }
  }

  private func escapePattern(_ value: Value) throws(PyError) -> Value {
    let special = Set("()[]{}?*+-|^$\\.&~# \t\n\r\u{0B}\u{0C}".unicodeScalars.map { $0.value })
    if let bytes = value.asBytes {
      var out: [UInt8] = []
      for byte in bytes.bytes {
        if special.contains(UInt32(byte)) { out.append(92) }
        out.append(byte)
      }
      return Value(newBytes(out))
    }
    guard let text = value.asStr else {
      throw typeError("expected string or bytes-like object, got '\(typeName(value))'")
    }
    var out: [UInt32] = []
    for i in 0..<text.count {
      if special.contains(text[i]) { out.append(92) }
      out.append(text[i])
    }
    return Value(newStr(scalars: out))
  }
}

/// A compiled pattern.
final class PatternObject: Object {
  let program: RegexProgram
  let source: Value
  let isBytes: Bool

  init(_ type: TypeObject, _ program: RegexProgram, _ source: Value, isBytes: Bool) {
    self.program = program
    self.source = source
    self.isBytes = isBytes
    super.init(type)
  }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(source)
  }

  override func repr(_ vm: VM) throws(PyError) -> String {
    let shown = try vm.repr(source)
    var names: [String] = []
    let flags = program.flags
    for (flag, name) in [
      (RegexFlags.ascii, "re.ASCII"), (.ignoreCase, "re.IGNORECASE"), (.locale, "re.LOCALE"),
      (.multiline, "re.MULTILINE"), (.dotAll, "re.DOTALL"), (.verbose, "re.VERBOSE"),
    ] where flags.contains(flag) { names.append(name) }
    return "re.compile(\(shown)" + (names.isEmpty ? "" : ", " + names.joined(separator: "|")) + ")"
  }

  override func hash(_ vm: VM) throws(PyError) -> Int64 { try vm.hash(source) }

  override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .equal || op == .notEqual, let that = other.as(PatternObject.self) else {
      return .notImplemented
    }
    var same = program.flags == that.program.flags
    if same { same = try vm.equals(source, that.source) }
    return Value(same == (op == .equal))
  }
}

/// One match: the subject and where the groups lie in it.
final class MatchObject: Object {
  let pattern: PatternObject
  let subject: Value
  let groups: [Int]
  let lastIndex: Int
  let start: Int
  let end: Int

  init(
    _ type: TypeObject, _ pattern: PatternObject, _ subject: Value, _ groups: [Int],
    _ lastIndex: Int, _ start: Int, _ end: Int
  ) {
    self.pattern = pattern
    self.subject = subject
    self.groups = groups
    self.lastIndex = lastIndex
    self.start = start
    self.end = end
    super.init(type)
  }

  override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: pattern)
    heap.mark(subject)
  }

  override func repr(_ vm: VM) throws(PyError) -> String {
    "<re.Match object; span=(\(groups[0]), \(groups[1])), match=\(try vm.repr(text(vm, 0)))>"
  }

  override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    text(vm, try index(vm, key))
  }

  /// What a group matched, or `None`.
  func text(_ vm: VM, _ group: Int, missing: Value = .none) -> Value {
    let (a, b) = (groups[2 * group], groups[2 * group + 1])
    return a < 0 || b < 0 ? missing : MatchObject.part(vm, subject, a, b)
  }

  static func part(_ vm: VM, _ subject: Value, _ a: Int, _ b: Int) -> Value {
    if let text = subject.asStr { return Value(vm.newStr(text, a, b)) }
    if let bytes = subject.asBytes { return Value(vm.newBytes(Array(bytes.bytes[a..<b]))) }
    return .none
  }

  /// The number of the group that a key names.
  func index(_ vm: VM, _ key: Value) throws(PyError) -> Int {
    if key.isInt {
      if key.int >= 0 && key.int <= Int64(pattern.program.groupCount) { return Int(key.int) }
    } else if let name = key.asStr?.string,
      let found = pattern.program.groupNames.first(where: { $0.name == name })
    {
      return found.index
    }
    throw vm.indexError("no such group")
  }
}

/// The types of module `re` and what works on them.
private final class RegexTypes {
  let pattern: TypeObject
  let match: TypeObject
  let failure: TypeObject
  private unowned(unsafe) let vm: VM
  private var cache: [(key: [UInt32], flags: Int64, pattern: PatternObject)] = []

  init(_ vm: VM, _ failure: TypeObject) {
    self.vm = vm
    self.failure = failure
    pattern = vm.type("Pattern", module: "re")
    match = vm.type("Match", module: "re")
    vm.extend(pattern) { addPattern($0) }
    vm.extend(match) { addMatch($0) }
  }

  // MARK: Compiling

  func compiled(_ vm: VM, _ value: Value, _ flags: Value) throws(PyError) -> PatternObject {
    let bits = try vm.int64(flags)
    if let made = value.as(PatternObject.self) {
      if bits != 0 { throw vm.valueError("cannot process flags argument with a compiled pattern") }
      return made
    }
    let source: [UInt32]
    let isBytes: Bool
    if let text = value.asStr {
      (source, isBytes) = (CharacterView(text).array(), false)
    } else if let bytes = value.asBytes {
      (source, isBytes) = (bytes.bytes.map { UInt32($0) }, true)
    } else {
      // The pattern is looked for among the compiled ones first.
      _ = try vm.hash(value)
      throw vm.typeError("first argument must be string or compiled pattern")
    }
    for entry in cache
    where entry.flags == bits && entry.pattern.isBytes == isBytes && entry.key == source {
      return entry.pattern
    }
    let program: RegexProgram
    do throws(RegexError) {
      program = try RegexProgram(source, flags: RegexFlags(rawValue: bits), isBytes: isBytes)
    } catch { throw raised(vm, error, value, source) }
    let made = vm.heap.make(PatternObject(pattern, program, value, isBytes: isBytes), bytes: 512)
    vm.heap.pin(made)
    cache.append((source, bits, made))
    if cache.count > 256 { vm.heap.unpin(cache.removeFirst().pattern) }
    return made
  }

  private func raised(
    _ vm: VM, _ error: RegexError, _ pattern: Value, _ source: [UInt32]
  ) -> PyError {
    var message = error.message
    if message == RegexError.tooLarge.message { return vm.overflowError(message) }
    var line = 1
    var column = 1
    if let position = error.position {
      message += " at position \(position)"
      for c in source.prefix(position) {
        column += 1
        if c == 10 { (line, column) = (line + 1, 1) }
      }
      if source.contains(10) { message += " (line \(line), column \(column))" }
    }
    let made = vm.error(failure, message)
    let known = error.position != nil
    made.exception.attributes = vm.newDict()
    for (name, value) in [
      ("msg", vm.text(error.message)), ("pattern", pattern),
      ("pos", known ? Value(error.position ?? 0) : .none), ("lineno", known ? Value(line) : .none),
      ("colno", known ? Value(column) : .none),
    ] { made.exception.attributes?.set(vm.intern(name), value) }
    return made
  }

  // MARK: Matching

  private func subject(
    _ vm: VM, _ pattern: PatternObject, _ value: Value
  ) throws(PyError) -> CharacterView {
    if let text = value.asStr {
      if pattern.isBytes {
        throw vm.typeError("cannot use a bytes pattern on a string-like object")
      }
      return CharacterView(text)
    }
    if let bytes = value.asBytes {
      if !pattern.isBytes {
        throw vm.typeError("cannot use a string pattern on a bytes-like object")
      }
      // The array's storage stays in place: nothing changes the object during the match.
      return bytes.bytes.withUnsafeBufferPointer {
        CharacterView(bytes: $0.baseAddress, scalars: nil, count: $0.count)
      }
    }
    throw vm.typeError("expected string or bytes-like object, got '\(vm.typeName(value))'")
  }

  private func made(
    _ pattern: PatternObject, _ value: Value, _ matcher: RegexMatcher, _ start: Int, _ end: Int
  ) -> MatchObject {
    vm.heap.make(
      MatchObject(
        match, pattern, value, matcher.groups, matcher.lastIndex, start, end),
      bytes: matcher.groups.count * 8)
  }

  private func own(_ a: Arguments) throws(PyError) -> PatternObject {
    try a.selfObject(PatternObject.self, "re.Pattern")
  }

  /// Calls `body` for each match from left to right, empty ones included; false stops.
  private func forEachMatch(
    _ vm: VM, _ pattern: PatternObject, _ value: Value, _ start: Int, _ end: Int,
    _ body: (RegexMatcher) throws(PyError) -> Bool
  ) throws(PyError) {
    let view = try subject(vm, pattern, value)
    var matcher = RegexMatcher(pattern.program, view, end: end)
    var at = start
    // After an empty match the next one at the same place must not be empty again.
    var mustAdvance = false
    while at <= end {
      if mustAdvance {
        mustAdvance = false
        if !matcher.match(at: at, nonEmpty: true) {
          at += 1
          continue
        }
      } else if !matcher.search(from: at) {
        return
      }
      let (from, to) = (matcher.groups[0], matcher.groups[1])
      if !(try body(matcher)) { return }
      mustAdvance = to == from
      at = to
    }
  }

  private func addPattern(_ t: TypeBuilder) {
    enum Way { case match, full, search }
    func matching(_ name: String, _ way: Way) {
      t.method("\(name)(self, string, pos=0, endpos=9223372036854775807)") {
        (vm, a) throws(PyError) in
        let pattern = try self.own(a)
        let view = try self.subject(vm, pattern, a[1])
        let start = min(max(try a.int(2), 0), view.count)
        let end = min(max(try a.int(3), 0), view.count)
        if start > end { return .none }
        var matcher = RegexMatcher(pattern.program, view, end: end)
        let found =
          way == .search
          ? matcher.search(from: start) : matcher.match(at: start, full: way == .full)
        return found ? Value(self.made(pattern, a[1], matcher, start, end)) : .none
      }
    }
    matching("match", .match)
    matching("fullmatch", .full)
    matching("search", .search)
    t.method("findall(self, string, pos=0, endpos=9223372036854775807)") {
      (vm, a) throws(PyError) in
      let pattern = try self.own(a)
      let value = a[1]
      let view = try self.subject(vm, pattern, value)
      let list = vm.newList()
      let empty = value.asStr != nil ? Value(vm.newStr("")) : Value(vm.newBytes([]))
      let groups = pattern.program.groupCount
      try self.forEachMatch(
        vm, pattern, value, min(max(try a.int(2), 0), view.count),
        min(max(try a.int(3), 0), view.count)
      ) { (m) throws(PyError) in
        func part(_ i: Int) -> Value {
          let (x, y) = (m.groups[2 * i], m.groups[2 * i + 1])
          return x < 0 || y < 0 ? empty : MatchObject.part(vm, value, x, y)
        }
        switch groups {
        case 0: list.append(part(0))
        case 1: list.append(part(1))
        default: list.append(Value(vm.newTuple((1...groups).map { part($0) })))
        }
        return true
      }
      return Value(list)
    }
    t.method("finditer(self, string, pos=0, endpos=9223372036854775807)") {
      (vm, a) throws(PyError) in
      let pattern = try self.own(a)
      let view = try self.subject(vm, pattern, a[1])
      let (start, end) = (
        min(max(try a.int(2), 0), view.count), min(max(try a.int(3), 0), view.count)
      )
      let list = vm.newList()
      try self.forEachMatch(vm, pattern, a[1], start, end) { (m) throws(PyError) in
        list.append(Value(self.made(pattern, a[1], m, start, end)))
        return true
      }
      let source = try vm.iterate(Value(list))
      return vm.newIterator(vm.library.callableIterator, holding: [source]) {
        (vm) throws(PyError) in try vm.next(source)
      }
    }
    t.method("split(self, string, maxsplit=0)") { (vm, a) throws(PyError) in
      let pattern = try self.own(a)
      let value = a[1]
      let most = try a.int(2)
      let view = try self.subject(vm, pattern, value)
      let list = vm.newList()
      var at = 0
      var n = 0
      if most >= 0 {
        try self.forEachMatch(vm, pattern, value, 0, view.count) { (m) throws(PyError) in
          if most > 0 && n >= most { return false }
          n += 1
          list.append(MatchObject.part(vm, value, at, m.groups[0]))
          for g in stride(from: 1, through: pattern.program.groupCount, by: 1) {
            let (x, y) = (m.groups[2 * g], m.groups[2 * g + 1])
            list.append(x < 0 || y < 0 ? .none : MatchObject.part(vm, value, x, y))
          }
          at = m.groups[1]
          return true
        }
      }
      list.append(MatchObject.part(vm, value, at, view.count))
      return Value(list)
    }
    for name in ["sub", "subn"] {
      t.method("\(name)(self, repl, string, count=0)") { (vm, a) throws(PyError) in
        let (result, n) = try self.substitute(
          vm, try self.own(a), a[1], a[2], try a.int(3))
        return name == "sub" ? result : vm.newPair(result, Value(n))
      }
    }
    t.property("pattern") { (_, v) throws(PyError) in v.as(PatternObject.self)!.source }
    t.property("flags") { (_, v) throws(PyError) in
      Value(v.as(PatternObject.self)!.program.flags.rawValue)
    }
    t.property("groups") { (_, v) throws(PyError) in
      Value(v.as(PatternObject.self)!.program.groupCount)
    }
    t.property("groupindex") { (vm, v) throws(PyError) in
      let dict = vm.newDict()
      for (name, index) in v.as(PatternObject.self)!.program.groupNames {
        dict.set(vm.intern(name), Value(index))
      }
      return Value(dict)
    }
    t.method("__copy__(self, /)") { (_, a) throws(PyError) in a[0] }
    t.method("__deepcopy__(self, memo, /)") { (_, a) throws(PyError) in a[0] }
    t.operations(.repr, .eq, .ne, .hash)
  }

  // MARK: Replacing

  private enum Piece {
    case text(Value)
    case group(Int)
  }

  private func substitute(
    _ vm: VM, _ pattern: PatternObject, _ replacement: Value, _ value: Value, _ most: Int
  ) throws(PyError) -> (Value, Int) {
    let view = try subject(vm, pattern, value)
    let isFunction = vm.isCallable(replacement)
    var template: [Piece] = []
    if !isFunction { template = try parseTemplate(vm, pattern, replacement) }
    let parts = vm.newList()
    var at = 0
    var n = 0
    try forEachMatch(vm, pattern, value, 0, view.count) { (m) throws(PyError) in
      if most > 0 && n >= most { return false }
      n += 1
      parts.append(MatchObject.part(vm, value, at, m.groups[0]))
      if isFunction {
        let made = self.made(pattern, value, m, 0, view.count)
        let text = try vm.call(replacement, Value(made))
        if !text.isNone { parts.append(text) }
      } else {
        for piece in template {
          switch piece {
          case .text(let text): parts.append(text)
          case .group(let g):
            let (x, y) = (m.groups[2 * g], m.groups[2 * g + 1])
            if x >= 0 && y >= 0 { parts.append(MatchObject.part(vm, value, x, y)) }
          }
        }
      }
      at = m.groups[1]
      return true
    }
    if n == 0 { return (value, 0) }
    parts.append(MatchObject.part(vm, value, at, view.count))
    if value.asStr != nil { return (Value(try vm.join(vm.newStr(""), Value(parts))), n) }
    return (try vm.callMethod(Value(vm.newBytes([])), "join", [Value(parts)]), n)
  }

  /// Splits a replacement into text and group references: `\1`, `\g<name>`, `\n` and the like.
  private func parseTemplate(
    _ vm: VM, _ pattern: PatternObject, _ value: Value
  ) throws(PyError) -> [Piece] {
    let source: [UInt32]
    if let text = value.asStr {
      source = CharacterView(text).array()
    } else if let bytes = value.asBytes {
      source = bytes.bytes.map { UInt32($0) }
    } else {
      throw vm.typeError("decoding to str: need a bytes-like object, \(vm.typeName(value)) found")
    }
    if !source.contains(92) { return [.text(value)] }
    var pieces: [Piece] = []
    var literal: [UInt32] = []
    func flush() {
      if literal.isEmpty { return }
      pieces.append(
        .text(
          value.asStr != nil
            ? Value(vm.newStr(scalars: literal))
            : Value(vm.newBytes(literal.map { UInt8(truncatingIfNeeded: $0) }))))
      literal = []
    }
    func fail(_ message: String, _ position: Int?) -> PyError {
      raised(vm, RegexError(message: message, position: position), value, source)
    }
    func group(_ index: Int, _ position: Int) throws(PyError) {
      if index > pattern.program.groupCount {
        throw fail("invalid group reference \(index)", position)
      }
      flush()
      pieces.append(.group(index))
    }
    var i = 0
    while i < source.count {
      let c = source[i]
      i += 1
      if c != 92 {
        literal.append(c)
        continue
      }
      if i >= source.count { throw fail("bad escape (end of pattern)", i - 1) }
      let e = source[i]
      i += 1
      switch e {
      case 103:  // g
        guard i < source.count, source[i] == 60 else { throw fail("missing <", i) }
        i += 1
        let from = i
        while i < source.count, source[i] != 62 { i += 1 }
        if i >= source.count {
          throw fail(from == i ? "missing group name" : "missing >, unterminated name", from)
        }
        let name = String(
          String.UnicodeScalarView(source[from..<i].compactMap { Unicode.Scalar($0) }))
        i += 1
        if name.isEmpty { throw fail("missing group name", from) }
        if let number = Int(name), number >= 0 {
          try group(number, from)
        } else if let found = pattern.program.groupNames.first(where: { $0.name == name }) {
          try group(found.index, from)
        } else if CharacterProperties.isIdentifier(Array(source[from..<i - 1])) {
          throw vm.indexError("unknown group name '\(name)'")
        } else {
          throw fail("bad character in group name '\(name)'", from)
        }
      case 48:
        var code: UInt32 = 0
        var n = 0
        while n < 2, i < source.count, source[i] >= 48, source[i] <= 55 {
          code = code * 8 + source[i] - 48
          i += 1
          n += 1
        }
        literal.append(code)
      case 49...57:
        var number = Int(e - 48)
        let from = i - 1
        if i < source.count, source[i] >= 48, source[i] <= 57 {
          if e <= 55, source[i] <= 55, i + 1 < source.count, source[i + 1] >= 48,
            source[i + 1] <= 55
          {
            let octal = (e - 48) * 64 + (source[i] - 48) * 8 + source[i + 1] - 48
            if octal > 0o377 {
              throw fail(
                "octal escape value \\\(String(octal, radix: 8)) outside of range 0-0o377", i - 2)
            }
            literal.append(octal)
            i += 2
            continue
          }
          number = number * 10 + Int(source[i] - 48)
          i += 1
        }
        try group(number, from)
      case 97: literal.append(7)
      case 98: literal.append(8)
      case 102: literal.append(12)
      case 110: literal.append(10)
      case 114: literal.append(13)
      case 116: literal.append(9)
      case 118: literal.append(11)
      case 92: literal.append(92)
      default:
        if e < 128 && CharacterProperties.isAlpha(e) {
          throw fail("bad escape \\\(Unicode.Scalar(e).map { String(Character($0)) } ?? "")", i - 2)
        }
        literal += [92, e]
      }
    }
    flush()
    return pieces
  }

  // MARK: Matches

  private func addMatch(_ t: TypeBuilder) {
    func own(_ a: Arguments) throws(PyError) -> MatchObject {
      try a.selfObject(MatchObject.self, "re.Match")
    }
    t.method("group(self, *groups)") { (vm, a) throws(PyError) in
      let m = try own(a)
      let keys = a.rest(1)
      if keys.count == 0 { return m.text(vm, 0) }
      if keys.count == 1 { return m.text(vm, try m.index(vm, keys[0])) }
      var parts: [Value] = []
      for key in keys { parts.append(m.text(vm, try m.index(vm, key))) }
      return Value(vm.newTuple(parts))
    }
    t.method("groups(self, default=None)") { (vm, a) throws(PyError) in
      let m = try own(a)
      let n = m.pattern.program.groupCount
      return Value(
        vm.newTuple(stride(from: 1, through: n, by: 1).map { m.text(vm, $0, missing: a[1]) }))
    }
    t.method("groupdict(self, default=None)") { (vm, a) throws(PyError) in
      let m = try own(a)
      let dict = vm.newDict()
      for (name, index) in m.pattern.program.groupNames {
        dict.set(vm.intern(name), m.text(vm, index, missing: a[1]))
      }
      return Value(dict)
    }
    t.method("start(self, group=0, /)") { (vm, a) throws(PyError) in
      let m = try own(a)
      return Value(m.groups[2 * (try m.index(vm, a[1]))])
    }
    t.method("end(self, group=0, /)") { (vm, a) throws(PyError) in
      let m = try own(a)
      return Value(m.groups[2 * (try m.index(vm, a[1])) + 1])
    }
    t.method("span(self, group=0, /)") { (vm, a) throws(PyError) in
      let m = try own(a)
      let i = try m.index(vm, a[1])
      return vm.newPair(Value(m.groups[2 * i]), Value(m.groups[2 * i + 1]))
    }
    t.method("expand(self, template)") { (vm, a) throws(PyError) in
      let m = try own(a)
      let parts = vm.newList()
      for piece in try self.parseTemplate(vm, m.pattern, a[1]) {
        switch piece {
        case .text(let text): parts.append(text)
        case .group(let g):
          let text = m.text(vm, g)
          if !text.isNone { parts.append(text) }
        }
      }
      return Value(try vm.join(vm.newStr(""), Value(parts)))
    }
    t.property("regs") { (vm, v) throws(PyError) in
      let m = v.as(MatchObject.self)!
      return Value(
        vm.newTuple(
          (0..<m.groups.count / 2).map {
            vm.newPair(Value(m.groups[2 * $0]), Value(m.groups[2 * $0 + 1]))
          }))
    }
    t.property("string") { (_, v) throws(PyError) in v.as(MatchObject.self)!.subject }
    t.property("re") { (_, v) throws(PyError) in Value(v.as(MatchObject.self)!.pattern) }
    t.property("pos") { (_, v) throws(PyError) in Value(v.as(MatchObject.self)!.start) }
    t.property("endpos") { (_, v) throws(PyError) in Value(v.as(MatchObject.self)!.end) }
    t.property("lastindex") { (_, v) throws(PyError) in
      let m = v.as(MatchObject.self)!
      return m.lastIndex < 0 ? .none : Value(m.lastIndex)
    }
    t.property("lastgroup") { (vm, v) throws(PyError) in
      let m = v.as(MatchObject.self)!
      let names = m.pattern.program.groupNames
      guard let found = names.first(where: { $0.index == m.lastIndex }) else { return .none }
      return vm.text(found.name)
    }
    t.operations(.getItem, .repr)
  }
}
