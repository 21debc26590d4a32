# Sensor readings with gaps: masked arrays keep the holes out of the statistics.
import numpy as np
import numpy.ma as ma
readings = np.array([21.5, -999.0, 22.0, 23.5, -999.0, 24.0])
m = ma.masked_where(readings == -999.0, readings)
print(m)
print(repr(m))
print(m.mean(), m.sum(), m.min(), m.max(), m.std().round(6), m.count(), m.compressed())
print(m.filled(0), m.mask, m.data, m.fill_value)
print(repr(m + 1), repr(m * 2), repr(m > 22), sep="\n")
print(m[1], repr(m[1]), m[0], m[1] is ma.masked, ma.is_masked(m), ma.is_masked(readings))
grid = ma.array([[1, 2, 3], [4, 5, 6]], mask=[[0, 0, 1], [0, 1, 0]])
print(grid)
print(repr(grid))
print(repr(grid.sum(axis=0)), repr(grid.mean(axis=1)), repr(grid.T), grid.tolist(), sep="\n")
print(repr(ma.masked_invalid([1.0, np.nan, np.inf])), repr(ma.masked_greater([1, 5, 3], 2)), repr(ma.masked_where([True, False], [7, 8])), sep="\n")
w = ma.array([1.0, 2.0, 4.0])
print(repr(w), w.mask)
w[1] = ma.masked
print(w, w.sum(), repr(w / 0), ma.median(w), repr(ma.sqrt(ma.array([4.0, -1.0]))))
w[1] = 9
print(w, w.mask)
