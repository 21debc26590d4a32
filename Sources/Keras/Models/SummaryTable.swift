/// The table of `Model.summary()`: column widths, wrapping and rules as rich's table draws them
/// on a console of a given width.
struct SummaryTable {
  enum Alignment { case left, right, center }

  var header: [String]
  var alignments: [Alignment]
  var rows: [[String]] = []
  /// Where each column ends, as a share of the line.
  var positions: [Double]
  var lineLength: Int
  /// Printed lines are cut here.
  var consoleWidth: Int

  /// Inner widths: the cell's text and a blank on each side.
  ///
  /// The raw width of column i is ⌊pᵢ·L⌋ less what stands before it, plus 2; the excess over
  /// L − n − 1 is taken off left to right in shares rounded half to even; what is missing is given
  /// in proportion to the widths, rounded up.
  func columnWidths() throws(KerasError) -> [Int] {
    if positions.count < header.count { throw .index("list index out of range") }
    var widths: [Int] = []
    var current = 0
    for position in positions {
      let width = Int(position * Double(lineLength)) - current
      if width < 4 { throw .value("Insufficient console width to print summary.") }
      widths.append(width + 2)
      current += width
    }
    widths = Array(widths.prefix(header.count))
    var excess = widths.reduce(0, +) - (lineLength - widths.count - 1)
    if excess < 0 {
      var (missing, total) = (-excess, widths.reduce(0, +))
      for i in widths.indices {
        let width = widths[i]
        let share = (width * missing + total - 1) / total
        widths[i] += share
        missing -= share
        total -= width
      }
      return widths
    }
    var left = widths.count
    for i in widths.indices {
      if excess > 0 {
        let share = (Double(excess) / Double(left)).rounded(.toNearestOrEven)
        let cut = min(widths[i], Int(share))
        widths[i] -= cut
        excess -= cut
      }
      left -= 1
    }
    return widths
  }

  func lines() throws(KerasError) -> [String] {
    let widths = try columnWidths()
    var lines = [rule("┏", "┳", "┓", "━", widths)]
    lines += cells(header, bar: "┃", atBottom: true, widths)
    lines.append(rule("┡", "╇", "┩", "━", widths))
    for (i, row) in rows.enumerated() {
      if i > 0 { lines.append(rule("├", "┼", "┤", "─", widths)) }
      lines += cells(row, bar: "│", atBottom: false, widths)
    }
    lines.append(rule("└", "┴", "┘", "─", widths))
    return lines.map { String($0.prefix(consoleWidth)) }
  }

  private func rule(
    _ left: String, _ middle: String, _ right: String, _ dash: String, _ widths: [Int]
  ) -> String {
    left + widths.map { String(repeating: dash, count: $0) }.joined(separator: middle) + right
  }

  private func cells(_ row: [String], bar: String, atBottom: Bool, _ widths: [Int]) -> [String] {
    var parts: [[String]] = []
    for (text, width) in zip(row, widths) { parts.append(SummaryTable.wrap(text, width - 2)) }
    let height = parts.map({ $0.count }).max() ?? 0
    for i in parts.indices {
      let blanks = [String](repeating: "", count: height - parts[i].count)
      parts[i] = atBottom ? blanks + parts[i] : parts[i] + blanks
    }
    var lines: [String] = []
    for line in 0..<height {
      var text = bar
      for (i, part) in parts.enumerated() {
        let width = widths[i] - 2
        switch alignments[i] {
        case .left: text += " " + part[line].padded(to: width) + " "
        case .right: text += " " + part[line].leftPadded(to: width) + " "
        case .center: text += " " + part[line].centred(in: width) + " "
        }
        text += bar
      }
      lines.append(text)
    }
    return lines
  }

  /// Breaks at blanks; a word wider than the cell starts a line of its own and is cut with `…`.
  static func wrap(_ text: String, _ width: Int) -> [String] {
    var words: [String] = []
    var word = ""
    var seenText = false
    var seenGapAfter = false
    for character in text {
      let isBlank = character == " "
      if !isBlank && seenText && seenGapAfter {
        words.append(word)
        word = ""
        seenText = false
        seenGapAfter = false
      }
      if isBlank { seenGapAfter = seenText } else { seenText = true }
      word.append(character)
    }
    if !word.isEmpty { words.append(word) }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words {
      if word.trimmedRight.count > width - used, !line.isEmpty {
        lines.append(line)
        line = word
        used = word.count
      } else {
        line += word
        used += word.count
      }
    }
    lines.append(line)
    return lines.map { line in
      let trimmed = line.trimmedRight
      if trimmed.count <= width { return trimmed }
      return String(trimmed.prefix(max(0, width - 1))) + "…"
    }
  }
}

/// A number of bytes in units of 1024 with two decimals: `5.10 KB`.
func readableMemorySize(_ bytes: Int) -> String {
  var amount = Double(bytes)
  for unit in ["B", "KB", "MB", "GB", "TB"] {
    if amount / 1024 < 1 { return DecimalText.fixed(amount, 2) + " " + unit }
    amount /= 1024
  }
  return DecimalText.fixed(amount, 2) + " PB"
}
