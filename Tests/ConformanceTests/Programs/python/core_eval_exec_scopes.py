# Names and where they live: eval, exec, compile, globals, locals, closures.
x = "global"
def outer():
    x = "outer"
    def inner():
        nonlocal x
        x += "+inner"
        return x, sorted(locals())
    return inner(), x
print(outer(), x)
print(eval("x.upper() + y", {"x": "a"}, {"y": "b"}), eval("x"), eval("[i * n for i in range(3)]", {"n": 2}))
ns = {}
exec("a = 1\nb = [a + i for i in range(2)]\ndef f(k=a): return k + a\nclass C:\n    z = a", ns)
print(sorted(k for k in ns if k != "__builtins__"), ns["f"](), ns["C"].z)
g, l = {"v": 10}, {}
exec("w = v * 2\nglobal t\nt = w + 1", g, l)
print(l, g["t"], "w" in g)
def run():
    q = 5
    exec("q = 6; r = 7")
    try:
        return q, r
    except NameError as e:
        return q, str(e)
print(run())
def area(w, h):
    return eval("w * h"), sorted(locals()), list(vars())
print(area(3, 4))
safe = {"__builtins__": {}, "abs": abs, "pi": 3.14}
for src in ("abs(-2) + pi", "len('abc')", "__import__('os')", "(1).__class__.__name__", "open('f')"):
    try:
        print(src, "=>", eval(src, safe))
    except Exception as e:
        print(src, "=>", type(e).__name__, e)
code = compile("a ** 2 + b", "<formula>", "eval")
print([eval(code, {"a": a, "b": 1}) for a in range(4)], code.co_names if hasattr(code, "co_names") else "", type(code).__name__)
try:
    eval("a = 1")
except SyntaxError as e:
    print(e.msg)
try:
    exec("if True print(1)")
except SyntaxError as e:
    print(e)
try:
    eval("1 +", {})
except SyntaxError as e:
    print(type(e).__name__, e.msg)
for args in ((1,), ("1", 5), ("1", {}, 5)):
    try:
        eval(*args)
    except TypeError as e:
        print(e)
try:
    exec("1", [])
except TypeError as e:
    print(e)
class D(dict):
    def __missing__(self, k): return f"<{k}>"
print(eval("name + ' ' + other", {}, D(name="N")))
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [h() for h in gs], fs[0].__closure__[0].cell_contents, gs[1].__defaults__)
def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return step
c = counter(); c(); print(c(), c.__closure__[0].cell_contents, c.__code__.co_freevars, counter.__code__.co_cellvars, counter.__code__.co_varnames)
c.__closure__[0].cell_contents = 40
print(c())
def unbound():
    print(later)
    later = 1
try:
    unbound()
except UnboundLocalError as e:
    print(e)
class K:
    x = "class"
    y = [x for _ in range(1)]
    def m(self): return x
print(K.y, K().m(), K.x)
