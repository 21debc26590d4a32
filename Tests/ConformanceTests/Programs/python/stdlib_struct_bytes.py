"""Numbers as bytes: struct, int.to_bytes, bytearray and checksums."""
import struct
import hashlib
import binascii
import base64

header = struct.pack("<4sHHI", b"IDX1", 2, 28, 60000)
print(header, len(header), struct.calcsize("<4sHHI"), struct.calcsize("ihb"))
print(struct.unpack("<4sHHI", header), struct.unpack(">h", b"\xff\xfe"), struct.unpack("<d", struct.pack("<d", 0.1)))
print(struct.pack(">I", 2051).hex(), struct.pack("<f", 1.5), struct.pack("?bB", True, -1, 255))
try:
    struct.unpack("<I", b"abc")
except struct.error as error:
    print(error)
try:
    struct.pack("B", 300)
except struct.error as error:
    print(error)
for name in ("md5", "sha1", "sha256"):
    print(name, hashlib.new(name, b"lesson").hexdigest())
digest = hashlib.sha512()
digest.update(b"deep ")
digest.update(b"learning")
print(digest.hexdigest()[:40], digest.digest_size, digest.name, hashlib.sha256(b"deep learning").hexdigest()[:16])
print(base64.b64encode(b"weights"), base64.b64decode("d2VpZ2h0cw=="), binascii.crc32(b"weights"), binascii.hexlify(b"ab"))
pixels = bytearray(range(0, 50, 10))
pixels[1:3] = b"\xff\xff\xff"
pixels.append(7)
pixels += b"!"
del pixels[0]
print(pixels, list(pixels), pixels.find(b"\xff"), bytes(pixels).split(b"\x1e"))
print(b"hello world".title(), b"a-b-c".replace(b"-", b"+"), b"x=1;y=2".partition(b";"), b"  pad ".strip(), b"%d of %s" % (3, b"abc"))
print(b"abc".center(9, b"*"), b"7".zfill(3), b"a\tb".expandtabs(4), b"line1\nline2".splitlines(), b"ABC".lower().islower(), b"abc".startswith((b"x", b"ab")))
print(int.from_bytes(b"\x01\x00", "big"), (1000).to_bytes(2, "little"), (-2).to_bytes(1, "big", signed=True), bytes.fromhex("0a ff"), b"\x0a\xff".hex(":"))
