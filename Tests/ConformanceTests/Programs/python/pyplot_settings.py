# rcParams, styles, cycles, spines, shapes, saving.
import os, tempfile
import numpy as np
import matplotlib
import matplotlib.pyplot as plt
from matplotlib.patches import Rectangle, Circle, Polygon, Ellipse
print(plt.rcParams["figure.figsize"], plt.rcParams["lines.linewidth"], matplotlib.rcParams is plt.rcParams, plt.rcParams["axes.titlesize"])
plt.rcParams["figure.figsize"] = (5, 3)
plt.rcParams.update({"font.size": 12, "axes.grid": True})
fig, ax = plt.subplots()
print(fig, ax.title.get_fontsize(), ax.xaxis.label.get_fontsize(), ax.get_xticklabels()[0].get_fontsize())
plt.rcdefaults()
with plt.rc_context({"lines.linewidth": 5}):
    print(plt.plot([1, 2])[0].get_linewidth())
print(plt.plot([1, 2])[0].get_linewidth(), "ggplot" in plt.style.available)
plt.style.use("ggplot")
print(plt.subplots()[1].plot([1])[0].get_color())
plt.style.use("default")
ax = plt.subplots()[1]
ax.set_prop_cycle(color=["red", "green"])
print([ax.plot([1, 2])[0].get_color() for _ in range(3)])
print([c["color"] for c in plt.rcParams["axes.prop_cycle"]][:3], plt.rcParams["axes.prop_cycle"].by_key()["color"][9])
ax.spines["top"].set_visible(False)
ax.spines[["left", "right"]].set_visible(False)
ax.spines.bottom.set_color("gray")
print(list(ax.spines), ax.spines["top"].get_visible(), ax.spines["bottom"].get_visible())
r = ax.add_patch(Rectangle((0, 0), 2, 1, fill=False, ec="r"))
c = ax.add_patch(Circle((1, 1), 0.5, color="b"))
print(r, c, ax.patches, r.get_xy(), c.center, c.get_facecolor(), r.get_fill(), ax.get_xlim())
ax.relim()
ax.autoscale_view()
ax.set_facecolor("lightyellow")
print([round(v, 3) for v in ax.get_facecolor()], ax.get_xlim(), ax.get_ylim())
ax.margins(0.2)
print(ax.margins(), ax.get_xlim())
ax.axis([0, 4, 0, 2])
print(ax.axis(), ax.get_xlim())
ax.axis("equal")
print(ax.get_aspect(), ax.axis("off"))
ax.cla()
print(len(ax.lines), ax.get_xlim(), ax.get_title())
folder = tempfile.mkdtemp()
path = os.path.join(folder, "drawing.svg")
fig.savefig(path)
print(open(path).read()[:5] in ("<?xml", "<svg "), os.path.getsize(path) > 300)
line, = ax.plot([1, 2, 3])
line.remove()
print(len(ax.lines), plt.get_backend().lower(), plt.isinteractive())
ax.set_xlim(3)
ax.set_ylim(top=9)
print(ax.get_xlim(), ax.get_ylim(), plt.xlim(right=8), plt.ylim())
for bad in (lambda: plt.rcParams["no.such"], lambda: plt.rcParams.update({"lines.width": 1}), lambda: plt.style.use("nice"), lambda: fig.savefig("x.foo"), lambda: ax.set_aspect("round"), lambda: Rectangle((0, 0), 1), lambda: ax.add_patch(Circle((0, 0), 1, colr="r")), lambda: ax.axis("offf"), lambda: ax.axis([1, 2, 3]), lambda: ax.grid(axis="z")):
    try:
        bad()
        print("ok")
    except Exception as e:
        print(type(e).__name__, e)
