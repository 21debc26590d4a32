# Digits in a row.
import numpy as np
import matplotlib.pyplot as plt
digits = np.zeros((4, 8, 8)); digits[:, 2:6, 3:5] = 16
plt.figure(figsize=(10, 4))
for i in range(4):
    plt.subplot(1, 4, i + 1)
    plt.imshow(digits[i], cmap=plt.cm.gray_r, interpolation="nearest")
    plt.title("Label: %d" % i)
    plt.xticks(()); plt.yticks(())
fig = plt.gcf()
print(len(fig.axes), [a.get_title() for a in fig.axes], fig.axes[0].images[0].get_cmap().name, fig.axes[3].get_xticks(), fig.axes[0])
print(fig.axes[1].images[0].get_interpolation(), fig.axes[1].images[0].get_array().dtype, fig.axes[1].images[0].get_array().max())
plt.suptitle("Digits"); plt.subplots_adjust(top=0.8); print(fig.axes[0], fig._suptitle)
plt.show(); plt.close()
print(plt.get_fignums())
fig, ax = plt.subplots(); im = ax.imshow(np.random.default_rng(1).random((5, 5)), norm="log" if False else None, clim=(0, 1) if False else None)
print(im.get_clim()[0] < im.get_clim()[1], ax.format_coord is not None if hasattr(ax, "format_coord") else "")
