# A calculator: tokenizer, recursive descent parser, AST classes, evaluator, simplifier, derivative and compiler to a stack machine.
import re
from dataclasses import dataclass
from typing import Union
TOKEN = re.compile(r"\s*(?:(?P<num>\d+(?:\.\d*)?|\.\d+)|(?P<name>[A-Za-z_]\w*)|(?P<op>\*\*|[-+*/^()=,]))")
class ParseError(SyntaxError):
    def __init__(self, msg, pos):
        super().__init__(f"{msg} at {pos}")
        self.pos = pos
def tokenize(text):
    pos, out = 0, []
    text = text.rstrip()
    while pos < len(text):
        m = TOKEN.match(text, pos)
        if not m:
            raise ParseError(f"unexpected {text[pos:].strip()[0]!r}", pos)
        out.append((m.lastgroup, m.group(m.lastgroup), m.start(m.lastgroup)))
        pos = m.end()
    return out + [("end", "", len(text))]
print(tokenize("3.5*x + sin(y)"))
@dataclass(frozen=True)
class Num: value: float
@dataclass(frozen=True)
class Var: name: str
@dataclass(frozen=True)
class Bin:
    op: str
    left: "Node"
    right: "Node"
@dataclass(frozen=True)
class Call:
    fn: str
    arg: "Node"
Node = Union[Num, Var, Bin, Call]
class Parser:
    def __init__(self, text): self.toks, self.i = tokenize(text), 0
    @property
    def cur(self): return self.toks[self.i]
    def eat(self, *values):
        if self.cur[1] in values and self.cur[0] != "num":
            self.i += 1
            return self.toks[self.i - 1][1]
    def expect(self, v):
        if not self.eat(v):
            raise ParseError(f"expected {v!r}, found {self.cur[1] or 'end'!r}", self.cur[2])
    def expr(self):
        node = self.term()
        while op := self.eat("+", "-"): node = Bin(op, node, self.term())
        return node
    def term(self):
        node = self.factor()
        while op := self.eat("*", "/"): node = Bin(op, node, self.factor())
        return node
    def factor(self):
        if self.eat("-"): return Bin("-", Num(0), self.factor())
        base = self.atom()
        return Bin("^", base, self.factor()) if self.eat("^", "**") else base
    def atom(self):
        kind, text, pos = self.cur
        if kind == "num": self.i += 1; return Num(float(text))
        if kind == "name":
            self.i += 1
            if self.eat("("):
                arg = self.expr(); self.expect(")")
                return Call(text, arg)
            return Var(text)
        if self.eat("("):
            node = self.expr(); self.expect(")")
            return node
        raise ParseError(f"unexpected {text or 'end'!r}", pos)
    def parse(self):
        node = self.expr()
        if self.cur[0] != "end": raise ParseError("trailing input", self.cur[2])
        return node
import math
def evaluate(n, env):
    match n:
        case Num(v): return v
        case Var(name) if name in env: return env[name]
        case Var(name): raise NameError(f"unknown variable {name}")
        case Bin("+", a, b): return evaluate(a, env) + evaluate(b, env)
        case Bin("-", a, b): return evaluate(a, env) - evaluate(b, env)
        case Bin("*", a, b): return evaluate(a, env) * evaluate(b, env)
        case Bin("/", a, b): return evaluate(a, env) / evaluate(b, env)
        case Bin("^", a, b): return evaluate(a, env) ** evaluate(b, env)
        case Call(fn, a): return getattr(math, fn)(evaluate(a, env))
def show(n):
    match n:
        case Num(v): return f"{v:g}"
        case Var(name): return name
        case Call(fn, a): return f"{fn}({show(a)})"
        case Bin(op, a, b): return f"({show(a)} {op} {show(b)})"
def simplify(n):
    match n:
        case Bin(op, a, b):
            match op, simplify(a), simplify(b):
                case _, Num(x), Num(y) if op != "/" or y: return Num(evaluate(Bin(op, Num(x), Num(y)), {}))
                case "+", Num(0), e: return e
                case "+" | "-", e, Num(0): return e
                case "*", Num(0), _: return Num(0)
                case "*", _, Num(0): return Num(0)
                case "*", Num(1), e: return e
                case "*" | "^" | "/", e, Num(1): return e
                case _, x, y: return Bin(op, x, y)
        case Call(fn, a): return Call(fn, simplify(a))
    return n
def diff(n, x):
    match n:
        case Num(): return Num(0)
        case Var(v): return Num(1 if v == x else 0)
        case Bin("+" | "-" as op, a, b): return Bin(op, diff(a, x), diff(b, x))
        case Bin("*", a, b): return Bin("+", Bin("*", diff(a, x), b), Bin("*", a, diff(b, x)))
        case Bin("^", a, Num(k)): return Bin("*", Bin("*", Num(k), Bin("^", a, Num(k - 1))), diff(a, x))
        case Call("sin", a): return Bin("*", Call("cos", a), diff(a, x))
        case Call("exp", a): return Bin("*", n, diff(a, x))
    raise NotImplementedError(f"d/d{x} of {show(n)}")
def compile_(n):
    match n:
        case Num(v): return [("PUSH", v)]
        case Var(v): return [("LOAD", v)]
        case Call(fn, a): return compile_(a) + [("CALL", fn)]
        case Bin(op, a, b): return [*compile_(a), *compile_(b), ("OP", op)]
for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-x ** 2 + 4", "sin(0) + x / 4", "x*x + 3*x + 1", "exp(2*x)"):
    tree = Parser(text).parse()
    print(f"{text:18} {show(tree):28} = {evaluate(tree, {'x': 2.0}):<10.6g} d = {show(simplify(diff(tree, 'x'))) if '/' not in text and '-' not in text and '^ 3' not in text else '-'}")
print(Parser("a*(b+1)").parse())
print(compile_(Parser("a*(b+1)").parse()))
for bad in ("1 +", "(1", "2 $ 3", "1 2", "f(", "", "x /", "y + 1", "1/0", "tan(1)", "log(0-1)", "nofn(1)"):
    try:
        t = Parser(bad).parse()
        print(bad, evaluate(t, {"x": 1}))
    except ParseError as e:
        print(f"{bad!r}: ParseError {e} {e.pos}")
    except Exception as e:
        print(f"{bad!r}: {type(e).__name__}: {e}")
