# Descriptors with __set_name__, metaclass registry, __init_subclass__ options and class namespaces.
class Bounded:
    def __init__(self, low=None, high=None):
        self.low, self.high = low, high
    def __set_name__(self, owner, name):
        self.public, self.private = name, "_" + name
        owner.bounds = {**getattr(owner, "bounds", {}), name: (self.low, self.high)}
    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return getattr(obj, self.private)
    def __set__(self, obj, value):
        if self.low is not None and value < self.low:
            raise ValueError(f"{self.public} must be at least {self.low}, got {value}")
        if self.high is not None and value > self.high:
            raise ValueError(f"{self.public} must be at most {self.high}, got {value}")
        setattr(obj, self.private, value)
    def __repr__(self):
        return f"Bounded({self.low}, {self.high})"

class Layer:
    registry = {}
    def __init_subclass__(cls, /, kind="generic", **kwargs):
        super().__init_subclass__(**kwargs)
        Layer.registry[cls.__name__] = kind
        cls.kind = kind

class Dropout(Layer, kind="noise"):
    rate = Bounded(0.0, 1.0)
    def __init__(self, rate):
        self.rate = rate

class Dense(Layer, kind="linear"):
    units = Bounded(1)
    bias = Bounded()
    def __init__(self, units, bias=0):
        self.units, self.bias = units, bias

print(Layer.registry, Dropout.kind, Dense.bounds, Dropout.rate)
d = Dropout(0.5)
print(d.rate, vars(d), "rate" in vars(Dropout), "rate" in vars(d))
for bad in (-0.1, 1.5):
    try:
        d.rate = bad
    except ValueError as e:
        print(e)
try:
    Dense(0)
except ValueError as e:
    print("Dense:", e)
try:
    class Broken(Layer, colour="red"):
        pass
except TypeError as e:
    print(type(e).__name__, e)
print(type(Dense.__dict__).__name__, [k for k in Dense.__dict__ if not k.startswith("__")])
print([k for k in vars(Dropout)])
try:
    Dense.__dict__["x"] = 1
except TypeError as e:
    print(e)

class Registry(type):
    made = []
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        mcls.made.append(name)
        return cls
    def __call__(cls, *args, **kwargs):
        obj = super().__call__(*args, **kwargs)
        obj.tag = f"{cls.__name__.lower()}_{len(cls.__dict__.get('seen', []))}"
        cls.seen = cls.__dict__.get("seen", []) + [obj.tag]
        return obj
    def __len__(cls):
        return len(cls.__dict__.get("seen", []))
    def __repr__(cls):
        return f"<layer class {cls.__name__}>"

class Base(metaclass=Registry):
    pass
class Conv(Base):
    def __init__(self, filters):
        self.filters = filters
print(Conv(8).tag, Conv(16).tag, len(Conv), len(Base), Conv.seen, Registry.made, Conv, [Base, Conv])
print(isinstance(Conv, Registry), type(Conv).__name__, Conv.__class__.__mro__[:2])
class Meta2(type): pass
try:
    class Mixed(Conv, metaclass=Meta2):
        pass
except TypeError as e:
    print(e)
