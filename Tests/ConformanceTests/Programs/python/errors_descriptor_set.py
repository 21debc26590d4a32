class Rate:
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, obj, cls=None):
        return obj.__dict__[self.name]
    def __set__(self, obj, value):
        if not 0 < value < 1:
            raise ValueError(f"{self.name} must lie between 0 and 1, not {value}")
        obj.__dict__[self.name] = value

class Dropout:
    rate = Rate()
    def __init__(self, rate):
        self.rate = rate

print(Dropout(0.5).rate)
Dropout(1.5)
