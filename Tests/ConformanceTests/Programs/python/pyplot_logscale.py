# Logarithmic axes: limits, ticks, labels.
import numpy as np
import matplotlib.pyplot as plt
plt.semilogy([1, 10, 100, 1000])
ax = plt.gca()
print(ax.get_yscale(), ax.get_xscale(), np.round(ax.get_ylim(), 9))
print(ax.get_yticks(), [t.get_text() for t in ax.get_yticklabels()])
print(ax.get_yticks(minor=True)[:6])
fig, (a, b, c) = plt.subplots(1, 3, figsize=(12, 4))
a.loglog([1, 2, 5], [3, 30, 45])
print(np.round(a.get_xlim(), 9), np.round(a.get_ylim(), 9), a.get_xticks(), a.get_yticks())
print([t.get_text() for t in a.get_xticklabels(minor=True)])
b.semilogx(np.logspace(-3, 4, 8), np.arange(8))
print(np.round(b.get_xlim(), 9), b.get_xticks(), [t.get_text() for t in b.get_xticklabels()])
c.plot([1, 2, 3], [0.5, 50, 5000])
print(c.get_ylim())
c.set_yscale("log")
print(np.round(c.get_ylim(), 9), c.get_yticks())
c.set_ylim(1, 1e12)
print(c.get_yticks())
c.set_ylim(2, 8)
print(c.get_yticks(), [t.get_text() for t in c.get_yticklabels(minor=True)])
b.set_xscale("log", base=2)
b.set_xlim(1, 64)
print(b.get_xticks(), [t.get_text() for t in b.get_xticklabels()])
b.set_yscale("symlog", linthresh=1)
print(b.get_yscale())
b.set_xscale("linear")
print(b.get_xlim())
for bad in (lambda: a.set_xscale("logg"), lambda: a.set_xlim(float("inf")), lambda: plt.yscale("cubic")):
    try:
        bad()
    except ValueError as e:
        print(e)
