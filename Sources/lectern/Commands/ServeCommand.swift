import ArgumentParser
import Foundation

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Shows the course in a browser, and each change as it is saved.",
    discussion: """
      Serves this machine only. Nothing is written below the course folder. Where a lesson fails, its \
      page says so, and the last good page stays within reach.
      """)

  @OptionGroup var options: CourseOptions

  @Option(name: .shortAndLong, help: "Port to listen at; 0 takes any that is free.")
  var port: UInt16 = 3000

  func run() throws {
    let preview = PreviewFiles()
    let cache = NSTemporaryDirectory() + "/lectern-preview-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: cache) }
    var options = options
    options.drafts = true
    let builder = PreviewBuilder(options: options, cacheFolder: cache, preview: preview)
    builder.buildIfChanged()
    let thread = Thread {
      // Polling and not inotify: it also sees changes on network and container file systems.
      while true {
        Thread.sleep(forTimeInterval: 0.25)
        builder.buildIfChanged()
      }
    }
    thread.stackSize = 64 << 20
    thread.start()
    let failure = PreviewServer(preview: preview, port: port).run { address in
      Terminal.write("Serving \(address) (Ctrl-C ends)\n")
    }
    Terminal.error(failure)
    throw ExitCode.wrongUsage
  }
}
