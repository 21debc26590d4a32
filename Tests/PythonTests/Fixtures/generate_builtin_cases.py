"""Writes a program of many small cases of builtin types; each prints its result or its error.

Usage: generate_builtin_cases.py SEED COUNT > builtin_cases.py; python3 builtin_cases.py > builtin_cases.out
(CPython 3.11). The two recorded files are what BuiltinCasesTests runs.
"""
import random, sys
R = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
out = []
strs = ["", "a", "abc", "Hello World", "hello", "  pad  ", "a,b,,c", "ABC", "éclair", "straße", "ǆ", "mixed Case_9", "123", "٣", "x\ty\n", "line1\nline2\r\nline3", "aaa", "abcabc", "tïtle", "Ωmega", "a-b-c", "\u2028x", "½", "日本", "'q'", '"d"', "back\\slash", "\x00\x7f", "😀 smile", "title case here", "O'Neil's", "%d %s", "{0}"]
small = ["a", "b", "", "c", "abc", ",", " ", "l", "-", "bc", "é", "\n"]
def s(): return repr(R.choice(strs))
def t(): return repr(R.choice(small))
def n(): return R.choice([-5,-3,-2,-1,0,1,2,3,4,5,10,100])
def opt(): return R.choice(["", f", {n()}", f", {n()}, {n()}", ", None, 2"])
def cases():
    k = R.randrange(40)
    S = s()
    if k == 0: return f"{S}.split({R.choice(['', t(), t()+', '+str(n()), 'None, '+str(n()), 'sep=None', 'maxsplit=1'])})"
    if k == 1: return f"{S}.rsplit({R.choice(['', t(), t()+', '+str(n()), 'None, '+str(n())])})"
    if k == 2: return f"{S}.{R.choice(['find','rfind','index','rindex','count'])}({t()}{opt()})"
    if k == 3: return f"{S}.{R.choice(['startswith','endswith'])}({R.choice([t(), '('+t()+', '+t()+')', '1'])}{opt()})"
    if k == 4: return f"{S}.{R.choice('upper lower title capitalize swapcase casefold strip lstrip rstrip isalpha isdigit isalnum isspace isupper islower istitle isidentifier isprintable isnumeric isdecimal isascii splitlines expandtabs'.split())}()"
    if k == 5: return f"{S}.{R.choice(['strip','lstrip','rstrip'])}({t()})"
    if k == 6: return f"{S}.replace({t()}, {t()}{R.choice(['', ', '+str(n())])})"
    if k == 7: return f"{S}.{R.choice(['ljust','rjust','center'])}({n()}{R.choice(['', ', '+repr(R.choice(['*','é','ab','']))])})"
    if k == 8: return f"{S}.zfill({n()})"
    if k == 9: return f"{S}.{R.choice(['partition','rpartition'])}({t()})"
    if k == 10: return f"{S}.splitlines({R.choice(['True','False'])})"
    if k == 11: return f"{S}[{R.choice(['',n()])}:{R.choice(['',n()])}:{R.choice(['',n()])}]"
    if k == 12: return f"{S}[{n()}]"
    if k == 13: return f"{S}.join([{s()}, {s()}, {R.choice([s(), '1', 'None'])}])"
    if k == 14: return f"{S}.{R.choice(['removeprefix','removesuffix'])}({t()})"
    if k == 15: return f"{t()} in {S}, {S} * {n()}, {S} + {t()}"
    if k == 16: return f"repr({S}), ascii({S}), len({S}), sorted({S})"
    if k == 17: return f"{S}.encode({R.choice(['', repr('ascii'), repr('latin-1'), repr('utf-16')])})"
    if k == 18: return f"{S} {R.choice(['<','<=','==','>','!='])} {s()}"
    if k == 19: return f"{S}.translate(str.maketrans({repr('abc')}, {repr(R.choice(['xyz','xé','123']))}))"
    L = "[" + ", ".join(str(R.choice([n(), n(), repr(R.choice(small)), 1.5, 'None', '(1,)', 'True'])) if R.random()<.3 else str(n()) for _ in range(R.randrange(8))) + "]"
    if k == 20: return f"{L}[{R.choice(['',n()])}:{R.choice(['',n()])}:{R.choice(['',n()])}]"
    if k == 21: return f"sorted({L}{R.choice(['', ', reverse=True', ', key=str', ', key=lambda v: -v'])})"
    if k == 22: return f"{L}.{R.choice(['index','count'])}({n()})"
    if k == 23: return f"(lambda v: (v.{R.choice([f'append({n()})', f'extend({L})', f'insert({n()}, {n()})', f'remove({n()})', f'pop({n()})', 'pop()', 'reverse()', 'sort()', 'clear()', f'__setitem__(slice({n()}, {n()}), {L})', f'__delitem__({n()})', f'__setitem__(slice(None, None, 2), {L})'])}, v))({L})"
    if k == 24: return f"{L} {R.choice(['<','==','>=','!='])} {L}"
    if k == 25: return f"{R.choice(['min','max','sum','any','all','tuple','list','len','reversed','enumerate'])}({L})"
    D = "{" + ", ".join(f"{R.choice([n(), repr(R.choice(small))])}: {n()}" for _ in range(R.randrange(5))) + "}"
    if k == 26: return f"{D}.{R.choice([f'get({n()})', f'pop({n()})', f'pop({n()}, 0)', f'setdefault({n()}, 5)', 'popitem()', 'copy()', 'keys()', 'items()', 'values()', '__len__()', f'__getitem__({n()})'])}"
    if k == 27: return f"{D} | {D}, {D} == {D}, list({D}), sorted({D}.values())"
    A = "{" + ", ".join(str(n()) for _ in range(1 + R.randrange(6))) + "}"
    B = "{" + ", ".join(str(n()) for _ in range(1 + R.randrange(6))) + "}"
    if k == 28: return f"{A} {R.choice(['|','&','-','^','<','<=','==','>='])} {B}"
    if k == 29: return f"{A}.{R.choice([f'union({B})', f'intersection({B})', f'difference({B})', f'issubset({B})', f'isdisjoint({B})', f'symmetric_difference({B})', f'issuperset({B})'])}"
    I = R.choice([n(), R.randint(-10**6, 10**6), R.randint(-10**25, 10**25), 2**63, -2**63, 2**31])
    J = R.choice([n(), n(), R.randint(-10**3, 10**3), R.randint(-10**15, 10**15)])
    if k == 30: return f"({I}) {R.choice(['+','-','*','//','%','/','&','|','^','<','==','divmod'])} ({J})".replace("divmod", ",")
    if k == 31: return f"({I}) {R.choice(['<<','>>','**'])} ({R.choice([0,1,2,3,5,-1,17])})"
    if k == 32: return f"divmod({I}, {J}), hash({I}), ({I}).bit_length(), str({I}), hex({I}), bin({J}), oct({J}), abs({I}), -({I}), ~({J}), float({I})"
    if k == 33: return f"int({R.choice([repr(x) for x in ['12',' 7 ','-0x1f','0b101','1_000','__1','ff','','z','+5','１２','1e3']]+['3.9','-3.9','True','None','[]'])}{R.choice(['', ', 16', ', 0', ', 36', ', 2'])})"
    if k == 34: return f"float({R.choice([repr(x) for x in ['1.5',' -2 ','1e400','nan','-inf','1_0.5','x','','.5','5.','1e-400','infinity']]+['3','True','None','[]'])})"
    if k == 35: return f"round({R.choice(['2.5','3.5','-2.5','2.675','1e20','0.5','123456.789','-0.0','1.005', str(J)])}{R.choice(['', f', {R.randint(-4,6)}', ', None'])})"
    F = R.choice(['3.14159','-2.5','1e10','0.0001','1e-5','123456789.123','0.1','1e16','-0.0','1e22','5e-324','1.7976931348623157e308', 'float("inf")', 'float("nan")', '2.0'])
    if k == 36: return f"({F}) {R.choice(['+','-','*','/','//','%','**','<','=='])} ({R.choice([F,'2','-3','0.5','1e5','7'])})"
    if k == 37: return f"repr({F}), str({F}), ({F}).hex(), ({F}).is_integer(), '%.3f' % ({F}), f'{{({F}):.4g}}', f'{{({F}):10.2e}}', f'{{({F}):,.1f}}', '%g' % ({F})"
    if k == 38: return f"list(range({n()}, {n()}, {R.choice([1,2,-1,-3,0])})), range({n()})[{n()}:{n()}], len(range({n()}, {n()}))"
    if k == 39: return f"isinstance({R.choice([L, D, S, str(I), F])}, ({R.choice(['int, str','list','dict, float','object'])},)), type({R.choice([L,D,S,F])}).__name__, bool({R.choice([L,D,S,F])})"
    return "0"
N = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
print("def show(f):\n    try:\n        v = f()\n        print(repr(v) if not hasattr(v, '__next__') else list(v))\n    except Exception as e:\n        print(type(e).__name__ + ':', e)")
for i in range(N): print(f"show(lambda: ({cases()}))")
