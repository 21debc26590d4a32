/// Names for headings by GitHub's rule, unique within one lesson.
struct AnchorNames {
  private var taken: [String: Int] = [:]

  /// Lower case; letters, marks, digits, `_` and `-` stay, blanks become `-`, the rest goes; a
  /// second one of the same name gets `-1`.
  mutating func name(for heading: String) -> String {
    var slug = ""
    for scalar in heading.trimmingSpace.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
        .connectorPunctuation:
        slug.unicodeScalars.append(scalar)
      default:
        if scalar == " " || scalar == "-" { slug += "-" }
      }
    }
    guard let count = taken[slug] else {
      taken[slug] = 0
      return slug
    }
    var next = count
    var candidate: String
    repeat {
      next += 1
      candidate = "\(slug)-\(next)"
    } while taken[candidate] != nil
    taken[slug] = next
    taken[candidate] = 0
    return candidate
  }
}
