# A kernel and a picture with numbers and a colour bar.
import numpy as np, matplotlib.pyplot as plt
kernel = np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]])
fig, (a, b) = plt.subplots(1, 2)
im = a.imshow(kernel, cmap="RdBu", vmin=-2, vmax=2)
b.imshow(np.random.RandomState(0).randint(0, 255, (8, 8, 3)).astype("uint8"))
plt.colorbar(im, ax=a, fraction=0.046, pad=0.04)
print(im.norm.vmin, im.norm.vmax, im.cmap(im.norm(0)), a.get_xlim(), b.get_ylim(), len(fig.axes), a, fig.axes[2])
for (i, j), v in np.ndenumerate(kernel):
    a.text(j, i, f"{v:d}", ha="center", va="center")
print(len(a.texts), a.texts[0].get_position(), a.images[0].get_array().tolist())
cax = fig.axes[2]; print(cax.get_yticks(), [t.get_text() for t in cax.get_yticklabels()])
m = b.pcolormesh(np.arange(6).reshape(2, 3), edgecolors="k", linewidth=1)
print(m.get_array().shape, b.get_xlim())
plt.matshow(kernel); print(plt.gcf().get_size_inches(), plt.gca().images[0].get_extent(), plt.gca())
plt.gray(); print(plt.gci().get_cmap().name)
plt.clim(0, 1); print(plt.gci().get_clim())
