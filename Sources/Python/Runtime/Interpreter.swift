extension VM {
  func run(_ function: FunctionObject, _ arguments: CallArguments) throws(PyError) -> Value {
    throw error(types.systemError, "no interpreter")
  }

  func resume(
    _ generator: GeneratorObject, sending value: Value = .none,
    throwing exception: ExceptionObject? = nil
  ) throws(PyError) -> Value {
    throw error(types.systemError, "no interpreter")
  }

  func close(_ generator: GeneratorObject) throws(PyError) {}

  func callerClass() throws(PyError) -> (Value, Value) {
    throw runtimeError("super(): no arguments")
  }

  func runModule(_ module: ModuleObject, _ source: String) throws(PyError) {
    throw error(types.systemError, "no interpreter")
  }

  func markFrames(_ heap: Heap) {
    heap.mark(stack, stackTop - stack)
  }
}
