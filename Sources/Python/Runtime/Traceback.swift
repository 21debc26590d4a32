import Diagnostics

/// One frame of a traceback as data, for a terminal or a page.
public struct TracebackFrame {
  public let file: String
  /// 1-based.
  public let line: Int
  /// `<module>`, a function's or class's name.
  public let function: String
  /// The line without its indentation.
  public let text: String
  /// Columns of `text`, in characters, that failed; nil where CPython marks nothing.
  public let marked: Range<Int>?
  /// Within `marked`: the operator or the brackets, which get `^` while the rest gets `~`.
  public let anchor: Range<Int>?
  public let span: Span
}

extension VM {
  /// The frames that an exception passed, outermost first.
  public func frames(of exception: ExceptionObject) -> [TracebackFrame] {
    frames(from: exception.traceback)
  }

  /// The frames of a traceback, outermost first.
  func frames(from traceback: TracebackObject?) -> [TracebackFrame] {
    var result: [TracebackFrame] = []
    var next = traceback
    while let entry = next {
      // The library's own Python code stands for what CPython has in C or in files of its own.
      if !entry.code.source.name.hasPrefix("<library ") { result.append(frame(entry)) }
      next = entry.next
    }
    return result
  }

  private func frame(_ entry: TracebackObject) -> TracebackFrame {
    let code = entry.code
    let source = code.source
    let position = code.position(at: entry.instruction)
    let line = source.line(at: Int(position.span.start))
    let bytes = Array(source.lineBytes(line))
    let lineStart = source.lineStarts[line - 1]
    var indent = 0
    while indent < bytes.count, bytes[indent] == 0x20 || bytes[indent] == 0x09 || bytes[indent] == 0x0C
    {
      indent += 1
    }
    let start = Int(position.span.start) - lineStart
    var end = Int(position.span.end) - lineStart
    let isOneLine = end <= bytes.count
    if !isOneLine {
      end = bytes.count
      while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    }
    func column(_ offset: Int) -> Int {
      var n = 0
      var i = indent
      while i < offset, i < bytes.count {
        if bytes[i] & 0xC0 != 0x80 { n += 1 }
        i += 1
      }
      return n
    }
    var anchor: Range<Int>?
    if isOneLine, let mark = position.anchor {
      let from = Int(mark.start) - lineStart
      let to = Int(mark.end) - lineStart
      if from >= start, to <= end, from < to { anchor = column(from)..<column(to) }
    }
    var marked: Range<Int>? = start >= indent && start < end ? column(start)..<column(end) : nil
    if let range = marked, anchor == nil, range == 0..<column(bytes.count) { marked = nil }
    return TracebackFrame(
      file: source.name, line: line, function: code.name.string,
      text: String(decoding: bytes[indent...], as: UTF8.self), marked: marked, anchor: anchor,
      span: position.span)
  }

  /// What CPython prints for an uncaught exception, chain and suggestions included.
  public func tracebackText(_ exception: ExceptionObject) -> String {
    var seen: [ExceptionObject] = []
    return tracebackText(exception, &seen)
  }

  private func tracebackText(
    _ exception: ExceptionObject, _ seen: inout [ExceptionObject]
  ) -> String {
    seen.append(exception)
    var result = ""
    if let cause = exception.cause.asException {
      if !seen.contains(where: { $0 === cause }) {
        result += tracebackText(cause, &seen)
        result +=
          "\nThe above exception was the direct cause of the following exception:\n\n"
      }
    } else if !exception.suppressesContext, let context = exception.context.asException,
      !seen.contains(where: { $0 === context })
    {
      result += tracebackText(context, &seen)
      result += "\nDuring handling of the above exception, another exception occurred:\n\n"
    }
    let list = frames(of: exception)
    if !list.isEmpty {
      result += "Traceback (most recent call last):\n"
      result += framesText(list)
    }
    return result + exceptionLine(exception)
  }

  /// The frames as CPython prints them; of more than three equal ones in a row the rest is counted.
  public func framesText(_ list: [TracebackFrame]) -> String {
    var result = ""
    var repeats = 0
    func endRepeats() {
      if repeats > 3 {
        let more = repeats - 3
        result += "  [Previous line repeated \(more) more time\(more == 1 ? "" : "s")]\n"
      }
    }
    for (i, frame) in list.enumerated() {
      let isRepeat =
        i > 0 && list[i - 1].file == frame.file && list[i - 1].line == frame.line
        && list[i - 1].function == frame.function
      if !isRepeat {
        endRepeats()
        repeats = 0
      }
      repeats += 1
      if repeats <= 3 { result += frameText(frame) }
    }
    endRepeats()
    return result
  }

  private func frameText(_ frame: TracebackFrame) -> String {
    var result = "  File \"\(frame.file)\", line \(frame.line), in \(frame.function)\n"
    // CPython looks the line up in a file, and text that was run has none.
    if frame.text.isEmpty || frame.file == "<string>" { return result }
    result += "    \(frame.text)\n"
    guard let marked = frame.marked else { return result }
    result += "    " + String(repeating: " ", count: marked.lowerBound)
    if let anchor = frame.anchor {
      result += String(repeating: "~", count: anchor.lowerBound - marked.lowerBound)
      result += String(repeating: "^", count: anchor.count)
      result += String(repeating: "~", count: marked.upperBound - anchor.upperBound)
    } else {
      result += String(repeating: "^", count: marked.count)
    }
    return result + "\n"
  }

  /// The last line: class, text and suggestion; of a syntax error also its place.
  public func exceptionLine(_ exception: ExceptionObject) -> String {
    if let rendered = exception.rendered { return rendered }
    let type = exception.type
    var name = type.qualifiedName
    if type.module != "builtins", type.module != "__main__" { name = type.module + "." + name }
    var text: String
    do throws(PyError) { text = try str(Value(exception)) } catch {
      text = "<exception str() failed>"
    }
    if let suggestion = suggestion(for: exception) { text += ". Did you mean: '\(suggestion)'?" }
    var result = text.isEmpty ? name + "\n" : "\(name): \(text)\n"
    if let notes = exception.attributes?.get(intern("__notes__")).asList {
      for i in 0..<notes.count { result += ((try? str(notes[i])) ?? "") + "\n" }
    }
    return result
  }

  /// The nearest known name to the one that a NameError or AttributeError misses.
  public func suggestion(for exception: ExceptionObject) -> String? {
    guard let wanted = exception.attributes?.get(names.nameAttribute).asStr?.string else {
      return nil
    }
    if exception.type.isSubclass(of: types.nameError) {
      for group in exception.nearbyNames {
        if let found = Suggestion.nearest(to: wanted, among: group.map { $0.string }) {
          return found
        }
      }
      return nil
    }
    guard exception.type.isSubclass(of: types.attributeError),
      let object = exception.attributes?.get(intern("obj")), !object.isUndefined,
      let listed = try? directory(object).asList
    else { return nil }
    return Suggestion.nearest(
      to: wanted, among: listed.buffer.compactMap { $0.asStr?.string })
  }
}

/// CPython's choice of a similar name: edit distance where a changed, added or missing character
/// costs 2 and a change of case 1, at most a third of all characters.
enum Suggestion {
  static func nearest(to name: String, among candidates: [String]) -> String? {
    if candidates.count >= 750 { return nil }
    let wanted = Array(name.utf8)
    var best: String?
    var bestDistance = Int.max
    for candidate in candidates where candidate != name {
      let other = Array(candidate.utf8)
      let most = Swift.min((wanted.count + other.count + 3) * 2 / 6, bestDistance - 1)
      let distance = distance(wanted, other, most)
      if distance > most { continue }
      best = candidate
      bestDistance = distance
    }
    return best
  }

  private static func cost(_ a: UInt8, _ b: UInt8) -> Int {
    if a == b { return 0 }
    func lower(_ c: UInt8) -> UInt8 { c >= 65 && c <= 90 ? c + 32 : c }
    return lower(a) == lower(b) ? 1 : 2
  }

  private static func distance(_ first: [UInt8], _ second: [UInt8], _ most: Int) -> Int {
    if first == second { return 0 }
    var a = first[...]
    var b = second[...]
    while let x = a.first, let y = b.first, x == y {
      a.removeFirst()
      b.removeFirst()
    }
    while let x = a.last, let y = b.last, x == y {
      a.removeLast()
      b.removeLast()
    }
    if a.isEmpty || b.isEmpty { return (a.count + b.count) * 2 }
    if a.count > 40 || b.count > 40 { return most + 1 }
    if a.count > b.count { swap(&a, &b) }
    if (b.count - a.count) * 2 > most { return most + 1 }
    let x = Array(a)
    let y = Array(b)
    var row = (0..<x.count).map { ($0 + 1) * 2 }
    var result = 0
    for (j, c) in y.enumerated() {
      var distance = j * 2
      result = j * 2
      var least = Int.max
      for i in x.indices {
        let substitute = distance + cost(c, x[i])
        distance = row[i]
        let change = Swift.min(result, distance) + 2
        result = Swift.min(substitute, change)
        row[i] = result
        least = Swift.min(least, result)
      }
      if least > most { return most + 1 }
    }
    return result
  }
}
