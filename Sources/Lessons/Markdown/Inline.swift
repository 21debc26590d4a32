import Diagnostics

/// One piece of running text.
public struct Inline {
  public var span: Span
  public var kind: Kind

  public init(_ kind: Kind, at span: Span) {
    self.kind = kind
    self.span = span
  }

  public indirect enum Kind {
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(Link, [Inline])
    /// The children are the text alternative.
    case image(Link, [Inline])
    case footnote(number: Int, reference: Int, label: String)
    case math(Formula)
    /// One of the few elements that raw HTML may use: `sub`, `kbd` and so on.
    case element(name: String, attributes: [(name: String, value: String)], [Inline])
    /// Raw HTML, in plain CommonMark only.
    case html(String)
  }
}

/// Where a link or an image points.
public struct Link {
  public var url: String
  public var title: String
  public init(url: String, title: String) {
    self.url = url
    self.title = title
  }
}

extension [Inline] {
  /// The text that a reader sees, without any markup: for titles, anchors and text alternatives.
  public var plainText: String {
    var text = ""
    for inline in self {
      switch inline.kind {
      case .text(let string), .code(let string): text += string
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, let inner), .image(_, let inner), .element(_, _, let inner):
        text += inner.plainText
      case .math(let formula): text += formula.tex
      case .footnote, .html: break
      }
    }
    return text
  }
}
