/// One activation of a function, module or class body.
///
/// `next` and `registers` stand apart: side by side the compiler loads them as one vector, which
/// waits for the two stores that have just made them (a stalled store-to-load forwarding).
struct Frame {
  /// Where to go on: the instruction after the one that called.
  var next: UnsafeMutablePointer<Instruction>
  var code: Unmanaged<CodeObject>
  /// The function, for its captured cells; nil for a module.
  var function: Unmanaged<FunctionObject>?
  var globals: Unmanaged<DictObject>
  /// A class body's namespace.
  var namespace: Unmanaged<DictObject>?
  var generator: Unmanaged<GeneratorObject>?
  /// Register 0.
  var registers: UnsafeMutablePointer<Value>
  /// What was being handled when the frame began, to be restored when it ends.
  var handled: Value
  /// What `__init__` initialises, or the iterator of `iterateMethod`.
  var subject: Value
  /// The stack's top before the frame, restored when it ends.
  var savedTop: UnsafeMutablePointer<Value>
  /// The caller's register for the result.
  var destination: Int
  var completion: Completion

  /// What becomes of a frame's result.
  enum Completion: UInt8 {
    /// Goes into the caller's register.
    case store
    /// Ends this activation of the loop.
    case leave
    /// `__init__`: must be None; the instance goes into the caller's register.
    case initialize
    /// An operator's method: `NotImplemented` lets the other operand try.
    case binary
    /// Is not wanted (`__setitem__`).
    case discard
    /// The next item of a `for` loop from a generator.
    case iterate
    /// What a generator yields goes on to the one that delegates to it.
    case delegate
  }
}

/// The part of the top frame that the loop keeps in machine registers.
struct Cursor {
  var pc: UnsafeMutablePointer<Instruction>
  var registers: UnsafeMutablePointer<Value>
  var constants: UnsafeMutablePointer<Value>
  var caches: UnsafeMutablePointer<InlineCache>
  var frame: UnsafeMutablePointer<Frame>

  /// Takes over a frame.
  @inline(__always) init(_ frame: UnsafeMutablePointer<Frame>) {
    self.frame = frame
    pc = frame.pointee.next
    registers = frame.pointee.registers
    (constants, caches) = frame.pointee.code._withUnsafeGuaranteedRef {
      ($0.constants, $0.caches)
    }
  }
}
