# Bytes, bytearray, memoryview and encodings as a lesson on binary data would show them.
data = bytes(range(65, 75))
print(data, len(data), data[0], data[-1], data[2:5], data[::-1])
print(data.find(b"C"), data.count(b"A"), data.index(67), data.startswith((b"AB", b"x")), data.endswith(b"IJ"))
print(b"one two  three".split(), b"a-b-c".rsplit(b"-", 1), b"k=v".partition(b"="), b"x".join([b"1", b"2", b"3"]))
print(b"Hello".swapcase(), b"hello world".title(), b"abc".center(9, b"*"), b"7".zfill(3), b"tab\there".expandtabs(4))
print(b"\x00\x01\x7f\x80\xff", b"'", b'"', b"'\"", b"\n\t\r\\")
print(data.hex(), data.hex(":"), data.hex(" ", 2), bytes.fromhex("DE AD be ef"))
print(b"abc" < b"abd", b"a" + b"b", b"ab" * 3, 97 in b"abc", b"bc" in b"abc", b"" in b"abc")
print(list(b"abc"), tuple(b"\x01\x02"), sum(b"abc"), max(b"abc"), sorted(b"cab"), [hex(b) for b in b"\x0f\xf0"])
buf = bytearray(b"hello")
buf[0] = ord("J")
buf += b" world"
buf.extend([33, 33])
print(buf, len(buf), buf.pop(), buf, buf.decode().upper())
buf[1:5] = b"-"
print(buf, buf.replace(b"o", b"0"), buf.isalpha(), bytes(buf))
del buf[::2]
buf.insert(0, 90)
buf.reverse()
print(buf, buf.index(b"Z"), bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"))
for bad in (lambda: bytes([256]), lambda: bytes("x"), lambda: b"a" + "b", lambda: b"abc".split("b"), lambda: b"abc"[5], lambda: bytearray(b"a").append(300), lambda: bytes.fromhex("zz"), lambda: b"\xff".decode(), lambda: "€".encode("latin-1"), lambda: b"abc".find("a"), lambda: bytes(2.5), lambda: b"ab".join(["x"]), lambda: bytearray(b"").pop(), lambda: b"abc".index(b"z"), lambda: b"x" % 1):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
m = memoryview(bytearray(b"abcdef"))
print(m[0], m[1:4].tobytes(), len(m), m.tolist(), m.nbytes, m.itemsize, m.format, m.readonly, m.ndim, m.shape)
m[0] = 120
m[2:4] = b"ZZ"
print(bytes(m), m == b"xbZZef", m[::2].tolist(), memoryview(b"ro").readonly, m.hex())
try:
    memoryview(b"ro")[0] = 1
except TypeError as e:
    print(e)
print("naïve café".encode("utf-8"), "naïve".encode("utf-16-le"), "ab".encode("utf-16"), "é".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"))
print(b"caf\xe9".decode("latin-1"), b"caf\xe9".decode("utf-8", "replace"), b"caf\xe9".decode("utf-8", errors="ignore"), b"\xef\xbb\xbfhi".decode("utf-8-sig"))
print(int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\x01\x00", "little"), (1024).to_bytes(4, "big"), (-2).to_bytes(2, "little", signed=True), int.from_bytes(b"\xff\xfe", "big", signed=True))
print(bytes.maketrans(b"abc", b"xyz"), b"aabbcc".translate(bytes.maketrans(b"abc", b"xyz")), b"hello".translate(None, b"l")) if len(bytes.maketrans(b"a", b"b")) != 256 else print(b"aabbcc".translate(bytes.maketrans(b"abc", b"xyz")), b"hello".translate(None, b"l"))
checksum = 0
for byte in "The quick brown fox".encode():
    checksum = (checksum * 31 + byte) & 0xFFFF
print(f"{checksum:#06x} {checksum:016b}", "|".join(f"{b:02X}" for b in b"RGB\x00\xff"))
print(b"%s is %d years and %.2f" % (b"Bo", 30, 1.5), b"%x|%5d|%-5s|" % (255, 42, b"ab"), ascii("naïve"), repr(b"caf\xc3\xa9"))
