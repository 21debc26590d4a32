/// How an epoch goes through its data: to the end, or for a fixed number of steps, and then the
/// next epoch goes on where this one stopped.
struct EpochWalk {
  private let source: BatchSource
  private let stepsPerEpoch: Int?
  /// Steps between two calls of the callbacks.
  private let perCall: Int
  private var known: Int?
  private var isOpen = false
  private var seen = 0
  private var step = 0
  private var isOver = false

  init(_ source: BatchSource, stepsPerEpoch: Int? = nil, perCall: Int = 1) {
    self.source = source
    self.stepsPerEpoch = stepsPerEpoch
    self.perCall = max(1, perCall)
    known = source.batchCount
  }

  mutating func beginEpoch() throws(KerasError) {
    step = 0
    isOver = false
    try source.beginEpoch()
    if stepsPerEpoch == nil || !isOpen {
      try source.begin()
      isOpen = true
      seen = 0
    }
  }

  /// The numbers of the next steps, nil at the end of the epoch.
  mutating func nextSteps() -> Range<Int>? {
    if isOver { return nil }
    if let stepsPerEpoch, step >= stepsPerEpoch { return nil }
    if let known, seen >= known { return nil }
    defer {
      step += perCall
      seen += perCall
    }
    return step..<(step + perCall)
  }

  /// The next batch; where there is none, the epoch ends early.
  mutating func nextBatch() throws(KerasError) -> Batch? {
    if isOver { return nil }
    guard let batch = try source.next() else {
      isOver = true
      known = known ?? seen
      isOpen = false
      return nil
    }
    return batch
  }

  mutating func endEpoch() throws(KerasError) {
    if let known, seen >= known { isOpen = false }
    try source.endEpoch()
  }
}
