import numpy as np
a = np.float32(0.1)
for args in [(a, np.float32(2.3), 4), (a, 2, 4), (0, 1j, 3), (1+2j, 3, 3), (a, np.float64(2), 3), (np.float16(0), np.float16(1), 4), (0, 1, 4), (np.int8(0), 5, 3), ([0, 1], [2, 5], 3), (0, 0, 3), (np.float32(1), np.float32(1), 3)]:
    y = np.linspace(*args); print(repr(y), np.linspace(*args, retstep=True)[1])
print(np.linspace(0, 10, 4, dtype=int), np.linspace([0, -1.], [9, 2], 3, dtype=int, axis=1), np.linspace(0, 1, 1), np.linspace(0, 1, 0), np.linspace(0, 5, 5, endpoint=False))
print(np.linspace(-2.7, 2.7, 4, dtype=int))
for f in (lambda: np.linspace(0, 1, -1), lambda: np.linspace(0, 1, 2.5), lambda: np.linspace([0], [1], -2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(np.logspace(0, 2, 3), np.logspace(0, 2, 3, dtype=int), np.geomspace(1, 1000, 4), np.geomspace(-1, -8, 4), np.geomspace(1, 256, 9, dtype=int), np.logspace([0, 1], 2, 3, base=2))
