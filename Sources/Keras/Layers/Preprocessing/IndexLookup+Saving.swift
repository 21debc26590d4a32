import Autodiff
import Tensors

extension IndexLookup {
  static let vocabularyFile = "vocabulary.txt"

  /// The vocabulary as a file: one token in a line, special tokens first.
  func vocabularyText() -> [UInt8] {
    var text: [UInt8] = []
    for (i, entry) in vocabulary().enumerated() {
      if i > 0 { text.append(10) }
      if let token = entry.token {
        switch token {
        case .text(let bytes): text += bytes
        case .number(let number): text += Array(String(number).utf8)
        }
      } else {
        text += Array(entry.special.displayText.utf8)
      }
    }
    return text
  }

  /// The tokens of such a file; empty lines at its end do not count.
  func vocabularyTokens(ofFile bytes: [UInt8]) -> ConfigValue {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    if holdsText { return .list(lines.map { .string($0) }) }
    return .list(lines.compactMap { Int($0).map { .int($0) } })
  }
}
