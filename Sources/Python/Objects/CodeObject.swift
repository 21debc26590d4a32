import Diagnostics

/// Compiled code: instructions, what they refer to, and which source each of them comes from.
public final class CodeObject: Object {
  public let name: StrObject
  public let qualifiedName: StrObject
  public internal(set) var doc: Value = .none
  public internal(set) var source: SourceFile
  /// Where the function begins: `co_firstlineno`.
  public internal(set) var firstSpan: Span

  public internal(set) var positionalOnlyCount = 0
  /// Positional parameters, the positional-only ones included.
  public internal(set) var positionalCount = 0
  public internal(set) var keywordOnlyCount = 0
  public internal(set) var hasVariadic = false
  public internal(set) var hasKeywords = false
  public internal(set) var isGenerator = false
  /// A module's or class's body, whose names live in a dict.
  public internal(set) var usesNamespace = false
  /// What `compile`, `eval` or `exec` made of a text, not a function's body.
  var isEvaluated = false
  /// The one expression of an `eval`.
  var isExpression = false

  /// Names of the registers from 0 on, parameters first, in the order positional, keyword-only,
  /// `*args`, `**kwargs`.
  public internal(set) var localNames: [StrObject] = []
  public internal(set) var freeNames: [StrObject] = []
  public internal(set) var cellNames: [StrObject] = []
  var registerCount = 0
  /// Registers that are named variables.
  var localCount = 0
  /// No `*`, `**` or keyword-only parameters and no cells to make: a call only needs the count.
  var isPlain = false

  private(set) var instructions: UnsafeMutablePointer<Instruction>
  private(set) var instructionCount = 0
  private(set) var constants: UnsafeMutablePointer<Value>
  private(set) var constantCount = 0
  private(set) var caches: UnsafeMutablePointer<InlineCache>
  private(set) var cacheCount = 0
  var handlers: [ExceptionHandler] = []
  var positions: [InstructionPosition] = []

  init(
    _ type: TypeObject, name: StrObject, qualifiedName: StrObject, source: SourceFile,
    firstSpan: Span
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.source = source
    self.firstSpan = firstSpan
    instructions = .allocate(capacity: 1)
    constants = .allocate(capacity: 1)
    caches = .allocate(capacity: 1)
    super.init(type)
  }

  /// The places of `freeNames` in the order of their names, in which programs see the cells.
  var closureOrder: [Int] {
    freeNames.indices.sorted { freeNames[$0].ordered(freeNames[$1]) < 0 }
  }

  /// Globals, attributes and other names that the code looks up, in the order of their use.
  var usedNames: [StrObject] {
    (0..<cacheCount).compactMap { caches[$0].name?.takeUnretainedValue() }
  }

  deinit {
    instructions.deallocate()
    constants.deallocate()
    caches.deallocate()
  }

  /// Takes the compiler's result.
  func fill(
    _ newInstructions: [Instruction], _ newConstants: [Value], _ newCaches: [InlineCache]
  ) {
    instructions.deallocate()
    constants.deallocate()
    caches.deallocate()
    instructionCount = newInstructions.count
    instructions = .allocate(capacity: Swift.max(instructionCount, 1))
    for i in 0..<instructionCount { instructions[i] = newInstructions[i] }
    constantCount = newConstants.count
    constants = .allocate(capacity: Swift.max(constantCount, 1))
    for i in 0..<constantCount { constants[i] = newConstants[i] }
    cacheCount = newCaches.count
    caches = .allocate(capacity: Swift.max(cacheCount, 1))
    for i in 0..<cacheCount { caches[i] = newCaches[i] }
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    if !heap.isLookingAgain {
      heap.mark(object: name)
      heap.mark(object: qualifiedName)
      heap.mark(doc)
      heap.mark(constants, constantCount)
      for name in localNames { heap.mark(object: name) }
      for name in freeNames { heap.mark(object: name) }
      for name in cellNames { heap.mark(object: name) }
    }
    for i in 0..<cacheCount {
      heap.mark(caches[i].name)
      // A cached method may have left its class; it must still not dangle.
      heap.mark(caches[i].value)
    }
  }

  public override var externalBytes: Int {
    instructionCount * 8 + constantCount * 16 + cacheCount * MemoryLayout<InlineCache>.stride
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    "<code object \(name.string) at \(vm.addressText(self)), file \"\(source.name)\", "
      + "line \(source.line(at: Int(firstSpan.start)))>"
  }

  /// What a traceback underlines for an instruction.
  func position(at instruction: Int) -> InstructionPosition {
    var low = 0
    var high = positions.count
    if high == 0 {
      return InstructionPosition(instruction: 0, span: firstSpan, anchor: nil)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if positions[middle].instruction <= instruction { low = middle } else { high = middle }
    }
    return positions[low]
  }

  public func span(at instruction: Int) -> Span { position(at: instruction).span }
}

/// From which instruction on which source counts: the run-length form of a table by instruction.
struct InstructionPosition {
  let instruction: Int
  let span: Span
  /// The operator or brackets that get `^` while the rest of the span gets `~`.
  let anchor: Span?
}

/// Where control goes when an instruction of a range raises; inner ranges come first.
struct ExceptionHandler {
  let start: Int
  let end: Int
  let target: Int
  /// Receives the exception.
  let register: Int
}

/// What one place in the code learned at run time.
struct InlineCache {
  var name: Unmanaged<StrObject>?
  /// Type version or dictionary layout for which the rest holds.
  var version: UInt64 = 0
  /// A second condition: the shape's address, or the builtins' layout.
  var guardBits: UInt64 = 0
  var value: Value = .undefined
  /// Slot or entry.
  var index: Int32 = 0
  var kind: Kind = .empty

  enum Kind: UInt8 {
    case empty
    /// In the instance's slot `index`.
    case slot
    /// `value` from the class; the instance has no attribute of this name.
    case classValue
    /// `value` is a function or native method to be called with the instance first.
    case method
    /// `value` is a property's getter, a function of the program.
    case property
    /// A new slot: from shape `guardBits` to the shape whose address is in `value.bits`.
    case transition
    /// Entry `index` of the globals, or of the builtins.
    case global, builtin
  }

  init(name: StrObject?) { self.name = name.map { Unmanaged.passUnretained($0) } }
}

/// 64 bits: an 8-bit operation, an 8-bit operand x, three 16-bit operands a, b, c.
struct Instruction {
  var bits: UInt64

  init(_ op: Operation, x: UInt8 = 0, a: Int = 0, b: Int = 0, c: Int = 0) {
    bits =
      UInt64(op.rawValue) | UInt64(x) << 8 | UInt64(UInt16(truncatingIfNeeded: a)) << 16
      | UInt64(UInt16(truncatingIfNeeded: b)) << 32 | UInt64(UInt16(truncatingIfNeeded: c)) << 48
  }

  /// With a 32-bit operand in place of b and c.
  init(_ op: Operation, x: UInt8 = 0, a: Int = 0, wide: Int) {
    bits =
      UInt64(op.rawValue) | UInt64(x) << 8 | UInt64(UInt16(truncatingIfNeeded: a)) << 16
      | UInt64(UInt32(truncatingIfNeeded: wide)) << 32
  }

  var operation: Operation {
    @inline(__always) get {
      unsafeBitCast(UInt8(truncatingIfNeeded: bits), to: Operation.self)
    }
  }
  var x: UInt8 { @inline(__always) get { UInt8(truncatingIfNeeded: bits >> 8) } }
  var a: Int { @inline(__always) get { Int(UInt16(truncatingIfNeeded: bits >> 16)) } }
  var b: Int { @inline(__always) get { Int(UInt16(truncatingIfNeeded: bits >> 32)) } }
  var c: Int { @inline(__always) get { Int(truncatingIfNeeded: bits >> 48) } }
  /// c as a signed number.
  var signedC: Int { @inline(__always) get { Int(Int64(bitPattern: bits) >> 48) } }
  /// b and c together as a signed number.
  var wide: Int {
    @inline(__always) get { Int(Int32(truncatingIfNeeded: bits >> 32)) }
  }
}
