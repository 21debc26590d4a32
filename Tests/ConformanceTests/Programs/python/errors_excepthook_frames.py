# A hook of one's own for uncaught errors, and walking a traceback by hand.
import sys, traceback
def inner(x):
    return 10 / x
def middle(x):
    return inner(x - 1)
try:
    middle(1)
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
    for fs in traceback.extract_tb(e.__traceback__):
        print(fs.name, fs.lineno, fs.line)
    print(traceback.format_exception_only(type(e), e))
def where():
    f = sys._getframe(1)
    return f"{f.f_code.co_name}:{f.f_lineno}"
def caller():
    return where()
print(caller(), where())
def hook(kind, value, tb):
    print("hook:", kind.__name__, value, traceback.extract_tb(tb)[-1].name, file=sys.stderr)
sys.excepthook = hook
print("before")
middle(1)
