extension VM {
  /// Module `numbers`, written in Python.
  static let numbersSource = #"""
    class _NumberMeta(type):
        def __instancecheck__(cls, instance):
            if any([base in cls._kinds for base in type(instance).__mro__]):
                return True
            return type.__instancecheck__(cls, instance)

        def __subclasscheck__(cls, other):
            if any([base in cls._kinds for base in other.__mro__]):
                return True
            return type.__subclasscheck__(cls, other)


    class Number(metaclass=_NumberMeta):
        _kinds = (int, float, complex)


    class Complex(Number):
        _kinds = (int, float, complex)


    class Real(Complex):
        _kinds = (int, float)


    class Rational(Real):
        _kinds = (int,)


    class Integral(Rational):
        _kinds = (int,)
    """#
}
