from dataclasses import dataclass

@dataclass
class Run:
    name: str
    loss: float

runs = [Run("a", 0.5), Run("b", 0.3)]
print(min(runs, key=lambda r: r.loss))
print(sorted(runs))
