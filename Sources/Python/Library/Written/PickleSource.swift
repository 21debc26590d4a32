extension VM {
  /// Module `pickle`, written in Python: protocol 4 and what older files of plain data hold.
  static let pickleSource = #"""
    import sys as _sys

    __all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
               "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]
    HIGHEST_PROTOCOL = 5
    DEFAULT_PROTOCOL = 4


    class PickleError(Exception):
        pass


    class PicklingError(PickleError):
        pass


    class UnpicklingError(PickleError):
        pass


    def _float_bytes(x):
        if x != x:
            return b"\x7f\xf8\x00\x00\x00\x00\x00\x00"
        text = x.hex()
        sign = 1 if text[0] == "-" else 0
        if x in (float("inf"), float("-inf")):
            bits = 0x7FF << 52
        elif x == 0:
            bits = 0
        else:
            mantissa, exponent = text.lstrip("-")[2:].split("p")
            whole, _, digits = mantissa.partition(".")
            fraction = int((digits + "0" * 13)[:13], 16)
            bits = (int(exponent) + 1023 << 52 | fraction) if whole == "1" else fraction
        return (sign << 63 | bits).to_bytes(8, "big")


    def _float_of(data):
        bits = int.from_bytes(data, "big")
        sign = -1.0 if bits >> 63 else 1.0
        exponent, fraction = bits >> 52 & 0x7FF, bits & (1 << 52) - 1
        if exponent == 0x7FF:
            return float("nan") if fraction else sign * float("inf")
        if exponent == 0:
            return sign * float.fromhex(f"0x0.{fraction:013x}p-1022")
        return sign * float.fromhex(f"0x1.{fraction:013x}p{exponent - 1023}")


    def _find(module, name):
        if module not in _sys.modules:
            __import__(module)
        found = _sys.modules[module]
        for part in name.split("."):
            found = getattr(found, part)
        return found


    class Pickler:
        def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
            if protocol is not None and protocol > HIGHEST_PROTOCOL:
                raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
            self._file = file
            self.memo = {}
            self._kept = []

        def dump(self, obj):
            self._parts = []
            self._save(obj)
            self._parts.append(b".")
            body = b"".join(self._parts)
            head = b"\x80\x04"
            if len(body) >= 4:
                head += b"\x95" + len(body).to_bytes(8, "little")
            self._file.write(head + body)

        def _write(self, data):
            self._parts.append(data)

        def _memoize(self, obj):
            self.memo[id(obj)] = len(self.memo)
            self._kept.append(obj)
            self._write(b"\x94")

        def _get(self, i):
            self._write(b"h" + bytes([i]) if i < 256 else b"j" + i.to_bytes(4, "little"))

        def _save(self, obj):
            known = self.memo.get(id(obj))
            if known is not None:
                return self._get(known)
            cls = type(obj)
            if obj is None:
                return self._write(b"N")
            if cls is bool:
                return self._write(b"\x88" if obj else b"\x89")
            if cls is int:
                return self._save_int(obj)
            if cls is float:
                return self._write(b"G" + _float_bytes(obj))
            save = self._savers.get(cls)
            if save is not None:
                return save(self, obj)
            if obj is Ellipsis or obj is NotImplemented:
                return self._save_global(obj, "builtins", "Ellipsis" if obj is Ellipsis else "NotImplemented")
            if isinstance(obj, type) or cls.__name__ in ("function", "builtin_function_or_method"):
                return self._save_named(obj)
            self._save_reduced(obj, cls)

        def _save_int(self, n):
            if 0 <= n < 256:
                self._write(b"K" + bytes([n]))
            elif 0 <= n < 65536:
                self._write(b"M" + n.to_bytes(2, "little"))
            elif -1 << 31 <= n < 1 << 31:
                self._write(b"J" + (n & 0xFFFFFFFF).to_bytes(4, "little"))
            else:
                size = (n if n >= 0 else ~n).bit_length() // 8 + 1
                data = (n & (1 << 8 * size) - 1).to_bytes(size, "little")
                if size < 256:
                    self._write(b"\x8a" + bytes([size]) + data)
                else:
                    self._write(b"\x8b" + size.to_bytes(4, "little") + data)

        def _save_bytes(self, obj):
            n = len(obj)
            self._write((b"C" + bytes([n]) if n < 256 else b"B" + n.to_bytes(4, "little")) + obj)
            self._memoize(obj)

        def _save_text(self, obj):
            data = obj.encode("utf-8", "surrogatepass")
            n = len(data)
            self._write((b"\x8c" + bytes([n]) if n < 256 else b"X" + n.to_bytes(4, "little")) + data)
            self._memoize(obj)

        def _save_tuple(self, obj):
            if not obj:
                return self._write(b")")
            if len(obj) > 3:
                self._write(b"(")
            for item in obj:
                self._save(item)
            known = self.memo.get(id(obj))
            if known is not None:
                self._write(b"0" * len(obj) if len(obj) <= 3 else b"1")
                return self._get(known)
            self._write(b"t" if len(obj) > 3 else (b"\x85", b"\x86", b"\x87")[len(obj) - 1])
            self._memoize(obj)

        def _save_list(self, obj):
            self._write(b"]")
            self._memoize(obj)
            self._append(obj)

        def _append(self, items):
            items = list(items)
            for start in range(0, len(items), 1000):
                part = items[start:start + 1000]
                if len(part) == 1:
                    self._save(part[0])
                    self._write(b"a")
                else:
                    self._write(b"(")
                    for item in part:
                        self._save(item)
                    self._write(b"e")

        def _save_dict(self, obj):
            self._write(b"}")
            self._memoize(obj)
            self._set_items(obj.items())

        def _set_items(self, items):
            items = list(items)
            for start in range(0, len(items), 1000):
                part = items[start:start + 1000]
                if len(part) == 1:
                    self._save(part[0][0])
                    self._save(part[0][1])
                    self._write(b"s")
                else:
                    self._write(b"(")
                    for key, value in part:
                        self._save(key)
                        self._save(value)
                    self._write(b"u")

        def _save_set(self, obj):
            self._write(b"\x8f")
            self._memoize(obj)
            if obj:
                self._write(b"(")
                for item in obj:
                    self._save(item)
                self._write(b"\x90")

        def _save_frozenset(self, obj):
            self._write(b"(")
            for item in obj:
                self._save(item)
            self._write(b"\x91")
            self._memoize(obj)

        def _save_bytearray(self, obj):
            self._save_call(bytearray, (bytes(obj),), obj)

        _savers = {bytes: _save_bytes, str: _save_text, tuple: _save_tuple, list: _save_list, dict: _save_dict,
                   set: _save_set, frozenset: _save_frozenset, bytearray: _save_bytearray}

        def _save_named(self, obj):
            name = getattr(obj, "__qualname__", obj.__name__)
            module = getattr(obj, "__module__", None) or "builtins"
            if obj is type(None):
                return self._save_call(type, (None,), None)
            try:
                found = _find(module, name)
            except (ImportError, KeyError, AttributeError):
                if "<locals>" in name:
                    raise AttributeError(f"Can't pickle local object {name!r}") from None
                raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed") from None
            if found is not obj and found != obj:
                raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
            self._save_global(obj, module, name)

        def _save_global(self, obj, module, name):
            self._save(module)
            self._save(name)
            self._write(b"\x93")
            self._memoize(obj)

        def _save_call(self, function, arguments, obj):
            self._save(function)
            self._save(arguments)
            self._write(b"R")
            if obj is not None:
                self._memoize(obj)

        def _save_reduced(self, obj, cls):
            reduce = getattr(cls, "__reduce_ex__", None)
            own = getattr(cls, "__reduce__", None)
            plain = getattr(object, "__reduce__", None), getattr(object, "__reduce_ex__", None)
            parts = None
            if own is not None and own is not plain[0]:
                parts = obj.__reduce__()
            elif reduce is not None and reduce is not plain[1]:
                parts = obj.__reduce_ex__(4)
            if isinstance(parts, str):
                return self._save_global(obj, cls.__module__, parts)
            if parts is not None:
                parts = tuple(parts) + (None,) * (5 - len(parts))
                self._save_call(parts[0], parts[1], obj)
                return self._finish(parts[2], parts[3], parts[4])
            if type(obj).__name__ == "ndarray":
                import numpy
                return self._save_call(numpy.array, (obj.tolist(), str(obj.dtype)), obj)
            if cls.__name__ in ("generator", "module", "frame", "traceback", "TextIOWrapper", "cell"):
                raise TypeError(f"cannot pickle '{cls.__name__}' object")
            self._save(cls)
            if isinstance(obj, BaseException):
                self._save(obj.args)
                self._write(b"R")
            else:
                arguments = obj.__getnewargs__() if hasattr(obj, "__getnewargs__") else ()
                if not arguments and isinstance(obj, (int, float, str, tuple)):
                    base = next(t for t in (int, float, str, tuple) if isinstance(obj, t))
                    arguments = (base(obj),)
                self._save(tuple(arguments))
                self._write(b"\x81")
            self._memoize(obj)
            items = list(obj) if isinstance(obj, list) else None
            pairs = list(obj.items()) if isinstance(obj, dict) else None
            state = None
            if hasattr(cls, "__getstate__") and cls.__getstate__ is not getattr(object, "__getstate__", None):
                state = obj.__getstate__()
            else:
                state = dict(getattr(obj, "__dict__", {})) or None
                slots = {}
                for base in cls.__mro__:
                    names = base.__dict__.get("__slots__", ())
                    for name in (names,) if isinstance(names, str) else names:
                        if name not in ("__dict__", "__weakref__") and hasattr(obj, name):
                            slots[name] = getattr(obj, name)
                if slots:
                    state = (state, slots)
            self._finish(state, items, pairs)

        def _finish(self, state, items, pairs):
            if items is not None:
                self._append(items)
            if pairs is not None:
                self._set_items(pairs)
            if state is not None:
                self._save(state)
                self._write(b"b")


    class Unpickler:
        def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
            self._file = file
            self._encoding = encoding

        def find_class(self, module, name):
            return _find({"__builtin__": "builtins", "copy_reg": "copyreg"}.get(module, module), name)

        def load(self):
            data = self._file.read() if not hasattr(self._file, "tell") else self._rest()
            if not data:
                raise EOFError("Ran out of input")
            try:
                return self._run(data)
            except IndexError:
                raise UnpicklingError("pickle data was truncated") from None

        def _rest(self):
            start = self._file.tell()
            data = self._file.read()
            self._start = start
            return data

        def _run(self, data):
            stack, marks, memo, at = [], [], {}, 0
            def number(size, signed=False):
                nonlocal at
                at += size
                return int.from_bytes(data[at - size:at], "little", signed=signed)
            def taken(size):
                nonlocal at
                if at + size > len(data):
                    raise UnpicklingError("pickle data was truncated")
                at += size
                return data[at - size:at]
            def line():
                nonlocal at
                end = data.index(b"\n", at)
                part = data[at:end]
                at = end + 1
                return part.decode()
            def popped():
                start = marks.pop()
                items = stack[start:]
                del stack[start:]
                return items
            while True:
                if at >= len(data):
                    raise EOFError("Ran out of input")
                op = data[at]
                at += 1
                c = chr(op)
                if c == ".":
                    if hasattr(self._file, "seek") and hasattr(self, "_start"):
                        self._file.seek(self._start + at)
                    return stack.pop()
                elif op == 0x80:
                    at += 1
                elif op == 0x95:
                    at += 8
                elif c == "(":
                    marks.append(len(stack))
                elif c == "N":
                    stack.append(None)
                elif op == 0x88 or op == 0x89:
                    stack.append(op == 0x88)
                elif c == "K":
                    stack.append(number(1))
                elif c == "M":
                    stack.append(number(2))
                elif c == "J":
                    stack.append(number(4, True))
                elif op == 0x8a:
                    size = number(1)
                    stack.append(number(size, True))
                elif op == 0x8b:
                    size = number(4)
                    stack.append(number(size, True))
                elif c == "G":
                    stack.append(_float_of(taken(8)))
                elif c == "I":
                    text = line()
                    stack.append(text == "01" if text in ("00", "01") else int(text))
                elif c == "F":
                    stack.append(float(line()))
                elif c == "C" or c == "U":
                    part = taken(number(1))
                    stack.append(part if c == "C" else part.decode(self._encoding))
                elif c == "B" or c == "T":
                    part = taken(number(4))
                    stack.append(part if c == "B" else part.decode(self._encoding))
                elif op == 0x8e:
                    stack.append(taken(number(8)))
                elif op == 0x8c:
                    stack.append(taken(number(1)).decode("utf-8", "surrogatepass"))
                elif c == "X":
                    stack.append(taken(number(4)).decode("utf-8", "surrogatepass"))
                elif op == 0x8d:
                    stack.append(taken(number(8)).decode("utf-8", "surrogatepass"))
                elif op == 0x94:
                    memo[len(memo)] = stack[-1]
                elif c == "q":
                    memo[number(1)] = stack[-1]
                elif c == "r":
                    memo[number(4)] = stack[-1]
                elif c == "h":
                    stack.append(memo[number(1)])
                elif c == "j":
                    stack.append(memo[number(4)])
                elif c == ")":
                    stack.append(())
                elif c == "t":
                    stack.append(tuple(popped()))
                elif op in (0x85, 0x86, 0x87):
                    size = op - 0x84
                    items = tuple(stack[-size:])
                    del stack[-size:]
                    stack.append(items)
                elif c == "]":
                    stack.append([])
                elif c == "l":
                    stack.append(popped())
                elif c == "a":
                    item = stack.pop()
                    stack[-1].append(item)
                elif c == "e":
                    items = popped()
                    stack[-1].extend(items)
                elif c == "}":
                    stack.append({})
                elif c == "d":
                    items = popped()
                    stack.append(dict(zip(items[::2], items[1::2])))
                elif c == "s":
                    value = stack.pop()
                    key = stack.pop()
                    stack[-1][key] = value
                elif c == "u":
                    items = popped()
                    for key, value in zip(items[::2], items[1::2]):
                        stack[-1][key] = value
                elif op == 0x8f:
                    stack.append(set())
                elif op == 0x90:
                    items = popped()
                    stack[-1].update(items)
                elif op == 0x91:
                    stack.append(frozenset(popped()))
                elif c == "0":
                    stack.pop()
                elif c == "1":
                    popped()
                elif c == "2":
                    stack.append(stack[-1])
                elif c == "c":
                    module = line()
                    stack.append(self.find_class(module, line()))
                elif op == 0x93:
                    name = stack.pop()
                    stack.append(self.find_class(stack.pop(), name))
                elif c == "R":
                    arguments = stack.pop()
                    stack.append(stack.pop()(*arguments))
                elif op == 0x81:
                    arguments = stack.pop()
                    cls = stack.pop()
                    stack.append(cls.__new__(cls, *arguments))
                elif c == "b":
                    self._restore(stack, stack.pop())
                else:
                    raise UnpicklingError(f"invalid load key, '{c}'.")

        def _restore(self, stack, state):
            obj = stack[-1]
            if hasattr(obj, "__setstate__"):
                return obj.__setstate__(state)
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state:
                for key, value in state.items():
                    obj.__dict__[key] = value
            for key, value in (slots or {}).items():
                setattr(obj, key, value)


    def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        Pickler(file, protocol).dump(obj)


    def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
        import io
        file = io.BytesIO()
        Pickler(file, protocol).dump(obj)
        return file.getvalue()


    def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        return Unpickler(file, encoding=encoding).load()


    def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        import io
        return Unpickler(io.BytesIO(data), encoding=encoding).load()
    """#
}
