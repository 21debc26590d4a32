# Words as places of bars and points.
import matplotlib.pyplot as plt
words = {"the": 12, "a": 9, "net": 5, "loss": 4}
plt.bar(range(len(words)), list(words.values()), tick_label=list(words))
print([t.get_text() for t in plt.gca().get_xticklabels()], plt.gca().get_xticks())
plt.xticks(rotation=90)
print(plt.gca().get_xticklabels()[0].get_rotation(), plt.ylim())
plt.ylim(0, 20); print(plt.ylim())
plt.figure()
plt.barh(list(words), list(words.values()), color=plt.cm.viridis([0.1, 0.4, 0.7, 0.9]))
ax = plt.gca()
print(ax.get_yticks(), [t.get_text() for t in ax.get_yticklabels()], [p.get_width() for p in ax.patches], ax.patches[2].get_facecolor())
plt.figure()
plt.bar(["x", "y"], [1, 2], label="first"); plt.bar(["x", "y"], [2, 1], bottom=[1, 2], label="second")
print(plt.gca().get_legend_handles_labels(), plt.ylim(), [p.get_y() for p in plt.gca().patches])
plt.plot(["x", "y", "z"], [1, 3, 2]); print(plt.xlim(), plt.gca().get_xticks())
plt.figure(); plt.scatter(["u", "v"], [1, 2]); print(plt.gca().collections[0].get_offsets().tolist(), plt.xlim())
print(plt.get_fignums(), len(plt.gcf().axes))
