import Diagnostics

/// An exception: its arguments, what it came from, and the frames it passed.
///
/// What single classes add (`StopIteration.value`, `OSError.errno`, `NameError.name`) stands in
/// `attributes`.
public final class ExceptionObject: Object {
  public var arguments: TupleObject
  /// `__cause__`: an exception or `None`.
  public var cause: Value = .none
  /// `__context__`: an exception or `None`.
  public var context: Value = .none
  /// `__suppress_context__`.
  public var suppressesContext = false
  public var traceback: TracebackObject?
  /// Whether it was ever raised, so that passing through native code does not count as raising.
  var wasRaised = false
  /// The names that were known where a NameError arose: locals, globals, builtins.
  var nearbyNames: [[StrObject]] = []
  /// Of a SyntaxError: what CPython prints for it when it ends a program.
  var rendered: String?
  /// Objects of Swift code that travel with a Python exception, such as a lesson's diagnostics.
  public var foreign: AnyObject?

  init(_ type: TypeObject, _ arguments: TupleObject) {
    self.arguments = arguments
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: arguments)
    heap.mark(cause)
    heap.mark(context)
    if let traceback { heap.mark(object: traceback) }
    for group in nearbyNames {
      for name in group { heap.mark(object: name) }
    }
  }

  public override func str(_ vm: VM) throws(PyError) -> String {
    if type.isSubclass(of: vm.types.osError), let text = try osErrorText(vm) { return text }
    if type.isSubclass(of: vm.types.unicode), let text = vm.unicodeErrorText(self) { return text }
    if type.isSubclass(of: vm.types.syntax), arguments.count > 0, let attributes {
      let file = attributes.get(vm.intern("filename"))
      let line = attributes.get(vm.intern("lineno"))
      if let name = file.asStr?.string, line.isInt {
        let last = name.split(separator: "/").last.map { String($0) } ?? name
        return "\(try vm.str(arguments[0])) (\(last), line \(line.int))"
      }
    }
    switch arguments.count {
    case 0: return ""
    case 1:
      if type.isSubclass(of: vm.types.keyError) { return try vm.repr(arguments[0]) }
      return try vm.str(arguments[0])
    default: return try vm.repr(Value(arguments))
    }
  }

  /// `[Errno 2] No such file or directory: 'name'`.
  private func osErrorText(_ vm: VM) throws(PyError) -> String? {
    guard arguments.count >= 2, let attributes else { return nil }
    let file = attributes.get(vm.intern("filename"))
    let code = try vm.str(arguments[0])
    let words = try vm.str(arguments[1])
    if file.isUndefined || file.isNone { return "[Errno \(code)] \(words)" }
    return "[Errno \(code)] \(words): \(try vm.repr(file))"
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    if arguments.count == 1 { return "\(type.name)(\(try vm.repr(arguments[0])))" }
    return type.name + (try vm.repr(Value(arguments)))
  }
}

/// One frame that an exception passed, and the next one inwards.
public final class TracebackObject: Object {
  public let next: TracebackObject?
  public let code: CodeObject
  /// The index of the instruction that raised.
  public let instruction: Int

  init(_ type: TypeObject, _ next: TracebackObject?, _ code: CodeObject, _ instruction: Int) {
    self.next = next
    self.code = code
    self.instruction = instruction
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    if let next { heap.mark(object: next) }
    heap.mark(object: code)
  }

  public var span: Span { code.span(at: instruction) }
}
