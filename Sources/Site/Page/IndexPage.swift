import Lessons
import Results

/// The first page: what the course is about, and its lessons.
struct IndexPage {
  let site: Site

  var values: PageValues {
    let configuration = site.course.configuration
    var values = site.pageValues(
      path: "index.html", title: configuration.title, description: configuration.description)
    values["is-index"] = .flag(true)
    values["lessons"] = .list(
      site.lessons.enumerated().map { number, lesson in
        let front = lesson.frontMatter
        return [
          "number": .text((number + 1).description), "address": .text(Site.path(of: lesson)),
          "name": .text(front.title), "about": .text(front.description),
          "level": .text(front.level?.rawValue ?? ""), "question": .text(front.question ?? ""),
          "is-draft": .flag(front.draft),
          "topics": .list(front.topics.map { ["topic": .text($0)] }),
          "objectives": .list(front.objectives.map { ["objective": .text($0)] }),
          "has-objectives": .flag(!front.objectives.isEmpty),
        ]
      })
    values["problems"] = .markup(
      Markup.joined(
        site.course.diagnostics.map {
          #"<aside class="problem" aria-label="Problem"><p>\#($0.message)</p></aside>"#
        }))
    return values
  }
}
