import CKernels

extension Complex {
  public static func * (a: Complex, b: Complex) -> Complex {
    Complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
  }

  /// Smith's method, which scales by the larger part.
  public static func / (a: Complex, b: Complex) -> Complex {
    if abs(b.re) >= abs(b.im) {
      if b.re == 0 && b.im == 0 { return Complex(a.re / 0, a.im / 0) }
      let ratio = b.im / b.re
      let scale = 1 / (b.re + b.im * ratio)
      return Complex((a.re + a.im * ratio) * scale, (a.im - a.re * ratio) * scale)
    }
    let ratio = b.re / b.im
    let scale = 1 / (b.im + b.re * ratio)
    return Complex((a.re * ratio + a.im) * scale, (a.im * ratio - a.re) * scale)
  }

  public static func + (a: Complex, b: Complex) -> Complex { Complex(a.re + b.re, a.im + b.im) }
  public static func - (a: Complex, b: Complex) -> Complex { Complex(a.re - b.re, a.im - b.im) }

  public var conjugate: Complex { Complex(re, -im) }
  public var magnitude: Double { lk_hypot(re, im) }
  public var angle: Double { lk_atan2(im, re) }

  public static func polar(_ r: Double, _ angle: Double) -> Complex {
    Complex(r * lk_cos(angle), r * lk_sin(angle))
  }

  public var exponential: Complex { Complex.polar(lk_exp(re), im) }

  /// Near the unit circle by log1p of what the square of the magnitude lacks to 1, as glibc does.
  public var logarithm: Complex {
    let (x, y) = (max(abs(re), abs(im)), min(abs(re), abs(im)))
    let size: Double
    if x == 1 {
      size = lk_log1p(y * y) / 2
    } else if x > 1 && x < 2 && y < 1 {
      let far = (x - 1) * (x + 1)
      size = lk_log1p(y >= 0x1p-52 ? far + y * y : far) / 2
    } else if x < 1 && x >= 0.5 && y < 0x1p-53 {
      size = lk_log1p((x - 1) * (x + 1)) / 2
    } else if x < 1 && x >= 0.5 && x * x + y * y >= 0.5 {
      let (p, q) = (x * x, y * y)
      let rest = (-p).addingProduct(x, x) + (-q).addingProduct(y, y)
      size = lk_log1p((p - 1) + q + rest) / 2
    } else {
      size = lk_log(magnitude)
    }
    return Complex(size, angle)
  }

  public var squareRoot: Complex {
    if re == 0 && im == 0 { return Complex(0, im) }
    let t = ((abs(re) + magnitude) / 2).squareRoot()
    return re >= 0
      ? Complex(t, im / (2 * t)) : Complex(abs(im) / (2 * t), lk_copysign(t, im))
  }

  /// Small whole exponents by multiplication, the rest by logarithms.
  public func power(_ b: Complex) -> Complex {
    if b.re == 0 && b.im == 0 { return Complex(1, 0) }
    if re == 0 && im == 0 { return Complex(0, 0) }
    if b.im == 0, b.re == b.re.rounded(), abs(b.re) <= 100 {
      switch b.re {
      case 1: return self
      case 2: return self * self
      case 3: return self * (self * self)
      default: break
      }
      var n = Int(abs(b.re))
      var (result, base) = (Complex(1, 0), self)
      while n > 0 {
        if n & 1 == 1 { result = result * base }
        base = base * base
        n >>= 1
      }
      return b.re < 0 ? Complex(1, 0) / result : result
    }
    return (b * logarithm).exponential
  }
}
