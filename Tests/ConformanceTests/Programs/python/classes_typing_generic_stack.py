# Generic containers, protocols and typed tuples for a small layer library.
from __future__ import annotations
from typing import (Any, Callable, ClassVar, Dict, Generic, Iterable, List, Literal, NamedTuple, NewType,
                    Optional, Protocol, Tuple, TypedDict, TypeVar, Union, cast, get_args, get_origin,
                    get_type_hints, overload, runtime_checkable)
T = TypeVar("T")
K = TypeVar("K", bound="Comparable")
class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items: List[T] = list(items)
    def push(self, item: T) -> Stack[T]:
        self._items.append(item)
        return self
    def pop(self) -> T:
        return self._items.pop()
    def __len__(self) -> int:
        return len(self._items)
s = Stack[int]([1, 2]).push(3)
print(len(s), s.pop(), Stack[int], Stack[List[str]], Stack.__parameters__, s.__orig_class__)
print(Stack.__mro__, Stack.__orig_bases__)
try:
    Stack[int, str]
except TypeError as e:
    print(e)
class LayerSpec(NamedTuple):
    """Name, units and activation."""
    name: str
    units: int = 32
    activation: Optional[str] = None
    def params(self, inputs: int) -> int:
        return (inputs + 1) * self.units
a = LayerSpec("dense", 64)
print(a, a.params(10), a._replace(units=8), LayerSpec._fields, LayerSpec._field_defaults, LayerSpec.__doc__)
print(isinstance(a, tuple), a == ("dense", 64, None), LayerSpec.__annotations__)
try:
    LayerSpec()
except TypeError as e:
    print(e)
class Config(TypedDict, total=False):
    units: int
    rate: float
c: Config = {"units": 3}
print(c, Config(units=1, rate=.5), Config.__optional_keys__ == {"units", "rate"}, Config.__total__, type(c))
@runtime_checkable
class Callback(Protocol):
    def on_epoch_end(self, epoch: int) -> None: ...
class Logger:
    def on_epoch_end(self, epoch): print("epoch", epoch)
print(isinstance(Logger(), Callback), isinstance(3, Callback), issubclass(Logger, Callback))
class Sized2(Protocol):
    size: int
try:
    isinstance(3, Sized2)
except TypeError as e:
    print(e)
try:
    Callback()
except TypeError as e:
    print(e)
def train(x: List[float], *, lr: float = 0.1, mode: Literal["min", "max"] = "min",
          hooks: Optional[Dict[str, Callable[[int], Any]]] = None) -> Tuple[float, ...]: ...
print(train.__annotations__)
for k, v in get_type_hints(train).items():
    print(k, v, get_origin(v), get_args(v))
print(get_type_hints(LayerSpec), get_type_hints(Stack.push))
Id = NewType("Id", int)
print(Id(5), Id.__name__, Id, cast(str, 5), Union[int, str, int], Optional[Union[int, None]], Union[int])
@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x): return x * 2
print(double(4), double("ab"))
print(list[int], dict[str, int] | None, Dict[str, T][int], List[T].__parameters__, Callable[..., None], ClassVar[int])
print(int | str, isinstance(3, int | str), Union[int, str] == (int | str), tuple[int, ...], type[int])
