import Host

/// Where the interpreter looks up from its work: collections, limits, interruption.
extension VM {
  /// Called when `fuel` runs out or the heap has grown.
  @inline(never) func pause() throws(PyError) {
    if fuel < 0 {
      steps += VM.fuelPerCheck
      fuel = VM.fuelPerCheck
      heap.takeReports()
      if limits.isInterrupted { throw error(types.keyboardInterrupt, arguments: []) }
      if steps > limits.steps { throw limitError("the program ran for more than \(limits.steps) steps") }
      if limits.deadline < .infinity, Host.current.monotonicSeconds() > limits.deadline {
        throw limitError("the program ran for more than \(secondsText) seconds")
      }
    }
    if heap.wantsCollection {
      if nativeDepth == 0 {
        collect()
      } else if !heap.collectsAlways {
        // Try again later, not at every step.
        heap.threshold = heap.bytes + Heap.smallestThreshold
      }
      if heap.bytes > heap.limit { throw error(types.memory, arguments: []) }
    }
  }

  /// A pause within a call whose parts are not in registers.
  func pause(
    keeping function: FunctionObject, _ names: Unmanaged<TupleObject>?, _ subject: Value
  ) throws(PyError) {
    pauseRoots = (
      Value(function), names.map { Value($0.takeUnretainedValue()) } ?? .none, subject
    )
    defer { pauseRoots = (.none, .none, .none) }
    try pause()
  }

  private var secondsText: String {
    limits.seconds == limits.seconds.rounded()
      ? String(Int64(limits.seconds)) : FloatText.representation(limits.seconds)
  }

  /// Not an `Exception`, so that a program's `except Exception` does not go on past a limit.
  func limitError(_ message: String) -> PyError {
    error(types.limitExceeded, message)
  }

  /// Frees unreachable objects now; nothing happens while a native function runs.
  public func collect() {
    if nativeDepth > 0 { return }
    heap.collect()
  }

  func markFrames(_ heap: Heap) {
    heap.mark(stack, stackTop - stack)
    // Above the top lie values of frames that have ended: they must not be taken for live later.
    var p = stackTop
    while p < stackHigh {
      p.pointee = .undefined
      p += 1
    }
    stackHigh = stackTop
    for k in 0..<frameCount {
      let frame = frames[k]
      heap.mark(frame.code)
      heap.mark(frame.function)
      heap.mark(frame.globals)
      heap.mark(frame.namespace)
      heap.mark(frame.generator)
      heap.mark(frame.handled)
      if frame.completion == .initialize { heap.mark(frame.subject) }
    }
    heap.mark(pauseRoots.0)
    heap.mark(pauseRoots.1)
    heap.mark(pauseRoots.2)
    for value in operations { heap.mark(value) }
  }
}
