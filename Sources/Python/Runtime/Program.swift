import Diagnostics
import Host

/// Running whole programs and notebook cells.
extension VM {
  /// The module `__main__`, made at the first use.
  public var mainModule: ModuleObject {
    let known = modules.get(names.main)
    if known.tag == .module { return known.cast(ModuleObject.self) }
    let module = newModule("__main__")
    module.dict.set(intern("__builtins__"), .none)
    module.dict.set(intern("__spec__"), .none)
    modules.set(names.main, Value(module))
    return module
  }

  /// Parses, compiles and runs a file or cell in `__main__`. With `display` the result is the value of
  /// its last expression, else None.
  public func run(
    _ source: SourceText, file: SourceFile, display: Bool = false
  ) throws(PyError) -> Value {
    let tree: ModuleNode
    do throws(SyntaxError) { tree = try Parser.parse(source) } catch {
      for warning in error.warnings { show(warning, file) }
      throw syntaxError(error, file)
    }
    for warning in tree.warnings { show(warning, file) }
    let code = compile(tree, file, display: display)
    heap.pin(code)
    defer { heap.unpin(code) }
    return try run(code, nil, globals: mainModule.dict, namespace: nil)
  }

  private func show(_ warning: SyntaxWarning, _ file: SourceFile) {
    let line = file.line(at: Int(warning.span.start))
    if let warningHandler,
      warningHandler("SyntaxWarning", warning.message, file.name, line)
    {
      return
    }
    var text = file.lineText(line)
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    Host.current.write(
      "\(file.name):\(line): SyntaxWarning: \(warning.message)\n  \(text)\n", to: .error)
  }

  /// Runs a file as the main program: output and tracebacks go to the host. The result is the exit
  /// status.
  public func runFile(_ file: SourceFile) -> Int32 {
    let id = sources.add(file)
    mainModule.dict.set(names.file, text(file.name))
    do throws(PyError) {
      _ = try run(SourceText(file, id: id), file: file)
      return 0
    } catch {
      return report(error)
    }
  }

  /// Prints an uncaught error as CPython does, and gives the exit status that it means.
  public func report(_ error: PyError) -> Int32 {
    holding { describe(error) }
  }

  private func describe(_ error: PyError) -> Int32 {
    let exception = error.exception
    if exception.type.isSubclass(of: types.systemExit) {
      let code = exception.attributes?.get(names.code) ?? .none
      switch code.tag {
      case .none, .undefined: return 0
      case .int, .bool: return Int32(truncatingIfNeeded: code.int & 0xFF)
      default:
        Host.current.write(((try? str(code)) ?? "") + "\n", to: .error)
        return 1
      }
    }
    if let hook = ownExceptionHook() {
      do throws(PyError) {
        _ = try call(
          hook, [Value(exception.type), Value(exception), Value(exception.traceback)])
      } catch {
        Host.current.write(
          "Error in sys.excepthook:\n" + tracebackText(error.exception)
            + "\nOriginal exception was:\n" + tracebackText(exception), to: .error)
      }
      return 1
    }
    Host.current.write(tracebackText(exception), to: .error)
    return 1
  }

  /// What the program put into `sys.excepthook`, if it did.
  private func ownExceptionHook() -> Value? {
    guard let dict = library.systemModule?.dict else { return nil }
    let hook = dict.get(intern("excepthook"))
    let first = dict.get(intern("__excepthook__"))
    return hook.isUndefined || hook.isIdentical(to: first) ? nil : hook
  }
}
