extension PairVerdict {
  /// The verdict as a box: one line per comparison, then the losses of all forms in one chart.
  public func markup(losses: LineChart?) -> Markup {
    let agreeing = claims.filter { $0.isSame }.count
    let title: String
    if claims.isEmpty {
      title = "Nothing was compared"
    } else if agreeing == claims.count {
      title = "The same model, " + Self.count(forms.count)
    } else if agreeing == 0 {
      title = "Different in every respect"
    } else {
      title = "Alike in part"
    }
    var result: Markup = #"""
      <section class="verdict" aria-label="Verdict"><p class="label">Verdict</p>\#
      <p class="title">\#(title)</p><ul>
      """#
    for claim in claims {
      result += #"""
        <li class="\#(claim.isSame ? "same" : "differs")">\#
        <span class="sign" aria-hidden="true">\#(claim.isSame ? "=" : "≠")</span>\#
        <span class="what">\#(Self.words(claim.name))</span> \#
        <span class="visually-hidden">\#(claim.isSame ? "equal: " : "different: ")</span>\#
        <span class="detail">\#(claim.detail)</span></li>
        """#
    }
    result += "</ul>"
    if let losses, losses.epochs > 1 {
      result += losses.figure() + Markup.folded("The losses, epoch by epoch", losses.table())
    }
    return result + "</section>"
  }

  private static func count(_ forms: Int) -> String {
    forms == 2 ? "written twice" : "written " + forms.description + " times"
  }

  static func words(_ claim: String) -> String {
    switch claim {
    case "graph": "Graph"
    case "shapes": "Shapes"
    case "params": "Parameters"
    case "weights": "Weights"
    case "outputs": "Outputs"
    case "loss": "Loss"
    default: claim
    }
  }
}
