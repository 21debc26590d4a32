import Tensors

/// The parts of numpy that are written in Python, over the functions that are not.
enum NumpySource {
  /// Modules behind `numpy` whose names are numpy's own; each is compiled when a name of it is asked for.
  static var topics: [(module: String, source: String)] {
    [
      ("numpy._polynomials", polynomials), ("numpy._histograms", histograms),
      ("numpy._array_api", arrayAPI), ("numpy._matrices", matrices), ("numpy.rec", records), ("numpy._functions", allFunctions),
    ]
  }

  /// What has no topic of its own; these refer to each other.
  private static let allFunctions = functions + arranging + statistics + sets + files + indexing

  /// The topics of the functions and classes that are not in the general one.
  private static let owners: [String: String] = {
    var result: [String: String] = [:]
    for topic in topics.dropLast() {
      let text = Array(topic.source.utf8)
      var line = 0
      while line < text.count {
        let end = text[line...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
        for start in ["def ", "class "] where text[line..<end].starts(with: start.utf8) {
          let name = text[(line + start.utf8.count)..<end].prefix {
            $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ":")
          }
          result[String(decoding: name, as: UTF8.self)] = topic.module
        }
        line = end + 1
      }
    }
    return result
  }()

  /// The module whose source defines a function or class of this name; else the general one.
  static func module(of name: String) -> String { owners[name] ?? "numpy._functions" }
}
