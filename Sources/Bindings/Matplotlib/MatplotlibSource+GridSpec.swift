extension MatplotlibSource {
  /// Places of axes in a grid.
  static let gridspec = #"""
import numpy as np


class GridSpecBase:
    def __init__(self, nrows, ncols, height_ratios=None, width_ratios=None):
        for name, v in (("rows", nrows), ("columns", ncols)):
            if not isinstance(v, (int, np.integer)) or v <= 0:
                raise ValueError(f"Number of {name} must be a positive integer, not {v!r}")
        self._nrows, self._ncols = int(nrows), int(ncols)
        for name, v, n in (("height", height_ratios, nrows), ("width", width_ratios, ncols)):
            if v is not None and len(v) != n:
                raise ValueError(f"Expected the given number of {name} ratios to match the number of {'rows' if name == 'height' else 'columns'} of the grid")
        self._hr, self._wr = height_ratios, width_ratios

    nrows = property(lambda self: self._nrows)
    ncols = property(lambda self: self._ncols)

    def get_geometry(self):
        return self._nrows, self._ncols

    def _widths(self):
        return list(self._wr) if self._wr is not None else [1] * self._ncols

    def _heights(self):
        return list(self._hr) if self._hr is not None else [1] * self._nrows

    def get_width_ratios(self):
        return self._widths()

    def get_height_ratios(self):
        return self._heights()

    def __getitem__(self, key):
        def span(k, n, axis):
            if isinstance(k, slice):
                start, stop, _ = k.indices(n)
                if stop <= start:
                    raise IndexError("GridSpec slice would result in no space allocated for subplot")
                return start, stop
            if k < 0:
                k += n
            if not 0 <= k < n:
                raise IndexError(f"index {k} is out of bounds for axis {axis} with size {n}")
            return k, k + 1
        if isinstance(key, tuple):
            if len(key) != 2:
                raise ValueError("Unrecognized subplot spec")
            return SubplotSpec(self, span(key[0], self._nrows, 0), span(key[1], self._ncols, 1))
        n = self._nrows * self._ncols
        a, b = span(key, n, 0)
        first, last = divmod(a, self._ncols), divmod(b - 1, self._ncols)
        return SubplotSpec(self, (min(first[0], last[0]), max(first[0], last[0]) + 1), (min(first[1], last[1]), max(first[1], last[1]) + 1))

    def _cells(self, fig):
        p = self._params(fig)
        def cuts(low, high, n, space, ratios):
            cell = (high - low) / (n + space * (n - 1))
            norm = cell * n / sum(ratios)
            out, at = [], 0.0
            sizes = []
            for i, r in enumerate(ratios):
                sizes += [space * cell if i else 0.0, r * norm]
            return np.cumsum(sizes).reshape((-1, 2))
        w = cuts(p["left"], p["right"], self._ncols, p["wspace"], self._widths()) + p["left"]
        h = p["top"] - cuts(p["bottom"], p["top"], self._nrows, p["hspace"], self._heights())
        return w, h

    def subplots(self, *, sharex=False, sharey=False, squeeze=True, subplot_kw=None):
        fig = self.figure
        for name, v in (("sharex", sharex), ("sharey", sharey)):
            if v not in (True, False, "all", "row", "col", "none"):
                raise ValueError(f"{v!r} is not a valid value for {name}. Supported values are 'all', 'row', 'col', 'none', False, True")
        sharex = {True: "all", False: "none"}.get(sharex, sharex)
        sharey = {True: "all", False: "none"}.get(sharey, sharey)
        axs = np.empty((self._nrows, self._ncols), dtype=object)
        for r in range(self._nrows):
            for c in range(self._ncols):
                at = {"none": None, "all": axs[0, 0], "row": axs[r, 0], "col": axs[0, c]}
                kw = dict(subplot_kw or {})
                kw["sharex"], kw["sharey"] = at[sharex], at[sharey]
                axs[r, c] = fig.add_subplot(self[r, c], **kw)
        for ax in axs.flat:
            s = ax.get_subplotspec()
            if sharex in ("col", "all") and not s.is_last_row():
                ax.xaxis.set_tick_params(labelbottom=False)
            if sharey in ("row", "all") and not s.is_first_col():
                ax.yaxis.set_tick_params(labelleft=False)
        if not squeeze:
            return axs
        if axs.size == 1:
            return axs[0, 0]
        return axs.squeeze()


class GridSpec(GridSpecBase):
    def __init__(self, nrows, ncols, figure=None, left=None, bottom=None, right=None, top=None, wspace=None, hspace=None, width_ratios=None, height_ratios=None):
        self.figure = figure
        self._own = {k: v for k, v in dict(left=left, bottom=bottom, right=right, top=top, wspace=wspace, hspace=hspace).items() if v is not None}
        GridSpecBase.__init__(self, nrows, ncols, height_ratios, width_ratios)

    def __repr__(self):
        ratios = "".join([f", {n}={r!r}" for n, r in (("height_ratios", self.get_height_ratios()), ("width_ratios", self.get_width_ratios())) if len(set(r)) != 1])
        return f"GridSpec({self._nrows}, {self._ncols}{ratios})"

    def _params(self, fig):
        p = dict(fig._subplotpars)
        p.update(self._own)
        return p

    def update(self, **kwargs):
        self._own.update(kwargs)

    def tight_layout(self, figure, **kwargs):
        pass


class GridSpecFromSubplotSpec(GridSpecBase):
    def __init__(self, nrows, ncols, subplot_spec, wspace=None, hspace=None, height_ratios=None, width_ratios=None):
        self._spec, self._w, self._h = subplot_spec, wspace, hspace
        self.figure = subplot_spec.get_gridspec().figure
        GridSpecBase.__init__(self, nrows, ncols, height_ratios, width_ratios)

    def _params(self, fig):
        b = self._spec.get_position(fig)
        return {"left": b.x0, "right": b.x1, "bottom": b.y0, "top": b.y1, "wspace": fig._subplotpars["wspace"] if self._w is None else self._w, "hspace": fig._subplotpars["hspace"] if self._h is None else self._h}


class SubplotSpec:
    def __init__(self, gridspec, rows, cols):
        self._gridspec, self.rows, self.cols = gridspec, rows, cols

    def __repr__(self):
        return f"{self._gridspec!r}[{self.rows[0]}:{self.rows[1]}, {self.cols[0]}:{self.cols[1]}]"

    def get_gridspec(self):
        return self._gridspec

    def _nested(self):
        return not isinstance(self._gridspec, GridSpec)

    rowspan = property(lambda self: range(*self.rows))
    colspan = property(lambda self: range(*self.cols))

    def is_first_row(self):
        return self.rows[0] == 0

    def is_last_row(self):
        return self.rows[1] == self._gridspec.nrows

    def is_first_col(self):
        return self.cols[0] == 0

    def is_last_col(self):
        return self.cols[1] == self._gridspec.ncols

    num1 = property(lambda self: self.get_geometry()[2])
    num2 = property(lambda self: self.get_geometry()[3])

    def get_geometry(self):
        n = self._gridspec.ncols
        first, last = self.rows[0] * n + self.cols[0], (self.rows[1] - 1) * n + self.cols[1] - 1
        return self._gridspec.nrows, n, np.int64(first), np.int64(last)

    def get_position(self, figure):
        from matplotlib.transforms import Bbox
        w, h = self._gridspec._cells(figure)
        c, r = w[self.cols[0]:self.cols[1]], h[self.rows[0]:self.rows[1]]
        return Bbox([[c.min(), r.min()], [c.max(), r.max()]])

    def subgridspec(self, nrows, ncols, **kwargs):
        return GridSpecFromSubplotSpec(nrows, ncols, self, **kwargs)

    def get_topmost_subplotspec(self):
        s = self
        while s._nested():
            s = s._gridspec._spec
        return s

"""#
}
