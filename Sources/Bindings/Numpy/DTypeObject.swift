import Python
import Tensors

/// `numpy.dtype`.
public final class DTypeObject: Object {
  public let dtype: DType

  init(_ type: TypeObject, _ dtype: DType) {
    self.dtype = dtype
    super.init(type)
  }

  public override func str(_ vm: VM) throws(PyError) -> String { dtype.description }
  public override func repr(_ vm: VM) throws(PyError) -> String {
    "dtype('\(dtype.isText && dtype.itemSize == 0 ? "<U" : dtype.typeText)')"
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
        return np.dtypeObject(try np.dtype(a[1]) ?? .float64)
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
      property("itemsize") { Value($1.itemSize) }
      property("alignment") { Value($1.code == .complex128 ? 8 : min($1.itemSize, 8)) }
      property("str") { $0.vm.text($1.typeString) }
      property("type") { Value($0.scalarTypes[Int($1.code.rawValue)]) }
      property("names") { _, _ in .none }
      property("fields") { _, _ in .none }
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
      throw vm.typeError("data type '\(text.string)' not understood")
    }
    throw vm.typeError("Cannot interpret '\(try vm.repr(value))' as a data type")
  }

  /// The type that a value names, nil if it names none.
  func dtypeIfAny(_ value: Value) throws(PyError) -> DType? {
    if let object = value.as(DTypeObject.self) { return object.dtype }
    if let text = value.asStr { return DType(named: text.string) }
    if let type = value.asType {
      if type === vm.types.int { return .int64 }
      if type === vm.types.float { return .float64 }
      if type === vm.types.bool { return .bool }
      if type === vm.types.complex { return .complex128 }
      if type === vm.types.str { return .text(0) }
      if type === vm.types.object { return .object }
      for (i, known) in scalarTypes.enumerated() where known === type {
        guard let code = DType.Code(rawValue: UInt8(i)) else { return nil }
        return Numpy.dtype(of: code)
      }
      switch type.name {
      case "floating", "inexact", "number": return type.module == "numpy" ? .float64 : nil
      case "integer", "signedinteger": return type.module == "numpy" ? .int64 : nil
      default: return nil
      }
    }
    return nil
  }

  static func dtype(of code: DType.Code) -> DType {
    for t in DType.numeric where t.code == code { return t }
    return code == .text ? .text(0) : .object
  }
}
