import Diagnostics

/// Turns one block of a program (module, class body, function, comprehension) into a `CodeObject`.
///
/// Named locals have registers 0…; intermediate values have registers above them, taken and given
/// back like a stack, so that a call's callee and arguments come to lie side by side.
final class Compiler {
  let vm: VM
  let source: SourceFile
  let scope: Scope
  let parent: Compiler?
  let qualifiedName: String
  let code: CodeObject
  let options: Options

  var instructions: [Instruction] = []
  var constants: [Value] = []
  private var intConstants: [Int64: Int] = [:]
  private var objectConstants: [UInt64: Int] = [:]
  var caches: [InlineCache] = []
  var positions: [InstructionPosition] = []
  var handlers: [ExceptionHandler] = []

  var nextRegister: Int
  private(set) var highestRegister: Int
  /// The innermost loop or `finally` comes last.
  var blocks: [Block] = []
  /// Locals that certainly have a value here.
  var assigned: [Bool]
  /// Locals that some `del` or `except … as` unbinds.
  var unbindable: Set<Int> = []
  /// Nothing gets here: after `return`, `raise`, `break`, `continue`.
  var isUnreachable = false
  /// The register of the exception that the enclosing `except` block handles, or -1.
  var handledRegister = -1
  /// Registers that hold a cell from the start.
  var cellRegisters: Set<Int> = []
  /// Where a condition's truth is asked: its statement or expression, then its last comparison.
  var testPlace: Span
  private var span: Span
  private var anchor: Span?

  /// What `break`, `continue` and `return` pass on their way out.
  enum Block {
    case loop(Loop)
    /// Instructions whose exceptions are caught; code on the way out is not among them.
    case region(Region)
    /// Runs the statements first.
    case finally([Statement])
    /// Calls the `__exit__` in that register first.
    case with(Int, Span)
    /// Leaves an `except` block: the exception handled before (a register or -1), the name to unbind.
    case handler(Int, name: String?, Span)
  }

  final class Loop {
    var breaks: [Int] = []
    var continues: [Int] = []
    /// What is assigned wherever a `break` leaves.
    var assignedAtBreaks: [[Bool]] = []
  }

  final class Region {
    var starts: [Int] = []
    var ends: [Int] = []
  }

  /// What all blocks of one module share.
  final class Options {
    /// Comparisons jump over a wide jump, because some target was out of their reach.
    var usesLongJumps = false
    var jumpsTooFar = false
    /// Annotations stay unevaluated, as text.
    var keepsAnnotations = false
  }

  init(
    _ vm: VM, _ source: SourceFile, _ scope: Scope, parent: Compiler?, name: String,
    span: Span, options: Options
  ) {
    self.options = options
    self.vm = vm
    self.source = source
    self.scope = scope
    self.parent = parent
    self.span = span
    testPlace = span
    if let parent, parent.scope.kind != .module {
      let own = parent.scope.resolve(name)
      if scope.kind == .function || scope.kind == .class, own.place == .global {
        qualifiedName = name
      } else {
        qualifiedName =
          parent.qualifiedName + (parent.scope.kind == .class ? "." : ".<locals>.") + name
      }
    } else {
      qualifiedName = name
    }
    code = vm.heap.make(
      CodeObject(
        vm.types.code, name: vm.intern(name), qualifiedName: vm.intern(qualifiedName),
        source: source, firstSpan: span))
    // While it is compiled, nothing else holds it or its constants.
    vm.heap.pin(code)
    nextRegister = scope.kind.isFunction ? scope.slots.count : 0
    highestRegister = nextRegister
    assigned = [Bool](repeating: false, count: nextRegister)
    code.usesNamespace = !scope.kind.isFunction
  }

  // MARK: Registers

  func allocate(_ count: Int = 1) -> Int {
    let first = nextRegister
    nextRegister += count
    if nextRegister > highestRegister { highestRegister = nextRegister }
    return first
  }

  // MARK: Emitting

  /// Sets the place that the following instructions come from.
  func at(_ span: Span, anchor: Span? = nil) {
    self.span = span
    self.anchor = anchor
  }

  var place: (Span, Span?) {
    get { (span, anchor) }
    set { (span, anchor) = newValue }
  }

  @discardableResult
  func emit(_ instruction: Instruction) -> Int {
    if let last = positions.last, last.span == span, last.anchor == anchor {
      // The run goes on.
    } else {
      positions.append(
        InstructionPosition(instruction: instructions.count, span: span, anchor: anchor))
    }
    instructions.append(instruction)
    return instructions.count - 1
  }

  @discardableResult
  func emit(_ op: Operation, x: UInt8 = 0, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) -> Int {
    emit(Instruction(op, x: x, a: a, b: b, c: c))
  }

  @discardableResult
  func emitWide(_ op: Operation, x: UInt8 = 0, _ a: Int, _ wide: Int) -> Int {
    emit(Instruction(op, x: x, a: a, wide: wide))
  }

  var here: Int { instructions.count }

  /// Lets a jump lead to an instruction.
  func patch(_ jump: Int, to target: Int) {
    let old = instructions[jump]
    if old.operation.isComparisonJump {
      let offset = target - jump - 1
      if offset > 32_000 || offset < -32_000 { options.jumpsTooFar = true }
      instructions[jump] = Instruction(old.operation, x: old.x, a: old.a, b: old.b, c: offset)
      return
    }
    instructions[jump] = Instruction(
      old.operation, x: old.x, a: old.a, wide: target - jump - 1)
  }

  func patchHere(_ jump: Int) { patch(jump, to: here) }

  func patchHere(_ jumps: [Int]) {
    for jump in jumps { patch(jump, to: here) }
  }

  func cache(_ name: String) -> Int {
    caches.append(InlineCache(name: vm.intern(name)))
    return caches.count - 1
  }

  // MARK: Constants

  func constant(_ value: Value) -> Int {
    if value.isInt {
      if let known = intConstants[value.int] { return known }
      intConstants[value.int] = constants.count
    } else if value.tag == .str, value.cast(StrObject.self).isInterned {
      if let known = objectConstants[value.bits] { return known }
      objectConstants[value.bits] = constants.count
    }
    constants.append(value)
    if value.isObject { vm.heap.pin(value.object) }
    return constants.count - 1
  }

  func nameConstant(_ name: String) -> Int { constant(Value(vm.intern(name))) }

  /// The value of a literal; strings that look like names are interned.
  func value(of literal: Literal) -> Value {
    switch literal {
    case .none: return .none
    case .true: return .true
    case .false: return .false
    case .ellipsis: return .ellipsis
    case .int(let i): return Value(i)
    case .bigInt(let digits, let radix):
      return vm.int(BigInt(digits: digits.utf8, radix: radix) ?? .zero)
    case .float(let d): return Value(d)
    case .imaginary(let d): return vm.complex(0, d)
    case .bytes(let bytes): return Value(vm.newBytes(bytes))
    case .string(let text):
      if text.utf8.count <= 64 { return Value(vm.intern(text)) }
      return vm.text(text)
    }
  }

  func load(_ value: Value, into register: Int) {
    switch value.tag {
    case .none: emit(.loadNone, register)
    case .bool: emit(value.bool ? .loadTrue : .loadFalse, register)
    case .int where value.int == Int64(Int32(truncatingIfNeeded: value.int)):
      emitWide(.loadInt, register, Int(value.int))
    default: emitWide(.loadConstant, register, constant(value))
    }
  }

  // MARK: Flow of assignments

  /// What is assigned where two ways meet.
  func merge(_ other: [Bool], unreachable: Bool) {
    if unreachable { return }
    if isUnreachable {
      assigned = other
      isUnreachable = false
      return
    }
    for i in assigned.indices where !other[i] { assigned[i] = false }
  }

  // MARK: Finishing

  func finish() -> CodeObject {
    code.fill(instructions, constants, caches)
    code.positions = positions
    code.handlers = handlers
    code.registerCount = highestRegister
    code.localCount = scope.kind.isFunction ? scope.slots.count : 0
    code.localNames = scope.kind.isFunction ? scope.slots.map { vm.intern($0) } : []
    code.freeNames = scope.frees.map { vm.intern($0) }
    code.cellNames = cellRegisters.sorted().map { vm.intern(scope.slots[$0]) }
    code.isGenerator = scope.isGenerator
    for constant in constants where constant.isObject { vm.heap.unpin(constant.object) }
    return code
  }
}

extension VM {
  /// Compiles a parsed module; with `display`, its code returns the value of its last expression.
  func compile(_ module: ModuleNode, _ source: SourceFile, display: Bool = false) -> CodeObject {
    let options = Compiler.Options()
    options.keepsAnnotations = module.futureFeatures.contains("annotations")
    let code = compile(module, source, display, options)
    if !options.jumpsTooFar { return code }
    options.usesLongJumps = true
    return compile(module, source, display, options)
  }

  private func compile(
    _ module: ModuleNode, _ source: SourceFile, _ display: Bool, _ options: Compiler.Options
  ) -> CodeObject {
    let compiler = Compiler(
      self, source, module.scope, parent: nil, name: "<module>", span: module.span,
      options: options)
    compiler.code.doc = module.body.docstring.map { text($0) } ?? .none
    compiler.compileModule(module, display: display)
    let code = compiler.finish()
    heap.unpin(code)
    return code
  }
}
