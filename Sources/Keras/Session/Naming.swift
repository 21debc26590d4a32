/// Names that Keras gives: one counter per snake-case prefix, shared by layers, models, graph
/// operations, metrics, optimizers, seed generators and symbolic tensors.
public struct NameCounters {
  var counts: [String: Int] = [:]

  public init() {}

  /// The prefix itself the first time, then `prefix_1`, `prefix_2` …
  public mutating func unique(_ prefix: String) -> String {
    let seen = counts[prefix] ?? 0
    counts[prefix] = seen + 1
    return seen == 0 ? prefix : "\(prefix)_\(seen)"
  }

  /// What `keras.backend.get_uid` answers: 1, 2 … for a prefix.
  public mutating func identifier(_ prefix: String) -> Int {
    let seen = (counts[prefix] ?? 0) + 1
    counts[prefix] = seen
    return seen
  }
}

/// A class name in Keras's snake case: `Conv2D` is `conv2d`, `ReLU` is `re_lu`.
///
/// The two substitutions `(.)([A-Z][a-z]+)` and `([a-z])([A-Z])` of Keras, applied in that order.
public func snakeCase(_ name: String) -> String {
  var first: [UInt8] = []
  let source = Array(name.utf8).filter { isWord($0) }
  var i = 0
  while i < source.count {
    // `(.)([A-Z][a-z]+)`: a character, then a capital with at least one small letter.
    if i + 2 < source.count, isUpper(source[i + 1]), isLower(source[i + 2]) {
      first.append(source[i])
      first.append(underscore)
      first.append(source[i + 1])
      i += 2
      while i < source.count, isLower(source[i]) {
        first.append(source[i])
        i += 1
      }
    } else {
      first.append(source[i])
      i += 1
    }
  }
  var second: [UInt8] = []
  i = 0
  while i < first.count {
    if i + 1 < first.count, isLower(first[i]), isUpper(first[i + 1]) {
      second.append(first[i])
      second.append(underscore)
      second.append(first[i + 1])
      i += 2
    } else {
      second.append(first[i])
      i += 1
    }
  }
  return String(decoding: second.map { isUpper($0) ? $0 + 32 : $0 }, as: UTF8.self)
}

private let underscore = UInt8(ascii: "_")

private func isUpper(_ c: UInt8) -> Bool { c >= 65 && c <= 90 }

private func isLower(_ c: UInt8) -> Bool { c >= 97 && c <= 122 }

private func isWord(_ c: UInt8) -> Bool {
  isUpper(c) || isLower(c) || (c >= 48 && c <= 57) || c == underscore || c >= 128
}
