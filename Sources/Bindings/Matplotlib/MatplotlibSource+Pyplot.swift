extension MatplotlibSource {
  /// `matplotlib.pyplot`: the current figure and its axes.
  static let pyplot = #"""
import numpy as np
import matplotlib
from matplotlib import cm, cycler, get_backend, rc, rc_context, rcParams, rcParamsDefault, rcdefaults, style, _native
from matplotlib.artist import Artist, setp, getp, get
from matplotlib.axes import Axes, Subplot
from matplotlib.cm import get_cmap as _get_cmap
from matplotlib.colors import Normalize
from matplotlib.figure import Figure, figaspect
from matplotlib.gridspec import GridSpec, SubplotSpec
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import Arrow, Circle, Polygon, Rectangle
from matplotlib.text import Annotation, Text
from matplotlib.ticker import (AutoLocator, FixedFormatter, FixedLocator, FormatStrFormatter, Formatter, FuncFormatter, LinearLocator, Locator, LogFormatter, LogLocator, MaxNLocator, MultipleLocator, NullFormatter, NullLocator, ScalarFormatter)

_figures = {}
_order = []


def _set_current(fig):
    if fig.number in _order:
        _order.remove(fig.number)
    _order.append(fig.number)


def figure(num=None, figsize=None, dpi=None, *, facecolor=None, edgecolor=None, frameon=True, FigureClass=Figure, clear=False, **kwargs):
    if isinstance(num, Figure):
        _set_current(num)
        return num
    label = ""
    if num is None:
        num = max(_figures, default=0) + 1
    elif isinstance(num, str):
        label = num
        found = [n for n, f in _figures.items() if f.get_label() == num]
        num = found[0] if found else max(_figures, default=0) + 1
    num = int(num)
    fig = _figures.get(num)
    if fig is None:
        fig = FigureClass(figsize=figsize, dpi=dpi, facecolor=facecolor, edgecolor=edgecolor, frameon=frameon, **kwargs)
        fig.number = num
        fig._p["label"] = label
        fig.canvas.manager.num = num
        _figures[num] = fig
        if len(_figures) == 21:
            import warnings
            warnings.warn("More than 20 figures have been opened. Figures created through the pyplot interface (`matplotlib.pyplot.figure`) are retained until explicitly closed and may consume too much memory. (To control this warning, see the rcParam `figure.max_open_warning`). Consider using `matplotlib.pyplot.close()`.", RuntimeWarning, stacklevel=2)
        _native.began(_flush)
    _set_current(fig)
    if clear:
        fig.clear()
    return fig


def _flush():
    """Shows what was drawn and not shown, as a notebook does at the end of a cell."""
    figures = [_figures[n] for n in sorted(_figures)]
    _figures.clear()
    _order.clear()
    for fig in figures:
        if fig._axes or fig._texts or fig._suptitle is not None:
            _native.show(fig._spec())


def gcf():
    return _figures[_order[-1]] if _order else figure()


def gca():
    return gcf().gca()


def sca(ax):
    figure(ax.figure)
    ax.figure.sca(ax)


def fignum_exists(num):
    return num in _figures if isinstance(num, int) else num in get_figlabels()


def get_fignums():
    return sorted(_figures)


def get_figlabels():
    return [_figures[n].get_label() for n in sorted(_figures)]


def get_current_fig_manager():
    return gcf().canvas.manager


def show(*args, **kwargs):
    if _native.inline():
        _flush()


def close(fig=None):
    if fig is None:
        nums = _order[-1:]
    elif fig == "all":
        nums = list(_figures)
    elif isinstance(fig, Figure):
        nums = [n for n, f in _figures.items() if f is fig]
    elif isinstance(fig, (int, np.integer)):
        nums = [int(fig)]
    elif isinstance(fig, str):
        nums = [n for n, f in _figures.items() if f.get_label() == fig]
    else:
        raise TypeError(f"'fig' must be an instance of matplotlib.figure.Figure, int, str or None, not a {type(fig).__name__}")
    for n in nums:
        _figures.pop(n, None)
        if n in _order:
            _order.remove(n)


def clf():
    gcf().clear()


def cla():
    gca().cla()


def draw():
    gcf().canvas.draw()


def pause(interval):
    pass


def ion():
    return _Nothing()


def ioff():
    return _Nothing()


class _Nothing:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


def isinteractive():
    return False


def switch_backend(newbackend):
    pass


def savefig(*args, **kwargs):
    return gcf().savefig(*args, **kwargs)


def subplots(nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None, height_ratios=None, subplot_kw=None, gridspec_kw=None, **fig_kw):
    fig = figure(**fig_kw)
    axs = fig.subplots(nrows=nrows, ncols=ncols, sharex=sharex, sharey=sharey, squeeze=squeeze, subplot_kw=subplot_kw, gridspec_kw=gridspec_kw, width_ratios=width_ratios, height_ratios=height_ratios)
    return fig, axs


def subplot_mosaic(mosaic, *, sharex=False, sharey=False, width_ratios=None, height_ratios=None, empty_sentinel=".", subplot_kw=None, gridspec_kw=None, per_subplot_kw=None, **fig_kw):
    fig = figure(**fig_kw)
    return fig, fig.subplot_mosaic(mosaic, sharex=sharex, sharey=sharey, width_ratios=width_ratios, height_ratios=height_ratios, empty_sentinel=empty_sentinel, subplot_kw=subplot_kw, gridspec_kw=gridspec_kw, per_subplot_kw=per_subplot_kw)


def subplot(*args, **kwargs):
    if len(args) == 0:
        args = (1, 1, 1)
    if len(args) >= 3 and isinstance(args[2], bool):
        import warnings
        warnings.warn("The subplot index argument to subplot() appears to be a boolean. Did you intend to use subplots()?", stacklevel=2)
    if "nrows" in kwargs or "ncols" in kwargs:
        raise TypeError("subplot() got an unexpected keyword argument 'ncols' and/or 'nrows'.  Did you intend to call subplots()?")
    fig = gcf()
    if len(args) == 1 and isinstance(args[0], Axes):
        fig.sca(args[0])
        return args[0]
    spec = fig._spec_of(args)
    for ax in fig._axes:
        s = ax.get_subplotspec()
        if s is not None and s.get_gridspec().get_geometry() == spec.get_gridspec().get_geometry() and (s.rows, s.cols) == (spec.rows, spec.cols) and ax._twin_of is None and not kwargs:
            fig.sca(ax)
            return ax
    return fig.add_subplot(spec, **kwargs)


def subplot2grid(shape, loc, rowspan=1, colspan=1, fig=None, **kwargs):
    fig = gcf() if fig is None else fig
    rows, cols = shape
    gs = fig._gridspec(rows, cols)
    return fig.add_subplot(gs[loc[0]:loc[0] + rowspan, loc[1]:loc[1] + colspan], **kwargs)


def axes(arg=None, **kwargs):
    fig = gcf()
    return fig.add_subplot(**kwargs) if arg is None else fig.add_axes(arg, **kwargs)


def delaxes(ax=None):
    (ax or gca()).remove()


def twinx(ax=None):
    return (ax or gca()).twinx()


def twiny(ax=None):
    return (ax or gca()).twiny()


def title(label, fontdict=None, loc=None, pad=None, *, y=None, **kwargs):
    return gca().set_title(label, fontdict=fontdict, loc=loc, pad=pad, y=y, **kwargs)


def xlabel(xlabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
    return gca().set_xlabel(xlabel, fontdict=fontdict, labelpad=labelpad, loc=loc, **kwargs)


def ylabel(ylabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
    return gca().set_ylabel(ylabel, fontdict=fontdict, labelpad=labelpad, loc=loc, **kwargs)


def suptitle(t, **kwargs):
    return gcf().suptitle(t, **kwargs)


def figtext(x, y, s, fontdict=None, **kwargs):
    return gcf().text(x, y, s, fontdict=fontdict, **kwargs)


def figlegend(*args, **kwargs):
    return gcf().legend(*args, **kwargs)


def xscale(value, **kwargs):
    gca().set_xscale(value, **kwargs)


def yscale(value, **kwargs):
    gca().set_yscale(value, **kwargs)


def xlim(*args, **kwargs):
    ax = gca()
    return ax.set_xlim(*args, **kwargs) if args or kwargs else ax.get_xlim()


def ylim(*args, **kwargs):
    ax = gca()
    return ax.set_ylim(*args, **kwargs) if args or kwargs else ax.get_ylim()


def _ticks(name, ticks, labels, minor, kwargs):
    axis = getattr(gca(), name + "axis")
    if ticks is None:
        locs = axis.get_ticklocs(minor=minor)
        if labels is not None:
            raise TypeError(f"{name}ticks(): Parameter 'labels' can't be set without setting 'ticks'")
    else:
        axis.set_ticks(ticks, minor=minor)
        locs = axis.get_major_ticks() if not minor else []
    if labels is None:
        texts = axis.get_ticklabels(minor=minor)
        for t in texts:
            t.set(**kwargs)
        if kwargs:
            if "rotation" in kwargs:
                axis._params["rotation"] = texts[0]._p["rotation"] if texts else 0.0
            if "fontsize" in kwargs or "size" in kwargs:
                from matplotlib.artist import _points
                axis._params["size"] = _points(kwargs.get("fontsize", kwargs.get("size")))
    else:
        texts = axis.set_ticklabels(labels, minor=minor, **kwargs)
    return locs, texts


def xticks(ticks=None, labels=None, *, minor=False, **kwargs):
    return _ticks("x", ticks, labels, minor, kwargs)


def yticks(ticks=None, labels=None, *, minor=False, **kwargs):
    return _ticks("y", ticks, labels, minor, kwargs)


def tight_layout(*, pad=1.08, h_pad=None, w_pad=None, rect=None):
    gcf().tight_layout(pad=pad, h_pad=h_pad, w_pad=w_pad, rect=rect)


def subplots_adjust(left=None, bottom=None, right=None, top=None, wspace=None, hspace=None):
    gcf().subplots_adjust(left, bottom, right, top, wspace, hspace)


def box(on=None):
    ax = gca()
    ax.set_frame_on(not ax.get_frame_on() if on is None else on)


def gci():
    return gcf()._gci()


def sci(im):
    im.axes._current_image = im


def clim(vmin=None, vmax=None):
    im = gci()
    if im is None:
        raise RuntimeError("You must first define an image, e.g., with imshow")
    im.set_clim(vmin, vmax)


def set_cmap(cmap):
    cmap = get_cmap(cmap)
    rc("image", cmap=cmap.name)
    im = gci()
    if im is not None:
        im.set_cmap(cmap)


def get_cmap(name=None, lut=None):
    return _get_cmap(rcParams["image.cmap"] if name is None else name, lut)


colormaps = cm._maps


def colorbar(mappable=None, cax=None, ax=None, **kwargs):
    if mappable is None:
        mappable = gci()
        if mappable is None:
            raise RuntimeError("No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf).")
    return gcf().colorbar(mappable, cax=cax, ax=ax, **kwargs)


def imread(fname, format=None):
    from matplotlib.image import imread
    return imread(fname, format)


def imsave(fname, arr, **kwargs):
    from matplotlib.image import imsave
    return imsave(fname, arr, **kwargs)


def matshow(A, fignum=None, **kwargs):
    A = np.asanyarray(A)
    if fignum == 0:
        ax = gca()
    else:
        fig = figure(fignum, figsize=figaspect(A))
        ax = fig.add_axes((0.15, 0.09, 0.775, 0.775))
    im = ax.matshow(A, **kwargs)
    sci(im)
    return im


def polar(*args, **kwargs):
    return gcf().add_subplot(projection="polar")


def findobj(o=None, match=None, include_self=True):
    return (gcf() if o is None else o).findobj(match, include_self)


def install_repl_displayhook():
    pass


def _forward(name, keeps=False):
    method = getattr(Axes, name)

    def call(*args, **kwargs):
        try:
            result = getattr(gca(), name)(*args, **kwargs)
        except TypeError as error:
            text = str(error)
            if text.startswith(f"Axes.{name}() "):
                raise TypeError(text[5:]) from None
            raise
        if keeps:
            im = result[-1] if isinstance(result, tuple) else result
            if hasattr(im, "get_array") and (im.get_array() is not None or hasattr(im, "levels")):
                gca()._current_image = im
        return result
    call.__name__ = call.__qualname__ = name
    return call


for _name in "plot loglog semilogx semilogy step axhline axvline axline axhspan axvspan hlines vlines bar barh bar_label broken_barh hist stairs fill fill_between fill_betweenx stackplot errorbar stem boxplot violinplot pie text annotate arrow table acorr xcorr ecdf clabel legend grid axis margins autoscale tick_params ticklabel_format locator_params minorticks_on minorticks_off eventplot quiverkey barbs triplot".split():
    globals()[_name] = _forward(_name)
for _name in "scatter imshow pcolormesh pcolor contour contourf hist2d hexbin spy quiver streamplot tricontour tricontourf tripcolor".split():
    globals()[_name] = _forward(_name, True)
_COLORMAPS = "autumn bone cool copper flag gray hot hsv inferno jet magma nipy_spectral pink plasma prism spring summer viridis winter".split()


def __getattr__(name):
    if name in _COLORMAPS:
        return lambda: set_cmap(name)
    raise AttributeError(f"module 'matplotlib.pyplot' has no attribute {name!r}")

"""#
}
