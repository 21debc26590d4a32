import Diagnostics

/// A frame as programs see it: what it was when they asked (`sys._getframe`, `tb_frame`).
public final class FrameObject: Object {
  let code: CodeObject
  let globals: DictObject
  /// `.undefined` where the variables are no longer known.
  let locals: Value
  let line: Int
  let back: FrameObject?

  init(
    _ type: TypeObject, _ code: CodeObject, globals: DictObject, locals: Value, line: Int,
    back: FrameObject?
  ) {
    self.code = code
    self.globals = globals
    self.locals = locals
    self.line = line
    self.back = back
    super.init(type)
  }

  public override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(object: code)
    heap.mark(object: globals)
    heap.mark(locals)
    if let back { heap.mark(object: back) }
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    "<frame at \(vm.addressText(self)), file '\(code.source.name)', line \(line), code "
      + "\(code.name.string)>"
  }
}

extension VM {
  func makeFrameType() -> TypeObject {
    type("frame") { t in
      t.property("f_code") { (_, v) throws(PyError) in Value(v.as(FrameObject.self)!.code) }
      t.property("f_globals") { (_, v) throws(PyError) in Value(v.as(FrameObject.self)!.globals) }
      t.property("f_builtins") { (vm, _) throws(PyError) in Value(vm.builtins) }
      t.property("f_lineno") { (_, v) throws(PyError) in Value(v.as(FrameObject.self)!.line) }
      t.property("f_back") { (_, v) throws(PyError) in Value(v.as(FrameObject.self)!.back) }
      t.property("f_trace") { (_, _) throws(PyError) in .none }
      t.property("f_locals") { (vm, v) throws(PyError) in
        let locals = v.as(FrameObject.self)!.locals
        if locals.isUndefined {
          throw vm.attributeError("the variables of a frame are not kept after it has ended")
        }
        return locals
      }
      t.method("clear(self, /)") { (_, _) throws(PyError) in .none }
    }
  }

  /// The frame that many calls out from the running one, with those around it.
  func frameObject(_ depth: Int) throws(PyError) -> Value {
    let inner = frameCount - 1 - depth
    if inner < 0 { throw valueError("call stack is not deep enough") }
    var made: FrameObject?
    for at in 0...inner {
      let frame = frames[at]
      let code = frame.code._withUnsafeGuaranteedRef { $0 }
      let index = Swift.max(frame.next - code.instructions - 1, 0)
      made = heap.make(
        FrameObject(
          library.frame, code, globals: frame.globals._withUnsafeGuaranteedRef { $0 },
          // Of frames far out, hardly anybody asks for variables.
          locals: at >= inner - 2 ? locals(at: at) : .undefined,
          line: code.source.line(at: Int(code.span(at: index).start)), back: made))
    }
    return Value(made)
  }

  /// The frame of an entry of a traceback.
  func frameObject(_ entry: TracebackObject) -> Value {
    Value(
      heap.make(
        FrameObject(
          library.frame, entry.code, globals: mainModule.dict, locals: .undefined,
          line: entry.code.source.line(at: Int(entry.span.start)), back: nil)))
  }
}
