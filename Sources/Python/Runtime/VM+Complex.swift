import CKernels

/// Arithmetic of complex numbers.
extension VM {
  typealias Complex = (real: Double, imaginary: Double)

  /// A number of any kind as a complex one.
  func complexOperand(_ value: Value) -> Complex? {
    let value = plainNumber(value)
    switch value.tag {
    case .int: return (Double(value.int), 0)
    case .float: return (value.float, 0)
    case .bigInt: return (value.cast(BigIntObject.self).value.double, 0)
    case .object:
      guard let complex = value.object as? ComplexObject else { return nil }
      return (complex.real, complex.imaginary)
    default: return nil
    }
  }

  func complexArithmetic(
    _ op: BinaryOperator, _ a: Complex, _ b: Complex
  ) throws(PyError) -> Value {
    switch op {
    case .add: return complex(a.real + b.real, a.imaginary + b.imaginary)
    case .subtract: return complex(a.real - b.real, a.imaginary - b.imaginary)
    case .multiply:
      return complex(
        a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
    case .divide:
      if b.real == 0 && b.imaginary == 0 { throw zeroDivision("complex division by zero") }
      // Smith's method: scaled by the larger part, so that it does not overflow.
      if b.real.magnitude >= b.imaginary.magnitude {
        let ratio = b.imaginary / b.real
        let scale = b.real + b.imaginary * ratio
        return complex(
          (a.real + a.imaginary * ratio) / scale, (a.imaginary - a.real * ratio) / scale)
      }
      let ratio = b.real / b.imaginary
      let scale = b.real * ratio + b.imaginary
      return complex(
        (a.real * ratio + a.imaginary) / scale, (a.imaginary * ratio - a.real) / scale)
    case .power: return try complexPower(a, b)
    default: return .notImplemented
    }
  }

  private func complexPower(_ a: Complex, _ b: Complex) throws(PyError) -> Value {
    if b.real == 0 && b.imaginary == 0 { return complex(1, 0) }
    if a.real == 0 && a.imaginary == 0 {
      if b.imaginary != 0 || b.real < 0 {
        throw zeroDivision("0.0 to a negative or complex power")
      }
      return complex(0, 0)
    }
    // Small integer exponents by repeated multiplication, as CPython does.
    if b.imaginary == 0, b.real == b.real.rounded(), b.real.magnitude <= 100 {
      var result: Complex = (1, 0)
      var square = a
      var n = Int(b.real.magnitude)
      while n > 0 {
        if n & 1 == 1 { result = product(result, square) }
        square = product(square, square)
        n >>= 1
      }
      return b.real < 0
        ? try complexArithmetic(.divide, (1, 0), result)
        : complex(result.real, result.imaginary)
    }
    let size = (a.real * a.real + a.imaginary * a.imaginary).squareRoot()
    let angle = lk_atan2(a.imaginary, a.real)
    var length = lk_pow(size, b.real)
    var phase = angle * b.real
    if b.imaginary != 0 {
      length /= lk_exp(angle * b.imaginary)
      phase += b.imaginary * lk_log(size)
    }
    return complex(length * lk_cos(phase), length * lk_sin(phase))
  }

  private func product(_ a: Complex, _ b: Complex) -> Complex {
    (a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }
}
