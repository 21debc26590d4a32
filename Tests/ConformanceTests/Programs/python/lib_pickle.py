import pickle, io, datetime, collections, enum, math
class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
class Color(enum.Enum):
    RED = 1
class S:
    __slots__ = ("a",)
NT = collections.namedtuple("NT", "a b")
for v in [None, True, 1, 255, 256, -1, 70000, 2**40, -2**70, 1.5, -0.0, 1e300, 5e-324, float("inf"), "hé", "x"*300, b"ab", (), (1,), (1,2,3,4), [1], [1,2,[3]], {"a":1}, {"a":1,"b":[2]}, {1,2}, frozenset([3]), len, int, P, math.sin]:
    d = pickle.dumps(v)
    print(len(d), d[:60], pickle.loads(d) == v)
s=[1]; t=[s,s]; u=pickle.loads(pickle.dumps(t)); print(u, u[0] is u[1])
r=[]; r.append(r); q=pickle.loads(pickle.dumps(r)); print(q is q[0])
p=pickle.loads(pickle.dumps(P(1,[2]))); print(p.x,p.y, len(pickle.dumps(P(1,2))))
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED)
print(pickle.loads(pickle.dumps(NT(1,2))), pickle.loads(pickle.dumps(datetime.date(2020,1,2))))
x=S(); x.a=3; print(pickle.loads(pickle.dumps(x)).a)
print(pickle.loads(pickle.dumps(ValueError("bad", 3))))
print(pickle.loads(pickle.dumps(collections.OrderedDict(a=1))), pickle.loads(pickle.dumps(collections.Counter("aab"))))
f=io.BytesIO(); pickle.dump(1,f); pickle.dump("two",f); f.seek(0); print(pickle.load(f), pickle.load(f))
for bad in (lambda: pickle.load(f), lambda: pickle.dumps(lambda x: x), lambda: pickle.dumps((i for i in [])), lambda: pickle.loads(b"")):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
def outer():
    class In: pass
    return In()
try: pickle.dumps(outer())
except Exception as e: print(type(e).__name__, e)
with open("a.pkl","wb") as f: pickle.dump({"k":[1,2]}, f, protocol=pickle.HIGHEST_PROTOCOL)
with open("a.pkl","rb") as f: print(pickle.load(f))
