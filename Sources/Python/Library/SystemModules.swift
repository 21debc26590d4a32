import Host

/// Modules `sys`, `time`, `io`, `_abc` and the like, which show the interpreter and the host.
extension VM {
  func registerSystem() {
    registerModule("sys") { m in
      let vm = m.vm
      vm.library.systemModule = m.module
      vm.heap.pin(m.module)
      m.set("stdout", vm.library.standardOutput)
      m.set("stderr", vm.library.standardError)
      m.set("__stdout__", vm.library.standardOutput)
      m.set("__stderr__", vm.library.standardError)
      m.set("stdin", .none)
      m.set("argv", Value(vm.newList(vm.library.arguments.map { vm.text($0) })))
      m.set("modules", Value(vm.modules))
      m.set("path", Value(vm.newList([vm.text("")])))
      m.set("maxsize", Value(Int64.max))
      m.set("maxunicode", Value(0x10FFFF))
      m.set("byteorder", vm.text("little"))
      m.set("platform", vm.text("linux"))
      m.set("executable", vm.text("python3"))
      m.set("prefix", vm.text("/usr"))
      m.set("version", vm.text("3.11.7 (main) [Lectern]"))
      m.set("hexversion", Value(0x030B_07F0))
      m.set("float_repr_style", vm.text("short"))
      m.set("dont_write_bytecode", .true)
      m.set(
        "flags",
        vm.record(
          "sys.flags",
          [
            "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site",
            "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet",
            "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding",
            "safe_path", "int_max_str_digits",
          ],
          [Value](repeating: Value(0), count: 11) + [Value(1), Value(0), .false]
            + [Value](repeating: Value(0), count: 2) + [.false, Value(4300)]))
      m.set("warnoptions", Value(vm.newList()))
      m.set(
        "version_info",
        vm.record(
          "sys.version_info", ["major", "minor", "micro", "releaselevel", "serial"],
          [Value(3), Value(11), Value(7), vm.text("final"), Value(0)]))
      m.set(
        "float_info",
        vm.record(
          "sys.float_info",
          [
            "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig",
            "epsilon", "radix", "rounds",
          ],
          [
            Value(Double.greatestFiniteMagnitude), Value(1024), Value(308),
            Value(Double.leastNormalMagnitude), Value(-1021), Value(-307), Value(15), Value(53),
            Value(Double.ulpOfOne), Value(2), Value(1),
          ]))
      m.set(
        "int_info",
        vm.record(
          "sys.int_info",
          [
            "bits_per_digit", "sizeof_digit", "default_max_str_digits",
            "str_digits_check_threshold",
          ], [Value(30), Value(4), Value(4300), Value(640)]))
      m.set(
        "hash_info",
        vm.record(
          "sys.hash_info", ["width", "modulus", "inf", "nan", "imag"],
          [Value(64), Value(Int64(1) << 61 - 1), Value(314159), Value(0), Value(1_000_003)]))
      m.set(
        "implementation",
        vm.record("namespace", ["name", "cache_tag"], [vm.text("cpython"), vm.text("cpython-311")]))
      m.function("exit(status=None, /)") { (vm, a) throws(PyError) in
        throw vm.error(vm.types.systemExit, arguments: a[0].isNone ? [] : [a[0]])
      }
      m.function("getrecursionlimit()") { (vm, _) throws(PyError) in Value(vm.recursionLimit) }
      m.function("setrecursionlimit(limit, /)") { (vm, a) throws(PyError) in
        let n = try a.int(0)
        if n < 1 { throw vm.valueError("recursion limit must be greater or equal than 1") }
        vm.recursionLimit = n
        return .none
      }
      m.function("getsizeof(obj, default=?)") { (vm, a) throws(PyError) in
        Value(a[0].isObject ? 56 + a[0].object.externalBytes : 28)
      }
      m.function("getdefaultencoding()") { (vm, _) throws(PyError) in vm.text("utf-8") }
      m.function("getfilesystemencoding()") { (vm, _) throws(PyError) in vm.text("utf-8") }
      m.function("intern(string, /)") { (vm, a) throws(PyError) in
        Value(vm.intern(try a.string(0)))
      }
      m.function("getrefcount(object, /)") { (_, _) throws(PyError) in Value(2) }
      m.function("get_int_max_str_digits()") { (vm, _) throws(PyError) in
        Value(vm.integerDigitLimit)
      }
      m.function("set_int_max_str_digits(maxdigits, /)") { (vm, a) throws(PyError) in
        vm.library.integerDigits = try a.int(0)
        return .none
      }
      m.function("exc_info()") { (vm, _) throws(PyError) in
        guard let exception = vm.handled.asException else {
          return Value(vm.newTuple([.none, .none, .none]))
        }
        return Value(
          vm.newTuple([
            Value(exception.type), vm.handled, Value(exception.traceback),
          ]))
      }
      m.function("excepthook(exctype, value, traceback, /)") { (vm, a) throws(PyError) in
        guard let exception = a[1].asException else { return .none }
        let file = vm.library.systemModule?.dict.get(vm.intern("stderr")) ?? .none
        _ = try vm.callMethod(file, "write", [vm.text(vm.tracebackText(exception))])
        return .none
      }
      m.set("__excepthook__", m.module.dict.get(vm.intern("excepthook")))
      m.function("exception()") { (vm, _) throws(PyError) in vm.handled }
      m.function("_getframe(depth=0, /)") { (vm, a) throws(PyError) in
        try vm.frameObject(try a.int(0))
      }
    }
    registerModule("time") { m in
      m.function("time()") { (_, _) throws(PyError) in
        Value(Host.current.wallClockSeconds())
      }
      m.function("time_ns()") { (_, _) throws(PyError) in
        Value(Int64(Host.current.wallClockSeconds() * 1e9))
      }
      for name in ["perf_counter", "monotonic", "process_time", "thread_time"] {
        m.function("\(name)()") { (_, _) throws(PyError) in
          Value(Host.current.monotonicSeconds())
        }
        m.function("\(name)_ns()") { (_, _) throws(PyError) in
          Value(Int64(Host.current.monotonicSeconds() * 1e9))
        }
      }
      m.function("sleep(secs, /)") { (vm, a) throws(PyError) in
        let seconds = try a.double(0)
        if seconds < 0 { throw vm.valueError("sleep length must be non-negative") }
        let end = Host.current.monotonicSeconds() + seconds
        // A host without a clock must not be waited for.
        var last = Host.current.monotonicSeconds()
        while last < end {
          let now = Host.current.monotonicSeconds()
          if now == last && now == 0 { break }
          last = now
        }
        return .none
      }
      m.set("timezone", Value(0))
      m.set("altzone", Value(0))
      m.set("daylight", Value(0))
      m.set("tzname", Value(m.vm.newTuple([m.vm.text("UTC"), m.vm.text("UTC")])))
      m.vm.importPython(m, "_time_calendar")
    }
    registerModule("_io") { m in
      let library = m.vm.library!
      m.set("StringIO", Value(library.stringIO))
      m.set("BytesIO", Value(library.bytesIO))
      m.set("TextIOWrapper", Value(library.textFile))
      m.set("BufferedReader", Value(library.bufferedReader))
      m.set("BufferedWriter", Value(library.bufferedWriter))
      m.set("UnsupportedOperation", Value(library.unsupportedOperation))
      m.set("open", m.vm.builtins.get(m.vm.intern("open")))
    }
    registerModule("builtins") { m in
      let source = m.vm.builtins
      var i = source.nextIndex(from: 0)
      while i >= 0 {
        if let name = source.entries[i].key.asStr { m.module.dict.set(name, source.entries[i].value) }
        i = source.nextIndex(from: i + 1)
      }
    }
    registerModule("gc") { m in
      m.function("collect(generation=2)") { (_, _) throws(PyError) in Value(0) }
      for name in ["enable", "disable"] {
        m.function("\(name)()") { (_, _) throws(PyError) in .none }
      }
      m.function("isenabled()") { (_, _) throws(PyError) in .true }
    }
    registerModule("_os") { m in m.vm.addFileSystem(m) }
  }

  /// Copies the public names of a Python-written module into a native one.
  func importPython(_ m: ModuleBuilder, _ name: String) {
    do throws(PyError) {
      let module = try importModule(name)
      guard module.tag == .module else { return }
      let dict = module.cast(ModuleObject.self).dict
      var i = dict.nextIndex(from: 0)
      while i >= 0 {
        if let key = dict.entries[i].key.asStr, !key.string.hasPrefix("_") {
          m.module.dict.set(key, dict.entries[i].value)
        }
        i = dict.nextIndex(from: i + 1)
      }
    } catch {}
  }

  /// A tuple with named fields, as C modules return them.
  func record(_ name: String, _ fields: [String], _ values: [Value]) -> Value {
    let parts = name.split(separator: ".")
    let made = type(
      String(parts.last ?? ""), module: parts.count > 1 ? String(parts[0]) : "builtins",
      base: types.tuple
    ) { t in
      for (i, field) in fields.enumerated() {
        t.property(field) { (_, v) throws(PyError) in v.asTuple?[i] ?? .none }
      }
      t.method("__repr__(self, /)") { (vm, a) throws(PyError) in
        let tuple = try a.selfTuple
        var shown: [String] = []
        for (i, field) in fields.enumerated() {
          shown.append("\(field)=\(try vm.repr(tuple[i]))")
        }
        return vm.text("\(name)(" + shown.joined(separator: ", ") + ")")
      }
    }
    let tuple = heap.make(TupleObject(made, uninitialized: values.count))
    for (i, value) in values.enumerated() { tuple.items[i] = value }
    return Value(tuple)
  }

  /// What `os` and `os.path` need of the host.
  private func addFileSystem(_ m: ModuleBuilder) {
    m.function("kind(path, /)") { (vm, a) throws(PyError) in
      try vm.flushFiles()
      switch Host.current.kind(of: try vm.path(a[0])) {
      case .absent: return Value(0)
      case .file: return Value(1)
      case .directory: return Value(2)
      }
    }
    m.function("listdir(path, /)") { (vm, a) throws(PyError) in
      try vm.flushFiles()
      let path = try vm.path(a[0])
      do throws(HostError) {
        return Value(vm.newList(try Host.current.list(path).map { vm.text($0) }))
      } catch { throw vm.raised(error, path) }
    }
    m.function("mkdir(path, /)") { (vm, a) throws(PyError) in
      let path = try vm.path(a[0])
      if Host.current.kind(of: path) != .absent {
        throw vm.osError(17, "File exists", file: path)
      }
      do throws(HostError) { try Host.current.makeDirectory(path) } catch {
        throw vm.raised(error, path)
      }
      return .none
    }
    m.function("remove(path, /)") { (vm, a) throws(PyError) in
      try vm.flushFiles()
      let path = try vm.path(a[0])
      do throws(HostError) { try Host.current.remove(path) } catch { throw vm.raised(error, path) }
      return .none
    }
    m.function("size(path, /)") { (vm, a) throws(PyError) in
      try vm.flushFiles()
      let path = try vm.path(a[0])
      do throws(HostError) { return Value(try Host.current.readFile(path).count) } catch {
        throw vm.raised(error, path)
      }
    }
    m.function("copy(source, target, /)") { (vm, a) throws(PyError) in
      try vm.flushFiles()
      let (from, to) = (try vm.path(a[0]), try vm.path(a[1]))
      do throws(HostError) {
        try Host.current.writeFile(to, try Host.current.readFile(from), append: false)
      } catch { throw vm.raised(error, from) }
      return .none
    }
    m.function("error(number, words, path=None, /)") { (vm, a) throws(PyError) in
      throw vm.osError(
        try a.int(0), try a.text(1), file: a[2].isNone ? nil : try vm.path(a[2]))
    }
    m.function("columns()") { (_, _) throws(PyError) in Value(Host.current.consoleColumns) }
  }
}
