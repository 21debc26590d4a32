import Diagnostics
import Foundation

/// The results of a check as a person, a program or a CI system reads them. None of them names a time.
public enum CheckReport {
  /// One closing line; the problems themselves are on standard error already.
  public static func text(_ reports: [LessonReport]) -> String {
    let failed = reports.filter { !$0.holds }
    let cells = reports.reduce(0) { $0 + $1.cellsRun }
    let lessons = reports.count == 1 ? "1 lesson" : "\(reports.count) lessons"
    var text = ""
    for report in failed { text += "failed: \(report.name)\n" }
    return text + "\(lessons), \(cells) cells: "
      + (failed.isEmpty ? "everything holds\n" : "\(failed.count) failed\n")
  }

  // MARK: JSON

  private struct Document: Encodable {
    struct Problem: Encodable {
      var severity, message: String
      var line, column, endLine, endColumn: Int?
      var help: String?
    }
    struct Entry: Encodable {
      var lesson, file, status: String
      var cells: Int
      var problems: [Problem]
    }
    var lessons: [Entry]
    var passed, failed: Int
  }

  public static func json(_ reports: [LessonReport]) -> String {
    let failed = reports.count { !$0.holds }
    let document = Document(
      lessons: reports.map { report in
        .init(
          lesson: report.slug, file: report.name,
          status: report.holds ? "passed" : "failed", cells: report.cellsRun,
          problems: report.problems.map { problem($0, report.lesson?.source) })
      },
      passed: reports.count - failed, failed: failed)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(document) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private static func problem(_ diagnostic: Diagnostic, _ source: SourceFile?) -> Document.Problem {
    let start = diagnostic.span.flatMap { source?.position(at: Int($0.start)) }
    let end = diagnostic.span.flatMap { source?.position(at: Int($0.end)) }
    return .init(
      severity: word(diagnostic.severity), message: diagnostic.message, line: start?.line,
      column: start?.column, endLine: end?.line, endColumn: end?.column, help: diagnostic.help)
  }

  private static func word(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  // MARK: JUnit

  public static func junit(_ reports: [LessonReport]) -> String {
    let failures = reports.count { !$0.holds }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuite name=\"lectern\" tests=\"\(reports.count)\" failures=\"\(failures)\">\n"
    for report in reports {
      let file = attribute(report.name)
      text += "  <testcase classname=\"lectern\" name=\"\(file)\" file=\"\(file)\""
      guard !report.holds else {
        text += "/>\n"
        continue
      }
      text += ">\n"
      let errors = report.problems.filter { $0.severity == .error }
      let renderer = TextRenderer(report.lesson?.source ?? SourceFile(name: report.name, text: ""))
      text += "    <failure message=\"\(attribute(errors.first?.message ?? ""))\">"
      text += attribute(errors.map(renderer.text).joined())
      text += "</failure>\n  </testcase>\n"
    }
    return text + "</testsuite>\n"
  }

  /// XML knows no control characters, escaped or not.
  private static func attribute(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" {
      view.append(scalar)
    }
    return "\(escaped: String(view))"
  }

  // MARK: GitHub

  /// Workflow commands, which GitHub shows beside the lines of a pull request.
  public static func gitHub(_ reports: [LessonReport]) -> String {
    var result = ""
    for report in reports {
      for diagnostic in report.problems {
        let place = problem(diagnostic, report.lesson?.source)
        var fields = ["file=\(property(report.name))"]
        if let line = place.line, let column = place.column {
          fields += ["line=\(line)", "col=\(column)"]
          if let end = place.endLine { fields.append("endLine=\(end)") }
          if place.endLine == line, let end = place.endColumn { fields.append("endColumn=\(end)") }
        }
        let kind = diagnostic.severity == .note ? "notice" : word(diagnostic.severity)
        let message = ([diagnostic.message] + (diagnostic.help.map { [$0] } ?? []))
          .joined(separator: "\n")
        result += "::\(kind) \(fields.joined(separator: ","))::\(data(message))\n"
      }
    }
    return result + text(reports)
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
