# Calls with numbers and separators that nothing takes, and what each says.
import json
import math

calls = {
    "sum of bytearrays": lambda: sum([], bytearray()),
    "sum of bytes": lambda: sum([], b""),
    "bytes of a large number": lambda: bytes([3, 2**70]),
    "bytes of a negative one": lambda: bytes([True, -(2**70)]),
    "bytes of flags": lambda: bytes([True, False, 7]),
    "complex of a word": lambda: complex("-aBBéx-_"),
    "complex with bars": lambda: complex("1__0"),
    "least common multiple": lambda: math.lcm(0, 2, b"a"),
    "least common multiple of none": lambda: (math.lcm(), math.lcm(4, 6, 0), math.lcm(4, 6)),
    "degrees beyond": lambda: math.degrees(1.7976931348623157e308),
    "an attribute of int": lambda: setattr(int, "\x00\x7f", 10),
    "an encoding": lambda: b"abc".decode("\x00\x7f"),
    "key separator": lambda: json.dumps({"a": 1}, separators=(1, 2)),
    "item separator": lambda: json.dumps([1, 2], separators=(1, ":")),
    "both right": lambda: json.dumps({"a": [1, 2]}, separators=(";", "=")),
}
for name, call in calls.items():
    try:
        print(f"{name}: {call()!r}")
    except Exception as error:
        print(f"{name}: {type(error).__name__}: {error!s}")
