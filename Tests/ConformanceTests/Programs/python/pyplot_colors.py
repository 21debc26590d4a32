# Colours, norms and maps.
import matplotlib as mpl, matplotlib.pyplot as plt, numpy as np
from matplotlib.colors import ListedColormap, Normalize, BoundaryNorm, LinearSegmentedColormap
cmap = ListedColormap(["#FFAAAA", "#AAFFAA", "#AAAAFF"])
print(cmap.N, cmap(1), cmap([0, 1, 2]).round(3).tolist(), cmap(0.99), cmap.name)
norm = BoundaryNorm([0, 1, 5, 10], 3)
print(norm(0.5), norm(3), norm([0, 1, 7]), norm.N)
sm = plt.cm.ScalarMappable(cmap="viridis", norm=Normalize(0, 4))
print(sm.to_rgba(2), sm.get_clim())
fig, ax = plt.subplots(); cb = fig.colorbar(sm, ax=ax, label="depth", orientation="horizontal"); print(cb.orientation, ax, cb.ax)
for i, c in enumerate(plt.cm.plasma(np.linspace(0, 1, 3))): ax.plot([0, 1], [i, i], color=c)
print(ax.lines[1].get_color(), mpl.colors.to_hex(ax.lines[1].get_color()), mpl.colors.to_rgba_array(["r", "#00ff0080"]))
print(mpl.colors.to_rgba("C1"), mpl.colors.to_hex("tab:red"), mpl.colors.CSS4_COLORS["tomato"], list(mpl.colors.TABLEAU_COLORS)[:2], mpl.colors.same_color("r", (1, 0, 0)))
print(len(mpl.colormaps) > 100, "viridis" in mpl.colormaps, plt.colormaps()[:2], mpl.colormaps["tab20"].N, mpl.colormaps["magma"].resampled(3)(range(3)).round(3).tolist())
lsc = LinearSegmentedColormap.from_list("two", [(0, "black"), (0.3, "red"), (1, "white")]); print(lsc(0.15), lsc(1.0), lsc.reversed().name)
v = plt.cm.viridis.copy() if hasattr(plt.cm.viridis, "copy") else plt.cm.viridis; v.set_bad("red"); v.set_under("k"); print(v(np.nan), v(-1.0), v(2.0))
print(mpl.rcParams["image.cmap"], mpl.__version__[:2], plt.get_cmap().name, plt.rcParams["axes.prop_cycle"].by_key()["color"][:2])
