"""Writes, for each file named on the command line, where CPython keeps the names of every block.

One line per block: its path, its plain locals, its cells, the cells it takes from outside, and
whether it yields. `ScopeText` writes the same.
"""
import sys
import types


def lines(code, path, out):
    if path:
        cells = set(code.co_cellvars)
        plain = [n for n in code.co_varnames if n not in cells]
        yields = bool(code.co_flags & 0x20)
        out.append("%s|%s|%s|%s|%d" % (path, " ".join(sorted(plain)), " ".join(sorted(cells)),
                                       " ".join(sorted(code.co_freevars)), yields))
    for const in code.co_consts:
        if isinstance(const, types.CodeType):
            lines(const, path + "/" + const.co_name, out)


def scopes(data):
    import warnings
    warnings.simplefilter("ignore")
    out = []
    lines(compile(data, "x", "exec", dont_inherit=True), "", out)
    return sorted(set(out))


if __name__ == "__main__":
    for name in sys.argv[1:]:
        with open(name, "rb") as f:
            data = f.read()
        try:
            text = "\n".join(scopes(data))
        except SyntaxError:
            continue
        print("==", name)
        print(text)
