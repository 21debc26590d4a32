/// The parts of a `str.format` template.
///
/// `{{` and `}}` stand for braces; a field is `{name[!conversion][:specification]}`, and its
/// specification may hold fields of its own. The error words are CPython 3.11's.
public struct ReplacementFields {
  public struct Field: Sendable {
    public var name: String
    /// 0 when none was given, else the letter.
    public var conversion: Unicode.Scalar?
    public var specification: String
    public var specificationHasFields: Bool
  }

  public enum Part: Sendable {
    case text(String)
    case field(Field)
  }

  /// Splits a template into literal text and fields.
  public static func parse(_ template: String) throws(TextError) -> [Part] {
    let source = Array(template.unicodeScalars)
    var parts: [Part] = []
    var literal = String.UnicodeScalarView()
    var at = 0
    while at < source.count {
      let c = source[at]
      at += 1
      if c != "{" && c != "}" {
        literal.append(c)
        continue
      }
      if at < source.count && source[at] == c {
        literal.append(c)
        at += 1
        continue
      }
      if c == "}" {
        throw TextError(.value, "Single '}' encountered in format string")
      }
      if at >= source.count {
        throw TextError(.value, "Single '{' encountered in format string")
      }
      if !literal.isEmpty {
        parts.append(.text(String(literal)))
        literal = String.UnicodeScalarView()
      }
      parts.append(.field(try field(source, &at)))
    }
    if !literal.isEmpty { parts.append(.text(String(literal))) }
    return parts
  }

  private static func field(_ source: [Unicode.Scalar], _ at: inout Int) throws(TextError) -> Field
  {
    var name = String.UnicodeScalarView()
    var brackets = false
    var end: Unicode.Scalar = "\0"
    scan: while at < source.count {
      let c = source[at]
      at += 1
      switch c {
      case "{": throw TextError(.value, "unexpected '{' in field name")
      case "[":
        brackets = true
        name.append(c)
      case "]":
        brackets = false
        name.append(c)
      case "}", ":", "!":
        if brackets {
          name.append(c)
          continue scan
        }
        end = c
        break scan
      default: name.append(c)
      }
    }
    var field = Field(
      name: String(name), conversion: nil, specification: "", specificationHasFields: false)
    if end == "}" { return field }
    if end == "\0" { throw TextError(.value, "expected '}' before end of string") }
    if end == "!" {
      if at >= source.count {
        throw TextError(
          .value, "end of string while looking for conversion specifier")
      }
      field.conversion = source[at]
      at += 1
      if at < source.count {
        let c = source[at]
        at += 1
        if c == "}" { return field }
        if c != ":" {
          if field.conversion == "}" { throw TextError(.value, "unmatched '{' in format spec") }
          throw TextError(.value, "expected ':' after conversion specifier")
        }
      } else {
        throw TextError(.value, "unmatched '{' in format spec")
      }
    }
    var spec = String.UnicodeScalarView()
    var depth = 1
    while at < source.count {
      let c = source[at]
      at += 1
      if c == "{" {
        depth += 1
        field.specificationHasFields = true
      } else if c == "}" {
        depth -= 1
        if depth == 0 {
          field.specification = String(spec)
          return field
        }
      }
      spec.append(c)
    }
    throw TextError(.value, "unmatched '{' in format spec")
  }

  /// What a field name refers to.
  public struct Path: Sendable {
    public enum Step: Sendable {
      case attribute(String)
      case index(Int64)
      case key(String)
    }
    /// Empty for automatic numbering.
    public var first: String
    /// The argument number, when the first part is one.
    public var number: Int?
    public var steps: [Step]
  }

  /// Splits `0.name[key]` into its first part and the lookups after it.
  public static func path(_ name: String) throws(TextError) -> Path {
    let source = Array(name.unicodeScalars)
    var at = 0
    var first = String.UnicodeScalarView()
    while at < source.count, source[at] != ".", source[at] != "[" {
      first.append(source[at])
      at += 1
    }
    let text = String(first)
    var path = Path(first: text, number: try number(text).map { Int($0) }, steps: [])
    while at < source.count {
      let c = source[at]
      at += 1
      if c == "." {
        var word = String.UnicodeScalarView()
        while at < source.count, source[at] != ".", source[at] != "[" {
          word.append(source[at])
          at += 1
        }
        if word.isEmpty { throw TextError(.value, "Empty attribute in format string") }
        path.steps.append(.attribute(String(word)))
      } else if c == "[" {
        var word = String.UnicodeScalarView()
        while at < source.count, source[at] != "]" {
          word.append(source[at])
          at += 1
        }
        if at >= source.count { throw TextError(.value, "Missing ']' in format string") }
        at += 1
        if word.isEmpty { throw TextError(.value, "Empty attribute in format string") }
        let text = String(word)
        if let index = try number(text) {
          path.steps.append(.index(index))
        } else {
          path.steps.append(.key(text))
        }
      } else {
        throw TextError(.value, "Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return path
  }

  private static func number(_ text: String) throws(TextError) -> Int64? {
    if text.isEmpty { return nil }
    var value: Int64 = 0
    for byte in text.utf8 {
      guard byte >= 48, byte <= 57 else { return nil }
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowed) = scaled.addingReportingOverflow(Int64(byte - 48))
      if overflow || overflowed {
        throw TextError(.value, "Too many decimal digits in format string")
      }
      value = sum
    }
    return value
  }
}
