# Bars, categories, labels on bars.
import numpy as np
import matplotlib.pyplot as plt
names, values = ["apple", "pear", "fig"], [3, 7, 5]
fig, ax = plt.subplots()
bars = ax.bar(names, values, color=["C0", "C1", "red"], edgecolor="black", label="fruit")
print(bars, len(bars), bars[1], bars.get_label())
print([b.get_height() for b in bars], [float(b.get_x()) for b in bars], bars[0].get_width(), bars[0].get_facecolor(), bars[0].get_edgecolor())
print(ax.get_xlim(), ax.get_ylim(), ax.get_xticks(), [t.get_text() for t in ax.get_xticklabels()])
print(ax.bar_label(bars), len(ax.texts), ax.patches, ax.containers)
x = np.arange(3)
fig, ax = plt.subplots()
a = ax.bar(x - 0.2, [1, 2, 3], 0.4, label="men")
b = ax.bar(x + 0.2, [2, 1, 4], width=0.4, label="women", yerr=[0.1, 0.2, 0.3], capsize=3)
ax.set_xticks(x, names)
ax.legend()
print([t.get_text() for t in ax.get_legend().get_texts()], b.errorbar, ax.get_ylim(), a[0].get_facecolor(), b[0].get_facecolor())
fig, ax = plt.subplots()
h = ax.barh(names, values, left=1, height=0.5)
print(h[2], h[2].get_width(), ax.get_xlim(), ax.get_ylim(), h.orientation, h.datavalues)
ax.bar_label(h, fmt="%.2f", label_type="center")
print([t.get_text() for t in ax.texts], [t.get_position() for t in ax.texts])
ax.invert_yaxis()
print(ax.get_ylim())
low = ax.bar([0, 1], [-2, 3], bottom=[1, 1], align="edge")
print(low[0], low[0].get_bbox(), ax.get_xlim())
fig, ax = plt.subplots()
s = ax.stackplot([1, 2, 3], [1, 1, 2], [2, 3, 1], labels=["a", "b"])
print(len(s), ax.get_ylim(), ax.get_legend_handles_labels()[1])
for bad in (lambda: ax.bar([1, 2], [1, 2, 3]), lambda: ax.bar([1], [1], colour="r"), lambda: ax.bar([1], [1], align="middle"), lambda: ax.bar([1, 2], [1, 2], label=["a"]), lambda: plt.bar([1])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
