import Diagnostics
import Host

/// One interpreter: its heap, types, modules and stack.
///
/// Everything that works on Python values is a method here, in extensions by topic:
/// `VM+Errors` makes exceptions, `VM+Operations` the operators and protocols, `VM+Attributes`,
/// `VM+Calls`, `VM+Creation` new objects, `VM+Modules` and `TypeBuilder` the native library.
public final class VM {
  public let heap = Heap()
  public let types: BuiltinTypes
  public let names: WellKnownNames
  let slotNames: [StrObject]
  /// The type of each `Value.Tag` that has one.
  let typesByTag: UnsafeMutablePointer<Unmanaged<TypeObject>>

  /// The names that every module sees.
  public let builtins: DictObject
  /// `sys.modules`, by full name.
  public let modules: DictObject
  var moduleMakers: [String: (ModuleBuilder) -> Void] = [:]
  /// Beginnings of the names of modules that are packages, whether anything is in them or not.
  public var packagePrefixes: [String] = []
  var moduleSources: [String: String] = [:]
  public var sources = SourceMap()
  /// Shows a warning and answers whether it did; what it refuses goes to the standard error as text.
  public var warningHandler:
    ((_ category: String, _ message: String, _ file: String, _ line: Int) -> Bool)?
  /// State of native libraries that lives as long as the interpreter, by the library's number.
  public var attachments: [AnyObject?] = [nil, nil, nil, nil]

  /// What formats numbers and text; the builtins put theirs here.
  public var formatting = Formatting()
  /// Types and objects of the library; set once by `installBuiltins`.
  public internal(set) var library: Library!

  private var interned: [String: Unmanaged<StrObject>] = [:]
  /// Those that came since the last collection.
  private var freshNames: [Unmanaged<StrObject>] = []
  var singleCharacters: [StrObject] = []
  let emptyTuple: TupleObject
  /// `object.__new__` and `object.__init__`, which calls of classes compare with.
  var objectNew = Value.undefined
  var objectInit = Value.undefined
  var operations = [Value](repeating: .undefined, count: Slot.count)

  // MARK: State of the interpreter loop

  /// Registers of all frames, then scratch space of natives.
  let stack: UnsafeMutablePointer<Value>
  let stackEnd: UnsafeMutablePointer<Value>
  /// The first unused value of the stack.
  var stackTop: UnsafeMutablePointer<Value>
  /// How far the stack was used since the last collection: above lie values of frames long gone.
  var stackHigh: UnsafeMutablePointer<Value>
  let frames: UnsafeMutablePointer<Frame>
  let frameCapacity: Int
  /// The number of frames in use.
  var frameCount = 0
  /// `sys.getrecursionlimit()`.
  public var recursionLimit = 1000
  /// Values that a call holds while it pauses.
  var pauseRoots = (Value.none, Value.none, Value.none)
  /// Activations of the interpreter loop on the Swift stack.
  var loopDepth = 0
  /// The exception that the innermost `except` or `finally` block handles, or `None`.
  public internal(set) var handled = Value.none
  /// What the last generator that ended returned.
  var returnedValue = Value.none
  /// Comparisons inside each other, of containers that contain containers.
  var compareDepth = 0
  /// The containers that are being shown, so that one inside itself prints `[...]`.
  var reprStack: [UInt] = []
  /// Calls under way of objects whose `__call__` is no function.
  var callDepth = 0
  /// The error under way goes on as it was: no new entry in its traceback.
  var isReraising = false
  private var isDisposed = false
  public var limits = Limits()
  /// Whether the deadline has stopped the program.
  public internal(set) var isOutOfTime = false
  /// Steps counted so far.
  public internal(set) var steps = 0
  /// Activations of the loop inside each other that the Swift stack surely holds.
  static let deepestLoop: Int = {
    #if DEBUG
      return 100
    #else
      return MemoryLayout<Int>.size == 4 ? 150 : 600
    #endif
  }()
  /// Counts down to the next look at clock and limits.
  var fuel = VM.fuelPerCheck
  static let fuelPerCheck = 20_000

  static let stackSize = MemoryLayout<Int>.size == 4 ? 1 << 18 : 1 << 22

  public init() {
    TypeObject.prepareLookups()
    types = BuiltinTypes(heap)
    let strType = types.str
    let heap = self.heap
    var table: [String: Unmanaged<StrObject>] = [:]
    func intern(_ text: StaticString) -> StrObject {
      let string = text.description
      if let known = table[string] { return known._withUnsafeGuaranteedRef { $0 } }
      let new = heap.make(
        StrObject(
          strType,
          ascii: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)))
      new.isInterned = true
      table[string] = Unmanaged.passUnretained(new)
      return new
    }
    names = WellKnownNames(intern)
    var slotNames: [StrObject] = []
    for i in 0..<Slot.count {
      let full = "__" + Slot.names[i].description + "__"
      if let known = table[full] {
        slotNames.append(known._withUnsafeGuaranteedRef { $0 })
        continue
      }
      var copy = full
      let new = copy.withUTF8 { heap.make(StrObject(strType, ascii: $0)) }
      new.isInterned = true
      table[full] = Unmanaged.passUnretained(new)
      slotNames.append(new)
    }
    self.slotNames = slotNames
    interned = table
    builtins = heap.make(DictObject(types.dict))
    modules = heap.make(DictObject(types.dict))
    emptyTuple = heap.make(TupleObject(types.tuple, uninitialized: 0))
    stack = .allocate(capacity: VM.stackSize)
    stackEnd = stack + VM.stackSize
    stackTop = stack
    stackHigh = stack
    frameCapacity = MemoryLayout<Int>.size == 4 ? 4_000 : 60_000
    frames = .allocate(capacity: frameCapacity)
    let tagCount = Int(Value.Tag.cell.rawValue) + 1
    typesByTag = .allocate(capacity: tagCount)
    typesByTag.initialize(repeating: Unmanaged.passUnretained(types.object), count: tagCount)
    for (tag, type) in [
      (Value.Tag.none, types.none), (.notImplemented, types.notImplemented),
      (.ellipsis, types.ellipsis), (.bool, types.bool), (.int, types.int), (.float, types.float),
    ] { typesByTag[Int(tag.rawValue)] = Unmanaged.passUnretained(type) }
    for code in 0..<128 as Range<UInt8> {
      var byte = code
      let one = withUnsafePointer(to: &byte) {
        heap.make(StrObject(strType, ascii: UnsafeBufferPointer(start: $0, count: 1)))
      }
      singleCharacters.append(one)
    }
    let reference = Unmanaged.passUnretained(self)
    heap.roots = { heap in reference._withUnsafeGuaranteedRef { $0.markRoots(heap) } }
    setUp()
    if ReferenceCount.canBeImmortal {
      // Every native call touches these: their counts would be the busiest of all.
      ReferenceCount.makeImmortal(Unmanaged.passUnretained(self))
      ReferenceCount.makeImmortal(Unmanaged.passUnretained(heap))
      ReferenceCount.makeImmortal(Unmanaged.passUnretained(types))
      ReferenceCount.makeImmortal(Unmanaged.passUnretained(names))
    }
  }

  deinit { dispose() }

  /// Frees all objects and the stack. Nothing of this interpreter may be used afterwards.
  ///
  /// The interpreter itself is a small immortal object, so a program that makes many calls this.
  public func dispose() {
    if isDisposed { return }
    isDisposed = true
    heap.roots = nil
    heap.freeAll()
    stack.deallocate()
    frames.deallocate()
    typesByTag.deallocate()
  }

  /// The one string object of a name, to be compared by identity.
  public func intern(_ text: String) -> StrObject {
    var key = text
    if let known = interned[text] {
      let found = known._withUnsafeGuaranteedRef { $0 }
      if found.isASCII, found.count == text.utf8.count { return found }
    }
    if !VM.isASCII(text) {
      key = VM.internKey(text)
      if let known = interned[key] { return known._withUnsafeGuaranteedRef { $0 } }
    }
    let new = newStr(text)
    // A one-character text may be shared already; it becomes the interned one.
    new.isInterned = true
    interned[key] = Unmanaged.passUnretained(new)
    freshNames.append(Unmanaged.passUnretained(new))
    return new
  }

  private static func isASCII(_ text: String) -> Bool {
    for byte in text.utf8 where byte >= 0x80 { return false }
    return true
  }

  /// Swift holds an accented letter and a letter with an accent for equal, Python does not.
  private static func internKey(_ text: String) -> String {
    var key = "\u{0}"
    for scalar in text.unicodeScalars { key += String(scalar.value, radix: 16) + "," }
    return key
  }

  /// The interned object of a string's text.
  public func intern(_ string: StrObject) -> StrObject {
    if string.isInterned { return string }
    let text = string.isASCII ? string.string : VM.internKey(string.string)
    if let known = interned[text] { return known._withUnsafeGuaranteedRef { $0 } }
    guard string.type === types.str else { return intern(string.string) }
    string.isInterned = true
    interned[text] = Unmanaged.passUnretained(string)
    freshNames.append(Unmanaged.passUnretained(string))
    return string
  }

  private func markRoots(_ heap: Heap) {
    for type in types.all { heap.mark(object: type) }
    if heap.collectsOld {
      for (_, name) in interned { heap.mark(name) }
    } else {
      for name in freshNames { heap.mark(name) }
    }
    if heap.promotes { freshNames.removeAll(keepingCapacity: true) }
    for one in singleCharacters { heap.mark(object: one) }
    heap.mark(object: builtins)
    heap.mark(object: modules)
    heap.mark(object: emptyTuple)
    heap.mark(handled)
    heap.mark(returnedValue)
    markFrames(heap)
  }
}

/// Bounds on what a program may use; the host sets them.
public struct Limits {
  /// Instructions that jump back or call, in all.
  public var steps = Int.max
  /// Host time in seconds (`Host.monotonicSeconds`) after which the program is stopped.
  public var deadline = Double.infinity
  /// Set from outside to raise `KeyboardInterrupt` at the next check.
  public var isInterrupted = false
  /// Set from outside to end the program at the next check, with the reason.
  public var stopReason: String?
  /// The time limit in seconds, for the message.
  public var seconds = 0.0
  public init() {}
}

/// How values become text under a format, supplied by the builtins.
public struct Formatting {
  /// `text % arguments`.
  public var percent: (VM, StrObject, Value) throws(PyError) -> Value = {
    (vm, _, _) throws(PyError) in
    throw vm.typeError("unsupported operand type(s) for %: 'str' and 'object'")
  }
  /// `format(value, spec)` of ints, floats, bools and complex numbers.
  public var number: (VM, Value, String) throws(PyError) -> String = {
    (vm, value, spec) throws(PyError) in
    if spec.isEmpty { return try vm.str(value) }
    throw vm.valueError("Invalid format specifier")
  }
  /// `format(text, spec)`.
  public var text: (VM, StrObject, String) throws(PyError) -> String = {
    (vm, value, spec) throws(PyError) in
    if spec.isEmpty { return value.string }
    throw vm.valueError("Invalid format specifier")
  }
  public init() {}
}
