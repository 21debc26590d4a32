# Letters with marks: composed and apart are different strings.
a, b = "\u00e9", "e\u0301"
print(a == b, len(a), len(b), {a: 1, b: 2}, a in {b}, hash(a) == hash(b), a < b)
d = {}
d["caf\u00e9"] = 1
d["cafe\u0301"] = 2
print(len(d), list(map(ascii, d)), ascii("cafe\u0301".upper()), "cafe\u0301".count("e"))
class Box: pass
box = Box()
setattr(box, "k\u00e9", 1); setattr(box, "ke\u0301", 2)
print(sorted(map(ascii, vars(box))), getattr(box, "k\u00e9"))
print("\u212b" == "\u00c5", "\ufb01" == "fi", "ﬁne".startswith("f"), "ß" == "ss", "a\u0308o\u0308".replace("o\u0308", "oe"))
