"""What a function takes: inspect.signature and friends."""
import inspect
import functools


def train(x, y, /, epochs: int = 1, *callbacks, rate: float = 0.1, **options) -> dict:
    """Fits.

    More words.
    """
    return {}


class Layer:
    def __init__(self, units, *, name=None):
        self.units = units

    def call(self, inputs):
        return inputs


sig = inspect.signature(train)
print(sig)
for name, p in sig.parameters.items():
    print(name, p.kind, p.default is p.empty, p.annotation is p.empty, p)
print(inspect.signature(Layer), inspect.signature(Layer(3).call), inspect.signature(functools.partial(train, 1, rate=2)))
print(inspect.getdoc(train), inspect.isfunction(train), inspect.isclass(Layer), inspect.ismethod(Layer(1).call), inspect.isgeneratorfunction(train))
bound = sig.bind(1, 2, 3, "cb", rate=0.5, verbose=1)
print(bound.args, bound.kwargs)
try:
    sig.bind(1)
except TypeError as error:
    print(error)
print(inspect.getfullargspec(Layer.__init__))
print([n for n, _ in inspect.getmembers(Layer, inspect.isfunction)])
