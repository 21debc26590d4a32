# Several axes in one figure.
import numpy as np
import matplotlib.pyplot as plt
from matplotlib.gridspec import GridSpec

fig, axs = plt.subplots(2, 2, sharex="col", sharey="row", figsize=(6, 4), gridspec_kw={"width_ratios": [2, 1], "hspace": 0.1})
print(axs.shape, axs.dtype, type(axs), fig.get_size_inches(), len(fig.get_axes()))
axs[0, 0].plot([0, 5], [0, 1]); axs[1, 0].plot([0, 10], [5, 6])
print(axs[0, 0].get_xlim(), axs[1, 0].get_xlim(), axs[0, 1].get_ylim(), axs[1, 1].get_xlim())
for ax, name in zip(axs.ravel(), "abcd"):
    ax.set_title(f"({name})")
fig.suptitle("Shared", fontsize=12); fig.supxlabel("time"); fig.supylabel("value")
print(fig._suptitle.get_text(), fig.get_suptitle(), [a.get_title() for a in fig.axes])
fig.subplots_adjust(left=0.1, right=0.9, wspace=0.3)
print(fig.subplotpars.left, fig.subplotpars.wspace, [round(v, 3) for v in axs[0, 0].get_position().bounds])
fig = plt.figure(layout="constrained")
gs = GridSpec(2, 3, figure=fig)
a = fig.add_subplot(gs[0, :]); b = fig.add_subplot(gs[1, :2]); c = fig.add_subplot(gs[1, 2])
print(a.get_subplotspec(), len(fig.axes), gs.nrows, gs.ncols)
axd = plt.figure().subplot_mosaic("AB;CC")
print(sorted(axd), type(axd), axd["A"])
fig, ax = plt.subplots(1, 3, squeeze=False)
print(ax.shape, ax[0, 1].get_subplotspec().get_geometry()[:2])
fig = plt.figure(5, figsize=(3, 2))
plt.subplot(211); plt.plot([1, 2]); plt.title("top")
plt.subplot(2, 1, 2); plt.plot([2, 1]); plt.xlabel("bottom")
print(plt.get_fignums(), [x.get_title() for x in fig.axes], plt.gca().get_xlabel())
inset = plt.axes([0.6, 0.6, 0.2, 0.2]); print(inset, inset.get_position())
plt.sca(fig.axes[0]); print(plt.gca().get_title())
fig.clf(); print(fig.axes)
ax = fig.add_axes([0.1, 0.1, 0.8, 0.8]); ax.text(0.5, 0.5, "hello", transform=ax.transAxes, ha="center", va="center", fontsize=9, bbox=dict(boxstyle="round", facecolor="w"))
t = ax.annotate("max", xy=(0.2, 0.9), xytext=(0.5, 0.7), arrowprops=dict(arrowstyle="->"))
print(ax.texts[0].get_text(), ax.texts[0].get_position(), t.get_text(), t.xy, t.get_position(), ax.texts[0])
ax.set(xlim=(0, 1), ylim=(0, 2), title="T", xlabel="X"); print(plt.getp(ax, "title"), ax.get_xlim(), ax.get_ylim())
fig.tight_layout(); print(fig.get_tight_layout(), plt.rcParams["figure.figsize"], plt.rcParams["lines.linewidth"])
with plt.rc_context({"lines.linewidth": 4}):
    l, = ax.plot([0, 1], [0, 1]); print(l.get_linewidth())
plt.style.use("default"); print("ggplot" in plt.style.available, plt.isinteractive(), plt.get_backend())
plt.close("all")
