# Wrong arguments and their words.
import matplotlib.pyplot as plt, numpy as np
fig, ax = plt.subplots()
for bad in (lambda: ax.bar(["a", "b"], [1]), lambda: ax.plot([1, 2], [1, 2], marker="oo"), lambda: ax.set_xscale("Log"), lambda: ax.hist([1, 2], bins=0), lambda: ax.imshow("x"), lambda: ax.fill_between([1, 2], [1, 2], where=[True]), lambda: ax.pie([[1, 2]]), lambda: ax.text("a"), lambda: plt.subplot(0, 1, 1), lambda: plt.subplot("abc"), lambda: ax.tick_params(foo=1), lambda: ax.set_title("a", sise=3), lambda: ax.scatter([1], [1], s="big"), lambda: ax.legend(loc=(1, 2, 3)), lambda: ax.grid(colour="r"), lambda: ax.errorbar([1, 2], [1]), lambda: ax.contourf(np.zeros((3, 3)), colors="r", cmap="jet"), lambda: plt.colorbar(5), lambda: ax.annotate("x"), lambda: ax.axhline(y=[1, 2]), lambda: ax.set_ylim("a"), lambda: plt.figure("x").foo(), lambda: ax.get_xlim(1)):
    try:
        print("ok", type(bad()).__name__)
    except Exception as e:
        print(type(e).__name__, str(e)[:160])
