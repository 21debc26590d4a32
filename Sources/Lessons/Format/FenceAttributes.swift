import Diagnostics

/// What stands in the braces after a fence's language: `{#id .class key=value}`.
struct FenceAttributes {
  struct Value {
    var text: String
    var span: Span
    var keySpan: Span
  }
  var language: String
  var id: String?
  var classes: [String] = []
  var values: [(key: String, value: Value)] = []
  var problems: [Diagnostic] = []

  /// Reads an info string at its place in the file. Anything but one language word and one pair of
  /// braces is left alone where the language is not one of ours.
  init(_ source: SourceFile, _ info: Span, strictFor languages: Set<String>) {
    let bytes = source.utf8
    let end = Int(info.end)
    var i = Int(info.start)
    func at(_ from: Int, _ to: Int) -> Span { Span(file: info.file, start: from, end: to) }
    func text(_ from: Int, _ to: Int) -> String { String(decoding: bytes[from..<to], as: UTF8.self) }
    func skip() { while i < end, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 } }
    let wordStart = i
    while i < end, bytes[i] != 0x20, bytes[i] != 0x09, bytes[i] != 0x7B { i += 1 }
    language = text(wordStart, i)
    skip()
    guard i < end, languages.contains(language) else { return }
    guard bytes[i] == 0x7B else {
      problems.append(
        Diagnostic(
          .error, "After \(language) a fence takes attributes in braces only", at: at(i, end),
          help: "For example: \(language) {#name .class key=value}"))
      return
    }
    let brace = i
    i += 1
    while true {
      skip()
      guard i < end else {
        problems.append(
          Diagnostic(.error, "The attributes of this fence are never closed", at: at(brace, end),
            help: "End them with }."))
        return
      }
      if bytes[i] == 0x7D {
        i += 1
        skip()
        if i < end {
          problems.append(
            Diagnostic(.error, "Nothing may follow the attributes of a fence", at: at(i, end)))
        }
        return
      }
      let start = i
      while i < end, bytes[i] != 0x20, bytes[i] != 0x09, bytes[i] != 0x7D, bytes[i] != 0x3D { i += 1 }
      let word = text(start, i)
      if i < end, bytes[i] == 0x3D {
        i += 1
        let valueStart = i
        var value: String
        if i < end, bytes[i] == 0x22 || bytes[i] == 0x27 {
          let quote = bytes[i]
          i += 1
          let from = i
          while i < end, bytes[i] != quote { i += 1 }
          value = text(from, i)
          if i < end {
            i += 1
          } else {
            problems.append(
              Diagnostic(.error, "A value in quotes is never closed", at: at(valueStart, end)))
          }
        } else {
          while i < end, bytes[i] != 0x20, bytes[i] != 0x09, bytes[i] != 0x7D { i += 1 }
          value = text(valueStart, i)
        }
        values.append(
          (word, Value(text: value, span: at(valueStart, i), keySpan: at(start, i))))
      } else if word.hasPrefix("#"), word.count > 1 {
        if id != nil {
          problems.append(Diagnostic(.error, "A fence has one name only", at: at(start, i)))
        }
        id = String(word.dropFirst())
      } else if word.hasPrefix("."), word.count > 1 {
        classes.append(String(word.dropFirst()))
      } else {
        problems.append(
          Diagnostic(
            .error, "\(word.isEmpty ? "=" : word) is no attribute of a fence", at: at(start, max(i, start + 1)),
            help: "Write #name, .class or key=value."))
        i = max(i, start + 1)
      }
    }
  }
}
