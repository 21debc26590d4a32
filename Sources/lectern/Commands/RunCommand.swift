import ArgumentParser

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs a Python program, or the cells of a lesson, and prints what Keras prints.",
    discussion: "A traceback goes to standard error, and the exit code is 1.")

  @Argument(help: "A file that ends in .py or .md.", completion: .file(extensions: ["py", "md"]))
  var file: String

  @Option(name: .shortAndLong, help: "Threads for arithmetic; all processors unless given.")
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1.") }
  }

  func run() throws {
    throw ExitCode(Program.run(file, threads: threads ?? NativeHost.processors))
  }
}
