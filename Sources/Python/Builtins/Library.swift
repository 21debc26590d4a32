import Host

/// The types and objects that the library keeps for one interpreter.
public final class Library {
  let listReverseIterator: TypeObject
  let dictReverseIterator: TypeObject
  let callableIterator, bytesIterator, bytearrayIterator, memoryIterator: TypeObject
  let memoryView, dequeReverseIterator: TypeObject
  let genericAlias: TypeObject
  let frame: TypeObject
  let unionType: TypeObject
  let mappingProxy: TypeObject
  let textFile: TypeObject
  let bufferedReader: TypeObject
  let bufferedWriter: TypeObject
  let stringIO: TypeObject
  let bytesIO: TypeObject
  let unsupportedOperation: TypeObject
  /// What `sys.stdout` and `sys.stderr` are at the start.
  let standardOutput: Value
  let standardError: Value
  /// Module `sys`, once imported.
  var systemModule: ModuleObject?
  /// Files whose contents the host does not have yet.
  var dirtyFiles: [FileObject] = []
  /// The bound on digits in conversions between decimal text and int.
  var integerDigits = 4300
  /// The template of `%` that was used last, and its parts.
  var percentFormat = ""
  var percentParts: [PercentDirective.Part] = []
  /// `sys.argv`.
  public var arguments: [String] = [""]

  init(_ vm: VM) {
    func iterator(_ name: String) -> TypeObject {
      vm.type(name) { t in t.operations(.iter, .next) }
    }
    listReverseIterator = iterator("list_reverseiterator")
    dictReverseIterator = iterator("dict_reversekeyiterator")
    callableIterator = iterator("callable_iterator")
    bytesIterator = iterator("bytes_iterator")
    bytearrayIterator = iterator("bytearray_iterator")
    memoryIterator = iterator("memory_iterator")
    dequeReverseIterator = vm.type("_deque_reverse_iterator", module: "_collections") { t in
      t.operations(.iter, .next)
    }
    memoryView = vm.makeMemoryViewType()
    genericAlias = vm.makeGenericAliasType()
    frame = vm.makeFrameType()
    unionType = vm.makeUnionType()
    mappingProxy = vm.makeMappingProxyType()
    textFile = vm.type("TextIOWrapper", module: "_io") { vm.fileMethods($0) }
    bufferedReader = vm.type("BufferedReader", module: "_io") { vm.fileMethods($0) }
    bufferedWriter = vm.type("BufferedWriter", module: "_io") { vm.fileMethods($0) }
    stringIO = vm.type("StringIO", module: "_io") { t in
      t.new("StringIO(cls, initial_value='', newline='\\n')") { (vm, a) throws(PyError) in
        let file = vm.heap.make(
          FileObject(
            a[0].cast(TypeObject.self), .memory, isText: true, mode: "w+", readable: true,
            writable: true))
        if !a[1].isNone {
          guard let text = a[1].asStr else {
            throw vm.typeError("initial_value must be str or None, not \(vm.typeName(a[1]))")
          }
          file.contents = text.utf8
        }
        return Value(file)
      }
      vm.fileMethods(t)
    }
    bytesIO = vm.type("BytesIO", module: "_io") { t in
      t.new("BytesIO(cls, initial_bytes=b'')") { (vm, a) throws(PyError) in
        let file = vm.heap.make(
          FileObject(
            a[0].cast(TypeObject.self), .memory, isText: false, mode: "w+", readable: true,
            writable: true))
        if !a[1].isUndefined, !a[1].isNone { file.contents = try vm.byteArray(a[1]) }
        return Value(file)
      }
      vm.fileMethods(t)
    }
    unsupportedOperation = vm.type(
      "UnsupportedOperation", module: "io", base: vm.types.osError)
    let streamType = textFile
    func stream(_ stream: FileObject.Target) -> Value {
      let file = vm.heap.make(
        FileObject(
          streamType, stream, isText: true, mode: "w", readable: false, writable: true))
      vm.heap.pin(file)
      return Value(file)
    }
    standardOutput = stream(.stream(.output))
    standardError = stream(.stream(.error))
  }
}
