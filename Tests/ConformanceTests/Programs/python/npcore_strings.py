import numpy as np
a = np.array(["apple", "Banana", "cherry pie"])
print(np.char.upper(a), np.char.lower(a), np.char.title(a), np.char.capitalize(a), np.char.swapcase(a))
print(np.char.add(a, "!"), np.char.multiply(a, 2), np.char.center(a, 12, "*"), np.char.ljust(a, 8, "."), np.char.rjust(a, 8), np.char.zfill(["7", "-42"], 5))
print(np.char.find(a, "an"), np.char.rfind(a, "p"), np.char.count(a, "p"), np.char.index(a, "e") if False else "", np.char.startswith(a, "a"), np.char.endswith(a, "e"), np.char.str_len(a))
print(np.char.replace(a, "p", "P"), np.char.replace(a, "p", "P", count=1), np.char.split(a), np.char.split(["a,b", "c"], ","), np.char.join("-", ["abc", "de"]), np.char.strip(["  x ", "y  "]), np.char.lstrip(["xxa"], "x"), np.char.rstrip(["a!!"], "!"))
print(np.char.isalpha(a), np.char.isdigit(["1", "a"]), np.char.isnumeric(["5"]), np.char.isspace([" "]), np.char.isupper(["AB"]), np.char.islower(a), np.char.istitle(["Ab Cd"]), np.char.isalnum(["a1", "a b"]), np.char.isdecimal(["3"]))
print(np.char.equal(a, "apple"), np.char.not_equal(a, "apple"), np.char.greater(a, "b"), np.char.compare_chararrays if False else "", np.char.partition(["a=b"], "="), np.char.rpartition(["a=b=c"], "="), np.char.splitlines(["x\ny"]), np.char.expandtabs(["a\tb"]), np.char.mod("%05.2f", [1.5, 2.25]))
print(np.strings.upper(a), np.strings.add("x", a), np.strings.find(a, "e"), np.strings.slice(a, 3) if hasattr(np.strings, "slice") else "", np.strings.str_len(a), np.strings.multiply(a, [1, 2, 0]), np.strings.startswith(a, "B"))
print(a == "apple", a != "apple", a < "b", np.sort(a), a.argsort(), np.unique(["b", "a", "b"]), np.isin(a, ["apple"]), np.where(a == "apple", "yes", "no"), a.dtype, a.astype("U3"), a.astype(object))
print(np.array(["1", "2.5"]).astype(float), np.array([1, 22]).astype(str), np.array([1.5, 2]).astype("U2"), np.array([True]).astype(str), np.concatenate([a, ["zz"]]), np.full(2, "ab"), np.zeros(2, "U3"), np.empty(0, "U5"))
b = np.array(["a", "b"])
b[0] = "long"
print(b, a[a > "b"], a[0][1], a[1].lower(), a.tolist(), " ".join(a), np.char.array(["x", "y"]) if False else "", [s[:2] for s in a], max(a, key=len), len(a[2]))
s = np.array([b"ab", b"cde"])
print(s, s.dtype, np.char.decode(s), np.char.encode(["é"], "utf-8"), s[0], s.astype(str), np.char.upper(s), s == b"ab", s.tolist(), np.char.str_len(s))
print(np.char.add(["a", "b"], ["x", "y"]), np.char.translate(["abc"], str.maketrans("a", "z")) if False else "", "apple" in a, a.max() if False else sorted(a)[-1], np.array2string(a), repr(a), str(a[:1]))
print(np.array(["a'b", 'c"d', "e\\f", "tab\t", "ü", ""]), repr(np.array(["x\ny"])))
for bad in (lambda: a + 1, lambda: a.sum(), lambda: np.char.upper([1, 2]), lambda: np.char.index(a, "zz"), lambda: a.astype(int), lambda: np.char.join(1, a), lambda: a * 2, lambda: a.mean(), lambda: -a, lambda: a > 1, lambda: np.char.center(a, 5, "ab")):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__, "|", str(e)[:200])
