/// Text measured in characters, which is what Keras's tables count.
extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }

  func centred(in width: Int) -> String {
    let gap = max(0, width - count)
    return String(repeating: " ", count: gap / 2) + self
      + String(repeating: " ", count: gap - gap / 2)
  }

  var trimmedRight: String {
    var text = Substring(self)
    while let last = text.last, last == " " || last == "\n" || last == "\t" { text.removeLast() }
    return String(text)
  }
}
