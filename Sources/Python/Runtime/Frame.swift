/// One activation of a function, module or class body.
struct Frame {
  var code: Unmanaged<CodeObject>
  /// The function, for its closure and defaults; nil for modules and class bodies without one.
  var function: Unmanaged<FunctionObject>?
  var globals: Unmanaged<DictObject>
  /// A class body's namespace.
  var namespace: Unmanaged<DictObject>?
  var generator: Unmanaged<GeneratorObject>?
  /// Register 0.
  var registers: UnsafeMutablePointer<Value>
  /// Where to go on: the instruction after the one that called.
  var next: UnsafeMutablePointer<Instruction>
  /// What was being handled when the frame began, to be restored when it ends.
  var handled: Value
  /// The stack's top before the frame, restored when it ends.
  var savedTop: UnsafeMutablePointer<Value>
  /// The caller's register for the result.
  var destination: UInt16
  var completion: Completion

  /// What becomes of a frame's result.
  enum Completion: UInt8 {
    /// Goes into the caller's register.
    case store
    /// Ends this activation of the loop.
    case leave
    /// `__init__`: must be None; the instance is in the caller's register already.
    case initialize
    /// An operator's method: `NotImplemented` lets the other operand try.
    case binary
    /// Is not wanted (`__setitem__`, …).
    case discard
    /// Stored as a truth value, perhaps inverted.
    case truth, inverseTruth
    /// The next item of a `for` loop from a generator.
    case iterate
    /// `__next__` of a class of the program in a `for` loop.
    case iterateMethod
  }
}
