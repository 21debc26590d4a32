import Autodiff
import Tensors

/// A word, as UTF-8, or an integer: what vocabularies hold.
public enum Token: Hashable {
  case text([UInt8])
  case number(Int64)

  init(_ text: String) { self = .text(Array(text.utf8)) }

  /// Words by their bytes, numbers by their size.
  static func precedes(_ a: Token, _ b: Token) -> Bool {
    switch (a, b) {
    case (.text(let x), .text(let y)): return x.lexicographicallyPrecedes(y)
    case (.number(let x), .number(let y)): return x < y
    case (.number, .text): return true
    case (.text, .number): return false
    }
  }

  /// The bytes that TensorFlow hashes: numbers as decimal text.
  var bytes: [UInt8] {
    switch self {
    case .text(let bytes): return bytes
    case .number(let number): return Array("\(number)".utf8)
    }
  }

  var config: ConfigValue {
    switch self {
    case .text(let bytes): return .string(String(decoding: bytes, as: UTF8.self))
    case .number(let number): return .int(Int(truncatingIfNeeded: number))
    }
  }

  /// As NumPy shows an element.
  var text: String {
    switch self {
    case .text: return "np.str_(\(config.pythonText))"
    case .number(let number): return "np.int64(\(number))"
    }
  }

  init?(_ value: ConfigValue) {
    switch value {
    case .string(let text): self.init(text)
    case .int(let number): self = .number(Int64(number))
    case .bool(let flag): self = .number(flag ? 1 : 0)
    case .float(let number):
      if !(number.magnitude < 9e18) { return nil }
      self = .number(Int64(number))
    default: return nil
    }
  }
}

/// Tokens in the shape of an array, or in rows of unequal length.
struct TokenGrid {
  var shape: [Int]
  var tokens: [Token]

  init(shape: [Int], tokens: [Token]) {
    self.shape = shape
    self.tokens = tokens
  }

  /// The tokens of an array of text or numbers, or of nested lists of them.
  init(_ structure: Structure, for layer: String) throws(KerasError) {
    switch structure {
    case .tensor(let node):
      guard let array = node.value else {
        throw .type("\(layer) works on data, not inside a compiled function.")
      }
      self.init(array)
    case .list(let items), .tuple(let items):
      var shape = [items.count]
      var tokens: [Token] = []
      for (i, item) in items.enumerated() {
        let part = try TokenGrid(item, for: layer)
        if i == 0 { shape += part.shape }
        if part.shape != Array(shape.dropFirst()) {
          throw .value("Can't convert non-rectangular Python sequence to Tensor.")
        }
        tokens += part.tokens
      }
      self.init(shape: shape, tokens: tokens)
    case .value(let value):
      guard let token = Token(value) else { throw TokenGrid.unsupported(value) }
      self.init(shape: [], tokens: [token])
    default: throw TokenGrid.unsupported(.none)
    }
  }

  private static func unsupported(_ value: ConfigValue) -> KerasError {
    .value(
      "Attempt to convert a value (\(value.displayText)) with an unsupported type "
        + "(\(value.typeText)) to a Tensor.")
  }

  init(_ array: NDArray) {
    shape = array.shape
    tokens = []
    tokens.reserveCapacity(array.count)
    for i in 0..<array.count {
      let item = array.item(i)
      if case .text(let text) = item {
        tokens.append(Token(text))
      } else {
        tokens.append(.number(item.integer ?? 0))
      }
    }
  }

  /// The tokens along the last axis, row by row.
  var rows: [ArraySlice<Token>] {
    let width = shape.last ?? 1
    if width == 0 { return [] }
    return stride(from: 0, to: tokens.count, by: width).map { tokens[$0..<($0 + width)] }
  }
}

extension TokenGrid {
  /// The tokens as an array of text or of int32.
  var array: NDArray {
    var width = 1
    var holdsText = false
    for token in tokens {
      guard case .text(let bytes) = token else { continue }
      holdsText = true
      width = max(width, String(decoding: bytes, as: UTF8.self).unicodeScalars.count)
    }
    if !holdsText {
      return NDArray(tokens.map { Int32(truncatingIfNeeded: $0.config.int ?? 0) }, shape)
    }
    let result = NDArray(uninitialized: shape, .text(width))
    for (i, token) in tokens.enumerated() {
      let text = String(decoding: token.bytes, as: UTF8.self)
      result.store(.text(text), at: result.pointer(flat: i))
    }
    return result
  }
}
