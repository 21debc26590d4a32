import Diagnostics
import Lessons
import Results

/// One lesson as a page.
struct LessonPage {
  let site: Site
  let lesson: Lesson
  let previous: Lesson?
  let next: Lesson?
  let run: LessonRun?
  /// Names of pairs with the indices of their cells.
  let pairs: [String: [Int]]
  /// The lines of the file that stand on the page.
  let shownLines: Set<Int>

  init(site: Site, lesson: Lesson, previous: Lesson?, next: Lesson?) {
    self.site = site
    self.lesson = lesson
    self.previous = previous
    self.next = next
    run = site.runs[lesson.slug]
    pairs = Dictionary(uniqueKeysWithValues: lesson.pairs.map { ($0.name, $0.cells) })
    var lines: Set<Int> = []
    for cell in lesson.cells where cell.options.include && cell.options.echo {
      for line in cell.shownLines { lines.insert(lesson.source.line(at: line.offset)) }
    }
    shownLines = lines
  }

  var values: PageValues {
    let front = lesson.frontMatter
    let path = Site.path(of: lesson)
    var values = site.pageValues(path: path, title: front.title, description: front.description)
    values["is-lesson"] = .flag(true)
    if let lang = front.lang { values["language"] = .text(lang) }
    if let image = front.image, let address = site.absoluteAddress(image) {
      values["image"] = .text(address)
    }
    values["level"] = .text(front.level?.rawValue ?? "")
    values["question"] = .text(front.question ?? "")
    values["topics"] = .list(front.topics.map { ["topic": .text($0)] })
    values["has-topics"] = .flag(!front.topics.isEmpty)
    values["objectives"] = .list(front.objectives.map { ["objective": .text($0)] })
    values["has-objectives"] = .flag(!front.objectives.isEmpty)
    values["prerequisites"] = .list(front.prerequisites.map(prerequisite))
    values["has-prerequisites"] = .flag(!front.prerequisites.isEmpty)
    values["lesson-authors"] = .text(front.authors.joined(separator: ", "))
    values["updated"] = .text(front.updated ?? front.date ?? "")
    values["edit"] = .text(editAddress)
    values["contents"] = .markup(front.toc ? contents : "")
    values["problems"] = .markup(pageProblems)
    values["body"] = .markup(Markup(vouchedFor: prose.render(lesson.blocks)))
    values["footnotes"] = .markup(Markup(vouchedFor: prose.render(lesson.footnotes)))
    if let previous { values["previous"] = .list([link(to: previous)]) }
    if let next { values["next"] = .list([link(to: next)]) }
    return values
  }

  private var editAddress: String {
    site.course.configuration.editURL.split(separator: "{path}", omittingEmptySubsequences: false)
      .joined(separator: "lessons/" + lesson.slug + ".md")
  }

  private func link(to other: Lesson) -> PageValues {
    ["address": .text(address(of: other)), "name": .text(other.frontMatter.title)]
  }

  /// From this page to another lesson's page.
  func address(of other: Lesson) -> String {
    let depth = lesson.slug.utf8.count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: depth) + Site.path(of: other)
  }

  private func prerequisite(_ name: String) -> PageValues {
    guard let lesson = site.lessons.first(where: { $0.slug == name }) else {
      // Said outright, or Mustache would find the page's own address instead.
      return ["name": .text(name), "address": .text("")]
    }
    return ["name": .text(lesson.frontMatter.title), "address": .text(address(of: lesson))]
  }

  private var contents: Markup {
    let headings = lesson.contents.filter { $0.level <= 3 }
    guard headings.count > 1 else { return "" }
    var result: Markup = "<ol>"
    for heading in headings {
      result += #"""
        <li class="level-\#(heading.level)"><a href="#\#(heading.anchor)">\#
        \#(heading.content.plainText)</a></li>
        """#
    }
    return result + "</ol>"
  }

  /// Blocks as HTML, with cells, code and headings in the page's own form.
  var prose: MarkdownHTML {
    var html = MarkdownHTML()
    html.address = { MarkdownAddress.onPage($0) }
    html.block = { block in
      switch block.kind {
      case .cell(let index): cell(index).source
      case .expectedOutput: ""
      case .code(let code) where code.language == "python" || code.language == "py":
        Self.plainCode(CodeMarkup.lines(code.text)).source
      case .code(let code):
        Self.plainCode(["\(code.text)"]).source
      case .heading(let heading) where !heading.anchor.isEmpty: self.heading(heading).source
      case .details(let details): self.details(details).source
      case .table: scrolling(block).source
      default: nil
      }
    }
    return html
  }

  private func heading(_ heading: Heading) -> Markup {
    let content = Markup(vouchedFor: prose.render(heading.content))
    let level = Markup(stringLiteral: "h" + heading.level.description)
    return #"""
      <\#(level) id="\#(heading.anchor)">\#(content)<a class="anchor" href="#\#(heading.anchor)" \#
      aria-label="Link to this section">#</a></\#(level)>
      """#
  }

  private func details(_ details: Details) -> Markup {
    let summary = Markup(vouchedFor: prose.render(details.summary))
    let body = Markup(vouchedFor: prose.render(details.blocks))
    return #"""
      <details class="\#(details.isSolution ? "solution" : "aside")"\#
      \#(details.isOpen ? " open" : "")>\#
      <summary>\#(summary)</summary><div class="inside">\#(body)</div></details>
      """#
  }

  /// A table of the prose, which may be wider than a phone.
  private func scrolling(_ block: Block) -> Markup {
    var plain = prose
    plain.block = { _ in nil }
    let table = Markup(vouchedFor: plain.render([block]))
    return #"""
      <div class="scroll prose-table" tabindex="0" role="group" aria-label="Table">\#(table)</div>
      """#
  }

  private static func plainCode(_ lines: [Markup]) -> Markup {
    #"""
    <div class="code plain"><pre tabindex="0">\#
    <code>\#(Markup.joined(lines, separator: "\n"))</code></pre></div>
    """#
  }
}
