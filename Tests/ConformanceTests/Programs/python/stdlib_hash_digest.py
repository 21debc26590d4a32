import hashlib, base64, json
rows = [{"id": i, "text": f"sample {i}"} for i in range(3)]
blob = json.dumps(rows, sort_keys=True).encode()
print(len(blob), hashlib.md5(blob).hexdigest(), hashlib.sha1(blob).hexdigest(), hashlib.sha224(b"").hexdigest())
seen = {}
for row in rows + rows[:1]:
    key = hashlib.sha256(row["text"].encode("utf-8")).hexdigest()[:12]
    print(key, "duplicate" if key in seen else "new")
    seen[key] = row["id"]
h = hashlib.sha256()
for part in (b"a" * 63, b"b", b"c" * 200):
    h.update(part)
    print(h.hexdigest()[:20])
g = h.copy(); g.update(b"x"); print(g.digest()[:4], h.digest_size, h.block_size, h.name, g.hexdigest() != h.hexdigest())
try:
    hashlib.md5("text")
except TypeError as error:
    print(error)
try:
    hashlib.new("md99")
except ValueError as error:
    print(error)
print(base64.b64encode(bytes(range(7))), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b32encode(b"hi"), base64.b16encode(b"\x01\xab"), base64.b64decode(b"AAEC"))
split = [int(hashlib.md5(str(i).encode()).hexdigest(), 16) % 100 < 20 for i in range(50)]
print(sum(split), [i for i, s in enumerate(split) if s])
