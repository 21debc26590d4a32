# A grid of pictures and a matrix with numbers in its cells.
import numpy as np
import matplotlib.pyplot as plt
images = np.random.RandomState(1).rand(6, 8, 8)
labels = [3, 1, 4, 1, 5, 9]
fig, axes = plt.subplots(2, 3, figsize=(6, 4))
for image, label, ax in zip(images, labels, axes.flat):
    ax.imshow(image, cmap="gray_r")
    ax.set_title(f"label {label}", fontsize=9)
    ax.set_xticks([])
    ax.set_yticks([])
print([a.get_title() for a in axes.ravel()], axes[0, 0].get_xticks(), len(axes[0, 0].images), axes[0, 1].get_xlim())
cm = np.array([[5, 1, 0], [2, 6, 1], [0, 0, 9]])
fig, ax = plt.subplots()
im = ax.imshow(cm, cmap="Blues")
fig.colorbar(im)
ax.set_xticks(np.arange(3), labels=["a", "b", "c"])
ax.set_yticks(np.arange(3), labels=["a", "b", "c"])
for i in range(3):
    for j in range(3):
        ax.text(j, i, str(cm[i, j]), ha="center", va="center", color="white" if cm[i, j] > 4 else "black")
print(len(ax.texts), ax.texts[4].get_text(), ax.texts[4].get_color(), [t.get_text() for t in ax.get_xticklabels()], ax.get_ylim(), len(fig.axes))
plt.setp(ax.get_xticklabels(), rotation=45, ha="right", rotation_mode="anchor")
print(ax.get_xticklabels()[1].get_rotation(), im.get_clim(), im.norm(5), im.cmap(im.norm(9)))
