import Diagnostics

/// What CPython's compiler refuses in a well-formed tree.
struct SyntaxChecker {
  static func check(_ module: ModuleNode) throws(SyntaxFault) -> [SyntaxWarning] { [] }
}
