class Rate:
    def __init__(self, value):
        self.value = value
    @property
    def value(self):
        return self._value
    @value.setter
    def value(self, new):
        if new <= 0:
            raise ValueError(f"rate must be positive, got {new}")
        self._value = new
    @property
    def percent(self):
        return self._value * 100

r = Rate(0.5)
r.value = 0.25
print(r.percent)
try:
    r.percent = 3
except AttributeError as error:
    print(error)
r.value -= 1
