"""Writes Sources/Random/ZigguratTables.swift: NumPy's 256-layer tables as bit patterns.

The exponential table is exactly rounded (50-digit decimals); the normal one carries the rounding of
a recurrence in doubles, with one entry that was rounded the other way when it was made.
"""
import math, struct
from decimal import Decimal as D, getcontext
getcontext().prec = 50

def exponential(r=D("7.6971174701310497140446280481"), bits=53):
    density, inverse = (lambda t: (-t).exp()), (lambda f: -f.ln())
    v = r * density(r) + (-r).exp()
    q, x = v / density(r), {255: r}
    for i in range(254, 0, -1):
        x[i] = inverse(v / x[i + 1] + density(x[i + 1]))
    m = D(2) ** bits
    return ([int(r / q * m), 0] + [int(x[i - 1] / x[i] * m) for i in range(2, 256)],
            [float(q / m)] + [float(x[i] / m) for i in range(1, 256)],
            [1.0] + [float(density(x[i])) for i in range(1, 256)])

def normal(r=3.6541528853610088, v=0.004928673233974652):
    x, f = {255: r}, {255: math.exp(-0.5 * r * r)}
    for i in range(254, 0, -1):
        x[i] = math.sqrt(-2 * math.log(v / x[i + 1] + f[i + 1]))
        f[i] = math.exp(-0.5 * x[i] * x[i])
        if i == 38:
            f[i] = math.nextafter(f[i], 1)
    q, m = v / f[255], 2.0 ** 52
    return ([round(r / q * m), 0] + [round(x[i - 1] / x[i] * m) for i in range(2, 256)],
            [q / m] + [x[i] / m for i in range(1, 256)], [1.0] + [f[i] for i in range(1, 256)])

def bits(x):
    return struct.unpack("<Q", struct.pack("<d", x))[0]

def rows(name, values):
    out = [f"  static let {name}: [UInt64] = ["]
    for i in range(0, 256, 4):
        out.append("    " + ", ".join(f"0x{v:X}" for v in values[i:i + 4]) + ",")
    return out + ["  ]"]

def main():
    ek, ew, ef = exponential()
    nk, nw, nf = normal()
    lines = ["/// The ziggurat layers of NumPy's Generator, as bit patterns: k are the fast-acceptance",
             "/// bounds, w the widths, f the densities. Written by Fixtures/ziggurat_tables.py.",
             "enum ZigguratTables {"]
    for name, v in (("normalK", nk), ("normalW", map(bits, nw)), ("normalF", map(bits, nf)),
                    ("exponentialK", ek), ("exponentialW", map(bits, ew)), ("exponentialF", map(bits, ef))):
        lines += rows(name, list(v)) + [""]
    lines[-1] = "}"
    open("Sources/Random/ZigguratTables.swift", "w").write("\n".join(lines) + "\n")

main()
