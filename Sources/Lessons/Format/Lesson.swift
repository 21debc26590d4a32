import Diagnostics

/// A lesson as read from its file, before anything ran.
public struct Lesson {
  public var source: SourceFile
  public var file: FileID
  /// Path within the course's `lessons` folder, without `.md`: the address of the page.
  public var slug: String
  public var frontMatter: FrontMatter
  public var blocks: [Block]
  public var footnotes: [Footnote]
  /// In the order in which they run.
  public var cells: [Cell]
  /// What is wrong with the file; a lesson with an error does not run.
  public var diagnostics: [Diagnostic]

  public init(
    source: SourceFile, file: FileID, slug: String, frontMatter: FrontMatter, blocks: [Block],
    footnotes: [Footnote], cells: [Cell], diagnostics: [Diagnostic]
  ) {
    self.source = source
    self.file = file
    self.slug = slug
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.footnotes = footnotes
    self.cells = cells
    self.diagnostics = diagnostics
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The pairs by name, in order of their first member, each with the indices of its cells.
  public var pairs: [(name: String, cells: [Int])] {
    var result: [(name: String, cells: [Int])] = []
    for cell in cells {
      guard let pair = cell.pair else { continue }
      if let i = result.firstIndex(where: { $0.name == pair.name }) {
        result[i].cells.append(cell.index)
      } else {
        result.append((pair.name, [cell.index]))
      }
    }
    return result
  }

  /// Headings of level 2 and deeper, for the page's table of contents.
  public var contents: [Heading] {
    blocks.compactMap { block in
      if case .heading(let heading) = block.kind, heading.level > 1 { heading } else { nil }
    }
  }
}
