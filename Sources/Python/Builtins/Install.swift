/// Puts the builtin functions, methods and modules of the library in their places.
extension VM {
  func installBuiltins() {}
}
