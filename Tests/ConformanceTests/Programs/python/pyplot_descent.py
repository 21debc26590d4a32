# Gradient descent on a parabola, step by step.
import numpy as np
import matplotlib.pyplot as plt
f = lambda w: (w - 2) ** 2
ws = [8.0]
for _ in range(6): ws.append(ws[-1] - 0.3 * 2 * (ws[-1] - 2))
grid = np.linspace(-4, 8, 200)
fig, ax = plt.subplots(1, 1, figsize=(6, 4))
ax.plot(grid, f(grid), lw=1, zorder=1)
path = ax.plot(ws, [f(w) for w in ws], "ro--", markersize=5, zorder=3)[0]
for i, w in enumerate(ws[:3]):
    ax.annotate(f"step {i}", xy=(w, f(w)), xytext=(10, 10), textcoords="offset points", fontsize=8)
print(len(path.get_xdata()), path.get_zorder(), path.get_marker(), path.get_linestyle(), [a.get_text() for a in ax.texts])
print(ax.get_xlim(), ax.get_ylim(), ax.texts[0].xy == (8.0, 36.0), ax.texts[0].get_fontsize())
ax.set_ylim(bottom=0); print(ax.get_ylim())
ax.set(xlabel="w", ylabel="loss", title="Descent"); print(repr(ax))
ax.vlines(2, 0, 36, linestyles="dotted"); ax.hlines(y=[0, 10], xmin=-4, xmax=8, color="k"); print(len(ax.collections), ax.get_xlim())
