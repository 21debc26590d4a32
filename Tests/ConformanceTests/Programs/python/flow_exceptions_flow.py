# try / except / else / finally in every order, exception objects, chaining, own hierarchies, cleanup.
import traceback, sys, io
def attempt(kind):
    log = []
    try:
        log.append("try")
        if kind == "value":
            int("x")
        elif kind == "key":
            {}["missing"]
        elif kind == "return":
            return log
        elif kind == "zero":
            1 / 0
    except (ValueError, KeyError) as e:
        log.append(f"{type(e).__name__}({e})")
    except ArithmeticError:
        log.append("arith")
        raise
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log
for k in ("none", "value", "key", "return", "zero"):
    try:
        print(k, attempt(k))
    except ZeroDivisionError as e:
        print(k, "escaped:", e, e.args)
def f():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("cleanup", i)
    else:
        print("no break")
    return "end"
print(f())
class AppError(Exception):
    code = 1
    def __init__(self, msg, *, detail=None):
        super().__init__(msg)
        self.detail = detail
class NotFound(AppError):
    code = 404
    def __str__(self):
        return f"[{self.code}] {self.args[0]} ({self.detail})"
for exc in (AppError("plain"), NotFound("page", detail="/x"), NotFound("y")):
    try:
        raise exc
    except AppError as e:
        print(repr(e), str(e), e.code, e.detail, isinstance(e, NotFound))
try:
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("bad config") from e
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__, e.__traceback__ is not None)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("second")
except RuntimeError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    raise OSError(2, "No such file", "f.txt")
except OSError as e:
    print(type(e).__name__, e.errno, e.strerror, e.filename, e)
e = Exception("a", 1, [2])
print(e, e.args, repr(e), str(Exception()), repr(Exception()), str(Exception("x")), str(KeyError("x")), Exception("x") == Exception("x"))
try:
    assert 1 + 1 == 3, "maths is broken"
except AssertionError as err:
    print("assert:", err, err.args)
err = "outer"
try:
    raise TypeError("inner")
except TypeError as err:
    pass
try:
    print(err)
except NameError as n:
    print(n)
def gen():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("gen closed")
        raise
    finally:
        print("gen finally")
g = gen()
next(g)
g.close()
def nested():
    try:
        try:
            raise ValueError("one")
        finally:
            print("inner finally")
    except ValueError as e:
        print("caught", e)
        try:
            raise KeyError("two")
        except KeyError as k:
            print(k.__context__, k)
    finally:
        print("outer finally")
nested()
def lookups():
    for fn in (lambda: [][1], lambda: {}["x"], lambda: None.foo, lambda: "a" + 1, lambda: undefined, lambda: int("q"), lambda: open("/none/such"), lambda: next(iter(())), lambda: (_ for _ in ()).throw(OverflowError("big")), lambda: exec("x ="), lambda: __import__("nope_mod"), lambda: [].foo()):
        try:
            fn()
        except LookupError as e:
            yield "lookup", type(e).__name__, str(e)
        except (ArithmeticError, OSError) as e:
            yield "other", type(e).__mro__[1].__name__, str(e)
        except Exception as e:
            yield type(e).__name__, str(e)
for item in lookups():
    print(item)
try:
    raise ValueError("formatted")
except ValueError:
    text = traceback.format_exc()
    print(text.splitlines()[0], "|", text.splitlines()[-1], "|", sys.exc_info()[0].__name__)
print(sys.exc_info(), issubclass(KeyError, LookupError), [c.__name__ for c in ModuleNotFoundError.__mro__])
with_note = ValueError("noted")
with_note.add_note("see the manual")
print(with_note.__notes__, "".join(traceback.format_exception_only(with_note)))
