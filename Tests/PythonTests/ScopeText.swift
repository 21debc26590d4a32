import Python

/// The names of every block as text, in the form of `Fixtures/scopes.py`.
enum ScopeText {
  static func of(_ module: ModuleNode) -> String {
    var lines: Set<String> = []
    collect(module.scope, "", &lines)
    return lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\n")
  }

  private static func collect(_ scope: Scope, _ path: String, _ lines: inout Set<String>) {
    if !path.isEmpty {
      var plain: [String] = []
      var cells: [String] = []
      for (i, name) in scope.slots.enumerated() {
        if scope.isCell(slot: i) { cells.append(name) } else { plain.append(name) }
      }
      if scope.needsClassCell { cells.append("__class__") }
      lines.insert(
        "\(path)|\(join(plain))|\(join(cells))|\(join(scope.frees))|\(scope.isGenerator ? 1 : 0)")
    }
    for child in scope.children { collect(child, path + "/" + child.name, &lines) }
  }

  private static func join(_ names: [String]) -> String {
    names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
  }
}
