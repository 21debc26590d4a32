import Foundation
import Tensors
import Testing

/// What NumPy recorded of one array, see Fixtures/record_arrays.py.
struct Recorded: Decodable, Sendable {
  struct Array: Decodable, Sendable {
    let dtype: String
    let shape: [Int]
    let bytes: String
    let text: [String]

    var array: NDArray {
      if dtype == "text" { return NDArray(text: text, shape) }
      let result = NDArray(uninitialized: shape, DType(named: dtype)!)
      var i = 0
      var digits = bytes.utf8.makeIterator()
      func nibble(_ c: UInt8) -> UInt8 { c < 0x3A ? c - 0x30 : c - 0x57 }
      while let a = digits.next(), let b = digits.next() {
        result.uint8[i] = nibble(a) << 4 | nibble(b)
        i += 1
      }
      return result
    }
  }
  struct Options: Decodable, Sendable {
    let precision: Int?
    let suppress: Bool?
    let floatmode: String?
    let linewidth: Int?
    let sign: String?
  }
  let kind: String
  let a: Array?
  let str: String?
  let repr: String?
  let options: Options?
  let transposed: Bool?
  let axes: [Int]?
  let sum: Array?
  let mean: Array?
  let std: Array?
  let max: Array?
  let names: [String]?
  let table: [[String]]?

  static let all: [Recorded] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/arrays.json")
    return try! JSONDecoder().decode([Recorded].self, from: Data(contentsOf: file))
  }()
}

@Suite(.serialized)
struct RecordedArraysTests {
  @Test func arraysPrintAsInNumPy() {
    for c in Recorded.all where c.kind == "text" {
      var options = PrintOptions()
      if let v = c.options?.precision { options.precision = v }
      if let v = c.options?.suppress { options.suppress = v }
      if let v = c.options?.floatmode { options.floatMode = .init(rawValue: v)! }
      if let v = c.options?.linewidth { options.lineWidth = v }
      if let v = c.options?.sign { options.sign = Character(v) }
      let a = c.a!.array
      #expect(ArrayText.str(a, options) == c.str!)
      #expect(ArrayText.repr(a, options) == c.repr!)
    }
  }

  @Test func sumsAddInNumPysOrder() throws {
    for c in Recorded.all where c.kind == "reduce" {
      let stored = c.a!.array
      let a = c.transposed! ? try stored.transposed() : stored
      expectSame(try Reduction.reduce(.add, a, axes: c.axes), c.sum!)
      expectSame(try Reduction.mean(a, axes: c.axes), c.mean!)
      expectSame(try Reduction.deviation(a, axes: c.axes), c.std!)
      expectSame(try Reduction.reduce(.maximum, a, axes: c.axes), c.max!)
    }
  }

  private func expectSame(_ got: NDArray, _ want: Recorded.Array) {
    let w = want.array
    #expect(got.shape == w.shape && got.dtype == w.dtype)
    #expect(got.array(Double.self) == w.array(Double.self))
  }

  @Test func typesPromoteByNumPysTable() {
    for c in Recorded.all where c.kind == "promote" {
      for (i, a) in c.names!.enumerated() {
        for (j, b) in c.names!.enumerated() {
          let type = DType.promote(DType(named: a)!, DType(named: b)!)
          #expect(type?.name == c.table![i][j], "\(a) and \(b)")
        }
      }
    }
  }
}
