# Names that a module does not have.
import math
from collections import OrderedDict
print(OrderedDict(a=math.floor(2.5)))
try:
    from math import cubert
except ImportError as e:
    print(e.name, "|", e.msg.split(" (")[0])
print(math.sqr(4))
