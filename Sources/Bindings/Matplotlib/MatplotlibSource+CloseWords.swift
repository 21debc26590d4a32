extension MatplotlibSource {
  /// Words that were probably meant.
  static let closeWords = #"""
def _longest(a, b, a0, a1, b0, b1):
    where = {}
    for j in range(b0, b1):
        where.setdefault(b[j], []).append(j)
    besti, bestj, best = a0, b0, 0
    before = {}
    for i in range(a0, a1):
        now = {}
        for j in where.get(a[i], ()):
            k = now[j] = before.get(j - 1, 0) + 1
            if k > best:
                besti, bestj, best = i - k + 1, j - k + 1, k
        before = now
    return besti, bestj, best


def _ratio(a, b):
    """The part of two words that difflib's matching finds in both."""
    found, todo = 0, [(0, len(a), 0, len(b))]
    while todo:
        a0, a1, b0, b1 = todo.pop()
        i, j, k = _longest(a, b, a0, a1, b0, b1)
        if k:
            found += k
            todo += [(a0, i, b0, j), (i + k, a1, j + k, b1)]
    return 2.0 * found / (len(a) + len(b)) if a or b else 1.0


def close(word, names, cutoff=0.6):
    scored = [(r, n) for r, n in [(_ratio(n, word), n) for n in names] if r >= cutoff]
    return [n for _, n in sorted(scored, reverse=True)[:3]]


def not_in_list(value, name, values):
    values = list(values)
    if len(values) > 5 and all(isinstance(v, str) for v in [value] + values):
        best = close(value, values, 0.5)
        if not best:
            tail = ""
        elif len(best) == 1:
            tail = f" Did you mean: {best[0]!r}?"
        else:
            tail = f" Did you mean one of: {', '.join(repr(b) for b in best)}?"
    else:
        tail = f" Supported values are {', '.join(repr(v) for v in values)}"
    return f"{value!r} is not a valid value for {name}.{tail}"

"""#
}
