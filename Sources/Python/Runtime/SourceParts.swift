/// A library module's text cut into its top-level definitions, each compiled when a program first
/// asks for it or for something that mentions it.
///
/// A definition is a `def`, a `class` or `name = …` that begins a line. Any other line that begins
/// at the left, such as an import, is run before the first of them.
final class SourceParts {
  private let text: [UInt8]
  private var parts: [(start: Int, end: Int, isTaken: Bool)] = []
  /// The parts that define a name.
  private var places: [String: [Int]] = [:]
  /// What defines nothing, and comes first.
  private var always: [Int] = []

  init(_ source: String) {
    text = Array(source.utf8)
    var line = 0
    var followsDecorator = false
    while line < text.count {
      var end = line
      while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
      if end > line, SourceParts.begins(text[line]), !followsDecorator {
        if let last = parts.indices.last { parts[last].end = line }
        parts.append((line, text.count, false))
      }
      if end > line, let last = parts.indices.last {
        let isDecorator = text[line] == UInt8(ascii: "@")
        if SourceParts.begins(text[line]), !isDecorator, let name = name(line, end) {
          places[name, default: []].append(last)
        }
        if SourceParts.begins(text[line]) { followsDecorator = isDecorator }
      }
      line = end + 1
    }
    let named = Set(places.values.flatMap { $0 })
    always = parts.indices.filter { !named.contains($0) }
  }

  /// Whether a line with this first character begins something new.
  private static func begins(_ c: UInt8) -> Bool { isNamed(c) || c == UInt8(ascii: "@") }

  private static func isNamed(_ c: UInt8) -> Bool {
    c == 95 || c >= 97 && c <= 122 || c >= 65 && c <= 90 || c >= 48 && c <= 57
  }

  /// The name that the line from `start` to `end` defines.
  private func name(_ start: Int, _ end: Int) -> String? {
    var first = word(start, end)
    let isBlock = first.count == 3 && starts(start, "def ") || starts(start, "class ")
    if isBlock { first = word(first.upperBound + 1, end) }
    let rest = first.upperBound
    guard isBlock || rest + 2 < end && text[rest] == 32 && text[rest + 1] == UInt8(ascii: "=")
    else { return nil }
    return String(decoding: text[first], as: UTF8.self)
  }

  private func starts(_ at: Int, _ word: StaticString) -> Bool {
    guard at + word.utf8CodeUnitCount <= text.count else { return false }
    for i in 0..<word.utf8CodeUnitCount where text[at + i] != word.utf8Start[i] { return false }
    return true
  }

  private func word(_ start: Int, _ end: Int) -> Range<Int> {
    var i = start
    while i < end, SourceParts.isNamed(text[i]) { i += 1 }
    return start..<i
  }

  /// The names that do not begin with an underscore, in the order of the text.
  var publicNames: [String] {
    places.filter { !$0.key.hasPrefix("_") }.sorted { $0.value[0] < $1.value[0] }.map { $0.key }
  }

  /// The parts still to be run for a name, in the order of the text; empty if it is unknown.
  func take(for name: String) -> [Int] {
    guard let found = places[name] else { return [] }
    var wanted = Set<Int>()
    var open = always + found
    while let part = open.popLast() {
      if parts[part].isTaken || !wanted.insert(part).inserted { continue }
      open += mentions(part)
    }
    for part in wanted { parts[part].isTaken = true }
    return wanted.sorted()
  }

  /// Parts that could not be run may be asked for again.
  func putBack(_ taken: [Int]) { for part in taken { parts[part].isTaken = false } }

  func source(_ taken: [Int]) -> String {
    var bytes: [UInt8] = []
    for part in taken { bytes += text[parts[part].start..<parts[part].end] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The parts whose names occur in a part, other than after a dot.
  private func mentions(_ part: Int) -> [Int] {
    var result: [Int] = []
    var i = parts[part].start
    let end = parts[part].end
    while i < end {
      guard SourceParts.isNamed(text[i]) else {
        i += 1
        continue
      }
      let word = word(i, end)
      if i == 0 || text[i - 1] != UInt8(ascii: ".") {
        result += places[String(decoding: text[word], as: UTF8.self)] ?? []
      }
      i = word.upperBound
    }
    return result
  }
}

extension VM {
  /// Declares a module that is written in Python, whose definitions are compiled one by one.
  public func registerModule(_ name: String, parts source: String) {
    registerModule(name) { [unowned(unsafe) self] m in
      let parts = SourceParts(source)
      m.set("__all__", Value(newList(parts.publicNames.map { text($0) })))
      m.function("__getattr__(name)") { (vm, a) throws(PyError) in
        let wanted = try a.text(0)
        let taken = parts.take(for: wanted)
        if !taken.isEmpty {
          do throws(PyError) { try vm.runModule(m.module, parts.source(taken)) } catch {
            parts.putBack(taken)
            throw error
          }
          let found = m.module.dict.get(vm.intern(wanted))
          if !found.isUndefined { return found }
        }
        throw vm.attributeError("module '\(name)' has no attribute '\(wanted)'")
      }
    }
  }
}
