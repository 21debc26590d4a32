# Tick places and their texts over many ranges, as MaxNLocator and ScalarFormatter choose them.
import matplotlib.pyplot as plt
fig, ax = plt.subplots()
for low, high in ((0, 1), (0, 7), (-3, 3), (0.001, 0.0042), (1e6, 3.2e6), (99990, 100010), (1000.1, 1000.2), (-1e-7, 2e-7), (0, 100), (0, 59), (12, 345), (-0.05, 1.05), (2020, 2026), (0.5, 10.5), (1e-12, 5e-12), (0, 3e10)):
    ax.set_xlim(low, high)
    ax.set_ylim(low, high)
    print((low, high), ax.get_xticks().round(12).tolist(), [t.get_text() for t in ax.get_xticklabels()], repr(ax.xaxis.get_major_formatter().get_offset()))
    print("   ", ax.get_yticks().round(12).tolist(), [t.get_text() for t in ax.get_yticklabels()])
small, axes = plt.subplots(2, 3, figsize=(6, 3))
a = axes[1, 1]
a.set_xlim(0, 37)
print(a.get_xticks(), a.get_yticks(), a)
ax.set_xticks([0, 2, 5], labels=["low", "mid", "high"], rotation=30)
print(ax.get_xticks(), ax.get_xticklabels(), ax.get_xticklabels()[0].get_rotation())
ax.set_xlim(0, 10)
locs, labels = plt.xticks()
print(locs, labels)
ax.locator_params(axis="y", nbins=4)
ax.set_ylim(0, 10)
print(ax.get_yticks())
from matplotlib.ticker import MultipleLocator, MaxNLocator, FuncFormatter, PercentFormatter, FormatStrFormatter, FixedLocator, AutoMinorLocator, StrMethodFormatter
print(MultipleLocator(0.5).tick_values(0, 2), MaxNLocator(5).tick_values(0, 23), MaxNLocator(4, integer=True).tick_values(0, 2.5))
ax.yaxis.set_major_formatter(FuncFormatter(lambda v, pos: f"<{v:g}>"))
print([t.get_text() for t in ax.get_yticklabels()])
ax.yaxis.set_major_formatter(PercentFormatter(10))
print([t.get_text() for t in ax.get_yticklabels()])
ax.yaxis.set_major_formatter("{x:.1f} kg")
print([t.get_text() for t in ax.get_yticklabels()])
ax.yaxis.set_major_locator(MultipleLocator(2.5))
ax.yaxis.set_minor_locator(AutoMinorLocator())
print(ax.get_yticks(), ax.get_yticks(minor=True).round(6))
ax.ticklabel_format(axis="x", style="plain") if False else None
ax.minorticks_on()
ax.tick_params(axis="x", labelsize=8, rotation=45, length=6)
print(ax.get_xticklabels()[0].get_rotation(), ax.get_xticklabels()[0].get_fontsize())
try:
    ax.set_xticks([1, 2], ["one"])
except ValueError as e:
    print(e)
try:
    ax.tick_params(axis="z")
except ValueError as e:
    print(e)
ax.invert_yaxis()
print(ax.get_ylim(), ax.yaxis_inverted())
