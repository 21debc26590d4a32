import Diagnostics
import Yams

/// YAML as it stands in a file: its text, and where each of its lines starts there.
struct YAMLText {
  var text: String
  var lineOffsets: [Int]
  var source: SourceFile
  var file: FileID

  /// The offset in the file of a 1-based line and column, counted in scalars as Yams does.
  func offset(line: Int, column: Int) -> Int {
    let line = max(1, min(line, lineOffsets.count))
    var offset = lineOffsets[line - 1]
    var left = column - 1
    while left > 0, offset < source.utf8.count, source.utf8[offset] != 0x0A {
      offset += 1
      while offset < source.utf8.count, source.utf8[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// From a mark to the end of its line.
  func span(_ mark: Mark?) -> Span {
    rest(from: mark.map { offset(line: $0.line, column: $0.column) } ?? lineOffsets.first ?? 0)
  }

  func rest(from start: Int) -> Span {
    let line = source.lineBytes(source.line(at: start))
    var end = line.endIndex
    while end > start, source.utf8[end - 1] == 0x20 { end -= 1 }
    return Span(file: file, start: start, end: max(end, start))
  }
}

/// The keys of one YAML mapping, read by type; every problem has its place.
final class YAMLFields {
  private let yaml: YAMLText
  private var pairs: [(key: String, keySpan: Span, value: Node)] = []
  private var used: Set<String> = []
  private(set) var problems: [Diagnostic] = []

  /// Parses a whole text. A text that is no mapping is a problem, and reads as empty.
  init(_ yaml: YAMLText, named name: String) {
    self.yaml = yaml
    do {
      guard let node = try compose(yaml: yaml.text) else { return }
      read(node, name)
    } catch let error as YamlError {
      problems.append(diagnostic(error, name))
    } catch {
      problems.append(Diagnostic(.error, "\(name) cannot be read: \(error)", at: yaml.span(nil)))
    }
  }

  private init(_ yaml: YAMLText, _ node: Node, named name: String) {
    self.yaml = yaml
    read(node, name)
  }

  private func read(_ node: Node, _ name: String) {
    if case .scalar(let scalar) = node, scalar.string.isEmpty { return }
    guard case .mapping(let mapping) = node else {
      problems.append(
        Diagnostic(
          .error, "\(name) must be lines of the form key: value", at: yaml.span(node.mark)))
      return
    }
    for (key, value) in mapping {
      pairs.append((key.scalar?.string ?? "", span(key), value))
    }
  }

  private func diagnostic(_ error: YamlError, _ name: String) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      var help = "Put text that holds a colon, a quote or a bracket in quotes."
      if problem.contains("tab") || problem.contains("cannot start any token") {
        help = "Indent with blanks, not tabs, and put text with special characters in quotes."
      }
      return Diagnostic(
        .error, "\(name) is no valid YAML: \(problem)", at: yaml.span(mark), help: help)
    case .duplicatedKeysInMapping(let duplicates, _):
      let key = duplicates.first ?? ""
      return Diagnostic(
        .error, "The key \(key) is given twice in \(name.lowercasedFirst)", at: secondLine(of: key))
    default:
      return Diagnostic(.error, "\(name) is no valid YAML: \(error)", at: yaml.span(nil))
    }
  }

  private func secondLine(of key: String) -> Span {
    var count = 0
    for (i, line) in yaml.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.trimmingSpace.hasPrefix(key + ":") {
      count += 1
      if count == 2 {
        let indent = line.prefix { $0 == " " }.count
        return yaml.rest(from: yaml.offset(line: i + 1, column: indent + 1))
      }
    }
    return yaml.span(nil)
  }

  private func span(_ node: Node) -> Span {
    let rest = yaml.span(node.mark)
    guard let scalar = node.scalar else { return rest }
    let quotes = scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? 2 : 0
    let length = min(rest.count, max(scalar.string.utf8.count + quotes, 1))
    return Span(file: yaml.file, start: Int(rest.start), end: Int(rest.start) + length)
  }

  // MARK: Values

  var keys: [String] { pairs.map(\.key) }
  func keySpan(_ key: String) -> Span? { pairs.first { $0.key == key }?.keySpan }
  func valueSpan(_ key: String) -> Span? { value(key).map(span) }

  private func value(_ key: String) -> Node? {
    used.insert(key)
    return pairs.first { $0.key == key }?.value
  }

  private func wrong(_ key: String, _ wanted: String, _ node: Node) {
    let got: String
    switch node {
    case .scalar(let scalar): got = scalar.string.isEmpty ? "nothing" : scalar.string
    case .sequence: got = "a list"
    case .mapping: got = "a mapping"
    case .alias: got = "an alias"
    }
    problems.append(
      Diagnostic(.error, "\(key) must be \(wanted), and is \(got)", at: span(node)))
  }

  private func resolved(_ node: Node) -> Tag.Name { Resolver.default.resolveTag(of: node) }

  func string(_ key: String) -> String? {
    guard let node = value(key) else { return nil }
    guard case .scalar(let scalar) = node else {
      wrong(key, "text", node)
      return nil
    }
    if scalar.style == .plain, resolved(node) == .null {
      wrong(key, "text", node)
      return nil
    }
    return scalar.string
  }

  /// A list of texts; one text stands for a list of one.
  func strings(_ key: String) -> [String]? {
    guard let node = value(key) else { return nil }
    switch node {
    case .scalar(let scalar) where !scalar.string.isEmpty: return [scalar.string]
    case .sequence(let items):
      var result: [String] = []
      for item in items {
        guard let scalar = item.scalar else {
          wrong(key, "a list of texts", item)
          return nil
        }
        result.append(scalar.string)
      }
      return result
    default:
      wrong(key, "a list of texts", node)
      return nil
    }
  }

  func bool(_ key: String) -> Bool? {
    guard let node = value(key) else { return nil }
    if let scalar = node.scalar, scalar.style == .plain {
      switch scalar.string {
      case "true", "True", "yes", "on": return true
      case "false", "False", "no", "off": return false
      default: break
      }
    }
    wrong(key, "true or false", node)
    return nil
  }

  func int(_ key: String, in range: ClosedRange<Int64>) -> Int64? {
    guard let node = value(key) else { return nil }
    guard let text = node.scalar?.string, let number = Int64(text), range.contains(number) else {
      let bounds =
        range.upperBound == .max ? "from \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
      wrong(key, "a whole number \(bounds)", node)
      return nil
    }
    return number
  }

  func double(_ key: String, positive: Bool = false) -> Double? {
    guard let node = value(key) else { return nil }
    guard let text = node.scalar?.string, let number = Double(text), number.isFinite,
      !positive || number > 0
    else {
      wrong(key, positive ? "a number greater than 0" : "a number", node)
      return nil
    }
    return number
  }

  func choice(_ key: String, of names: [String]) -> String? {
    guard let text = string(key) else { return nil }
    guard names.contains(text) else {
      problems.append(
        Diagnostic(
          .error, "\(key) must be \(names.joined(separator: ", ")), and is \(text)",
          at: valueSpan(key), help: nearest(to: text, among: names).map { "Did you mean \($0)?" }))
      return nil
    }
    return text
  }

  func date(_ key: String) -> String? {
    guard let text = string(key) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month)
    {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if (1...days[month - 1]).contains(day) { return text }
    }
    problems.append(
      Diagnostic(
        .error, "\(key) must be a date such as 2026-03-31, and is \(text)", at: valueSpan(key)))
    return nil
  }

  func texts(byKey key: String) -> [String: String]? {
    guard let node = value(key) else { return nil }
    guard case .mapping(let mapping) = node else {
      wrong(key, "a mapping of texts", node)
      return nil
    }
    var result: [String: String] = [:]
    for (name, value) in mapping {
      guard let name = name.scalar?.string, let text = value.scalar?.string else {
        wrong(key, "a mapping of texts", value)
        return nil
      }
      result[name] = text
    }
    return result
  }

  /// The keys of a mapping inside this one.
  func inner(_ key: String, _ read: (YAMLFields) -> Void) {
    guard let node = value(key) else { return }
    guard case .mapping = node else {
      wrong(key, "lines of the form key: value", node)
      return
    }
    let fields = YAMLFields(yaml, node, named: key)
    read(fields)
    problems += fields.problems
  }

  /// Reports the keys that nobody asked for.
  func finish(_ severity: Diagnostic.Severity, what: String) {
    for pair in pairs where !used.contains(pair.key) {
      problems.append(
        Diagnostic(
          severity, "There is no \(what) named \(pair.key)", at: pair.keySpan,
          help: nearest(to: pair.key, among: used.sorted()).map { "Did you mean \($0)?" }))
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
