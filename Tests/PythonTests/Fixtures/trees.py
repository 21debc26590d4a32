"""Writes CPython's syntax tree of each file named on the command line as `TreeText` does."""
import ast
import struct
import sys

OPS = dict(Add="+", Sub="-", Mult="*", MatMult="@", Div="/", FloorDiv="//", Mod="%", Pow="**",
           LShift="<<", RShift=">>", BitAnd="&", BitOr="|", BitXor="^", UAdd="+", USub="-",
           Invert="~", Not="not", And="and", Or="or", Eq="==", NotEq="!=", Lt="<", LtE="<=",
           Gt=">", GtE=">=", Is="is", IsNot="is not", In="in", NotIn="not in")


def op(node):
    return OPS[type(node).__name__]


def place(n):
    return f"@{n.lineno}:{n.col_offset}-{n.end_lineno}:{n.end_col_offset}"


def bits(x):
    return format(struct.unpack("<Q", struct.pack("<d", x))[0], "x")


def hexa(data):
    return ",".join(format(c, "x") for c in data)


class Writer:
    def __init__(self, source):
        self.out = []
        self.source = source

    def w(self, text):
        self.out.append(text)

    def block(self, body):
        self.w("[")
        for s in body:
            self.stmt(s)
            self.w("\n")
        self.w("]")

    def list(self, items, write):
        self.w("[")
        for i, item in enumerate(items):
            if i:
                self.w(" ")
            write(item)
        self.w("]")

    def exprs(self, items):
        self.list(items, self.expr)

    def opt(self, item):
        self.w("-") if item is None else self.expr(item)

    def stmt(self, n):
        k = type(n).__name__
        self.w(f"({k}")
        if k not in ("Pass", "Break", "Continue"):
            self.w(" ")
        if k == "Expr":
            self.expr(n.value)
        elif k == "Assign":
            self.exprs(n.targets)
            self.expr(n.value)
        elif k == "AugAssign":
            self.w(op(n.op) + " ")
            self.expr(n.target)
            self.expr(n.value)
        elif k == "AnnAssign":
            self.w(f"{n.simple} ")
            self.expr(n.target)
            self.expr(n.annotation)
            self.opt(n.value)
        elif k == "Delete":
            self.exprs(n.targets)
        elif k == "If":
            depth = 0
            m = n
            while True:
                self.expr(m.test)
                self.block(m.body)
                rest = m.orelse
                # An `elif` starts with that word, unlike an `if` inside `else`.
                if (len(rest) == 1 and isinstance(rest[0], ast.If)
                        and self.line(rest[0].lineno)[rest[0].col_offset:].startswith(b"elif")):
                    self.w("(If ")
                    depth += 1
                    m = rest[0]
                else:
                    self.block(rest)
                    break
            self.w(")" * depth)
        elif k == "While":
            self.expr(n.test)
            self.block(n.body)
            self.block(n.orelse)
        elif k == "For":
            self.expr(n.target)
            self.expr(n.iter)
            self.block(n.body)
            self.block(n.orelse)
        elif k == "FunctionDef":
            self.w(f"{n.name} ")
            self.exprs(n.decorator_list)
            self.params(n.args)
            self.opt(n.returns)
            self.block(n.body)
        elif k == "ClassDef":
            self.w(f"{n.name} ")
            self.exprs(n.decorator_list)
            self.args(n.bases, n.keywords)
            self.block(n.body)
        elif k == "Return":
            self.opt(n.value)
        elif k == "Raise":
            self.opt(n.exc)
            self.opt(n.cause)
        elif k == "Try":
            self.block(n.body)
            for h in n.handlers:
                self.w(f"(ExceptHandler{place(h)} {h.name or '-'} ")
                self.opt(h.type)
                self.block(h.body)
                self.w(")")
            self.block(n.orelse)
            self.block(n.finalbody)
        elif k == "With":
            for item in n.items:
                self.expr(item.context_expr)
                self.opt(item.optional_vars)
            self.block(n.body)
        elif k == "Match":
            self.expr(n.subject)
            for c in n.cases:
                self.w("(case ")
                self.pattern(c.pattern)
                self.opt(c.guard)
                self.block(c.body)
                self.w(")")
        elif k == "Assert":
            self.expr(n.test)
            self.opt(n.msg)
        elif k == "Import":
            self.aliases(n.names)
        elif k == "ImportFrom":
            self.w(f"{n.level} {n.module or '-'} ")
            self.aliases(n.names)
        elif k in ("Global", "Nonlocal"):
            self.w(" ".join(n.names))
        self.w(place(n) + ")")

    def line(self, number):
        return self.source[number - 1]

    def aliases(self, names):
        self.list(names, lambda a: self.w(f"{a.name} {a.asname or '-'}"))

    def params(self, a):
        self.w("{")
        plain = a.posonlyargs + a.args
        defaults = [None] * (len(plain) - len(a.defaults)) + a.defaults
        for i, p in enumerate(plain):
            self.param("p" if i < len(a.posonlyargs) else "r", p, defaults[i])
        if a.vararg:
            self.param("*", a.vararg, None)
        for p, d in zip(a.kwonlyargs, a.kw_defaults):
            self.param("k", p, d)
        if a.kwarg:
            self.param("**", a.kwarg, None)
        self.w("}")

    def param(self, kind, p, default):
        self.w(f"{kind} {p.arg} ")
        self.opt(p.annotation)
        self.opt(default)

    def args(self, positional, keywords):
        self.w("[")
        for a in positional:
            if isinstance(a, ast.Starred):
                self.w(f"(Starred{place(a)} ")
                self.expr(a.value)
                self.w(")")
            else:
                self.expr(a)
        self.w("][")
        for kw in keywords:
            self.w(f"{kw.arg or '**'}{place(kw)}=")
            self.expr(kw.value)
        self.w("]")

    def expr(self, n):
        k = type(n).__name__
        self.w(f"({k} ")
        if k == "Name":
            self.w(n.id)
        elif k == "Constant":
            self.w(self.constant(n))
        elif k == "JoinedStr":
            self.parts(n)
        elif k == "BinOp":
            self.w(op(n.op) + " ")
            self.expr(n.left)
            self.expr(n.right)
        elif k == "UnaryOp":
            self.w(op(n.op) + " ")
            self.expr(n.operand)
        elif k == "BoolOp":
            self.w(op(n.op) + " ")
            self.exprs(n.values)
        elif k == "Compare":
            self.expr(n.left)
            for o, c in zip(n.ops, n.comparators):
                self.w(f" {op(o)} ")
                self.expr(c)
        elif k == "IfExp":
            self.expr(n.test)
            self.expr(n.body)
            self.expr(n.orelse)
        elif k == "Call":
            self.expr(n.func)
            self.args(n.args, n.keywords)
        elif k == "Attribute":
            self.expr(n.value)
            self.w(f" {n.attr}")
        elif k == "Subscript":
            self.expr(n.value)
            self.expr(n.slice)
        elif k == "Slice":
            self.opt(n.lower)
            self.opt(n.upper)
            self.opt(n.step)
        elif k in ("Tuple", "List", "Set"):
            self.exprs(n.elts)
        elif k == "Dict":
            for key, value in zip(n.keys, n.values):
                self.opt(key)
                self.expr(value)
        elif k == "Lambda":
            self.params(n.args)
            self.expr(n.body)
        elif k in ("ListComp", "SetComp", "GeneratorExp", "DictComp"):
            if k == "DictComp":
                self.expr(n.key)
                self.expr(n.value)
            else:
                self.expr(n.elt)
            for g in n.generators:
                self.w("for ")
                self.expr(g.target)
                self.expr(g.iter)
                self.exprs(g.ifs)
        elif k in ("Starred", "YieldFrom"):
            self.expr(n.value)
        elif k == "NamedExpr":
            self.expr(n.target)
            self.expr(n.value)
        elif k == "Yield":
            self.opt(n.value)
        self.w(place(n) + ")")

    def constant(self, n):
        v = n.value
        if v is ...:
            return "..."
        if isinstance(v, str):
            return "s" + hexa(v.encode("utf8", "replace"))
        if isinstance(v, bytes):
            return "b" + hexa(v)
        if isinstance(v, float):
            return "f" + bits(v)
        if isinstance(v, complex):
            return "j" + bits(v.imag)
        if isinstance(v, int) and not isinstance(v, bool) and v >= 2 ** 63:
            text = self.line(n.lineno)[n.col_offset:n.end_col_offset].decode()
            text = text.replace("_", "").lower()
            radix = {"0x": 16, "0o": 8, "0b": 2}.get(text[:2], 10)
            return f"big{radix}:{text[2:] if radix != 10 else text}"
        return str(v)

    def parts(self, n):
        def write(p):
            if isinstance(p, ast.Constant):
                self.w(self.constant(p))
            else:
                self.w("(FormattedValue ")
                self.expr(p.value)
                self.w({-1: "none", 115: "str", 114: "repr", 97: "ascii"}[p.conversion])
                if p.format_spec is None:
                    self.w("-")
                else:
                    self.parts(p.format_spec)
                self.w(")")
        self.list(n.values, write)

    def pattern(self, n):
        k = type(n).__name__
        self.w(f"({k} ")
        if k == "MatchValue":
            self.expr(n.value)
        elif k == "MatchSingleton":
            self.w(str(n.value))
        elif k == "MatchAs":
            if n.pattern:
                self.pattern(n.pattern)
            else:
                self.w("-")
            self.w(f" {n.name or '-'}")
        elif k == "MatchStar":
            self.w(n.name or "-")
        elif k in ("MatchSequence", "MatchOr"):
            self.list(n.patterns, self.pattern)
        elif k == "MatchMapping":
            self.exprs(n.keys)
            self.list(n.patterns, self.pattern)
            self.w(n.rest or "-")
        elif k == "MatchClass":
            self.expr(n.cls)
            self.list(n.patterns, self.pattern)
            self.list(n.kwd_attrs, self.w)
            self.list(n.kwd_patterns, self.pattern)
        self.w(place(n) + ")")


def tree(data):
    writer = Writer(data.split(b"\n"))
    writer.block(ast.parse(data).body)
    return "".join(writer.out)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        with open(name, "rb") as f:
            data = f.read()
        try:
            text = tree(data)
        except SyntaxError:
            continue
        print("==", name)
        print(text)
