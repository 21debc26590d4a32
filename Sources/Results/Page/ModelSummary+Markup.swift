extension ModelSummary {
  /// The summary as a table: a row per layer, nested models foldable, the formula behind each
  /// count, and the text that Keras prints folded away below it.
  func markup(id: String) -> Markup {
    var table: Markup = #"""
      <table><caption>Model <code>\#(modelName)</code></caption>\#
      <thead><tr><th scope="col">Layer</th><th scope="col">Output shape</th>\#
      <th scope="col" class="number">Parameters</th>
      """#
    if showsConnections { table += #"<th scope="col">Connected to</th>"# }
    table += "</tr></thead>\(body(id: id))\(foot)</table>"
    let name = "Summary of the model " + modelName
    var result: Markup = #"<div class="summary">\#(Markup.scrolling(name, table))"#
    if !text.isEmpty {
      result += Markup.folded("As Keras prints it", Markup.terminal(TerminalText(text)))
    }
    return result + "</div>"
  }

  /// One `<tbody>` for each run of rows of the model itself, and one for each nested model's rows.
  private func body(id: String) -> Markup {
    var result: Markup = "<tbody>"
    var isNested = false
    for (index, row) in rows.enumerated() {
      let opens = index + 1 < rows.count && rows[index + 1].depth > 0 && row.depth == 0
      if row.depth > 0, !isNested {
        result += #"</tbody><tbody class="nested">"#
        isNested = true
      } else if row.depth == 0, isNested || opens {
        result += "</tbody><tbody>"
        isNested = false
      }
      result += markup(row, fold: opens ? id + "-fold-" + index.description : "")
    }
    return result + "</tbody>"
  }

  private func markup(_ row: Row, fold: String) -> Markup {
    var name: Markup = "<code>\(row.name)</code> <span class=\"type\">\(row.className)</span>"
    if !fold.isEmpty {
      name = #"""
        <input type="checkbox" class="fold" id="\#(fold)" checked \#
        aria-label="Show the layers of \#(row.name)"> <label for="\#(fold)">\#(name)</label>
        """#
    }
    if !row.trainable { name += #" <span class="tag">frozen</span>"# }
    var count: Markup
    if row.isBuilt {
      count = "\(NumberText.grouped(row.parameters))"
    } else {
      count = #"<span class="tag">not built</span>"#
    }
    if !row.formula.isEmpty {
      count += #"<span class="formula">\#(row.formula)</span>"#
    }
    let depth: Markup = row.depth > 0 ? " style=\"--depth:\(row.depth)\"" : ""
    var result: Markup = #"""
      <tr data-layer="\#(row.name)"><th scope="row"\#(depth)>\#(name)</th>\#
      <td><code>\#(row.outputShape)</code></td><td class="number">\#(count)</td>
      """#
    if showsConnections {
      let sources = row.connectedTo.map { Self.connection($0) }
      result += "<td>\(sources.isEmpty ? "–" : Markup.joined(sources, separator: ", "))</td>"
    }
    return result + "</tr>"
  }

  /// `dense[1][0]` is the layer and, from its second call on, which call; the tensor's number stays
  /// with Keras.
  private static func connection(_ text: String) -> Markup {
    let parts = text.split(separator: "[", omittingEmptySubsequences: false)
    let name = String(parts[0])
    var digits = parts.count > 1 ? String(parts[1]) : ""
    if digits.utf8.last == UInt8(ascii: "]") { digits.unicodeScalars.removeLast() }
    guard let call = Int(digits), call > 0 else { return "<code>\(name)</code>" }
    return "<code>\(name)</code> <span class=\"type\">call \(call + 1)</span>"
  }

  private var foot: Markup {
    var result: Markup = "<tfoot>"
    func line(_ label: String, _ count: Int, _ name: String) -> Markup {
      let rest: Markup = showsConnections ? "<td></td>" : ""
      return #"""
        <tr class="\#(name)"><th scope="row" colspan="2">\#(label)</th>\#
        <td class="number">\#(NumberText.grouped(count))</td>\#(rest)</tr>
        """#
    }
    result += line("Total parameters", total, "total")
    if nonTrainable > 0 || optimizer != nil {
      result += line("Trainable", trainable, "part")
      result += line("Not trainable", nonTrainable, "part")
    }
    if let optimizer { result += line("Kept by the optimizer", optimizer, "part") }
    return result + "</tfoot>"
  }
}
