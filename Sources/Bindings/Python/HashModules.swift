import Python
import Random

/// `hashlib`: MD5, SHA-1, SHA-2, SHA-3 and BLAKE2.
enum HashModules {
  static func register(_ vm: VM) {
    vm.registerModule("_hash") { (m) in
      func row(_ name: String, _ digest: @escaping ([UInt8]) -> [UInt8]) {
        m.function("\(name)(data, /)") { (vm, a) throws(PyError) in
          guard let data = a[0].asBytes else {
            throw vm.typeError("object supporting the buffer API required")
          }
          return Value(vm.newBytes(digest(data.bytes)))
        }
      }
      row("md5") { HashFunctions.md5($0) }
      row("sha1") { HashFunctions.sha1($0) }
      row("sha224") { HashFunctions.sha256($0, short: true) }
      row("sha256") { HashFunctions.sha256($0) }
      row("sha384") { SHA512.digest384($0) }
      row("sha512") { SHA512.digest($0) }
      for size in [224, 256, 384, 512] {
        row("sha3_\(size)") {
          SpongeHashes.keccak($0, size: size / 8, rate: 200 - size / 4)
        }
      }
      func sized(
        _ name: String, _ digest: @escaping ([UInt8], Int, [UInt8]) -> [UInt8]
      ) {
        m.function("\(name)(data, size, key, /)") { (vm, a) throws(PyError) in
          guard let data = a[0].asBytes, let key = a[2].asBytes else {
            throw vm.typeError("object supporting the buffer API required")
          }
          return Value(vm.newBytes(digest(data.bytes, try a.int(1), key.bytes)))
        }
      }
      sized("blake2b") { SpongeHashes.blake2b($0, size: $1, key: $2) }
      sized("blake2s") { SpongeHashes.blake2s($0, size: $1, key: $2) }
      sized("shake_128") { (data, size, _) in
        SpongeHashes.keccak(data, size: size, rate: 168, suffix: 0x1F)
      }
      sized("shake_256") { (data, size, _) in
        SpongeHashes.keccak(data, size: size, rate: 136, suffix: 0x1F)
      }
    }
    vm.registerModule("hashlib", source: hashlib)
  }

  private static let hashlib = #"""
import _hash

__all__ = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224",
           "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256", "new", "pbkdf2_hmac",
           "algorithms_guaranteed", "algorithms_available"]
_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64),
          "sha384": (48, 128), "sha512": (64, 128), "blake2b": (64, 128), "blake2s": (32, 64),
          "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104),
          "sha3_512": (64, 72), "shake_128": (0, 168), "shake_256": (0, 136)}
algorithms_guaranteed = set(_SIZES)
algorithms_available = set(_SIZES)


class HASH:
    def __init__(self, name, data=b"", digest_size=None, key=b""):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        if digest_size is not None:
            if not 1 <= digest_size <= self.digest_size:
                raise ValueError(f"digest_size for {name.title()} must be between 1 and "
                                 f"{self.digest_size} bytes, here it is {digest_size}")
            self.digest_size = digest_size
        if len(key) > self.block_size // 2:
            raise ValueError(f"maximum key length is {self.block_size // 2} bytes")
        self._key = bytes(key)
        self._data = b""
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError("object supporting the buffer API required")
        self._data += bytes(data)

    def digest(self, *length):
        if self.name[:5] in ("shake", "blake"):
            size = length[0] if self.name[:5] == "shake" else self.digest_size
            return getattr(_hash, self.name)(self._data, size, self._key)
        return getattr(_hash, self.name)(self._data)

    def hexdigest(self, *length):
        return self.digest(*length).hex()

    def copy(self):
        other = HASH(self.name, self._data, self.digest_size or None, self._key)
        return other

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


def new(name, data=b"", **options):
    if name.lower().replace("-", "_") not in _SIZES:
        raise ValueError("unsupported hash type " + name)
    return HASH(name.lower().replace("-", "_"), data)


def _maker(name):
    def make(string=b"", *, usedforsecurity=True):
        return HASH(name, string)
    make.__name__ = make.__qualname__ = name if name[3:4] == "3" else "openssl_" + name
    return make


md5, sha1, sha224, sha256, sha384, sha512 = map(
    _maker, ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"])
sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256 = map(
    _maker, ["sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256"])


def blake2b(data=b"", /, *, digest_size=64, key=b"", usedforsecurity=True):
    return HASH("blake2b", data, digest_size, key)


def blake2s(data=b"", /, *, digest_size=32, key=b"", usedforsecurity=True):
    return HASH("blake2s", data, digest_size, key)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    size = new(hash_name).digest_size
    wanted = size if dklen is None else dklen
    out, block = b"", 1
    while len(out) < wanted:
        part = hmac.digest(password, salt + block.to_bytes(4, "big"), hash_name)
        total = int.from_bytes(part, "big")
        for _ in range(iterations - 1):
            part = hmac.digest(password, part, hash_name)
            total ^= int.from_bytes(part, "big")
        out += total.to_bytes(size, "big")
        block += 1
    return out[:wanted]


def file_digest(fileobj, digest, /):
    made = new(digest) if isinstance(digest, str) else digest()
    made.update(fileobj.read())
    return made

"""#
}
