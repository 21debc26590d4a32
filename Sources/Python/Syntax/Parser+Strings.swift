import Diagnostics

/// Strings, bytes and f-strings; adjacent ones are joined.
extension Parser {
  mutating func strings() throws(Stop) -> Expression {
    let start = start
    let first = position
    if tokens[position + 1].kind != .string {
      let literal = StringToken(tokens[position], text)
      if !literal.isFormatted {
        advance()
        if literal.isBytes {
          return Expression(.literal(.bytes(try bytes(literal, first))), span(from: start))
        }
        return Expression(.literal(.string(try string(literal, first))), span(from: start))
      }
    }
    var isBytes = false
    var isFormatted = false
    var index = first
    while tokens[index].kind == .string {
      let literal = StringToken(tokens[index], text)
      if index > first, literal.isBytes != isBytes {
        move(to: index)
        while kind == .string { advance() }
        let last = tokens[position]
        fault = SyntaxFault(
          "cannot mix bytes and nonbytes literals", at: span(last.start, last.end))
        throw Stop()
      }
      isBytes = literal.isBytes
      if literal.isFormatted { isFormatted = true }
      index += 1
    }
    if isBytes {
      var value: [UInt8] = []
      for i in first..<index { value += try bytes(StringToken(tokens[i], text), i) }
      move(to: index)
      return Expression(.literal(.bytes(value)), span(from: start))
    }
    var parts: [FormattedPart] = []
    var pending = ""
    for i in first..<index {
      let literal = StringToken(tokens[i], text)
      if literal.isFormatted {
        var reader = FormattedReader(literal, token: i)
        try reader.read(&self, into: &parts, pending: &pending)
      } else {
        pending += try string(literal, i)
      }
    }
    move(to: index)
    if !isFormatted {
      return Expression(.literal(.string(pending)), span(from: start))
    }
    if !pending.isEmpty { parts.append(.text(pending)) }
    return try make(.formatted(parts), span(from: start))
  }

  /// The token that CPython's parser looked at last when it joins strings.
  func tokenAfterStrings(_ token: Int) -> Token {
    var last = token
    while tokens[last].kind == .string { last += 1 }
    return tokens[last]
  }

  /// A plain string's value.
  private mutating func string(_ literal: StringToken, _ token: Int) throws(Stop) -> String {
    try decode(literal.content, raw: literal.isRaw, token: token)
  }

  /// The text of a part of a string, its escapes decoded.
  mutating func decode(_ range: Range<Int>, raw: Bool, token: Int) throws(Stop) -> String {
    var isPlain = true
    for i in range where text[i] == 0x0D || (text[i] == 0x5C && !raw) {
      isPlain = false
      break
    }
    if isPlain {
      return String(
        decoding: UnsafeBufferPointer(start: text + range.lowerBound, count: range.count),
        as: UTF8.self)
    }
    var decoder = EscapeDecoder(text, range)
    let value = raw ? decoder.raw() : decoder.string()
    if let message = decoder.message {
      let place = tokenAfterStrings(token)
      fault = SyntaxFault(message, at: span(place.start, place.end))
      throw Stop()
    }
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func bytes(_ literal: StringToken, _ token: Int) throws(Stop) -> [UInt8] {
    let place = tokens[token]
    for i in literal.content where text[i] >= 0x80 {
      fault = SyntaxFault(
        "bytes can only contain ASCII literal characters", at: span(place.start, place.end))
      throw Stop()
    }
    var decoder = EscapeDecoder(text, literal.content)
    let value = literal.isRaw ? decoder.raw() : decoder.bytes()
    if let message = decoder.message {
      let place = tokenAfterStrings(token)
      fault = SyntaxFault(message, at: span(place.start, place.end))
      throw Stop()
    }
    return value
  }
}

/// A string token taken apart: its prefix, and where its content is.
struct StringToken {
  private(set) var isBytes = false
  private(set) var isRaw = false
  private(set) var isFormatted = false
  let isTriple: Bool
  /// Between the quotes.
  let content: Range<Int>

  init(_ token: Token, _ text: UnsafeMutablePointer<UInt8>) {
    var i = Int(token.start)
    let end = Int(token.end)
    while text[i] != 0x22, text[i] != 0x27 {
      switch text[i] | 0x20 {
      case 0x62: isBytes = true
      case 0x72: isRaw = true
      case 0x66: isFormatted = true
      default: break
      }
      i += 1
    }
    isTriple = end - i >= 6 && text[i + 1] == text[i] && text[i + 2] == text[i]
    content = isTriple ? i + 3..<end - 3 : i + 1..<end - 1
  }
}
