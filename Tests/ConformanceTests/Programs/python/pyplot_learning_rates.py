# Learning rates on logarithmic axes.
import matplotlib.pyplot as plt
import numpy as np
lr = np.logspace(-5, 0, 6); loss = [2.3, 1.9, 0.7, 0.31, 1.2, 9.0]
fig, ax = plt.subplots()
ax.semilogx(lr, loss, "s-", mfc="none")
ax.set_xlabel("learning rate")
print(ax.get_xscale(), np.round(ax.get_xlim(), 9), ax.get_xticks(), [t.get_text() for t in ax.get_xticklabels()])
print(ax.lines[0].get_markerfacecolor(), ax.lines[0].get_marker())
ax.set_yscale("log"); print(np.round(ax.get_ylim(), 9), ax.get_yticks(), [t.get_text() for t in ax.get_yticklabels(minor=True)][:9])
fig, ax = plt.subplots(); ax.loglog([1, 10, 1000], [0.1, 3, 50], basex=10) if False else ax.loglog([1, 10, 1000], [0.1, 3, 50])
print(np.round(ax.get_xlim(), 9), np.round(ax.get_ylim(), 9))
ax.errorbar([1, 10], [2, 3], yerr=0.5, fmt="k.")
ax.grid(True, which="both", ls=":")
print(np.round(ax.get_ylim(), 9), len(ax.lines), len(ax.collections))
ax.hist([1, 10, 100, 1000], bins=np.logspace(0, 3, 4)); print(len(ax.patches), ax.patches[0].get_width())
plt.figure(); plt.hist([1, 2, 3], log=True); print(plt.gca().get_yscale(), np.round(plt.ylim(), 9))
plt.yscale("linear"); print(plt.ylim())
plt.plot([0, 1e-6], [0, 5e7]); print(plt.gca().get_xlim(), plt.gca().get_ylim())
