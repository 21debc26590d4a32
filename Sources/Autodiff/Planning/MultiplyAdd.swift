import CKernels
import Tensors

/// a·b + c, a·b − c or c − a·b with one rounding, made by the planner only.
final class MultiplyAdd: Elementwise {
  enum Form: String { case add, subtract, from }

  let form: Form

  init(_ form: Form) { self.form = form }

  override var name: String { "multiply_add" }
  override var attributes: String { form.rawValue }

  override func row(_ inputs: [DType], _ output: DType) -> Row {
    let loop: (
      UnsafeMutablePointer<Float>, UnsafePointer<Float>, UnsafePointer<Float>,
      UnsafePointer<Float>, Int
    ) -> Void
    switch form {
    case .add: loop = { lk_fma($0, $1, $2, $3, $4) }
    case .subtract: loop = { lk_fms($0, $1, $2, $3, $4) }
    case .from: loop = { lk_fnma($0, $1, $2, $3, $4) }
    }
    return Row { a, b, c, out, n in
      loop(out.of(Float.self), a.of(Float.self), b.of(Float.self), c.of(Float.self), n)
    }
  }
}
