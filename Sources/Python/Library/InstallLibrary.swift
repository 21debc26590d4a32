/// Declares the modules of the standard library; each is made when it is first imported.
extension VM {
  func installLibrary() {
    registerMath()
    registerItertools()
    registerFunctools()
    registerCollections()
    registerRe()
    registerOperator()
    registerSystem()
    registerSupport()
    registerWritten()
  }
}
