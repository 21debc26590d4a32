import CKernels
import Tensors

/// A floating-point type with the functions that scalar rules are written in.
public protocol Real: BinaryFloatingPoint, Element {
  static func exp(_ x: Self) -> Self
  static func exp2(_ x: Self) -> Self
  static func expm1(_ x: Self) -> Self
  static func log(_ x: Self) -> Self
  static func log1p(_ x: Self) -> Self
  static func log2(_ x: Self) -> Self
  static func log10(_ x: Self) -> Self
  static func sin(_ x: Self) -> Self
  static func cos(_ x: Self) -> Self
  static func tan(_ x: Self) -> Self
  static func asin(_ x: Self) -> Self
  static func acos(_ x: Self) -> Self
  static func atan(_ x: Self) -> Self
  static func sinh(_ x: Self) -> Self
  static func cosh(_ x: Self) -> Self
  static func tanh(_ x: Self) -> Self
  static func asinh(_ x: Self) -> Self
  static func acosh(_ x: Self) -> Self
  static func atanh(_ x: Self) -> Self
  static func erf(_ x: Self) -> Self
  static func pow(_ x: Self, _ y: Self) -> Self
  static func fmod(_ x: Self, _ y: Self) -> Self
  static func atan2(_ y: Self, _ x: Self) -> Self
}

extension Float: Real {
  public static func exp(_ x: Float) -> Float { Float(lk_exp(Double(x))) }
  public static func exp2(_ x: Float) -> Float { Float(lk_exp2(Double(x))) }
  public static func expm1(_ x: Float) -> Float { Float(lk_expm1(Double(x))) }
  public static func log(_ x: Float) -> Float { Float(lk_log(Double(x))) }
  public static func log1p(_ x: Float) -> Float { Float(lk_log1p(Double(x))) }
  public static func log2(_ x: Float) -> Float { Float(lk_log2(Double(x))) }
  public static func log10(_ x: Float) -> Float { Float(lk_log10(Double(x))) }
  public static func sin(_ x: Float) -> Float { Float(lk_sin(Double(x))) }
  public static func cos(_ x: Float) -> Float { Float(lk_cos(Double(x))) }
  public static func tan(_ x: Float) -> Float { Float(lk_tan(Double(x))) }
  public static func asin(_ x: Float) -> Float { Float(lk_asin(Double(x))) }
  public static func acos(_ x: Float) -> Float { Float(lk_acos(Double(x))) }
  public static func atan(_ x: Float) -> Float { Float(lk_atan(Double(x))) }
  public static func sinh(_ x: Float) -> Float { Float(lk_sinh(Double(x))) }
  public static func cosh(_ x: Float) -> Float { Float(lk_cosh(Double(x))) }
  public static func tanh(_ x: Float) -> Float { Float(lk_tanh(Double(x))) }
  public static func asinh(_ x: Float) -> Float { Float(lk_asinh(Double(x))) }
  public static func acosh(_ x: Float) -> Float { Float(lk_acosh(Double(x))) }
  public static func atanh(_ x: Float) -> Float { Float(lk_atanh(Double(x))) }
  public static func erf(_ x: Float) -> Float { Float(lk_erf(Double(x))) }
  public static func pow(_ x: Float, _ y: Float) -> Float { Float(lk_pow(Double(x), Double(y))) }
  public static func fmod(_ x: Float, _ y: Float) -> Float { Float(lk_fmod(Double(x), Double(y))) }
  public static func atan2(_ y: Float, _ x: Float) -> Float {
    Float(lk_atan2(Double(y), Double(x)))
  }
}

extension Double: Real {
  public static func exp(_ x: Double) -> Double { lk_exp(x) }
  public static func exp2(_ x: Double) -> Double { lk_exp2(x) }
  public static func expm1(_ x: Double) -> Double { lk_expm1(x) }
  public static func log(_ x: Double) -> Double { lk_log(x) }
  public static func log1p(_ x: Double) -> Double { lk_log1p(x) }
  public static func log2(_ x: Double) -> Double { lk_log2(x) }
  public static func log10(_ x: Double) -> Double { lk_log10(x) }
  public static func sin(_ x: Double) -> Double { lk_sin(x) }
  public static func cos(_ x: Double) -> Double { lk_cos(x) }
  public static func tan(_ x: Double) -> Double { lk_tan(x) }
  public static func asin(_ x: Double) -> Double { lk_asin(x) }
  public static func acos(_ x: Double) -> Double { lk_acos(x) }
  public static func atan(_ x: Double) -> Double { lk_atan(x) }
  public static func sinh(_ x: Double) -> Double { lk_sinh(x) }
  public static func cosh(_ x: Double) -> Double { lk_cosh(x) }
  public static func tanh(_ x: Double) -> Double { lk_tanh(x) }
  public static func asinh(_ x: Double) -> Double { lk_asinh(x) }
  public static func acosh(_ x: Double) -> Double { lk_acosh(x) }
  public static func atanh(_ x: Double) -> Double { lk_atanh(x) }
  public static func erf(_ x: Double) -> Double { lk_erf(x) }
  public static func pow(_ x: Double, _ y: Double) -> Double { lk_pow(x, y) }
  public static func fmod(_ x: Double, _ y: Double) -> Double { lk_fmod(x, y) }
  public static func atan2(_ y: Double, _ x: Double) -> Double { lk_atan2(y, x) }
}
