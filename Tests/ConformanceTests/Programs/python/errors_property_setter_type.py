# A setter refuses a value deep inside an update.
class Thermostat:
    def __init__(self, low, high):
        self.low, self.high = low, high
        self.target = (low + high) / 2
    @property
    def target(self):
        return self._target
    @target.setter
    def target(self, value):
        if not self.low <= value <= self.high:
            raise ValueError(f"{value} is outside {self.low}..{self.high}")
        self._target = value
t = Thermostat(15, 25)
for step in (1, -3, 0.5):
    t.target += step
    print(t.target)
settings = {"target": 30}
for name, value in settings.items():
    setattr(t, name, value)
