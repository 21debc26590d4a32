/// Puts the builtin functions, methods and modules of the library in their places.
extension VM {
  func installBuiltins() {
    library = Library(self)
    installFormatting()
    installStr()
    installSequences()
    installDict()
    installSets()
    installNumbers()
    installBytes()
    installRanges()
    installNumberFunctions()
    installIntrospection()
    installModuleType()
    installIteration()
    installEvaluation()
    installPrint()
    installFiles()
    installLibrary()
  }
}
