import Python
import Tensors

/// `numpy.dtype`.
public final class DTypeObject: Object {
  public internal(set) var dtype: DType
  /// Whether bytes read by this type come highest first; arrays themselves are always native.
  let isSwapped: Bool

  init(_ type: TypeObject, _ dtype: DType, swapped: Bool = false) {
    self.dtype = dtype
    isSwapped = swapped
    super.init(type)
  }

  var swappedName: String { ">" + dtype.typeString.dropFirst() }

  public override func str(_ vm: VM) throws(PyError) -> String {
    isSwapped ? swappedName : dtype.description
  }
  public override func repr(_ vm: VM) throws(PyError) -> String {
    isSwapped ? "dtype('\(swappedName)')" : dtype.reprText
  }
  public override func length(_ vm: VM) throws(PyError) -> Int {
    dtype.isRecord ? dtype.layout.fields.count : 0
  }
  public override func truth(_ vm: VM) throws(PyError) -> Bool { true }

  public override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    let np = Numpy.of(vm)
    guard dtype.isRecord else {
      throw vm.keyError(vm.text("There are no fields in dtype \(dtype.reprText)."))
    }
    let layout = dtype.layout
    if let name = key.asStr {
      guard let i = layout.index(of: name.string) else {
        throw vm.keyError(vm.text("Field named '\(name.string)' not found."))
      }
      return np.dtypeObject(layout.fields[i].dtype)
    }
    if key.tag == .list {
      return np.dtypeObject(.record(layout.choosing(try np.fieldNumbers(key, layout))))
    }
    let i = try vm.int64(key)
    let n = Int64(layout.fields.count)
    guard i >= -n, i < n else {
      throw vm.indexError("Field index \(i) out of range.")
    }
    return np.dtypeObject(layout.fields[Int(i < 0 ? i + n : i)].dtype)
  }

  public override func hash(_ vm: VM) throws(PyError) -> Int64 {
    Int64(dtype.code.rawValue) << 32 + Int64(dtype.itemSize)
  }

  public override func compare(
    _ vm: VM, _ op: ComparisonOperator, _ other: Value
  ) throws(PyError) -> Value {
    guard op == .equal || op == .notEqual else { return .notImplemented }
    let np = Numpy.of(vm)
    let same =
      try np.dtypeIfAny(other).map { $0 == dtype } ?? false && np.isSwapped(other) == isSwapped
    return Value(same == (op == .equal))
  }
}

extension Numpy {
  func makeDTypeType() {
    dtypeType = vm.type("dtype", module: "numpy") { t in
      t.new("dtype(cls, dtype, align=False, copy=False)") { (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        let found = try np.dtype(a[1]) ?? .float64
        if np.isSwapped(a[1]) { return np.swappedType(found) }
        if try a.bool(2), found.isRecord {
          return np.dtypeObject(.record(RecordLayout(found.layout.fields, aligned: true)))
        }
        return np.dtypeObject(found)
      }
      func property(_ name: String, _ get: @escaping (Numpy, DType) -> Value) {
        t.property(name) { (vm, v) throws(PyError) in
          guard let object = v.as(DTypeObject.self) else { return .none }
          return get(Numpy.of(vm), object.dtype)
        }
      }
      property("name") { $0.vm.text($1.name) }
      property("kind") { $0.vm.text(String($1.kindCharacter)) }
      property("char") { $0.vm.text(String($1.character)) }
      property("itemsize") { Value($1.shownSize) }
      property("alignment") { Value($1.naturalAlignment) }
      t.property("isnative") { (_, v) throws(PyError) in
        Value(!(v.as(DTypeObject.self)?.isSwapped ?? false))
      }
      t.method("newbyteorder(self, new_order='S', /)") { (vm, a) throws(PyError) in
        guard let object = a[0].as(DTypeObject.self) else { return .none }
        let np = Numpy.of(vm)
        switch try vm.str(a[1]).first.map({ String($0) }) ?? "S" {
        case "S", "s": return object.isSwapped ? np.dtypeObject(object.dtype) : np.swappedType(object.dtype)
        case ">", "B", "b": return np.swappedType(object.dtype)
        case "<", "L", "l", "=", "N", "n": return np.dtypeObject(object.dtype)
        case "|", "I", "i": return a[0]
        default:
          throw vm.valueError("\(try vm.repr(a[1])) is an unrecognized byteorder")
        }
      }
      property("isbuiltin") { Value($1.isNumeric || $1.isTime || $1.isObject ? 1 : 0) }
      property("isalignedstruct") { Value($1.isRecord && $1.layout.isAligned) }
      property("subdtype") { _, _ in .none }
      property("metadata") { _, _ in .none }
      property("base") { $0.dtypeObject($1) }
      property("num") { Value($1.number) }
      property("descr") { np, t in np.description(of: t) }
      t.property("str") { (vm, v) throws(PyError) in
        guard let object = v.as(DTypeObject.self) else { return .none }
        return vm.text(object.isSwapped ? object.swappedName : object.dtype.typeString)
      }
      property("type") {
        Value(
          $1.isRecord && $1.layout.isNamed
            ? $0.recordType : $0.scalarTypes[Int($1.code.rawValue)])
      }
      property("fields") { np, t in np.fields(of: t) }
      t.property(
        "names", "",
        { (vm, v) throws(PyError) in
          guard let object = v.as(DTypeObject.self), object.dtype.isRecord else { return .none }
          return Value(vm.newTuple(object.dtype.layout.fields.map { vm.text($0.name) }))
        },
        set: { (vm, v, new) throws(PyError) in
          guard let object = v.as(DTypeObject.self), object.dtype.isRecord else {
            throw vm.valueError("there are no fields defined")
          }
          var names: [String] = []
          for name in try vm.array(new) { names.append(try vm.str(name)) }
          object.dtype = .record(object.dtype.layout.renamed(names))
        })
      property("shape") { np, _ in np.tuple([]) }
      property("ndim") { _, _ in Value(0) }
      t.property("byteorder") { (vm, v) throws(PyError) in
        guard let object = v.as(DTypeObject.self) else { return .none }
        let t = object.dtype
        let none = t.itemSize == 1 || t.isObject || t.isBytes || t.isRecord
        return vm.text(object.isSwapped ? ">" : none ? "|" : "=")
      }
      property("hasobject") { Value($1.isObject) }
    }
  }

  /// What `dtype=` says; nil for None or when it was not given.
  public func dtype(_ value: Value) throws(PyError) -> DType? {
    if value.isNone || value.isUndefined { return nil }
    if let known = try dtypeIfAny(value) { return known }
    if let text = value.asStr {
      if text.string.hasPrefix("datetime64[") || text.string.hasPrefix("timedelta64[") {
        let inner = text.string.split(separator: "[", maxSplits: 1)[1].dropLast()
        throw vm.typeError("Invalid datetime unit \"\(inner)\" in metadata")
      }
      throw vm.typeError("data type '\(text.string)' not understood")
    }
    throw vm.typeError("Cannot interpret '\(try vm.repr(value))' as a data type")
  }

  /// The type that a value names, nil if it names none.
  func dtypeIfAny(_ value: Value) throws(PyError) -> DType? {
    if let object = value.as(DTypeObject.self) { return object.dtype }
    if let text = value.asStr {
      if let known = DType(named: text.string) { return known }
      if text.string.utf8.first == 0x3E, let known = DType(named: String(text.string.dropFirst())) {
        return known
      }
      return try structured(text.string)
    }
    if value.tag == .list || value.tag == .dict || value.tag == .tuple {
      return try structured(value)
    }
    if let type = value.asType {
      if type === vm.types.int { return .int64 }
      if type === vm.types.float { return .float64 }
      if type === vm.types.bool { return .bool }
      if type === vm.types.complex { return .complex128 }
      if type === vm.types.str { return .text(0) }
      if type === vm.types.bytes { return .bytes(0) }
      if type === vm.types.object { return .object }
      for (i, known) in scalarTypes.enumerated() where known === type {
        guard let code = DType.Code(rawValue: UInt8(i)) else { return nil }
        return Numpy.dtype(of: code)
      }
      switch type.name {
      case "floating", "inexact", "number": return type.module == "numpy" ? .float64 : nil
      case "integer", "signedinteger": return type.module == "numpy" ? .int64 : nil
      default:
        // Elements of any other class are objects.
        return type.module == "numpy" ? nil : .object
      }
    }
    if value.tag == .instance {
      let own = try vm.optionalAttribute(value, vm.intern("dtype"))
      if let object = own.as(DTypeObject.self) { return object.dtype }
    }
    return nil
  }

  /// Whether a type is named, or made, with its highest byte first.
  func isSwapped(_ value: Value) -> Bool {
    if let object = value.as(DTypeObject.self) { return object.isSwapped }
    guard let text = value.asStr?.string, text.utf8.first == 0x3E,
      let known = DType(named: String(text.dropFirst()))
    else { return false }
    return known.itemSize > 1 && !known.isBytes
  }

  func swappedType(_ dtype: DType) -> Value {
    let plain = dtype.itemSize == 1 || dtype.isObject || dtype.isBytes || dtype.isRecord
    return plain
      ? dtypeObject(dtype) : Value(vm.heap.make(DTypeObject(dtypeType, dtype, swapped: true)))
  }

  static func dtype(of code: DType.Code) -> DType {
    for t in DType.numeric where t.code == code { return t }
    switch code {
    case .text: return .text(0)
    case .bytes: return .bytes(0)
    case .datetime, .timedelta: return .time(code, .generic)
    case .record: return .record(RecordLayout([]))
    default: return .object
    }
  }
}
