# Bars: heights, positions, labels on the bars, stacks and groups.
import numpy as np
import matplotlib.pyplot as plt

names = ["cat", "dog", "bird", "fish"]
counts = [12, 30, 7, 18]
fig, ax = plt.subplots()
bars = ax.bar(names, counts, color="skyblue", edgecolor="k", width=0.6, yerr=[1, 2, 1, 3], capsize=4, label="pets")
print(bars, len(bars), type(bars).__name__, bars[0])
print([b.get_height() for b in bars], [round(b.get_x(), 2) for b in bars], bars[0].get_width(), bars[1].get_facecolor())
texts = ax.bar_label(bars, fmt="%.1f", padding=3)
print([t.get_text() for t in texts])
print(ax.get_xticks(), [t.get_text() for t in ax.get_xticklabels()], ax.get_xlim(), ax.get_ylim())
fig2, ax2 = plt.subplots()
h = ax2.barh([0, 1, 2], [5, 3, 4], height=0.5, left=1)
print([p.get_width() for p in h], [p.get_y() for p in h], ax2.get_xlim(), ax2.get_ylim())
ax2.set_yticks([0, 1, 2], labels=["a", "b", "c"]); ax2.invert_yaxis()
print(ax2.get_ylim(), [t.get_text() for t in ax2.get_yticklabels()], ax2.yaxis_inverted())
fig3, ax3 = plt.subplots()
bottom = np.zeros(3)
for label, values in {"train": [3, 4, 5], "test": [1, 1, 2]}.items():
    p = ax3.bar(["A", "B", "C"], values, bottom=bottom, label=label)
    ax3.bar_label(p, label_type="center")
    bottom += values
ax3.legend()
print(len(ax3.patches), len(ax3.containers), [t.get_text() for t in ax3.texts], ax3.get_ylim(), [t.get_text() for t in ax3.get_legend().get_texts()])
print(ax3.patches[3], ax3.patches[4].get_y(), ax3.containers[1].get_label())
n, bins, patches = plt.hist([1, 1, 2, 3, 5, 8, 9], bins=4, range=(0, 10), rwidth=0.9, density=False, alpha=0.7, label="h")
print(n, bins, patches, type(patches).__name__, patches[0].get_height(), patches[0].get_x())
n, bins, _ = plt.hist([[1, 2, 2], [2, 3, 3]], bins=3, stacked=True)
print(n, bins)
n, bins, p = plt.hist(np.arange(10), bins=5, cumulative=True, histtype="step")
print(n, type(p[0]).__name__)
print(plt.get_fignums(), plt.gcf().number, plt.gca() is ax3)
plt.close("all")
