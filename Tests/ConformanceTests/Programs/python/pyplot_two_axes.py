# Two scales in one picture.
import numpy as np
import matplotlib.pyplot as plt
fig, ax1 = plt.subplots()
ax1.plot([1, 2, 3], [10, 20, 15], "b-")
ax1.set_ylabel("temperature", color="b")
ax1.tick_params(axis="y", labelcolor="b")
ax2 = ax1.twinx()
ax2.bar([1, 2, 3], [0.2, 0.8, 0.5], alpha=0.3, color="g")
ax2.set_ylabel("rain")
ax2.set_ylim(0, 1)
print(ax1.get_ylabel(), ax1.yaxis.label.get_color(), ax2.get_ylim(), ax1.get_xlim(), fig.axes[1] is ax2)
print(ax1.get_yticks(), ax2.get_yticks(), ax2.yaxis.get_ticks_position(), ax2.yaxis.get_label_position())
ax1.set_xticks(range(1, 4)); ax1.set_xticklabels(["Mon", "Tue", "Wed"], rotation=45)
print([t.get_text() for t in ax1.get_xticklabels()], [t.get_rotation() for t in ax1.get_xticklabels()])
ax3 = ax1.twiny()
print(ax3.get_ylim(), len(fig.axes))
fig.legend(["a", "b"])
print(len(fig.legends), fig.legends[0].get_texts()[1].get_text() if len(fig.legends[0].get_texts()) > 1 else "one")
