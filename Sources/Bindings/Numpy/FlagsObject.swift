import Python
import Tensors

/// `a.flags`: how the memory of an array lies, and whether it may be written.
final class FlagsObject: Object {
  let array: NDArray

  init(_ type: TypeObject, _ array: NDArray) {
    self.array = array
    super.init(type)
  }

  /// One flag: its name, the short name that indexing takes too, and its value.
  private typealias Flag = (name: String, short: String, value: @Sendable (NDArray) -> Bool)

  private static let flags: [Flag] = [
    ("C_CONTIGUOUS", "C", { $0.isContiguous }),
    ("F_CONTIGUOUS", "F", { $0.isColumnMajor }),
    ("OWNDATA", "O", { $0.base == nil }),
    ("WRITEABLE", "W", { $0.isWriteable }),
    ("ALIGNED", "A", { _ in true }),
    ("WRITEBACKIFCOPY", "X", { _ in false }),
  ]

  static func addRows(_ t: TypeBuilder) {
    for flag in flags where flag.short != "W" {
      t.property(flag.name.lowercased()) { (vm, v) throws(PyError) in
        Value(flag.value(v.cast(FlagsObject.self).array))
      }
    }
    t.property(
      "writeable", "", { (vm, v) throws(PyError) in Value(v.cast(FlagsObject.self).array.isWriteable) },
      set: { (vm, v, new) throws(PyError) in
        try v.cast(FlagsObject.self).allowWriting(try vm.isTrue(new), vm)
      })
    t.property("contiguous") { (vm, v) throws(PyError) in
      Value(v.cast(FlagsObject.self).array.isContiguous)
    }
    t.property("forc") { (vm, v) throws(PyError) in
      let array = v.cast(FlagsObject.self).array
      return Value(array.isContiguous || array.isColumnMajor)
    }
    t.property("fnc") { (vm, v) throws(PyError) in
      let array = v.cast(FlagsObject.self).array
      return Value(array.isColumnMajor && !array.isContiguous)
    }
    t.operations(.getItem, .setItem, .repr)
  }

  /// A view of memory that is read-only itself stays so.
  func allowWriting(_ allowed: Bool, _ vm: VM) throws(PyError) {
    if allowed, let base = array.base, !base.isWriteable {
      throw vm.valueError("cannot set WRITEABLE flag to True of this array")
    }
    array.isWriteable = allowed
  }

  private func flag(_ key: Value, _ vm: VM) throws(PyError) -> Flag {
    guard let name = key.asStr?.string,
      let flag = FlagsObject.flags.first(where: { $0.name == name || $0.short == name })
    else { throw vm.keyError(vm.text("Unknown flag")) }
    return flag
  }

  override func getItem(_ vm: VM, _ key: Value) throws(PyError) -> Value {
    Value(try flag(key, vm).value(array))
  }

  override func setItem(_ vm: VM, _ key: Value, _ value: Value) throws(PyError) {
    guard try flag(key, vm).short == "W" else { throw vm.keyError(vm.text("Unknown flag")) }
    try allowWriting(try vm.isTrue(value), vm)
  }

  override func repr(_ vm: VM) throws(PyError) -> String {
    FlagsObject.flags.map { "  \($0.name) : \($0.value(array) ? "True" : "False")\n" }.joined()
  }
}
