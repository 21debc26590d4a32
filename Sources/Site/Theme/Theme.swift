import Foundation
import Mustache

/// Templates and assets: `templates/*.mustache` and everything in `assets/`.
public struct Theme: Sendable {
  public struct Asset: Sendable {
    public var name: String
    public var bytes: [UInt8]
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  public private(set) var assets: [Asset] = []
  private var library = MustacheLibrary()

  /// Reads the theme from the folders given; a file in an earlier folder hides one of its name in a
  /// later.
  public init(folders: [String]) throws(ThemeError) {
    var seen = Set<String>()
    for folder in folders {
      for name in Self.files(in: folder + "/templates") where name.hasSuffix(".mustache") {
        guard seen.insert("templates/" + name).inserted else { continue }
        let path = folder + "/templates/" + name
        let text = String(decoding: try Self.read(path), as: UTF8.self)
        do {
          // Values come escaped: see `PageValue`.
          try library.register(
            "{{% CONTENT_TYPE:TEXT}}" + text, named: String(name.dropLast(".mustache".count)))
        } catch {
          throw ThemeError(message: "\(path): the template cannot be read: \(error)")
        }
      }
      for name in Self.files(in: folder + "/assets") {
        guard seen.insert("assets/" + name).inserted else { continue }
        assets.append(Asset(name: name, bytes: try Self.read(folder + "/assets/" + name)))
      }
    }
    assets.sort { $0.name < $1.name }
  }

  /// The theme that comes with Lectern: the folder `site` beside the program, or above it in its
  /// checkout.
  ///
  /// A course of one's own needs no templates then; those that it has hide the standard ones.
  public static func standardFolder(near program: String) -> String? {
    var folder = URL(fileURLWithPath: program).deletingLastPathComponent()
    for _ in 0..<6 {
      for place in ["site", "share/lectern/site"] {
        let theme = folder.appendingPathComponent(place).path
        if FileManager.default.fileExists(atPath: theme + "/templates/layout.mustache") {
          return theme
        }
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  func render(_ template: String, _ values: PageValues) throws(ThemeError) -> String {
    let object = values.mapValues { $0.forMustache }
    guard let text = library.render(object, withTemplate: template) else {
      throw ThemeError(message: "the theme has no template \(template).mustache")
    }
    return text
  }

  private static func files(in folder: String) -> [String] {
    guard let walker = FileManager.default.enumerator(atPath: folder) else { return [] }
    var names: [String] = []
    for case let name as String in walker where !name.hasPrefix(".") {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: folder + "/" + name, isDirectory: &isFolder)
      if exists, !isFolder.boolValue { names.append(name) }
    }
    return names.sorted()
  }

  private static func read(_ path: String) throws(ThemeError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ThemeError(message: "\(path): the file cannot be read")
    }
    return Array(data)
  }
}

/// Why a theme cannot be used.
public struct ThemeError: Error, CustomStringConvertible {
  public var message: String
  public var description: String { message }
}
