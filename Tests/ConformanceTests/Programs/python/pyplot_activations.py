# Activation functions side by side.
import matplotlib.pyplot as plt
import numpy as np
def sigmoid(z): return 1 / (1 + np.exp(-z))
z = np.linspace(-6, 6, 101)
fig, axs = plt.subplots(nrows=2, ncols=2, sharex="col", constrained_layout=True)
for ax, (name, f) in zip(axs.flat, {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda v: np.maximum(0, v), "sin": np.sin}.items()):
    ax.plot(z, f(z), lw=2)
    ax.set_title(name)
    ax.axhline(0, color="gray", lw=0.5)
    ax.axvline(0, color="gray", lw=0.5)
    ax.set(xlim=(-6, 6))
    ax.grid(linestyle="--", alpha=0.5)
print([a.get_title() for a in axs.flat], axs[0, 0].get_ylim(), axs[1, 0].get_ylim(), axs[0, 1].get_xlim())
print(axs[0, 0].lines[0].get_linewidth(), axs[0, 0].lines[1].get_color(), axs[0, 0].lines[1].get_ydata(), axs[0, 0].lines[1].get_xdata())
print(axs[1, 0].lines[0].get_ydata().max(), [l.get_label() for l in axs[1, 1].lines])
for ax in axs[1]: ax.set_xlabel("z")
fig.suptitle("Activations", fontsize=16)
print(fig._suptitle.get_text(), fig._suptitle.get_fontsize())
plt.show()
