import Python
import Tensors

/// `numpy.dtype`.
public final class DTypeObject: Object {
  public internal(set) var dtype: DType

  init(_ type: TypeObject, _ dtype: DType) {
    self.dtype = dtype
    super.init(type)
  }

  public override func str(_ vm: VM) throws(PyError) -> String { dtype.description }
  public override func repr(_ vm: VM) throws(PyError) -> String { dtype.reprText }
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
    let same = try Numpy.of(vm).dtypeIfAny(other).map { $0 == dtype } ?? false
    return Value(same == (op == .equal))
  }
}

extension Numpy {
  func makeDTypeType() {
    dtypeType = vm.type("dtype", module: "numpy") { t in
      t.new("dtype(cls, dtype, align=False, copy=False)") { (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        let found = try np.dtype(a[1]) ?? .float64
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
      property("isnative") { _, _ in .true }
      property("isbuiltin") { Value($1.isNumeric || $1.isTime || $1.isObject ? 1 : 0) }
      property("isalignedstruct") { Value($1.isRecord && $1.layout.isAligned) }
      property("subdtype") { _, _ in .none }
      property("metadata") { _, _ in .none }
      property("base") { $0.dtypeObject($1) }
      property("num") { Value($1.number) }
      property("descr") { np, t in np.description(of: t) }
      property("str") { $0.vm.text($1.typeString) }
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
      property("byteorder") { np, t in np.vm.text(t.itemSize == 1 || t.isObject ? "|" : "=") }
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
