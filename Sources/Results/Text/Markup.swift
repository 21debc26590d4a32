/// HTML or SVG that is safe to put into a page: what came from outside was escaped on its way in.
///
/// Written as a literal, whose own characters are the author's markup; an interpolated `String` is
/// text and is escaped for element content and for quoted attributes alike, an interpolated
/// `Markup` stands as it is:
///
///     let row: Markup = "<td title=\"\(tip)\">\(name)</td>"
public struct Markup: ExpressibleByStringInterpolation, Sendable {
  public private(set) var source: String

  public init() { source = "" }
  public init(stringLiteral value: String) { source = value }
  public init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

  /// Text from outside, escaped.
  public init(text: String) {
    source = ""
    source.reserveCapacity(text.utf8.count)
    Markup.escape(text, into: &source)
  }

  /// Markup that another renderer made and vouches for.
  public init(vouchedFor source: String) { self.source = source }

  public var isEmpty: Bool { source.isEmpty }

  public static func += (left: inout Markup, right: Markup) { left.source += right.source }
  public static func + (left: Markup, right: Markup) -> Markup {
    Markup(vouchedFor: left.source + right.source)
  }

  /// The parts one after the other, with `separator` between them.
  public static func joined(_ parts: [Markup], separator: Markup = "") -> Markup {
    var result = Markup()
    var isFirst = true
    for part in parts {
      if !isFirst { result += separator }
      result += part
      isFirst = false
    }
    return result
  }

  static func escape(_ text: String, into target: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": target += "&amp;"
      case "<": target += "&lt;"
      case ">": target += "&gt;"
      case "\"": target += "&quot;"
      case "'": target += "&#39;"
      default: target.unicodeScalars.append(scalar)
      }
    }
  }

  /// Collects the pieces of a literal.
  public struct Interpolation: StringInterpolationProtocol {
    var source = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }
    public mutating func appendLiteral(_ literal: String) { source += literal }
    public mutating func appendInterpolation(_ text: String) { Markup.escape(text, into: &source) }
    public mutating func appendInterpolation(_ markup: Markup) { source += markup.source }
    public mutating func appendInterpolation(_ number: Int) { source += number.description }
    /// A length or a coordinate: two decimals at most.
    public mutating func appendInterpolation(_ number: Double) {
      source += NumberText.trimmed(number, places: 2)
    }
  }
}
