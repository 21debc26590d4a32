import Foundation
import Lessons
import Site
import Testing

/// The lessons of this repository, as far as they can be judged without running them.
@Suite struct CourseTests {
  private static var course: Course {
    Course.read(root: (Fixture.theme as NSString).deletingLastPathComponent)
  }

  @Test func lessonsAreReadWithoutProblems() {
    let course = Self.course
    #expect(course.lessons.count >= 8)
    #expect(course.diagnostics.map { $0.message } == [])
    for lesson in course.lessons { #expect(lesson.diagnostics.map { $0.message } == []) }
  }

  @Test func everyLessonHasWhatALearnerNeeds() {
    for lesson in Self.course.lessons {
      let front = lesson.frontMatter
      #expect(front.level != nil, "\(lesson.slug)")
      #expect(front.question != nil, "\(lesson.slug)")
      #expect(front.objectives.count >= 2, "\(lesson.slug)")
      #expect(lesson.cells.contains { $0.isSolution }, "\(lesson.slug)")
    }
  }

  @Test func cellsOfAPairFitSideBySide() {
    for lesson in Self.course.lessons {
      for cell in lesson.cells where cell.pair != nil {
        let widest = cell.shownLines.map { $0.length }.max() ?? 0
        #expect(widest <= 62, "\(lesson.slug), line \(cell.firstLine)")
      }
    }
  }

  @Test func linksBetweenLessonsHold() throws {
    let site = Site(course: Self.course, runs: [:], theme: try Theme(folders: [Fixture.theme]))
    #expect(site.brokenLinks(in: try site.files()).map { $0.message } == [])
  }
}
