# Scatter plots: sizes, colours, limits.
import numpy as np
import matplotlib.pyplot as plt
x, y = [1, 2, 3, 4], [10, 20, 25, 30]
fig, ax = plt.subplots()
s = ax.scatter(x, y)
print(type(s).__name__, s.get_sizes(), s.get_facecolor(), s.get_offsets().tolist(), ax.get_xlim(), ax.get_ylim())
s = ax.scatter(x, y, s=[10, 20, 30, 40], c=[0, 1, 2, 3], cmap="plasma", alpha=0.5, edgecolors="k", marker="s")
print(s.get_sizes(), s.get_array(), s.get_clim(), s.get_cmap().name, s.get_alpha(), s.get_edgecolor())
s = ax.scatter(x, y, c="red", label="r", linewidths=2)
print(s.get_facecolor(), s.get_label(), s.get_linewidth(), len(ax.collections))
s = ax.scatter(x, y, c=["r", "g", "b", "k"])
print(s.get_facecolor())
s = ax.scatter(0.5, 7, color=(0.1, 0.2, 0.3))
print(s.get_facecolor(), ax.get_xlim(), ax.get_ylim())
h, l = ax.scatter(x, y, c=[0, 1, 1, 2]).legend_elements()
print(l, len(h))
s.set_offsets([[1, 1], [2, 2]])
s.set_sizes([5])
print(s.get_offsets().tolist(), s.get_sizes())
f = ax.fill_between([0, 1, 2], [1, 2, 1], alpha=0.3, color="C2")
print(type(f).__name__, f.get_facecolor(), f.get_alpha(), ax.get_ylim())
print(plt.gci() is None, plt.scatter(x, y, c=x) is plt.gci())
for bad in (lambda: ax.scatter([1, 2], [1]), lambda: ax.scatter([1, 2], [1, 2], c=[1, 2, 3]), lambda: ax.scatter([1], [1], c="nocolor"), lambda: ax.scatter([1, 2], [1, 2], s=[1, 2, 3]), lambda: ax.scatter([1], [1], marker="??"), lambda: ax.scatter([1], [1], c="r", color="b"), lambda: plt.scatter([1]), lambda: ax.fill_between([1, 2], [1, 2, 3])):
    try:
        bad()
        print("ok")
    except Exception as e:
        print(type(e).__name__, e)
