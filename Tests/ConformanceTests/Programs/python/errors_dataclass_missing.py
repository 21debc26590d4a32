from dataclasses import dataclass, field

@dataclass
class Config:
    units: int
    rate: float = 0.1
    tags: list = field(default_factory=list)

print(Config(3))
print(Config(3, tags=["x"]))
Config(rate=0.5)
