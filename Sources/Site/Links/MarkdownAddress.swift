/// Links between lessons are written as GitHub follows them, `two-inputs.md#data`, and lead to
/// pages here.
enum MarkdownAddress {
  static func onPage(_ address: String) -> String {
    guard isInternal(address) else { return isSafe(address) ? address : "#" }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0].hasSuffix(".md") else { return address }
    let page = parts[0].dropLast(3) + ".html"
    return parts.count > 1 ? page + "#" + parts[1] : String(page)
  }

  /// Whether following an outside address cannot run anything in the page.
  private static func isSafe(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":") else { return true }
    return ["http", "https", "mailto"].contains(address[..<colon].lowercased())
  }

  /// Whether an address stays within the site.
  static func isInternal(_ address: String) -> Bool {
    guard !address.isEmpty, !address.hasPrefix("//") else { return false }
    for byte in address.utf8 {
      if byte == UInt8(ascii: ":") { return false }
      if "/#?".utf8.contains(byte) { break }
    }
    return true
  }
}
