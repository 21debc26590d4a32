from dataclasses import dataclass
@dataclass
class Layer:
    units: int
    def __post_init__(self):
        if self.units < 1:
            raise ValueError(f"units must be positive, got {self.units}")
layers = [Layer(u) for u in (4, 0)]
