extension String {
  /// Whether a text stands somewhere in this one, byte for byte.
  func holds(_ text: String) -> Bool {
    let (all, wanted) = (Array(utf8), Array(text.utf8))
    if wanted.isEmpty { return true }
    var start = 0
    while start + wanted.count <= all.count {
      var length = 0
      while length < wanted.count, all[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
      start += 1
    }
    return false
  }
}
