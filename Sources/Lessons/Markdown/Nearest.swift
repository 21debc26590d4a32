/// The candidate that a misspelt word most likely means, or nil where none is near.
///
/// Distance counts insertions, deletions, replacements and swaps of neighbours; a third of the
/// word's length may differ.
public func nearest(to word: String, among candidates: [String]) -> String? {
  let wanted = Array(word.lowercased())
  var best: (distance: Int, name: String)?
  for name in candidates {
    let distance = editDistance(wanted, Array(name.lowercased()))
    if distance <= max(1, max(wanted.count, name.count) / 3), distance < best?.distance ?? .max {
      best = (distance, name)
    }
  }
  return best?.name
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var before: [Int] = []
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    before = previous
    previous = row
  }
  return previous[b.count]
}
