"""Which warnings are shown, how often, and where: the filters of the warnings module."""
import warnings

import numpy as np


def check(rate):
    if rate > 0.1:
        warnings.warn(f"a rate of {rate} may diverge")
    return rate


def old_name(x):
    warnings.warn("old_name is now called new_name", DeprecationWarning, stacklevel=2)
    return x


class DataWarning(UserWarning):
    pass


for rate in (0.5, 0.5, 0.01, 0.9):
    check(rate)
old_name(1)

values = np.array([1.0, 0.0, -1.0])
for _ in range(2):
    print(np.log(values))
print(1 / values, np.sqrt(values[2:]))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    check(0.7)
    check(0.7)
print([(w.category.__name__, str(w.message)) for w in caught])

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    check(0.8)
    print(np.log(0.0))
check(0.8)

warnings.filterwarnings("error", message=".*diverge")
try:
    check(0.3)
except UserWarning as error:
    print("raised:", error)
warnings.warn(DataWarning("three rows are empty"))

warnings.resetwarnings()
warnings.filterwarnings("once", category=DataWarning)
for row in range(3):
    warnings.warn("a row is empty", DataWarning)
warnings.warn("nobody waits for this", PendingDeprecationWarning)
assert (values, "this is never false")
