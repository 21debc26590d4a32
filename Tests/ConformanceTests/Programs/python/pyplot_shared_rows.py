# Rows that share an axis.
import matplotlib.pyplot as plt
import numpy as np
fig, axes = plt.subplots(3, 1, figsize=(6, 8), sharex=True, gridspec_kw={"hspace": 0.05, "height_ratios": [2, 1, 1]})
x = np.arange(10)
for i, ax in enumerate(axes):
    ax.plot(x, x * (i + 1), marker="osv"[i])
    ax.set_ylabel(f"row {i}")
axes[-1].set_xlabel("x")
print([str(a) for a in axes])
print([len([t for t in a.get_xticklabels()]) for a in axes], axes[0].get_xlim() == axes[2].get_xlim())
print([a.lines[0].get_marker() for a in axes], [a.get_ylim() for a in axes], [list(a.get_yticks()) for a in axes][1])
axes[0].set_xlim(2, 5); print(axes[2].get_xlim(), axes[0].get_ylim())
fig.align_ylabels(); fig.subplots_adjust(hspace=0.3); print(axes[1])
plt.delaxes(axes[1]); print(len(fig.axes))
print(axes[0].get_shared_x_axes().joined(axes[0], axes[2]), axes[0].get_gridspec().get_height_ratios())
