# Learning curves over sizes of the training set.
import numpy as np
import matplotlib.pyplot as plt
sizes = np.array([50, 100, 200, 400, 800])
train = np.array([[0.99, 0.98], [0.97, 0.96], [0.95, 0.95], [0.94, 0.93], [0.93, 0.93]])
mean, std = train.mean(axis=1), train.std(axis=1)
plt.figure(figsize=(7, 4))
plt.plot(sizes, mean, "o-", color="r", label="Training score")
plt.fill_between(sizes, mean - std, mean + std, alpha=0.1, color="r")
plt.title("Learning curve", fontsize=14, fontweight="bold")
plt.xlabel("Training examples"); plt.ylabel("Score"); plt.legend(loc="best"); plt.grid()
ax = plt.gca()
print(ax.title.get_fontweight(), ax.title.get_fontsize(), ax.get_xlim(), ax.get_ylim())
print(ax.get_xticks(), [t.get_text() for t in ax.get_yticklabels()])
print(ax.xaxis.get_gridlines()[0].get_linestyle(), ax.get_legend()._loc if False else "")
print(ax.lines[0].get_color(), ax.collections[0].get_alpha(), plt.gcf().get_size_inches() * plt.gcf().dpi)
