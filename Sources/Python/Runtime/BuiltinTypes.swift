/// The types that the interpreter itself needs to know.
public final class BuiltinTypes {
  public let object, type, none, notImplemented, ellipsis, bool, int, float, complex: TypeObject
  public let str, bytes, bytearray, list, tuple, dict, set, frozenset, slice, range: TypeObject
  public let cell, function, method, native, property, nativeProperty, member: TypeObject
  public let classMethod, staticMethod, superType, module, code, generator, traceback: TypeObject
  public let listIterator, tupleIterator, rangeIterator, strIterator, setIterator: TypeObject
  public let asciiIterator: TypeObject
  /// What methods of native types are once they are bound, named as in CPython.
  public let nativeMethod, methodWrapper, methodDescriptor, slotWrapper: TypeObject
  /// What native functions are in modules that Python code makes up in the original.
  public let writtenFunction: TypeObject
  public let dictKeyIterator, dictValueIterator, dictItemIterator, iterator: TypeObject
  public let dictKeys, dictValues, dictItems: TypeObject

  public let baseException, exception, typeError, valueError, nameError, unboundLocal: TypeObject
  public let attributeError, lookupError, indexError, keyError, arithmeticError: TypeObject
  public let zeroDivision, overflow, floatingPoint, stopIteration, generatorExit: TypeObject
  public let runtimeError, recursion, notImplementedError, assertion, importError: TypeObject
  public let moduleNotFound, osError, fileNotFound, fileExists, isADirectory: TypeObject
  public let notADirectory, permission, timeout, connection: TypeObject
  public let systemExit, keyboardInterrupt, memory, eof, syntax, indentation, tab: TypeObject
  public let unicodeTranslate: TypeObject
  public let unicode, unicodeDecode, unicodeEncode, buffer, reference, systemError: TypeObject
  public let stopAsyncIteration, bufferError, blockingIO, childProcess, brokenPipe: TypeObject
  public let warning, userWarning, deprecationWarning, runtimeWarning, syntaxWarning: TypeObject
  public let futureWarning, pendingDeprecation, importWarning, unicodeWarning: TypeObject
  public let bytesWarning, resourceWarning, encodingWarning: TypeObject
  /// A limit on time or steps was reached; not among CPython's classes, and not an `Exception`.
  public let limitExceeded: TypeObject

  init(_ heap: Heap) {
    // `type` and `dict` are each other's and their own types: knit the first three by hand.
    let nowhere = Unmanaged<TypeObject>.fromOpaque(
      UnsafeRawPointer(bitPattern: 16).unsafelyUnwrapped)
    func bare(_ name: String, _ bases: [TypeObject]) -> TypeObject {
      let dict = heap.make(DictObject(unfinished: nowhere))
      return heap.make(
        TypeObject(
          nowhere, in: heap, name: name, module: "builtins", bases: bases, dict: dict,
          isUserDefined: false))
    }
    let object = bare("object", [])
    _ = object.linearize()
    let type = bare("type", [object])
    _ = type.linearize()
    let dict = bare("dict", [object])
    _ = dict.linearize()
    for first in [object, type, dict] {
      first.type = type
      first.dict.type = dict
    }
    self.object = object
    self.type = type
    self.dict = dict

    func make(_ name: String, _ base: TypeObject, final isFinal: Bool = false) -> TypeObject {
      let result = heap.make(
        TypeObject(
          Unmanaged.passUnretained(type), in: heap, name: name, module: "builtins", bases: [base],
          dict: heap.make(DictObject(dict)), isUserDefined: false))
      _ = result.linearize()
      result.isSubclassable = !isFinal
      return result
    }
    none = make("NoneType", object, final: true)
    notImplemented = make("NotImplementedType", object, final: true)
    ellipsis = make("ellipsis", object, final: true)
    int = make("int", object)
    bool = make("bool", int, final: true)
    float = make("float", object)
    complex = make("complex", object)
    str = make("str", object)
    bytes = make("bytes", object)
    bytearray = make("bytearray", object)
    list = make("list", object)
    tuple = make("tuple", object)
    set = make("set", object)
    frozenset = make("frozenset", object)
    slice = make("slice", object, final: true)
    range = make("range", object, final: true)
    cell = make("cell", object, final: true)
    function = make("function", object, final: true)
    writtenFunction = make("function", function, final: true)
    method = make("method", object, final: true)
    native = make("builtin_function_or_method", object, final: true)
    property = make("property", object)
    nativeProperty = make("getset_descriptor", object, final: true)
    nativeMethod = make("builtin_function_or_method", object, final: true)
    methodWrapper = make("method-wrapper", object, final: true)
    methodDescriptor = make("method_descriptor", object, final: true)
    slotWrapper = make("wrapper_descriptor", object, final: true)
    member = make("member_descriptor", object, final: true)
    classMethod = make("classmethod", object)
    staticMethod = make("staticmethod", object)
    superType = make("super", object)
    module = make("module", object)
    code = make("code", object, final: true)
    generator = make("generator", object, final: true)
    traceback = make("traceback", object, final: true)
    listIterator = make("list_iterator", object, final: true)
    tupleIterator = make("tuple_iterator", object, final: true)
    rangeIterator = make("range_iterator", object, final: true)
    strIterator = make("str_iterator", object, final: true)
    asciiIterator = make("str_ascii_iterator", object, final: true)
    setIterator = make("set_iterator", object, final: true)
    dictKeyIterator = make("dict_keyiterator", object, final: true)
    dictValueIterator = make("dict_valueiterator", object, final: true)
    dictItemIterator = make("dict_itemiterator", object, final: true)
    iterator = make("iterator", object, final: true)
    dictKeys = make("dict_keys", object, final: true)
    dictValues = make("dict_values", object, final: true)
    dictItems = make("dict_items", object, final: true)

    baseException = make("BaseException", object)
    exception = make("Exception", baseException)
    systemExit = make("SystemExit", baseException)
    keyboardInterrupt = make("KeyboardInterrupt", baseException)
    generatorExit = make("GeneratorExit", baseException)
    typeError = make("TypeError", exception)
    valueError = make("ValueError", exception)
    nameError = make("NameError", exception)
    unboundLocal = make("UnboundLocalError", nameError)
    attributeError = make("AttributeError", exception)
    lookupError = make("LookupError", exception)
    indexError = make("IndexError", lookupError)
    keyError = make("KeyError", lookupError)
    arithmeticError = make("ArithmeticError", exception)
    zeroDivision = make("ZeroDivisionError", arithmeticError)
    overflow = make("OverflowError", arithmeticError)
    floatingPoint = make("FloatingPointError", arithmeticError)
    stopIteration = make("StopIteration", exception)
    stopAsyncIteration = make("StopAsyncIteration", exception)
    runtimeError = make("RuntimeError", exception)
    recursion = make("RecursionError", runtimeError)
    notImplementedError = make("NotImplementedError", runtimeError)
    assertion = make("AssertionError", exception)
    importError = make("ImportError", exception)
    moduleNotFound = make("ModuleNotFoundError", importError)
    osError = make("OSError", exception)
    fileNotFound = make("FileNotFoundError", osError)
    fileExists = make("FileExistsError", osError)
    isADirectory = make("IsADirectoryError", osError)
    notADirectory = make("NotADirectoryError", osError)
    permission = make("PermissionError", osError)
    timeout = make("TimeoutError", osError)
    connection = make("ConnectionError", osError)
    blockingIO = make("BlockingIOError", osError)
    childProcess = make("ChildProcessError", osError)
    brokenPipe = make("BrokenPipeError", connection)
    memory = make("MemoryError", exception)
    eof = make("EOFError", exception)
    syntax = make("SyntaxError", exception)
    indentation = make("IndentationError", syntax)
    tab = make("TabError", indentation)
    unicode = make("UnicodeError", valueError)
    unicodeDecode = make("UnicodeDecodeError", unicode)
    unicodeEncode = make("UnicodeEncodeError", unicode)
    unicodeTranslate = make("UnicodeTranslateError", unicode)
    bufferError = make("BufferError", exception)
    buffer = bufferError
    reference = make("ReferenceError", exception)
    systemError = make("SystemError", exception)
    warning = make("Warning", exception)
    userWarning = make("UserWarning", warning)
    deprecationWarning = make("DeprecationWarning", warning)
    pendingDeprecation = make("PendingDeprecationWarning", warning)
    runtimeWarning = make("RuntimeWarning", warning)
    syntaxWarning = make("SyntaxWarning", warning)
    futureWarning = make("FutureWarning", warning)
    importWarning = make("ImportWarning", warning)
    unicodeWarning = make("UnicodeWarning", warning)
    bytesWarning = make("BytesWarning", warning)
    resourceWarning = make("ResourceWarning", warning)
    encodingWarning = make("EncodingWarning", warning)
    limitExceeded = make("LimitExceeded", baseException)
  }

  /// Those that programs reach by name without an import, builtin functions' types excluded.
  var named: [TypeObject] {
    [
      object, type, bool, int, float, complex, str, bytes, bytearray, list, tuple, dict, set,
      frozenset, slice, range, property, classMethod, staticMethod, superType,
    ] + exceptions
  }

  var exceptions: [TypeObject] {
    [
      baseException, exception, systemExit, keyboardInterrupt, generatorExit, typeError,
      valueError, nameError, unboundLocal, attributeError, lookupError, indexError, keyError,
      arithmeticError, zeroDivision, overflow, floatingPoint, stopIteration, stopAsyncIteration,
      runtimeError, recursion, notImplementedError, assertion, importError, moduleNotFound,
      osError, fileNotFound, fileExists, isADirectory, notADirectory, permission, timeout,
      connection, blockingIO, childProcess, brokenPipe, memory, eof, syntax, indentation, tab,
      unicode, unicodeDecode, unicodeEncode, unicodeTranslate, bufferError, reference, systemError, warning,
      userWarning, deprecationWarning, pendingDeprecation, runtimeWarning, syntaxWarning,
      futureWarning, importWarning, unicodeWarning, bytesWarning, resourceWarning,
      encodingWarning,
    ]
  }

  /// All types that exist from the start.
  var all: [TypeObject] {
    named + [
      none, notImplemented, ellipsis, cell, function, method, native, nativeProperty, member,
      nativeMethod, methodWrapper, methodDescriptor, slotWrapper,
      module, code, generator, traceback, listIterator, tupleIterator, rangeIterator,
      strIterator, asciiIterator, setIterator, dictKeyIterator, dictValueIterator, dictItemIterator, iterator,
      dictKeys, dictValues, dictItems, limitExceeded,
    ]
  }
}
