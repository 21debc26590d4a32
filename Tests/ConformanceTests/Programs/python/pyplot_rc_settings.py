# Settings and numbered figures.
import matplotlib.pyplot as plt
import numpy as np
plt.rcParams.update({"font.size": 8, "axes.spines.top": False, "axes.spines.right": False, "lines.linewidth": 2.5, "legend.frameon": False})
fig, ax = plt.subplots(figsize=(4, 3))
l = ax.plot([0, 1, 2], [0, 1, 4], label=r"$y = x^2$")[0]
print(l.get_lw(), ax.spines["top"].get_visible(), ax.title.get_size(), ax.xaxis.label.get_size(), ax.legend().get_texts()[0].get_size(), l.get_label())
print(ax.get_xticks(), ax.get_yticks())
plt.rcdefaults(); print(plt.rcParams["font.size"], plt.subplots()[1].plot([1, 2])[0].get_lw())
with plt.style.context("seaborn-v0_8-whitegrid"): print("in")
plt.rc("lines", linewidth=4, linestyle="--"); k = plt.plot([1, 2])[0]; print(k.get_lw(), k.get_ls())
plt.rcdefaults()
fig = plt.figure(num=7); print(fig.number, plt.fignum_exists(7), plt.figure(7) is fig, plt.get_fignums()[-1])
plt.clf(); plt.plot([3, 4]); plt.cla(); print(len(plt.gca().lines)); plt.close(7); print(plt.fignum_exists(7))
for v in ("a.b", "axes.title"):
    try: plt.rcParams[v] = 1
    except KeyError as e: print(e)
try: plt.plot([1, 2], lw="thick")
except ValueError as e: print(e)
try: plt.rcParams["no"]
except KeyError as e: print(e)
