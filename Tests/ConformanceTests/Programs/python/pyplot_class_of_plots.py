# A class that draws, and what it can ask its axes.
import matplotlib.pyplot as plt
class Plotter:
    def __init__(self, title): self.fig, self.ax = plt.subplots(); self.ax.set_title(title)
    def add(self, xs, ys, **kw): self.ax.plot(xs, ys, **kw); return self
p = Plotter("chained").add([0, 1], [0, 1], label="a").add([0, 1], [1, 0], label="b", color="k", linestyle="dashed")
h, l = p.ax.get_legend_handles_labels()
print(l, [type(i).__name__ for i in h], p.ax.title.get_text(), h[1].get_linestyle(), h[1].get_c(), h[1].get_ls())
p.ax.lines[0].remove(); print(len(p.ax.lines), p.ax.get_lines()[0].get_label())
p.ax.set_xlim(left=-1); print(p.ax.get_xlim(), p.ax.set_xlim(0, 2), p.ax.set_ylim([0, 3]), p.ax.get_ybound())
p.ax.set_xticks([]); print(p.ax.get_xticks(), p.ax.get_xticklabels())
plt.sca(p.ax); plt.title("new"); print(p.ax.get_title(), plt.gcf() is p.fig, p.fig.axes == [p.ax])
print(p.ax.has_data(), plt.subplots()[1].has_data(), p.fig.number, p.ax.figure is p.fig, isinstance(p.ax, plt.Axes), isinstance(p.fig, plt.Figure))
print(type(p.fig), type(p.ax), type(p.ax.title), type(p.ax.lines[0]), type(p.ax.xaxis))
try: p.ax.plot([1, 2, 3], [[1, 2], [3, 4]])
except ValueError as e: print(e)
try: p.ax.set_title()
except TypeError as e: print(e)
try: plt.plot([1], [2], "b", [3])
except Exception as e: print(type(e).__name__, e)
try: plt.subplots(2)[1][0].plt
except AttributeError as e: print(e)
try: plt.xticks([0, 1, 2], ["a", "b"])
except ValueError as e: print(e)
