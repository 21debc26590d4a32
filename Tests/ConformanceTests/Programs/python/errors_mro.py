class A: pass
class B(A): pass
print(B.__mro__[1].__name__)
class C(A, B): pass
