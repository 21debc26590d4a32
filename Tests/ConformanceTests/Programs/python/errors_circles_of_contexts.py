# Contexts in a circle, made by hand, hang neither the raising nor the printing of errors.
def c1():
    try: raise ValueError(1)
    except ValueError as ex:
        ex.__context__ = ex
        raise TypeError(2)
def c3():
    A, B, C = ValueError("A"), ValueError("B"), ValueError("C")
    try:
        try:
            raise A
        finally:
            try:
                raise B
            finally:
                A.__context__ = B; B.__context__ = C; C.__context__ = B
                raise TypeError(3)
    except Exception as e: return e
try: c1()
except Exception as e: print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
e = c3(); print(repr(e), repr(e.__context__))
c1()
