import CCmark
import Diagnostics

/// Reads Markdown: libcmark's tree, made into ours with exact places, and what GitHub shows beyond it.
public final class MarkdownReader {
  /// A fence as the reader meets it, for whoever knows what a fence means.
  struct Fence {
    var span: Span
    /// Where the info string stands.
    var info: Span
    var lines: [Cell.Line]
    var text: String
    var isInSolution: Bool
  }

  let source: SourceFile
  let file: FileID
  /// False: CommonMark and nothing else, raw HTML included.
  let hasExtensions: Bool
  /// Gives fences another meaning than code to show.
  var fence: (Fence) -> Block.Kind? = { _ in nil }
  public internal(set) var diagnostics: [Diagnostic] = []

  var masks: SourceMasks
  var anchors = AnchorNames()
  var notes = FootnoteNumbers()
  var solutionDepth = 0
  private let start: Int

  /// `from` is the offset of the first byte of prose.
  public init(source: SourceFile, file: FileID, from start: Int = 0, hasExtensions: Bool = true) {
    self.source = source
    self.file = file
    self.start = start
    self.hasExtensions = hasExtensions
    masks = SourceMasks(source: hasExtensions ? source : SourceFile(name: "", utf8: []), from: start)
  }

  /// The blocks of the whole text and its footnotes.
  public func read() -> (blocks: [Block], footnotes: [Footnote]) {
    let bytes = hasExtensions ? masks.withoutFootnotes : source.utf8
    let text = Text(bytes: bytes, lines: source.lineStarts)
    let blocks = readBlocks(text)
    return (blocks, hasExtensions ? readFootnotes() : [])
  }

  /// Bytes for cmark, and where each of their lines starts in the file.
  struct Text {
    var bytes: [UInt8]
    var lines: [Int]
  }

  func readBlocks(_ text: Text) -> [Block] {
    let tree = CommonMarkTree(parsing: text.bytes)
    return blocks(tree.root.children, in: Place(text: text))
  }

  /// What is around a node.
  struct Place {
    var text: Text
    var quotes = 0
    var depth = 0
    func inside(quotes: Int = 0) -> Place {
      Place(text: text, quotes: self.quotes + quotes, depth: depth + 1)
    }
    /// The offset in the file of a line and a column, both 1-based, of the text.
    func offset(_ line: Int, _ column: Int) -> Int {
      guard line >= 1, line <= text.lines.count else { return text.lines.last ?? 0 }
      return text.lines[line - 1] + max(column, 1) - 1
    }
  }

  func span(_ start: Int, _ end: Int) -> Span {
    let end = min(max(start, end), source.utf8.count)
    return Span(file: file, start: min(start, end), end: end)
  }

  func span(_ node: CommonMarkNode, in place: Place) -> Span {
    let start = place.offset(node.startLine, node.startColumn)
    return span(start, place.offset(node.endLine, node.endColumn + 1))
  }

  func report(
    _ severity: Diagnostic.Severity, _ message: String, at span: Span, help: String? = nil
  ) {
    diagnostics.append(Diagnostic(severity, message, at: span, help: help))
  }

  // MARK: Blocks

  private static let deepest = 100

  func blocks(_ nodes: [CommonMarkNode], in place: Place) -> [Block] {
    guard place.depth < Self.deepest else {
      if let node = nodes.first {
        report(.error, "Lists and quotes are nested too deeply here", at: span(node, in: place))
      }
      return []
    }
    guard hasExtensions else { return nodes.flatMap { block($0, in: place) } }
    return blocksWithDetails(nodes, in: place)
  }

  func block(_ node: CommonMarkNode, in place: Place) -> [Block] {
    let at = span(node, in: place)
    switch node.type {
    case CMARK_NODE_PARAGRAPH:
      if hasExtensions, let blocks = tableBlocks(node, in: place) { return blocks }
      let content = inlines(node, in: place)
      if content.count == 1, case .math(let formula) = content[0].kind, formula.isDisplay {
        return [Block(.math(formula), at: at)]
      }
      return [Block(.paragraph(content), at: at)]
    case CMARK_NODE_HEADING:
      let content = inlines(node, in: place)
      let anchor = hasExtensions ? anchors.name(for: content.plainText) : ""
      return [
        Block(.heading(Heading(level: node.headingLevel, anchor: anchor, content: content)), at: at)
      ]
    case CMARK_NODE_BLOCK_QUOTE:
      return [Block(quote(node, in: place.inside(quotes: 1)), at: at)]
    case CMARK_NODE_LIST:
      return [Block(.list(list(node, in: place)), at: at)]
    case CMARK_NODE_CODE_BLOCK:
      return [Block(code(node, in: place), at: at)]
    case CMARK_NODE_HTML_BLOCK:
      return [Block(.html(node.literal), at: at)]
    case CMARK_NODE_THEMATIC_BREAK:
      return [Block(.thematicBreak, at: at)]
    default:
      return blocks(node.children, in: place.inside())
    }
  }

  private func list(_ node: CommonMarkNode, in place: Place) -> List {
    let items = node.children.map { item in
      var blocks = blocks(item.children, in: place.inside().inside())
      return List.Item(task: hasExtensions ? takeTask(&blocks) : nil, blocks: blocks)
    }
    return List(start: node.listStart, isTight: node.isTight, items: items)
  }

  /// Takes `[ ]` or `[x]` off the front of an item.
  private func takeTask(_ blocks: inout [Block]) -> Bool? {
    guard let first = blocks.first, case .paragraph(var content) = first.kind,
      let start = content.first, case .text(let text) = start.kind
    else { return nil }
    let done: Bool
    switch text.prefix(3) {
    case "[ ]": done = false
    case "[x]", "[X]": done = true
    default: return nil
    }
    let rest = text.dropFirst(3)
    guard rest.first == " " || (rest.isEmpty && content.count == 1) else { return nil }
    content[0].kind = .text(String(rest.dropFirst()))
    blocks[0].kind = .paragraph(content)
    return done
  }

  private func quote(_ node: CommonMarkNode, in place: Place) -> Block.Kind {
    guard hasExtensions, let first = node.children.first, first.type == CMARK_NODE_PARAGRAPH,
      let kind = alertKind(first, in: place)
    else { return .blockQuote(blocks(node.children, in: place)) }
    var blocks = blocks(node.children, in: place)
    guard case .paragraph(let content) = blocks[0].kind else { return .blockQuote(blocks) }
    let rest = content.drop {
      if case .softBreak = $0.kind { false } else if case .lineBreak = $0.kind { false } else { true }
    }.dropFirst()
    if rest.isEmpty { blocks.removeFirst() } else { blocks[0].kind = .paragraph(Array(rest)) }
    return .alert(kind, blocks)
  }

  private func alertKind(_ paragraph: CommonMarkNode, in place: Place) -> AlertKind? {
    let start = place.offset(paragraph.startLine, paragraph.startColumn)
    let line = source.lineBytes(source.line(at: start))
    let text = String(decoding: source.utf8[start..<line.endIndex], as: UTF8.self)
    let word = text.trimmingSpace.lowercased()
    guard word.hasPrefix("[!"), word.hasSuffix("]") else { return nil }
    let name = String(word.dropFirst(2).dropLast())
    if let kind = AlertKind(rawValue: name) { return kind }
    report(
      .warning, "There is no alert named \(name.uppercased())", at: span(start, line.endIndex),
      help: nearest(to: name, among: AlertKind.allCases.map(\.rawValue)).map {
        "Did you mean [!\($0.uppercased())]?"
      })
    return nil
  }

  // MARK: Code

  private func code(_ node: CommonMarkNode, in place: Place) -> Block.Kind {
    let literal = node.literal
    let info = node.fenceInfo
    guard hasExtensions else {
      let isFenced = node.endLine != node.startLine || !info.isEmpty
      return .code(CodeBlock(info: info, text: literal, isFenced: isFenced))
    }
    let start = place.offset(node.startLine, node.startColumn)
    let opening = source.lineBytes(source.line(at: start))
    let mark = start < opening.endIndex ? source.utf8[start] : 0
    let width = source.utf8[min(start, opening.endIndex)..<opening.endIndex].prefix { $0 == mark }
      .count
    guard mark == 0x60 || mark == 0x7E, width >= 3 else {
      let text = codeLines(literal, from: node.startLine, in: place).text
      return .code(CodeBlock(info: "", text: text, isFenced: false))
    }
    let (lines, text) = codeLines(literal, from: node.startLine + 1, in: place)
    var infoStart = start + width
    while infoStart < opening.endIndex, source.utf8[infoStart] == 0x20 { infoStart += 1 }
    var infoEnd = opening.endIndex
    while infoEnd > infoStart, source.utf8[infoEnd - 1] <= 0x20 { infoEnd -= 1 }
    let closing = place.offset(node.endLine, 1)
    if !isClosing(closing, mark: mark, width: width, node) {
      report(
        .error, "This fence is never closed", at: span(start, opening.endIndex),
        help: "End the block with a line of \(width) "
          + (mark == 0x60 ? "backticks" : "tildes") + ".")
    }
    let fence = Fence(
      span: span(start, source.lineBytes(source.line(at: closing)).endIndex),
      info: span(infoStart, infoEnd), lines: lines, text: text, isInSolution: solutionDepth > 0)
    if let kind = self.fence(fence) { return kind }
    if info == "math" { return .math(formula(text, isDisplay: true, at: fence.span)) }
    return .code(CodeBlock(info: masks.unmasked(info), text: text, isFenced: true))
  }

  /// Where each line of a block's code stands in the file, and its text as the author wrote it.
  private func codeLines(_ literal: String, from first: Int, in place: Place)
    -> (lines: [Cell.Line], text: String)
  {
    var lines: [Cell.Line] = []
    var text = ""
    var line = first
    var parts = Array(literal.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    for part in parts {
      let whole = source.lineBytes(source.line(at: place.offset(line, 1)))
      // cmark gives the code without the marks of the list or quote around it: it is a line's tail.
      let offset = max(whole.startIndex, whole.endIndex - part.count)
      lines.append(Cell.Line(offset: offset, length: whole.endIndex - offset))
      text += String(decoding: source.utf8[offset..<whole.endIndex], as: UTF8.self) + "\n"
      line += 1
    }
    return (lines, text)
  }

  private func isClosing(_ offset: Int, mark: UInt8, width: Int, _ node: CommonMarkNode) -> Bool {
    guard node.endLine > node.startLine else { return false }
    let line = source.line(at: offset)
    let content = source.lineBytes(line).drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
    let run = content.prefix { $0 == mark }.count
    guard run >= width else { return false }
    guard content.dropFirst(run).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return false }
    // A fence that its list item ended reports the line after it, which may open the next one.
    if let next = cmark_node_next(node.pointer).map(CommonMarkNode.init(pointer:)) {
      return next.startLine != node.endLine
    }
    var parent = cmark_node_parent(node.pointer)
    while let p = parent {
      if let next = cmark_node_next(p).map(CommonMarkNode.init(pointer:)) {
        return next.startLine != node.endLine
      }
      parent = cmark_node_parent(p)
    }
    return true
  }
}

extension StringProtocol {
  /// Without the blanks, tabs and line ends at either end.
  var trimmingSpace: String {
    let isSpace = { (c: Character) in c == " " || c == "\t" || c == "\n" || c == "\r\n" || c == "\r" }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
