import Diagnostics

/// What the types of the interpreter itself offer as attributes and methods.
extension VM {
  func setUp() {
    for type in types.all {
      type.dict.set(names.module, text("builtins"))
      type.dict.set(names.doc, .none)
    }
    for type in types.named { builtins.set(intern(type.name), Value(type)) }
    for alias in ["IOError", "EnvironmentError"] {
      builtins.set(intern(alias), Value(types.osError))
    }
    builtins.set(intern("Ellipsis"), .ellipsis)
    builtins.set(intern("NotImplemented"), .notImplemented)
    builtins.set(intern("__debug__"), .true)
    builtins.set(names.name, text("builtins"))
    setUpObject()
    setUpOperations()
    setUpTypes()
    setUpFunctions()
    setUpDescriptors()
    setUpExceptions()
    setUpExceptionDocs()
    setUpGenerators()
    for type in types.all { type.modified(self) }
    installBuiltins()
  }

  private func rows(_ type: TypeObject, _ body: (TypeBuilder) -> Void) {
    body(TypeBuilder(type: type, vm: self))
  }

  private func setUpObject() {
    rows(types.object) { t in
      t.new("object(cls, /, *args, **kwargs)") { (vm, a) throws(PyError) in
        guard let type = a[0].asType else {
          throw vm.typeError(
            "object.__new__(X): X is not a type object (\(vm.typeName(a[0])))")
        }
        if type.nativeBase !== vm.types.object {
          throw vm.typeError(
            "object.__new__(\(type.name)) is not safe, use \(type.nativeBase.name).__new__()")
        }
        let extra = a.rest(1).count + a.keywords(2).count
        if extra > 0, !type.lookup(vm.names.new).isIdentical(to: vm.objectNew) {
          throw vm.typeError(
            "object.__new__() takes exactly one argument (the type to instantiate)")
        }
        return try vm.allocate(type, CallArguments(a.base, extra))
      }
      objectNew = t.type.dict.get(names.new)
      t.method("__init__(self, /, *args, **kwargs)") { (vm, a) throws(PyError) in
        let extra = a.rest(1).count + a.keywords(2).count
        let type = vm.type(of: a[0])
        if extra > 0 {
          if !type.lookup(vm.names.initialize).isIdentical(to: vm.objectInit) {
            throw vm.typeError(
              "object.__init__() takes exactly one argument (the instance to initialize)")
          }
          if type.lookup(vm.names.new).isIdentical(to: vm.objectNew) {
            throw vm.typeError("\(type.name)() takes no arguments")
          }
        }
        return .none
      }
      objectInit = t.type.dict.get(names.initialize)
      t.operations(
        .repr, .str, .hash, .format, .eq, .ne, .lt, .le, .gt, .ge, .getAttribute, .setAttr,
        .deleteAttr)
      t.classMethod("__subclasshook__(cls, subclass, /)") { (_, _) throws(PyError) in
        .notImplemented
      }
      t.classMethod("__init_subclass__(cls, **kwargs)") { (vm, a) throws(PyError) in
        if a.keywords(1).count > 0 {
          throw vm.typeError(
            "\(a[0].asType?.name ?? "")" + ".__init_subclass__() takes no keyword arguments")
        }
        return .none
      }
      t.property("__class__") { (vm, value) throws(PyError) in Value(vm.type(of: value)) } set: {
        (vm, value, new) throws(PyError) in
        guard value.tag == .instance, let type = new.asType, type.nativeBase === vm.types.object
        else {
          throw vm.typeError(
            "__class__ assignment only supported for mutable types or ModuleType subclasses")
        }
        let instance = value.cast(InstanceObject.self)
        instance.moveToDictionary(vm)
        instance.type = type
        instance.shape = Unmanaged.passUnretained(type.dictShape)
      }
      t.property("__dict__") { (vm, value) throws(PyError) in
        guard let dict = vm.dictionary(of: value) else {
          throw vm.noAttribute(value, vm.names.dict)
        }
        return Value(dict)
      } set: { (vm, value, new) throws(PyError) in
        try vm.replaceDictionary(of: value, by: new)
      }
    }
  }

  private func setUpOperations() {
    rows(types.int) {
      $0.operations(
        .repr, .hash, .bool, .add, .radd, .sub, .rsub, .mul, .rmul, .truediv, .rtruediv,
        .floordiv, .rfloordiv, .mod, .rmod, .pow, .rpow, .lshift, .rlshift, .rshift, .rrshift,
        .and, .rand, .or, .ror, .xor, .rxor, .neg, .pos, .invert, .int, .float, .index, .eq, .ne,
        .lt, .le, .gt, .ge, .format)
    }
    rows(types.float) {
      $0.operations(
        .repr, .hash, .bool, .add, .radd, .sub, .rsub, .mul, .rmul, .truediv, .rtruediv,
        .floordiv, .rfloordiv, .mod, .rmod, .pow, .rpow, .neg, .pos, .int, .float, .eq, .ne, .lt,
        .le, .gt, .ge, .format)
    }
    rows(types.complex) {
      $0.operations(
        .repr, .hash, .bool, .add, .radd, .sub, .rsub, .mul, .rmul, .truediv, .rtruediv, .pow,
        .rpow, .neg, .pos, .complex, .eq, .ne)
    }
    rows(types.str) {
      $0.operations(
        .repr, .str, .hash, .len, .getItem, .contains, .iter, .add, .mul, .rmul, .mod, .eq, .ne,
        .lt, .le, .gt, .ge, .format)
    }
    rows(types.bytes) {
      $0.operations(
        .repr, .hash, .len, .getItem, .contains, .iter, .add, .mul, .rmul, .eq, .ne, .lt, .le,
        .gt, .ge)
    }
    rows(types.bytearray) {
      $0.operations(
        .repr, .len, .getItem, .setItem, .contains, .iter, .add, .mul, .rmul, .eq, .ne)
      $0.set("__hash__", .none)
    }
    rows(types.list) {
      $0.operations(
        .repr, .len, .getItem, .setItem, .deleteItem, .contains, .iter, .add, .iadd, .mul, .rmul,
        .imul, .eq, .ne, .lt, .le, .gt, .ge)
      $0.set("__hash__", .none)
    }
    rows(types.tuple) {
      $0.operations(
        .repr, .hash, .len, .getItem, .contains, .iter, .add, .mul, .rmul, .eq, .ne, .lt, .le,
        .gt, .ge)
    }
    rows(types.dict) {
      $0.operations(
        .repr, .len, .getItem, .setItem, .deleteItem, .contains, .iter, .or, .ror, .ior, .eq, .ne)
      $0.set("__hash__", .none)
    }
    for type in [types.set, types.frozenset] {
      rows(type) {
        $0.operations(
          .repr, .hash, .len, .contains, .iter, .and, .rand, .or, .ror, .xor, .rxor, .sub, .rsub,
          .eq, .ne, .lt, .le, .gt, .ge)
      }
    }
    rows(types.set) {
      $0.operations(.iand, .ior, .ixor, .isub)
      $0.set("__hash__", .none)
    }
    rows(types.range) {
      $0.operations(.repr, .hash, .len, .getItem, .contains, .iter, .eq, .ne)
    }
    for type in [types.dictKeys, types.dictValues, types.dictItems] {
      rows(type) { $0.operations(.repr, .len, .contains, .iter, .eq, .ne) }
    }
    for type in [
      types.listIterator, types.tupleIterator, types.rangeIterator, types.strIterator,
      types.asciiIterator,
      types.setIterator, types.dictKeyIterator, types.dictValueIterator, types.dictItemIterator,
      types.iterator, types.generator,
    ] {
      rows(type) { $0.operations(.iter, .next) }
      if type === types.generator || type === types.iterator { continue }
      rows(type) { t in
        t.method("__length_hint__(self, /)") { (vm, a) throws(PyError) in
          Value(vm.lengthHint(a[0]))
        }
      }
    }
    for type in [
      types.function, types.native, types.method, types.nativeMethod, types.methodWrapper,
      types.methodDescriptor, types.slotWrapper, types.type, types.staticMethod,
    ] {
      rows(type) { $0.operations(.call) }
    }
    for type in [types.function, types.property, types.classMethod, types.staticMethod] {
      rows(type) { $0.operations(.get) }
    }
    rows(types.slice) {
      $0.property("start") { (_, v) throws(PyError) in v.cast(SliceObject.self).start }
      $0.property("stop") { (_, v) throws(PyError) in v.cast(SliceObject.self).stop }
      $0.property("step") { (_, v) throws(PyError) in v.cast(SliceObject.self).step }
    }
  }

  private func setUpTypes() {
    rows(types.type) { t in
      t.new("type(cls, /, *args, **kwargs)") { (vm, a) throws(PyError) in
        let rest = a.rest(1)
        let own = a[0].asType ?? vm.types.type
        if own === vm.types.type, rest.count == 1, a.keywords(2).count == 0 {
          return Value(vm.type(of: rest[0]))
        }
        guard rest.count == 3 else {
          throw vm.typeError(
            own === vm.types.type
              ? "type() takes 1 or 3 arguments"
              : "type.__new__() takes exactly 3 arguments (\(rest.count) given)")
        }
        func wrong(_ i: Int, _ wanted: String) -> PyError {
          vm.typeError(
            "type.__new__() argument \(i) must be \(wanted), not \(vm.typeName(rest[i - 1]))")
        }
        guard let name = rest[0].asStr else { throw wrong(1, "str") }
        guard let bases = rest[1].asTuple else { throw wrong(2, "tuple") }
        guard let namespace = rest[2].asDict else { throw wrong(3, "dict") }
        let all = Array(bases.buffer)
        let winner = try vm.metaclass(Value(own), all)
        if let other = winner.asType, other !== own {
          // A base's class has its own say, where it makes classes in a way of its own.
          let new = other.lookup(vm.names.new)
          if !new.isIdentical(to: vm.types.type.dict.get(vm.names.new)) {
            let maker = try vm.getAttribute(winner, vm.names.new)
            return try vm.call(
              maker, [winner, Value(name), Value(bases), Value(namespace)],
              keywords: a.keywords(2))
          }
          return try vm.makeClass(other, name, all, namespace, a.keywords(2))
        }
        return try vm.makeClass(own, name, all, namespace, a.keywords(2))
      }
      t.method("__init__(self, /, *args, **kwargs)") { (_, _) throws(PyError) in .none }
      t.method("mro(self, /)") { (vm, a) throws(PyError) in
        Value(vm.newList((a[0].asType?.mro ?? []).map { Value($0) }))
      }
      t.method("__subclasses__(self, /)") { (vm, a) throws(PyError) in
        Value(vm.newList((a[0].asType?.directSubclasses ?? []).map { Value($0) }))
      }
      t.method("__instancecheck__(self, instance, /)") { (vm, a) throws(PyError) in
        Value(a[0].asType.map { vm.type(of: a[1]).isSubclass(of: $0) } ?? false)
      }
      t.method("__subclasscheck__(self, subclass, /)") { (vm, a) throws(PyError) in
        guard let type = a[0].asType, let other = a[1].asType else { return .false }
        return Value(other.isSubclass(of: type))
      }
      t.classMethod("__prepare__(cls, /, *args, **kwargs)") { (vm, _) throws(PyError) in
        Value(vm.newDict())
      }
      t.property("__name__") { (vm, v) throws(PyError) in vm.text(v.asType!.name) } set: {
        (vm, v, new) throws(PyError) in v.asType!.name = try vm.str(new)
      }
      t.property("__qualname__") { (vm, v) throws(PyError) in
        vm.text(v.asType!.qualifiedName)
      } set: { (vm, v, new) throws(PyError) in v.asType!.qualifiedName = try vm.str(new) }
      t.property("__module__") { (vm, v) throws(PyError) in
        let own = v.asType!.dict.get(vm.names.module)
        return own.isUndefined ? vm.text(v.asType!.module) : own
      } set: { (vm, v, new) throws(PyError) in
        v.asType!.module = try vm.str(new)
        v.asType!.dict.set(vm.names.module, new)
      }
      t.property("__doc__") { (vm, v) throws(PyError) in
        let doc = v.asType!.dict.get(vm.names.doc)
        return doc.isUndefined ? .none : doc
      } set: { (vm, v, new) throws(PyError) in v.asType!.dict.set(vm.names.doc, new) }
      t.property("__mro__") { (vm, v) throws(PyError) in
        Value(vm.newTuple(v.asType!.mro.map { Value($0) }))
      }
      t.property("__bases__") { (vm, v) throws(PyError) in
        Value(vm.newTuple(v.asType!.bases.map { Value($0) }))
      }
      t.property("__base__") { (vm, v) throws(PyError) in Value(v.asType!.bases.first) }
      t.property("__dict__") { (vm, v) throws(PyError) in
        vm.mappingProxy(v.asType!.dict)
      }
      t.property("__abstractmethods__") { (vm, v) throws(PyError) in
        let set = vm.newSet(frozen: true)
        for name in v.asType!.abstractMethods { try set.add(vm, vm.text(name)) }
        return Value(set)
      } set: { (vm, v, new) throws(PyError) in
        var list: [String] = []
        for name in try vm.array(new) { list.append(try vm.str(name)) }
        v.asType!.abstractMethods = list.sorted()
      }
    }
    rows(types.module) { t in
      t.property("__dict__") { (_, v) throws(PyError) in Value(v.cast(ModuleObject.self).dict) }
    }
  }

  private func setUpFunctions() {
    rows(types.function) { t in
      t.property("__name__") { (_, v) throws(PyError) in
        Value(v.cast(FunctionObject.self).name)
      } set: { (vm, v, new) throws(PyError) in
        guard new.asStr != nil else {
          throw vm.typeError("__name__ must be set to a string object")
        }
        v.cast(FunctionObject.self).name = try vm.strObject(new)
      }
      t.property("__qualname__") { (_, v) throws(PyError) in
        Value(v.cast(FunctionObject.self).qualifiedName)
      } set: { (vm, v, new) throws(PyError) in
        guard new.asStr != nil else {
          throw vm.typeError("__qualname__ must be set to a string object")
        }
        v.cast(FunctionObject.self).qualifiedName = try vm.strObject(new)
      }
      t.property("__doc__") { (_, v) throws(PyError) in v.cast(FunctionObject.self).doc } set: {
        (_, v, new) throws(PyError) in v.cast(FunctionObject.self).doc = new
      }
      t.property("__module__") { (_, v) throws(PyError) in
        v.cast(FunctionObject.self).module
      } set: { (_, v, new) throws(PyError) in v.cast(FunctionObject.self).module = new }
      t.property("__defaults__") { (vm, v) throws(PyError) in
        let defaults = v.cast(FunctionObject.self).defaults
        return defaults.isEmpty ? .none : Value(vm.newTuple(defaults))
      } set: { (vm, v, new) throws(PyError) in
        guard new.isNone || new.asTuple != nil else {
          throw vm.typeError("__defaults__ must be set to a tuple object")
        }
        v.cast(FunctionObject.self).defaults = new.isNone ? [] : try vm.array(new)
      }
      t.property("__kwdefaults__") { (_, v) throws(PyError) in
        Value(v.cast(FunctionObject.self).keywordDefaults)
      } set: { (vm, v, new) throws(PyError) in
        guard new.isNone || new.asDict != nil else {
          throw vm.typeError("__kwdefaults__ must be set to a dict object")
        }
        v.cast(FunctionObject.self).keywordDefaults = new.asDict
      }
      t.property("__annotations__") { (vm, v) throws(PyError) in
        let function = v.cast(FunctionObject.self)
        if function.annotations == nil { function.annotations = vm.newDict() }
        return Value(function.annotations)
      } set: { (_, v, new) throws(PyError) in
        v.cast(FunctionObject.self).annotations = new.asDict
      }
      t.property("__code__") { (_, v) throws(PyError) in
        Value(v.cast(FunctionObject.self).code)
      }
      t.property("__globals__") { (_, v) throws(PyError) in
        Value(v.cast(FunctionObject.self).globals)
      }
      t.property("__closure__") { (vm, v) throws(PyError) in
        let function = v.cast(FunctionObject.self)
        if function.closureCount == 0 { return .none }
        return Value(vm.newTuple(function.code.closureOrder.map { function.closure[$0] }))
      }
    }
    rows(types.member) { t in
      func check(_ vm: VM, _ member: MemberObject, _ instance: Value) throws(PyError) {
        if vm.type(of: instance).isSubclass(of: member.owner) { return }
        throw vm.typeError(
          "descriptor '\(member.name.string)' for '\(member.owner.name)' objects doesn't apply "
            + "to a '\(vm.typeName(instance))' object")
      }
      t.property("__name__") { (_, v) throws(PyError) in Value(v.as(MemberObject.self)!.name) }
      t.property("__objclass__") { (_, v) throws(PyError) in Value(v.as(MemberObject.self)!.owner) }
      t.ownOperation("__get__(self, instance, owner=None, /)") { (vm, a) throws(PyError) in
        let member = a[0].as(MemberObject.self)!
        if a[1].isNone { return a[0] }
        try check(vm, member, a[1])
        return try vm.getAttribute(a[1], member.name)
      }
      t.ownOperation("__set__(self, instance, value, /)") { (vm, a) throws(PyError) in
        let member = a[0].as(MemberObject.self)!
        try check(vm, member, a[1])
        try vm.setAttribute(a[1], member.name, a[2])
        return .none
      }
      t.ownOperation("__delete__(self, instance, /)") { (vm, a) throws(PyError) in
        let member = a[0].as(MemberObject.self)!
        try check(vm, member, a[1])
        try vm.setAttribute(a[1], member.name, .undefined)
        return .none
      }
    }
    rows(types.cell) { t in
      t.new("cell(cls, contents=?, /)") { (vm, a) throws(PyError) in
        Value(vm.heap.make(CellObject(vm.types.cell, a.has(1) ? a[1] : .undefined)))
      }
      t.property("cell_contents") { (vm, v) throws(PyError) in
        let value = v.cast(CellObject.self).value
        if value.isUndefined { throw vm.valueError("Cell is empty") }
        return value
      } set: { (_, v, new) throws(PyError) in
        v.cast(CellObject.self).value = new
      }
    }
    rows(types.code) { t in
      t.property("co_name") { (_, v) throws(PyError) in Value((v.object as! CodeObject).name) }
      t.property("co_qualname") { (_, v) throws(PyError) in
        Value((v.object as! CodeObject).qualifiedName)
      }
      t.property("co_argcount") { (_, v) throws(PyError) in
        Value((v.object as! CodeObject).positionalCount)
      }
      t.property("co_kwonlyargcount") { (_, v) throws(PyError) in
        Value((v.object as! CodeObject).keywordOnlyCount)
      }
      t.property("co_posonlyargcount") { (_, v) throws(PyError) in
        Value((v.object as! CodeObject).positionalOnlyCount)
      }
      t.property("co_names") { (vm, v) throws(PyError) in
        var names: [Value] = []
        for name in (v.object as! CodeObject).usedNames
        where !names.contains(where: { $0.isIdentical(to: Value(name)) }) {
          names.append(Value(name))
        }
        return Value(vm.newTuple(names))
      }
      t.property("co_nlocals") { (vm, v) throws(PyError) in
        Value(try vm.length(try vm.getAttribute(v, vm.intern("co_varnames"))))
      }
      t.property("co_flags") { (_, v) throws(PyError) in
        let code = v.object as! CodeObject
        let flags = (code.hasVariadic ? 4 : 0) + (code.hasKeywords ? 8 : 0)
        return Value(3 + flags + (code.isGenerator ? 32 : 0))
      }
      t.property("co_varnames") { (vm, v) throws(PyError) in
        // Names that inner functions capture are cells; only parameters are listed all the same.
        let code = v.object as! CodeObject
        let parameters =
          code.positionalCount + code.keywordOnlyCount + (code.hasVariadic ? 1 : 0)
          + (code.hasKeywords ? 1 : 0)
        var names: [Value] = []
        for (i, name) in code.localNames.enumerated()
        where i < parameters || !code.cellNames.contains(where: { $0 === name }) {
          names.append(Value(name))
        }
        return Value(vm.newTuple(names))
      }
      t.property("co_freevars") { (vm, v) throws(PyError) in
        let names = (v.object as! CodeObject).freeNames.sorted { $0.ordered($1) < 0 }
        return Value(vm.newTuple(names.map { Value($0) }))
      }
      t.property("co_cellvars") { (vm, v) throws(PyError) in
        Value(vm.newTuple((v.object as! CodeObject).cellNames.map { Value($0) }))
      }
      t.property("co_filename") { (vm, v) throws(PyError) in
        vm.text((v.object as! CodeObject).source.name)
      }
      t.property("co_firstlineno") { (_, v) throws(PyError) in
        let code = v.object as! CodeObject
        return Value(code.source.line(at: Int(code.firstSpan.start)))
      }
    }
    for type in [types.method, types.nativeMethod, types.methodWrapper] {
      rows(type) { t in
        t.property("__self__") { (_, v) throws(PyError) in v.cast(MethodObject.self).instance }
      }
    }
    rows(types.method) { t in
      t.new("method(cls, function, instance, /)") { (vm, a) throws(PyError) in
        if !vm.isCallable(a[1]) { throw vm.typeError("first argument must be callable") }
        if a[2].isNone { throw vm.typeError("self must not be None") }
        return vm.newMethod(a[1], a[2])
      }
      t.property("__self__") { (_, v) throws(PyError) in v.cast(MethodObject.self).instance }
      t.property("__func__") { (_, v) throws(PyError) in v.cast(MethodObject.self).function }
    }
    for type in [
      types.native, types.writtenFunction, types.methodDescriptor, types.slotWrapper,
    ] {
      rows(type) { t in
        t.property("__name__") { (vm, v) throws(PyError) in
          vm.text(v.cast(NativeFunction.self).name)
        }
        t.property("__qualname__") { (vm, v) throws(PyError) in
          vm.text(v.cast(NativeFunction.self).qualifiedName)
        }
        t.property("__doc__") { (vm, v) throws(PyError) in
          vm.text(v.cast(NativeFunction.self).doc)
        }
        t.property("__module__") { (vm, v) throws(PyError) in
          let module = v.cast(NativeFunction.self).module
          return module.isEmpty ? .none : vm.text(module)
        }
      }
    }
    rows(types.writtenFunction) { t in
      t.property("__parameters__") { (vm, v) throws(PyError) in
        vm.text(v.cast(NativeFunction.self).parametersText)
      }
      for name in ["__defaults__", "__kwdefaults__", "__closure__"] {
        t.property(name) { (_, _) throws(PyError) in .none }
      }
      for name in ["__annotations__", "__globals__"] {
        t.property(name) { (vm, _) throws(PyError) in Value(vm.newDict()) }
      }
      t.property("__code__") { (vm, v) throws(PyError) in
        throw vm.attributeError("'function' object has no attribute '__code__'")
      }
    }
  }

  private func setUpDescriptors() {
    rows(types.property) { t in
      t.new("property(cls, fget=None, fset=None, fdel=None, doc=None)") {
        (vm, a) throws(PyError) in
        var doc = a[4]
        if doc.isNone, a[1].tag == .function { doc = a[1].cast(FunctionObject.self).doc }
        return Value(
          vm.heap.make(
            PropertyObject(
              a[0].asType!, getter: a[1], setter: a[2], deleter: a[3], doc: doc)))
      }
      t.property("fget") { (_, v) throws(PyError) in v.as(PropertyObject.self)!.getter }
      t.property("fset") { (_, v) throws(PyError) in v.as(PropertyObject.self)!.setter }
      t.property("fdel") { (_, v) throws(PyError) in v.as(PropertyObject.self)!.deleter }
      t.property("__doc__") { (_, v) throws(PyError) in v.as(PropertyObject.self)!.doc } set: {
        (_, v, new) throws(PyError) in v.as(PropertyObject.self)!.doc = new
      }
      func copy(
        _ vm: VM, _ p: PropertyObject, _ get: Value, _ set: Value, _ delete: Value
      ) -> Value {
        Value(
          vm.heap.make(
            PropertyObject(p.type, getter: get, setter: set, deleter: delete, doc: p.doc)))
      }
      t.method("getter(self, fget, /)") { (vm, a) throws(PyError) in
        let p = a[0].as(PropertyObject.self)!
        return copy(vm, p, a[1], p.setter, p.deleter)
      }
      t.method("setter(self, fset, /)") { (vm, a) throws(PyError) in
        let p = a[0].as(PropertyObject.self)!
        return copy(vm, p, p.getter, a[1], p.deleter)
      }
      t.method("deleter(self, fdel, /)") { (vm, a) throws(PyError) in
        let p = a[0].as(PropertyObject.self)!
        return copy(vm, p, p.getter, p.setter, a[1])
      }
      t.ownOperation("__set__(self, instance, value, /)") { (vm, a) throws(PyError) in
        try a[0].object.bindSet(vm, instance: a[1], a[2])
        return .none
      }
      t.ownOperation("__delete__(self, instance, /)") { (vm, a) throws(PyError) in
        try a[0].object.bindSet(vm, instance: a[1], .undefined)
        return .none
      }
      t.method("__set_name__(self, owner, name, /)") { (vm, a) throws(PyError) in
        a[0].as(PropertyObject.self)!.name = try a.string(2)
        return .none
      }
      t.property("__isabstractmethod__") { (vm, v) throws(PyError) in
        let p = v.as(PropertyObject.self)!
        for part in [p.getter, p.setter, p.deleter] where try vm.isAbstract(part) { return .true }
        return .false
      }
    }
    rows(types.classMethod) { t in
      t.new("classmethod(cls, function, /)") { (vm, a) throws(PyError) in
        Value(vm.heap.make(ClassMethodObject(a[0].asType!, a[1])))
      }
      t.property("__func__") { (_, v) throws(PyError) in v.as(ClassMethodObject.self)!.function }
      t.property("__wrapped__") { (_, v) throws(PyError) in
        v.as(ClassMethodObject.self)!.function
      }
      for name in ["__name__", "__qualname__", "__module__", "__doc__", "__annotations__"] {
        t.property(name) { (vm, v) throws(PyError) in
          try vm.getAttribute(v.as(ClassMethodObject.self)!.function, vm.intern(name))
        }
      }
      t.property("__isabstractmethod__") { (vm, v) throws(PyError) in
        Value(try vm.isAbstract(v.as(ClassMethodObject.self)!.function))
      }
    }
    rows(types.staticMethod) { t in
      t.new("staticmethod(cls, function, /)") { (vm, a) throws(PyError) in
        Value(vm.heap.make(StaticMethodObject(a[0].asType!, a[1])))
      }
      t.property("__func__") { (_, v) throws(PyError) in v.as(StaticMethodObject.self)!.function }
      t.property("__wrapped__") { (_, v) throws(PyError) in
        v.as(StaticMethodObject.self)!.function
      }
      for name in ["__name__", "__qualname__", "__module__", "__doc__", "__annotations__"] {
        t.property(name) { (vm, v) throws(PyError) in
          try vm.getAttribute(v.as(StaticMethodObject.self)!.function, vm.intern(name))
        }
      }
      t.property("__isabstractmethod__") { (vm, v) throws(PyError) in
        Value(try vm.isAbstract(v.as(StaticMethodObject.self)!.function))
      }
    }
    rows(types.superType) { t in
      t.new("super(cls, type=?, object_or_type=?, /)") { (vm, a) throws(PyError) in
        try vm.makeSuper(a.has(1) ? a[1] : .undefined, a.has(2) ? a[2] : .undefined)
      }
    }
  }

  /// Whether `abc.abstractmethod` marked a function.
  public func isAbstract(_ value: Value) throws(PyError) -> Bool {
    guard value.isObject else { return false }
    let mark = try optionalAttribute(value, intern("__isabstractmethod__"))
    return mark.isUndefined ? false : try isTrue(mark)
  }

  /// The class that `OSError(errno, words)` makes: the one for this number, if there is one.
  func systemErrorType(_ type: TypeObject, _ arguments: TupleObject) -> TypeObject {
    guard type === types.osError, arguments.count >= 2, arguments[0].isInt else { return type }
    switch arguments[0].int {
    case 1, 13: return types.permission
    case 2: return types.fileNotFound
    case 10: return types.childProcess
    case 11: return types.blockingIO
    case 17: return types.fileExists
    case 20: return types.notADirectory
    case 21: return types.isADirectory
    case 110: return types.timeout
    default: return type
    }
  }

  private func setUpExceptions() {
    rows(types.baseException) { t in
      t.new("BaseException(cls, /, *args, **kwargs)") { (vm, a) throws(PyError) in
        let exception = vm.heap.make(
          ExceptionObject(
            vm.systemErrorType(a[0].asType!, a[1].cast(TupleObject.self)),
            a[1].cast(TupleObject.self)))
        vm.finishException(exception)
        return Value(exception)
      }
      t.method("__init__(self, /, *args, **kwargs)") { (vm, a) throws(PyError) in
        guard let exception = a[0].asException else { return .none }
        let keywords = a.keywords(2)
        let isImport = exception.type.isSubclass(of: vm.types.importError)
        if keywords.count > 0 {
          let accepted =
            isImport || exception.type.isSubclass(of: vm.types.nameError)
            || exception.type.isSubclass(of: vm.types.attributeError)
          if !accepted {
            throw vm.typeError("\(exception.type.name)() takes no keyword arguments")
          }
          if exception.attributes == nil { exception.attributes = vm.newDict() }
          try exception.attributes?.update(vm, from: keywords)
        }
        exception.arguments = a[1].cast(TupleObject.self)
        vm.finishException(exception)
        return .none
      }
      t.operations(.repr, .str)
      t.property("args") { (_, v) throws(PyError) in Value(v.asException!.arguments) } set: {
        (vm, v, new) throws(PyError) in
        v.asException!.arguments = vm.newTuple(try vm.array(new))
      }
      t.property("__cause__") { (_, v) throws(PyError) in v.asException!.cause } set: {
        (_, v, new) throws(PyError) in
        v.asException!.cause = new
        v.asException!.suppressesContext = true
      }
      t.property("__context__") { (_, v) throws(PyError) in v.asException!.context } set: {
        (_, v, new) throws(PyError) in v.asException!.context = new
      }
      t.property("__suppress_context__") { (_, v) throws(PyError) in
        Value(v.asException!.suppressesContext)
      } set: { (vm, v, new) throws(PyError) in
        v.asException!.suppressesContext = try vm.isTrue(new)
      }
      t.property("__traceback__") { (_, v) throws(PyError) in
        Value(v.asException!.traceback)
      } set: { (_, v, new) throws(PyError) in
        v.asException!.traceback = new.as(TracebackObject.self)
      }
      t.method("with_traceback(self, tb, /)") { (_, a) throws(PyError) in
        a[0].asException!.traceback = a[1].as(TracebackObject.self)
        return a[0]
      }
      t.method("add_note(self, note, /)") { (vm, a) throws(PyError) in
        let exception = a[0].asException!
        guard a[1].asStr != nil else {
          throw vm.typeError("note must be a str, not '\(vm.typeName(a[1]))'")
        }
        if exception.attributes == nil { exception.attributes = vm.newDict() }
        let key = vm.intern("__notes__")
        let notes = exception.attributes?.get(key).asList ?? vm.newList()
        notes.append(Value(try a.string(1)))
        exception.attributes?.set(key, Value(notes))
        return .none
      }
    }
    for name in ["name", "obj"] { types.attributeError.dict.set(intern(name), .none) }
    types.nameError.dict.set(intern("name"), .none)
    for name in ["name", "path"] { types.importError.dict.set(intern(name), .none) }
    rows(types.traceback) { t in
      t.property("tb_frame") { (vm, v) throws(PyError) in
        vm.frameObject(v.as(TracebackObject.self)!)
      }
      t.property("tb_lasti") { (_, v) throws(PyError) in
        Value(v.as(TracebackObject.self)!.instruction * 2)
      }
      t.property("tb_next") { (_, v) throws(PyError) in Value(v.as(TracebackObject.self)!.next) }
      t.property("tb_lineno") { (_, v) throws(PyError) in
        let traceback = v.as(TracebackObject.self)!
        return Value(traceback.code.source.line(at: Int(traceback.span.start)))
      }
    }
  }

  private func setUpGenerators() {
    rows(types.generator) { t in
      t.property("gi_frame") { (_, v) throws(PyError) in
        // There is no frame object: anything but None says that the generator goes on.
        v.cast(GeneratorObject.self).state == .finished ? .none : .ellipsis
      }
      t.property("gi_suspended") { (_, v) throws(PyError) in
        Value(v.cast(GeneratorObject.self).state == .suspended)
      }
      t.property("gi_running") { (_, v) throws(PyError) in
        Value(v.cast(GeneratorObject.self).state == .running)
      }
      t.property("gi_code") { (_, v) throws(PyError) in
        Value(v.cast(GeneratorObject.self).function.code)
      }
      t.method("send(self, value, /)") { (vm, a) throws(PyError) in
        let item = try vm.resume(a[0].cast(GeneratorObject.self), sending: a[1])
        if item.isUndefined { throw vm.stopIteration(vm.returnedValue) }
        return item
      }
      t.method("__next__(self, /)") { (vm, a) throws(PyError) in
        let item = try vm.resume(a[0].cast(GeneratorObject.self), sending: .none)
        if item.isUndefined { throw vm.stopIteration(vm.returnedValue) }
        return item
      }
      t.method("throw(self, type, value=?, traceback=?, /)") { (vm, a) throws(PyError) in
        let exception = try vm.exception(from: a[1], a.has(2) ? a[2] : .none)
        let item = try vm.resume(a[0].cast(GeneratorObject.self), throwing: exception)
        if item.isUndefined { throw vm.stopIteration(vm.returnedValue) }
        return item
      }
      t.method("close(self, /)") { (vm, a) throws(PyError) in
        try vm.close(a[0].cast(GeneratorObject.self))
        return .none
      }
      t.property("__name__") { (_, v) throws(PyError) in v.cast(GeneratorObject.self).nameValue }
      t.property("__qualname__") { (_, v) throws(PyError) in
        Value(v.cast(GeneratorObject.self).qualifiedName)
      }
      t.property("gi_running") { (_, v) throws(PyError) in
        Value(v.cast(GeneratorObject.self).state == .running)
      }
    }
    // A fast path of the loop must not skip the row: iteration asks the object itself.
    if let next = types.generator.dict.get(names.next).as(NativeFunction.self) {
      next.isOperation = true
    }
  }
}

extension GeneratorObject {
  var nameValue: Value { Value(name) }
}
