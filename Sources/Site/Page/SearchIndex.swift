import Lessons
import Results

/// What the page's search looks through: one entry per section of a lesson.
struct SearchIndex {
  private struct Entry {
    var lesson: String
    var section: String
    var address: String
    var text: String
  }
  private var entries: [Entry] = []

  init(_ lessons: [Lesson]) {
    for lesson in lessons {
      let front = lesson.frontMatter
      let path = Site.path(of: lesson)
      entries.append(
        Entry(
          lesson: front.title, section: "", address: path,
          text: ([front.description, front.question ?? ""] + front.topics).filter { !$0.isEmpty }
            .joined(separator: " ")))
      add(lesson.blocks, lesson, path)
    }
  }

  private mutating func add(_ blocks: [Block], _ lesson: Lesson, _ path: String) {
    for block in blocks {
      switch block.kind {
      case .heading(let heading):
        entries.append(
          Entry(
            lesson: lesson.frontMatter.title, section: heading.content.plainText,
            address: path + "#" + heading.anchor, text: ""))
      case .paragraph(let content): append(content.plainText)
      case .blockQuote(let inner), .alert(_, let inner): add(inner, lesson, path)
      case .details(let details): add(details.blocks, lesson, path)
      case .list(let list): for item in list.items { add(item.blocks, lesson, path) }
      case .table(let table):
        for row in [table.header] + table.rows { for cell in row { append(cell.plainText) } }
      case .cell(let index): append(lesson.cells[index].shownCode)
      case .code, .expectedOutput, .math, .html, .thematicBreak: break
      }
    }
  }

  private mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    let last = entries.count - 1
    entries[last].text += (entries[last].text.isEmpty ? "" : " ") + text
  }

  var json: String {
    var writer = JSONWriter()
    writer.array(entries) { w, entry in
      w.object { w in
        w.member("lesson", entry.lesson)
        w.member("section", entry.section)
        w.member("address", entry.address)
        w.member("text", entry.text)
      }
    }
    return writer.text + "\n"
  }
}
