import Tensors
import Testing

/// Packed rows run in C, spread ones in Swift, one number at a time: both must agree in every bit and
/// in what they say about numbers that are not finite.
@Suite(.serialized)
struct PackedRowsTests {
  /// Numbers of all sizes and, where `special`, zeros of both signs, infinities and NaN among them.
  static func numbers(_ n: Int, _ seed: UInt64, special: Bool, _ dtype: DType) -> NDArray {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let odd: [Double] = [0, -0.0, .infinity, -.infinity, .nan, .leastNormalMagnitude / 4, -1e300, 700, -745.2]
    let values = (0..<n).map { _ -> Double in
      if special, next() % 4 == 0 { return odd[Int(next() % UInt64(odd.count))] }
      return (Double(next() >> 11) / 0x1p53 - 0.5) * (next() % 2 == 0 ? 3 : 60)
    }
    return NDArray(values, [n]).astype(dtype)
  }

  /// The same numbers, every second one of an array twice as long.
  static func spread(_ a: NDArray) throws -> NDArray {
    let wide = NDArray.zeros([a.count, 2], a.dtype)
    wide.selected(axis: 1, 0).convert(from: a)
    return try wide.reshaped([2 * a.count]).sliced(axis: 0, start: 0, length: a.count, step: 2)
  }

  /// The result's bits, one NaN like another: its sign depends on the order of operands.
  static func events(
    _ body: () throws -> NDArray
  ) rethrows -> (bits: [UInt64], events: UInt8) {
    FloatingEvents.pending = []
    let a = try body().astype(.float64).array(Double.self)
    defer { FloatingEvents.pending = [] }
    return (a.map { ($0.isNaN ? .nan : $0).bitPattern }, FloatingEvents.pending.rawValue)
  }

  @Test(arguments: [DType.float64, .float32])
  func functionsOfOneArray(_ dtype: DType) throws {
    for op in [UnaryOp.negative, .absolute, .square, .sqrt, .reciprocal, .exp] {
      for n in [16, 17, 31, 64, 203] {
        for special in [false, true] {
          let a = Self.numbers(n, UInt64(n), special: special, dtype)
          let packed = try Self.events { try Ufunc.unary(op, a) }
          let spread = try Self.events { try Ufunc.unary(op, try Self.spread(a)) }
          #expect(packed == spread, "\(op) of \(n), special \(special)")
        }
      }
    }
  }

  @Test(arguments: [DType.float64, .float32])
  func functionsOfTwoArrays(_ dtype: DType) throws {
    let ops: [BinaryOp] = [
      .add, .subtract, .multiply, .divide, .maximum, .minimum, .equal, .notEqual, .less, .lessEqual,
      .greater, .greaterEqual,
    ]
    for op in ops {
      for n in [16, 19, 40, 131] {
        for special in [false, true] {
          let a = Self.numbers(n, UInt64(n), special: special, dtype)
          let b = Self.numbers(n, UInt64(n + 1), special: special, dtype)
          let one = b.rows(0..<1)
          let (wideA, wideB) = (try Self.spread(a), try Self.spread(b))
          for (x, y, u, v) in [(a, b, wideA, wideB), (a, one, wideA, one), (one, b, one, wideB)] {
            let packed = try Self.events { try Ufunc.binary(op, Operand(x), Operand(y)) }
            let spread = try Self.events { try Ufunc.binary(op, Operand(u), Operand(v)) }
            #expect(packed == spread, "\(op) of \(n), special \(special)")
          }
        }
      }
    }
  }

  @Test(arguments: [DType.float64, .float32])
  func reductions(_ dtype: DType) throws {
    for op in [ReductionOp.add, .maximum, .minimum] {
      for n in [16, 67, 128, 129, 1000] {
        for special in [false, true] {
          let a = Self.numbers(n * 16, UInt64(n), special: special, dtype)
          let wide = try Self.spread(a)
          let table = try a.reshaped([n, 16])
          let wideTable = NDArray.zeros([n, 16, 2], dtype).selected(axis: 2, 0)
          wideTable.convert(from: table)
          #expect(
            try Self.events { try Reduction.reduce(op, a) }
              == Self.events { try Reduction.reduce(op, wide) }, "\(op) of \(n)")
          for axis in [0, 1] {
            #expect(
              try Self.events { try Reduction.reduce(op, table, axes: [axis]) }
                == Self.events { try Reduction.reduce(op, wideTable, axes: [axis]) },
              "\(op) along \(axis) of \(n)")
          }
        }
      }
    }
  }
}
