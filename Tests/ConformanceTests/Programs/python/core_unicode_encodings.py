# Text and bytes: encodings, mojibake, normal forms, escapes.
import unicodedata
s = "Grüße, €100 – naïve café"
for enc in ("utf-8", "utf-16-le", "cp1252", "utf-8-sig"):
    b = s.encode(enc)
    print(enc, len(b), b[:12], b.decode(enc) == s)
print("Ã© means", "é".encode("utf-8").decode("cp1252"), "â‚¬".encode("cp1252").decode("utf-8"))
print("é€".encode("latin-1", "replace"), "é€".encode("ascii", "xmlcharrefreplace"), "é€".encode("ascii", "backslashreplace"))
for bad, enc in (("Привет", "cp1252"), ("日本", "latin-1"), ("naïve", "ascii")):
    try:
        bad.encode(enc)
    except UnicodeEncodeError as e:
        print(e, "|", e.encoding, e.start, e.end, e.object[e.start:e.end], e.reason)
for raw, enc in ((b"\x81abc", "cp1252"), (b"caf\xe9", "utf-8"), (b"\xe2\x82", "utf-8"), (b"\x80", "ascii"), (b"abc", "utf-16")):
    try:
        print(raw.decode(enc))
    except UnicodeDecodeError as e:
        print(e)
print(b"caf\xe9".decode("utf-8", "replace"), b"caf\xe9".decode("utf-8", "ignore"), b"\xff\xfe".decode("utf-8", "backslashreplace"))
print("tab\t new\n \\ é € 😀".encode("unicode_escape"), rb"\u00e9\x41\n".decode("unicode_escape"))
print("Привет".encode("cp1251"), "Привет".encode("koi8-r").hex(" "), "½".encode("cp437"))
a, b = "é", "e\u0301"
print(a == b, len(a), len(b), unicodedata.normalize("NFC", b) == a, [unicodedata.name(c) for c in b], ascii(unicodedata.normalize("NFD", "Åü")))
print("".join(c for c in unicodedata.normalize("NFKD", "Crème Brûlée ﬁ²") if not unicodedata.combining(c)))
print([unicodedata.category(c) for c in "aA1 -$€é\n"], unicodedata.numeric("½"), unicodedata.decimal("7"), unicodedata.lookup("GREEK SMALL LETTER PI"))
for w in ("straße", "İstanbul", "ﬂow", "ΣΑΣ"):
    print(w, w.upper(), w.lower(), w.title(), w.casefold(), w.swapcase(), len(w.upper()))
print("١٢٣".isdigit(), int("١٢٣"), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "Ⅷ".isnumeric(), "x²".isidentifier(), "été".isidentifier())
print(sorted("äaÄzZ"), sorted(["éclair", "zebra", "Eclair", "apple"], key=str.casefold), "é" > "z", max("aé😀"))
print(bytes("é", "utf-8"), bytearray("hi", "ascii"), str(b"caf\xc3\xa9", "utf-8"), b"%s is %d" % (b"x", 5), bytes.fromhex("c3a9").decode())
print(repr("\u200b\xa0\ufeff"), "\N{SNOWMAN}\N{BULLET}", "a\u0300".encode("utf-8"), len("👨‍👩‍👧"), [hex(ord(c)) for c in "👨‍👩‍👧"])
print("%-8s|%8s|%c" % ("né", "日本", 233), "{:*^9}".format("é"), f"{'日本':>6}|", "é".center(5, "·"))
print(str(memoryview(b"abc")[1:].tobytes()), int.from_bytes("é".encode(), "big"), (50089).to_bytes(2, "big").decode())
