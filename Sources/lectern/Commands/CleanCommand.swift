import ArgumentParser
import Foundation
import Site

struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Removes the built pages and what the cache holds.")

  @Option(name: .long, help: "The course folder.", completion: .directory)
  var course = "."

  @Option(name: [.short, .customLong("output")], help: "Where the pages are.", completion: .directory)
  var output: String?

  func run() throws {
    let folder = output ?? course + "/_site"
    do {
      let cache = course + "/.lectern"
      if FileManager.default.fileExists(atPath: cache) {
        try FileManager.default.removeItem(atPath: cache)
      }
      // Only what a build wrote: a folder may hold other files too.
      if FileManager.default.fileExists(atPath: folder) {
        try SiteWriter(folder: folder).write([])
        let list = folder + "/.lectern-files"
        if FileManager.default.fileExists(atPath: list) {
          try FileManager.default.removeItem(atPath: list)
        }
        try Self.removeEmptyFolders(folder)
      }
    } catch {
      Terminal.error("not everything can be removed: \(error)")
      throw ExitCode.wrongUsage
    }
  }

  private static func removeEmptyFolders(_ folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        try removeEmptyFolders(path)
      }
    }
    if try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty {
      try FileManager.default.removeItem(atPath: folder)
    }
  }
}
