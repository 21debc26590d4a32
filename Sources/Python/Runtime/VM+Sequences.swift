/// What str, list, tuple, bytes and range share.
extension VM {
  /// An index value as an Int; a TypeError in the sequence's words if it is none.
  @inline(__always)
  public func sequenceIndex(_ key: Value, _ kind: String) throws(PyError) -> Int {
    if key.isInt { return Int(clamping: key.int) }
    return try slowSequenceIndex(key, kind)
  }

  private func slowSequenceIndex(_ key: Value, _ kind: String) throws(PyError) -> Int {
    let index = try optionalIndex(key)
    if index.isUndefined {
      if kind == "string" {
        throw typeError("string indices must be integers, not '\(typeName(key))'")
      }
      if kind == "range" {
        throw typeError("range indices must be integers or slices, not \(typeName(key))")
      }
      throw typeError("\(kind) indices must be integers or slices, not \(typeName(key))")
    }
    if index.tag == .bigInt {
      throw indexError("cannot fit 'int' into an index-sized integer")
    }
    return Int(clamping: index.int)
  }

  /// How often a sequence is repeated by `*`, nil if the operand is not an integer.
  func repeatCount(_ value: Value, _ count: Int, _ size: Int) throws(PyError) -> Int? {
    let index = try optionalIndex(value)
    if index.isUndefined { return nil }
    if index.tag == .bigInt {
      throw overflowError("cannot fit 'int' into an index-sized integer")
    }
    if index.int <= 0 { return 0 }
    let (total, overflow) = Int(clamping: index.int).multipliedReportingOverflow(by: count * size)
    if overflow { throw error(types.memory, arguments: []) }
    try reserve(total)
    return Int(index.int)
  }

  /// A new string of two, kept in the narrower form.
  func concatenate(_ a: StrObject, _ b: StrObject) throws(PyError) -> StrObject {
    if b.count == 0, a.tag == .str { return a }
    if a.count == 0, b.tag == .str { return b }
    try reserve((a.count + b.count) * (a.isASCII && b.isASCII ? 2 : 8))
    if let grown = a.appending(self, b) { return grown }
    let isASCII = a.isASCII && b.isASCII
    let count = a.count + b.count
    let result = newStr(room: count, isASCII: isASCII)
    if isASCII {
      result.storage.copyMemory(from: a.storage, byteCount: a.count)
      (result.storage + a.count).copyMemory(from: b.storage, byteCount: b.count)
    } else {
      let out = result.mutableScalars
      for i in 0..<a.count { out[i] = a[i] }
      for i in 0..<b.count { out[a.count + i] = b[i] }
    }
    return result
  }

  /// A set operand of a set operator: sets and dict views of keys or items.
  func setOperand(_ value: Value) -> SetObject? { value.asSet }

  /// `repr` of a string: single quotes unless only they occur in it, escapes for what cannot print.
  public func quoted(_ text: StrObject) -> String {
    var hasSingle = false
    var hasDouble = false
    for i in 0..<text.count {
      if text[i] == 0x27 { hasSingle = true }
      if text[i] == 0x22 { hasDouble = true }
    }
    let quote: UInt32 = hasSingle && !hasDouble ? 0x22 : 0x27
    var out: [UInt8] = [UInt8(quote)]
    for i in 0..<text.count {
      let c = text[i]
      switch c {
      case quote, 0x5C:
        out.append(0x5C)
        out.append(UInt8(c))
      case 0x0A: out += [0x5C, 0x6E]
      case 0x0D: out += [0x5C, 0x72]
      case 0x09: out += [0x5C, 0x74]
      case 0x20..<0x7F: out.append(UInt8(c))
      default:
        if VM.isPrintable(c) {
          StrObject.appendUTF8(c, to: &out)
        } else if c < 0x100 {
          appendEscape(0x78, c, 2, &out)
        } else if c < 0x10000 {
          appendEscape(0x75, c, 4, &out)
        } else {
          appendEscape(0x55, c, 8, &out)
        }
      }
    }
    out.append(UInt8(quote))
    return String(decoding: out, as: UTF8.self)
  }

  private func appendEscape(_ kind: UInt8, _ c: UInt32, _ digits: Int, _ out: inout [UInt8]) {
    out.append(0x5C)
    out.append(kind)
    for k in (0..<digits).reversed() {
      let d = UInt8(c >> UInt32(4 * k) & 15)
      out.append(d < 10 ? 0x30 + d : 0x61 + d - 10)
    }
  }

  /// `repr` of bytes.
  /// As a bytes literal; a `bytearray` also escapes the quote that it need not.
  func quoted(_ bytes: [UInt8], escapesApostrophes: Bool = false) -> String {
    let quote: UInt8 = bytes.contains(0x27) && !bytes.contains(0x22) ? 0x22 : 0x27
    var out: [UInt8] = [0x62, quote]
    for c in bytes {
      switch c {
      case quote, 0x5C: out += [0x5C, c]
      case 0x27 where escapesApostrophes: out += [0x5C, c]
      case 0x0A: out += [0x5C, 0x6E]
      case 0x0D: out += [0x5C, 0x72]
      case 0x09: out += [0x5C, 0x74]
      case 0x20..<0x7F: out.append(c)
      default: appendEscape(0x78, UInt32(c), 2, &out)
      }
    }
    out.append(quote)
    return String(decoding: out, as: UTF8.self)
  }

  /// `str.isprintable` of one character: no controls, separators other than the space, surrogates,
  /// private or unassigned code points.
  public static func isPrintable(_ c: UInt32) -> Bool {
    if c < 0x7F { return c >= 0x20 }
    if c <= 0xA0 || c == 0xAD { return false }
    guard let scalar = Unicode.Scalar(c) else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }
}
