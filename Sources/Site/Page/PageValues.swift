import Mustache
import Results

/// What a template shows, by name. Text is escaped here, so that no template has to remember it.
typealias PageValues = [String: PageValue]

enum PageValue {
  case text(String)
  case markup(Markup)
  case flag(Bool)
  case list([PageValues])

  /// In the form that Mustache reads; empty text prints nothing and hides its section.
  var forMustache: Any {
    switch self {
    case .text(let text): text.isEmpty ? Absent() : Markup(text: text).source as Any
    case .markup(let markup): markup.isEmpty ? Absent() : markup.source as Any
    case .flag(let flag): flag
    case .list(let items): items.map { $0.mapValues { $0.forMustache } }
    }
  }
}

private struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
