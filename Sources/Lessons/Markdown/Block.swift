import Diagnostics

/// One block of a lesson's prose, with the bytes of the file that it came from.
public struct Block {
  public var span: Span
  public var kind: Kind

  public init(_ kind: Kind, at span: Span) {
    self.kind = kind
    self.span = span
  }

  public indirect enum Kind {
    case paragraph([Inline])
    case heading(Heading)
    case blockQuote([Block])
    /// `> [!NOTE]` and its four sisters.
    case alert(AlertKind, [Block])
    case list(List)
    /// A fence or an indented block that never runs.
    case code(CodeBlock)
    /// A live cell: an index into `Lesson.cells`.
    case cell(Int)
    /// The expected output of a cell: an index into `Lesson.cells`.
    case expectedOutput(cell: Int)
    case table(Table)
    /// `$$…$$` on its own, as MathML.
    case math(Formula)
    case details(Details)
    /// Raw HTML, in plain CommonMark only: lessons keep it off.
    case html(String)
    case thematicBreak
  }
}

/// A heading with the anchor that GitHub gives it.
public struct Heading {
  public var level: Int
  /// Unique within the lesson; empty in plain CommonMark.
  public var anchor: String
  public var content: [Inline]
  public init(level: Int, anchor: String, content: [Inline]) {
    self.level = level
    self.anchor = anchor
    self.content = content
  }
}

/// The five alerts that GitHub knows.
public enum AlertKind: String, CaseIterable, Sendable {
  case note, tip, important, warning, caution
  /// `Note`, as the page says it.
  public var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// A bullet, numbered or task list.
public struct List {
  public struct Item {
    /// Whether the box is ticked; nil where there is no box.
    public var task: Bool?
    public var blocks: [Block]
    public init(task: Bool?, blocks: [Block]) {
      self.task = task
      self.blocks = blocks
    }
  }
  /// The first number, or nil for bullets.
  public var start: Int?
  /// Whether paragraphs stand without space between them.
  public var isTight: Bool
  public var items: [Item]
  public init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// Code that is shown and never run.
public struct CodeBlock {
  /// The whole info string, entities and escapes resolved.
  public var info: String
  public var text: String
  public var isFenced: Bool
  public init(info: String, text: String, isFenced: Bool) {
    self.info = info
    self.text = text
    self.isFenced = isFenced
  }
  /// The first word of the info string.
  public var language: String {
    String(info.prefix { $0 != " " && $0 != "\t" && $0 != "\n" })
  }
}

/// A GFM table.
public struct Table {
  public enum Alignment: Sendable { case none, left, center, right }
  public var alignments: [Alignment]
  public var header: [[Inline]]
  /// As many cells per row as there are alignments.
  public var rows: [[[Inline]]]
  public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

/// `<details>`: folded content, and the form that an exercise's solution takes.
public struct Details {
  public var summary: [Inline]
  public var isOpen: Bool
  /// Whether the summary says that this is a solution.
  public var isSolution: Bool
  public var blocks: [Block]
  public init(summary: [Inline], isOpen: Bool, isSolution: Bool, blocks: [Block]) {
    self.summary = summary
    self.isOpen = isOpen
    self.isSolution = isSolution
    self.blocks = blocks
  }
}

/// A formula: what the author wrote, and the MathML made of it.
public struct Formula {
  public var tex: String
  public var isDisplay: Bool
  /// A whole `<math>` element.
  public var mathML: String
  public init(tex: String, isDisplay: Bool, mathML: String) {
    self.tex = tex
    self.isDisplay = isDisplay
    self.mathML = mathML
  }
}

/// A footnote in the order of first reference.
public struct Footnote {
  public var label: String
  /// 1 for the first footnote that the text refers to.
  public var number: Int
  public var references: Int
  public var blocks: [Block]
  public init(label: String, number: Int, references: Int, blocks: [Block]) {
    self.label = label
    self.number = number
    self.references = references
    self.blocks = blocks
  }
}
