import Python
import Random

/// `hashlib`: MD5, SHA-1 and the SHA-2 family but SHA-384.
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
      row("sha512") { SHA512.digest($0) }
    }
    vm.registerModule("hashlib", source: hashlib)
  }

  private static let hashlib = #"""
import _hash

__all__ = ["md5", "sha1", "sha224", "sha256", "sha512", "new", "algorithms_guaranteed",
           "algorithms_available"]
_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64),
          "sha512": (64, 128)}
algorithms_guaranteed = algorithms_available = set(_SIZES)


class HASH:
    def __init__(self, name, data=b""):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = b""
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError("object supporting the buffer API required")
        self._data += bytes(data)

    def digest(self):
        return getattr(_hash, self.name)(self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, self._data)

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


def new(name, data=b"", **options):
    name = name.lower()
    if name not in _SIZES:
        raise ValueError("unsupported hash type " + name)
    return HASH(name, data)


def md5(string=b"", *, usedforsecurity=True):
    return HASH("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    return HASH("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    return HASH("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    return HASH("sha256", string)


def sha512(string=b"", *, usedforsecurity=True):
    return HASH("sha512", string)


def __getattr__(name):
    if name in ("sha384", "blake2b", "blake2s", "sha3_256", "sha3_512", "pbkdf2_hmac", "scrypt"):
        raise NotImplementedError(f"hashlib.{name} is not available: use sha256 or sha512")
    raise AttributeError(f"module 'hashlib' has no attribute {name!r}")

"""#
}
