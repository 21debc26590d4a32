import ArgumentParser
import Foundation

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Starts a lesson.")

  @Argument(help: "The lesson's name, which becomes its address: two-inputs.")
  var name: String

  @Option(name: .long, help: "The course folder.", completion: .directory)
  var course = "."

  func validate() throws {
    let isGood = { (part: Substring) in
      !part.isEmpty && part.first != "." && part.first != "_"
        && part.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    }
    guard !stem.isEmpty, stem.split(separator: "/", omittingEmptySubsequences: false).allSatisfy(isGood)
    else { throw ValidationError("A lesson's name has letters, digits and dashes.") }
  }

  private var stem: String { name.hasSuffix(".md") ? String(name.dropLast(3)) : name }

  func run() throws {
    let path = (course == "." ? "" : course + "/") + "lessons/\(stem).md"
    guard !FileManager.default.fileExists(atPath: path) else {
      Terminal.error("\(path) is there already")
      throw ExitCode.wrongUsage
    }
    let words = (stem.split(separator: "/").last ?? "").split(separator: "-").joined(separator: " ")
    let title = words.prefix(1).uppercased() + words.dropFirst()
    do {
      let url = URL(filePath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(Self.skeleton(title).utf8).write(to: url, options: .withoutOverwriting)
    } catch {
      Terminal.error("\(path) cannot be written: \(error)")
      throw ExitCode.wrongUsage
    }
    Terminal.write("\(path)\n")
  }

  private static func skeleton(_ title: String) -> String {
    """
    ---
    title: \(title)
    description: One sentence that says what the reader will know.
    level: junior
    question: The question that this lesson answers.
    topics: [keras]
    draft: true
    ---

    # \(title)

    Say what the code shows before it shows it.

    ```python
    print(1 + 1)
    ```

    ```text {.output}
    2
    ```

    ## Exercise

    Ask for one small change.

    <details><summary>Solution</summary>

    ```python
    print(2 + 2)
    ```

    </details>

    """
  }
}
