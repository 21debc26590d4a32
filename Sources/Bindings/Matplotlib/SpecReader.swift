import Python
import Results
import Tensors

/// Reads what the Python side says of a figure: dictionaries, tuples, numbers and arrays.
struct SpecReader {
  let np: Numpy
  var vm: VM { np.vm }

  init(_ vm: VM) { np = Numpy.of(vm) }

  func member(_ value: Value, _ name: String) throws(PyError) -> Value {
    try vm.getItem(value, vm.text(name))
  }

  func items(_ value: Value) throws(PyError) -> [Value] {
    if value.isNone || value.isUndefined { return [] }
    return try vm.array(value)
  }

  func number(_ value: Value) throws(PyError) -> Double { try vm.double(value) }

  func number(_ value: Value, _ name: String) throws(PyError) -> Double {
    try vm.double(try member(value, name))
  }

  func integer(_ value: Value) throws(PyError) -> Int {
    Int(truncatingIfNeeded: try vm.int64(value))
  }

  func flag(_ value: Value, _ name: String) throws(PyError) -> Bool {
    try vm.isTrue(try member(value, name))
  }

  func text(_ value: Value) throws(PyError) -> String { try vm.str(value) }

  func text(_ value: Value, _ name: String) throws(PyError) -> String {
    try vm.str(try member(value, name))
  }

  /// The numbers of an array or a list, row by row.
  func numbers(_ value: Value) throws(PyError) -> [Double] {
    if value.isNone { return [] }
    let a = try np.array(value, .float64)
    var result: [Double] = []
    result.reserveCapacity(a.count)
    for i in 0..<a.count { result.append(a.item(i).double) }
    return result
  }

  func shape(_ value: Value) throws(PyError) -> [Int] {
    let a = try np.array(value)
    var sizes: [Int] = []
    for axis in 0..<a.rank { sizes.append(a.shape[axis]) }
    return sizes
  }

  func bytes(_ value: Value) throws(PyError) -> [UInt8] {
    let a = try np.array(value, .uint8)
    var result: [UInt8] = []
    result.reserveCapacity(a.count)
    for i in 0..<a.count {
      if case .int(let byte) = a.item(i) { result.append(UInt8(truncatingIfNeeded: byte)) }
    }
    return result
  }

  func color(_ value: Value) throws(PyError) -> Figure.Color? {
    if value.isNone { return nil }
    let c = try numbers(value)
    return c.count < 3 ? nil : Figure.Color(c[0], c[1], c[2], c.count > 3 ? c[3] : 1)
  }

  /// One colour for each row.
  func colors(_ value: Value) throws(PyError) -> [Figure.Color] {
    let c = try numbers(value)
    var result: [Figure.Color] = []
    for i in stride(from: 0, to: c.count - 3, by: 4) {
      result.append(Figure.Color(c[i], c[i + 1], c[i + 2], c[i + 3]))
    }
    return result
  }

  /// `da`: data across, parts of the axes upwards.
  func systems(_ value: Value) throws(PyError) -> (Figure.System, Figure.System) {
    let letters = Array(try text(value).utf8)
    func system(_ letter: UInt8) -> Figure.System {
      letter == UInt8(ascii: "d") ? .data : letter == UInt8(ascii: "f") ? .figure : .axes
    }
    return letters.count < 2 ? (.data, .data) : (system(letters[0]), system(letters[1]))
  }
}
