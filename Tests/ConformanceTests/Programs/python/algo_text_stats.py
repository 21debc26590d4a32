# Word statistics of a short text: counters, sorting keys, edit distance, n-grams, tf-idf.
import math, re, string
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import chain, groupby, islice, pairwise, zip_longest
text = """The network learns weights. The weights change; the loss falls!
A network that learns too long learns the noise."""
words = re.findall(r"[a-z']+", text.lower())
c = Counter(words)
print(c.most_common(4), sum(c.values()), len(c), c.total(), c["absent"], sorted(c.elements())[:3])
print((c - Counter({"the": 3})).most_common(2), c & Counter("the the loss".split()), Counter(a=1) + Counter(a=2, b=-1), Counter(a=3) - Counter(a=1), +Counter(x=-1, y=2))
by_len = defaultdict(set)
for w in words: by_len[len(w)].add(w)
print({k: sorted(v) for k, v in sorted(by_len.items())}, by_len.default_factory, dict(by_len)[1])
print([(k, [*g]) for k, g in groupby(sorted(sorted(set(words)), key=len), key=len)][:2])
print(Counter(pairwise(words)).most_common(2), Counter(zip(words, words[1:], words[2:])).most_common(1), list(islice(chain.from_iterable(words), 5)))
@lru_cache(maxsize=None)
def lev(a, b):
    if not a or not b: return len(a or b)
    return min(lev(a[1:], b) + 1, lev(a, b[1:]) + 1, lev(a[1:], b[1:]) + (a[0] != b[0]))
print(lev("weights", "weight"), lev("loss", "noise"), lev.cache_info().currsize, sorted(c, key=lambda w: (lev(w, "learn"), w))[:3])
docs = ["deep nets learn", "nets learn deep deep features", "shallow trees"]
tf = [Counter(d.split()) for d in docs]
df = Counter(chain.from_iterable(tf))
idf = {w: math.log(len(docs) / n) + 1 for w, n in df.items()}
for t in tf:
    print({w: round(n / t.total() * idf[w], 4) for w, n in t.items()})
def cosine(a, b):
    return sum(a[w] * b[w] for w in a) / math.sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values()))
print([[f"{cosine(a, b):.3f}" for b in tf] for a in tf])
caesar = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[3:] + string.ascii_lowercase[:3])
print("attention".translate(caesar), "a-b.c".translate(str.maketrans("", "", string.punctuation)), "abc".translate({97: None, 98: "BB", 99: 0x43}))
print("\n".join(f"{a:<10}|{b:>8}" for a, b in zip_longest(["loss", "accuracy"], ["0.5", "0.91", "x"], fillvalue="-")))
print(text.title()[:20], text.swapcase()[:12], text.splitlines()[1].partition("that"), text.rpartition(" ")[2], "x".join("abc"), "a,b,,c".split(","), " a  b ".split(), "k=v=w".split("=", 1), "tEST".capitalize(), "ß".upper(), "%08.3f|%+d|%x" % (3.14159, 5, 255))
histogram = Counter(map(len, words))
for n in sorted(histogram): print(f"{n:2d} {'#' * histogram[n]} {histogram[n] / len(words):6.1%}")
