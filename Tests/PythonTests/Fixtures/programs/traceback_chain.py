# What an uncaught error prints: frames, markers, a chain, folded repeats, a suggestion.
class Model:
    def fit(self, data): return [self.step(x) for x in data]
    def step(self, x): return x["loss"] + self.rate
def recurse(n): return recurse(n - 1) if n else Model().fit([{"loss": 1}])
try:
    recurse(6)
except AttributeError as first:
    colour = 1
    try:
        print(colur)
    except NameError as e:
        raise ValueError("both failed") from e
