# Formatters and locators by hand.
import matplotlib.pyplot as plt
from matplotlib.ticker import MaxNLocator, MultipleLocator, FormatStrFormatter
import matplotlib.ticker as ticker, matplotlib.gridspec as gridspec
fig = plt.figure(constrained_layout=False, figsize=(8, 4))
gs = gridspec.GridSpec(2, 3, figure=fig, wspace=0.4)
big = fig.add_subplot(gs[:, :2]); small = [fig.add_subplot(gs[i, 2]) for i in range(2)]
big.plot(range(1, 11), [i ** 0.5 for i in range(1, 11)])
big.xaxis.set_major_locator(MaxNLocator(integer=True)); print(big.get_xticks())
big.yaxis.set_major_formatter(FormatStrFormatter("%.2f")); print([t.get_text() for t in big.get_yticklabels()])
big.xaxis.set_major_locator(MultipleLocator(3)); print(big.get_xticks(), big.get_xlim())
big.yaxis.set_major_formatter(ticker.FuncFormatter(lambda v, p: f"{v:.0%}")); print(big.get_yticklabels()[2].get_text())
print(big, small[1], big.get_subplotspec())
small[0].plot([1000, 2000], [0.00001, 0.00002]); print([t.get_text() for t in small[0].get_xticklabels()], [t.get_text() for t in small[0].get_yticklabels()], small[0].yaxis.get_offset_text().get_text() if False else "")
small[1].plot([1e9, 2e9], [1, 1.0001]); print([t.get_text() for t in small[1].get_xticklabels()], [t.get_text() for t in small[1].get_yticklabels()])
small[1].ticklabel_format(style="plain"); print([t.get_text() for t in small[1].get_xticklabels()])
small[0].ticklabel_format(axis="y", style="sci", scilimits=(0, 0)); print([t.get_text() for t in small[0].get_yticklabels()], small[0].get_ylim())
small[0].set_yticks([1e-5, 2e-5]); small[0].set_yticklabels(["lo", "hi"]); print([t.get_text() for t in small[0].get_yticklabels()])
print(plt.MaxNLocator(3).tick_values(0, 1), ticker.LogLocator().tick_values(1, 1e4))
