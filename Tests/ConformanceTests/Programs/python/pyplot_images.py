# Pictures, colour maps and colour bars.
import numpy as np
import matplotlib.pyplot as plt
img = np.arange(12).reshape(3, 4)
im = plt.imshow(img, cmap="gray")
ax = plt.gca()
print(im, im.get_array().shape, im.get_clim(), im.get_cmap().name, im.get_extent(), ax.get_xlim(), ax.get_ylim(), ax.get_aspect())
cb = plt.colorbar(im, label="value")
print(cb.vmin, cb.vmax, cb.get_ticks(), ax, cb.ax, cb.ax.get_ylabel())
print(ax.get_xticks(), ax.get_yticks())
im.set_clim(0, 5)
print(im.get_clim(), len(ax.images), ax.images[0] is im)
fig, ax = plt.subplots()
im = ax.imshow(img / 11, vmin=0, vmax=2, origin="lower", extent=(0, 8, 0, 6), aspect="auto", interpolation="bilinear", alpha=0.5)
print(im.get_extent(), ax.get_xlim(), ax.get_ylim(), im.get_interpolation(), im.norm.vmax, im.get_alpha())
rgb = ax.imshow(np.zeros((2, 2, 3), dtype=np.uint8))
print(rgb.get_array().shape, rgb.get_size(), len(ax.images))
m = ax.matshow(np.eye(3))
print(m.get_extent())
q = ax.pcolormesh([0, 1, 2, 3], [0, 1, 2], [[1, 2, 3], [4, 5, 6]], cmap="viridis")
print(type(q).__name__, q.get_array(), q.get_clim(), q.norm(3), q.cmap(0.5))
for name in ("viridis", "plasma", "magma", "inferno", "cividis", "turbo", "gray", "Greys", "Blues", "Reds", "coolwarm", "RdBu", "jet", "hot", "bone", "tab10", "tab20", "Set1", "hsv", "Spectral", "cool", "viridis_r", "gray_r", "RdYlGn", "seismic", "bwr", "rainbow", "terrain"):
    c = plt.get_cmap(name)
    print(name, c.name, c.N, np.round(c([0.0, 0.25, 0.5, 0.9, 1.0]), 6).tolist(), np.round(c(3), 6).tolist())
print(plt.cm.viridis(0.3), plt.cm.tab10(2), plt.cm.Blues(np.array([0.1, 1.2, np.nan])).round(4))
import matplotlib
print(matplotlib.colormaps["plasma"].name, plt.get_cmap("viridis", 4).N, np.round(plt.get_cmap("viridis", 4)(range(4)), 4).tolist())
from matplotlib.colors import ListedColormap, LinearSegmentedColormap, Normalize, LogNorm, to_rgb, to_rgba, to_hex, is_color_like
two = ListedColormap(["#FF0000", "blue"])
print(two.N, two(0), two(0.7), two.colors)
mix = LinearSegmentedColormap.from_list("mix", ["white", "red"], N=5)
print(mix.name, [tuple(round(float(v), 3) for v in mix(i)) for i in range(5)])
norm = Normalize(0, 10)
print(norm(5), norm([0, 2.5, 20]), norm.inverse(0.3), LogNorm(1, 100)(10))
print(to_rgb("navy"), to_rgba("tab:blue", 0.5), to_hex((0.2, 0.4, 0.6)), is_color_like("reddish"), is_color_like("C7"), to_rgba("#abc"), to_hex("0.5"))
for bad in (lambda: ax.imshow([1, 2]), lambda: ax.imshow(img, cmap="viridiss"), lambda: ax.imshow(img, interpolation="no"), lambda: to_rgb("rose"), lambda: ax.imshow(np.zeros((2, 2, 5))), lambda: ax.imshow(img, origin="top"), lambda: to_rgb((1, 2, 3)), lambda: ax.imshow([["a"]])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
