import CKernels

/// Trigonometric and hyperbolic functions and their inverses, with the branch cuts of C99's annex G;
/// W. Kahan, "Branch cuts for complex elementary functions", 1987.
extension Complex {
  var timesI: Complex { Complex(-im, re) }
  var timesMinusI: Complex { Complex(im, -re) }

  var hyperbolicSine: Complex {
    Complex(lk_sinh(re) * lk_cos(im), lk_cosh(re) * lk_sin(im))
  }

  var hyperbolicTangent: Complex {
    if abs(re) > 354 {
      return Complex(lk_copysign(1, re), 4 * lk_sin(im) * lk_cos(im) * lk_exp(-2 * abs(re)))
    }
    let (s, c) = (lk_sin(im), lk_cos(im))
    let tiny = abs(re) <= 0x1p-52
    let (sh, ch) = tiny ? (re, 1) : (lk_sinh(re), lk_cosh(re))
    let scale = abs(sh) > abs(c) * 0x1p-52 ? sh * sh + c * c : c * c
    return Complex(sh * ch / scale, s * c / scale)
  }

  var tangent: Complex {
    let t = timesI.hyperbolicTangent
    return t.timesMinusI
  }

  private var oneMinus: Complex { Complex(1 - re, -im) }
  private var onePlus: Complex { Complex(1 + re, im) }

  var arcsine: Complex {
    let (a, b) = (oneMinus.squareRoot, onePlus.squareRoot)
    return Complex(
      lk_atan2(re, (a * b).re), lk_asinh(a.re * b.im - a.im * b.re))
  }

  var arccosine: Complex {
    let (a, b) = (oneMinus.squareRoot, onePlus.squareRoot)
    return Complex(2 * lk_atan2(a.re, b.re), lk_asinh(b.re * a.im - b.im * a.re))
  }

  var areaCosine: Complex {
    let (a, b) = (Complex(re - 1, im).squareRoot, onePlus.squareRoot)
    return Complex(lk_asinh(a.re * b.re + a.im * b.im), 2 * lk_atan2(a.im, b.re))
  }

  var areaTangent: Complex {
    let below = (1 - re) * (1 - re) + im * im
    return Complex(
      lk_log1p(4 * re / below) / 4, lk_atan2(2 * im, (1 - re) * (1 + re) - im * im) / 2)
  }
}
