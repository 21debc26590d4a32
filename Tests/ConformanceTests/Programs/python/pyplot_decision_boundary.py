# A decision boundary with its points and a legend of its own.
import numpy as np
from matplotlib import pyplot as plt, cm
from matplotlib.lines import Line2D
rng = np.random.default_rng(0)
X = rng.normal(size=(40, 2)); y = (X[:, 0] > 0).astype(int)
xx, yy = np.meshgrid(np.linspace(-3, 3, 30), np.linspace(-3, 3, 30))
Z = (xx > 0).astype(float)
plt.figure(figsize=(6, 5))
plt.contourf(xx, yy, Z, alpha=0.3, cmap=cm.coolwarm, levels=[-0.5, 0.5, 1.5])
for k, color in enumerate(["blue", "red"]):
    plt.scatter(X[y == k, 0], X[y == k, 1], c=color, edgecolor="k", label=f"class {k}")
plt.legend(loc="upper right")
ax = plt.gca()
print(len(ax.collections), ax.get_xlim(), [t.get_text() for t in ax.get_legend().get_texts()])
plt.xlabel("$x_1$"); plt.ylabel("$x_2$")
print(ax.get_xlabel(), ax.xaxis.get_label().get_text(), ax.get_title() == "")
handle = Line2D([0], [0], marker="o", color="w", markerfacecolor="g", markersize=8, label="extra")
ax.legend(handles=[handle])
print(ax.get_legend().get_texts()[0].get_text(), handle.get_markerfacecolor(), type(cm.coolwarm).__name__)
