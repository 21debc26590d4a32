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

  /// The module whose source defines a function or class of this name; else the general one.
  static func module(of name: String) -> String {
    let starts = ["\ndef \(name)(", "\nclass \(name):", "\nclass \(name)("].map { Array($0.utf8) }
    for topic in topics.dropLast() {
      let text = Array(topic.source.utf8)
      for start in starts where text.count > start.count {
        for i in 0...(text.count - start.count) where text[i] == start[0] {
          if text[i..<(i + start.count)].elementsEqual(start) { return topic.module }
        }
      }
    }
    return "numpy._functions"
  }
}
