import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The command.
@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Turns lessons about Keras into pages whose code has really run.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, ServeCommand.self, CheckCommand.self, RunCommand.self, NewCommand.self,
      CleanCommand.self, WorkerCommand.self,
    ])

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    let arguments = CommandLine.arguments
    // The two forms that are started most often need no parser: it would cost as much as a small program.
    if arguments.count == 3, arguments[1] == "run", !arguments[2].hasPrefix("-") {
      quit(Program.run(arguments[2], threads: NativeHost.processors))
    }
    if arguments.count == 2, arguments[1] == "worker" { quit(Worker.main()) }
    do {
      var command = try parseAsRoot()
      try command.run()
      quit(ExitStatus.success)
    } catch let code as ExitCode {
      quit(code.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code.isSuccess {
        Terminal.write(message + "\n")
        quit(ExitStatus.success)
      }
      Terminal.write(message + "\n", to: 2)
      quit(code == .validationFailure ? ExitStatus.usage : ExitStatus.internalError)
    }
  }
}

extension ExitCode {
  static let lessonFailure = ExitCode(ExitStatus.failure)
  static let wrongUsage = ExitCode(ExitStatus.usage)
}

/// The part of the command that a worker process is.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Runs one lesson; started by lectern itself.",
    shouldDisplay: false)

  func run() throws { throw ExitCode(Worker.main()) }
}
