import CKernels
import Tensors

/// A loop over `count` packed elements: up to three inputs (unused ones are arbitrary), one output.
public typealias RowBody = (
  _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ c: UnsafeRawPointer,
  _ out: UnsafeMutableRawPointer, _ count: Int
) -> Void

/// Such a loop as a C kernel or a closure.
///
/// C kernels are plain addresses: running them touches no reference count, which for the short rows
/// of small models costs as much as the arithmetic.
public struct Row {
  enum Form {
    case unary(lk_unary_fn)
    case binary(lk_binary_fn)
    case compare(lk_compare_fn)
    case select
    case body(RowBody)
  }

  let form: Form

  init(_ form: Form) { self.form = form }

  public init(_ body: @escaping RowBody) { form = .body(body) }

  /// The loop as a closure, whatever it is.
  var body: RowBody {
    switch form {
    case .unary(let f): return { a, _, _, out, n in f(out.of(Float.self), a.of(Float.self), n) }
    case .binary(let f):
      return { a, b, _, out, n in
        f(out.of(Float.self), n, a.of(Float.self), n, 1, b.of(Float.self), n, 1, 1, n)
      }
    case .compare(let f):
      return { a, b, _, out, n in
        f(out.of(UInt8.self), n, a.of(Float.self), n, 1, b.of(Float.self), n, 1, 1, n)
      }
    case .select:
      return { c, a, b, out, n in
        lk_select(
          out.of(Float.self), c.of(UInt8.self), 1, a.of(Float.self), 1, b.of(Float.self), 1, n)
      }
    case .body(let body): return body
    }
  }
}

extension UnsafeRawPointer {
  @inline(__always)
  func of<T>(_: T.Type) -> UnsafePointer<T> { assumingMemoryBound(to: T.self) }
}

extension UnsafeMutableRawPointer {
  @inline(__always)
  func of<T>(_: T.Type) -> UnsafeMutablePointer<T> { assumingMemoryBound(to: T.self) }
}

/// Makers of rows; each instance is one specialised loop.
enum Rows {
  static func unary<R: UnaryRule, T: Real>(_: R.Type, _: T.Type) -> Row {
    Row { a, _, _, out, n in
      let (a, out) = (a.of(T.self), out.of(T.self))
      for i in 0..<n { out[i] = R.value(a[i]) }
    }
  }

  static func unary<R: WholeRule, T: FixedWidthInteger>(whole: R.Type, _: T.Type) -> Row {
    Row { a, _, _, out, n in
      let (a, out) = (a.of(T.self), out.of(T.self))
      for i in 0..<n { out[i] = R.whole(a[i]) }
    }
  }

  static func binary<R: BinaryRule, T: Real>(_: R.Type, _: T.Type) -> Row {
    Row { a, b, _, out, n in
      let (a, b, out) = (a.of(T.self), b.of(T.self), out.of(T.self))
      for i in 0..<n { out[i] = R.value(a[i], b[i]) }
    }
  }

  static func binary<R: BinaryRule, T: FixedWidthInteger>(whole: R.Type, _: T.Type) -> Row {
    Row { a, b, _, out, n in
      let (a, b, out) = (a.of(T.self), b.of(T.self), out.of(T.self))
      for i in 0..<n { out[i] = R.whole(a[i], b[i]) }
    }
  }

  /// An arithmetic rule on truth values: what is not zero is true.
  static func truth<R: BinaryRule>(_: R.Type) -> Row {
    Row { a, b, _, out, n in
      let (a, b, out) = (a.of(UInt8.self), b.of(UInt8.self), out.of(UInt8.self))
      for i in 0..<n { out[i] = R.whole(Int32(a[i]), Int32(b[i])) != 0 ? 1 : 0 }
    }
  }

  /// The vectorised float32 kernel of this name.
  static func float(_ op: lk_unary_op) -> Row { Row(.unary(lk_unary(op))) }
  static func float(_ op: lk_binary_op) -> Row { Row(.binary(lk_binary(op))) }
  static func float(_ op: lk_compare_op) -> Row { Row(.compare(lk_compare(op))) }

  /// Runs a float32 row over data of a type of 16 bits, a block at a time.
  static func half(_ type: DType, _ inputs: [Bool], output: Bool, _ row: Row) -> Row {
    type == .bfloat16
      ? short(BrainFloat.self, inputs, output: output, row.body)
      : short(Half.self, inputs, output: output, row.body)
  }

  private static func short<T: ShortFloat>(
    _: T.Type, _ inputs: [Bool], output: Bool, _ row: @escaping RowBody
  ) -> Row {
    let isShort = (0..<3).map { $0 < inputs.count && inputs[$0] }
    let (a16, b16, c16) = (isShort[0], isShort[1], isShort[2])
    return Row { a, b, c, out, n in
      let block = 256
      let scratch = UnsafeMutablePointer<Float>.allocate(capacity: 4 * block)
      defer { scratch.deallocate() }
      var i = 0
      /// Blocks of short floats become float32; anything else is one byte an element.
      func widen(_ p: UnsafeRawPointer, _ isShort: Bool, _ place: Int, _ n: Int)
        -> UnsafeRawPointer
      {
        if !isShort { return p + i }
        let (from, to) = (p.of(T.self) + i, scratch + place * block)
        for j in 0..<n { to[j] = from[j].float }
        return UnsafeRawPointer(to)
      }
      while i < n {
        let m = min(block, n - i)
        let (x, y, z) = (widen(a, a16, 0, m), widen(b, b16, 1, m), widen(c, c16, 2, m))
        if output {
          let from = scratch + 3 * block
          row(x, y, z, from, m)
          let to = out.of(T.self) + i
          for j in 0..<m { to[j] = T(from[j]) }
        } else {
          row(x, y, z, out + i, m)
        }
        i += m
      }
    }
  }
}
