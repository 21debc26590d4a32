extension MatplotlibSource {
  /// Limits of the axes, and how they follow the data.
  static let axesLimits = #"""
    # Limits

    def _extend(self, x=(), y=()):
        lim = self._lim
        for k, v, axis in ((0, x, self.xaxis), (2, y, self.yaxis)):
            a = np.asarray(v, dtype=float).ravel()
            if not a.size:
                continue
            a = a[np.isfinite(a)]
            if a.size:
                lim[k], lim[k + 1] = min(lim[k], float(a.min())), max(lim[k + 1], float(a.max()))
                a = a[a > 0]
                if a.size:
                    lim[4 + k // 2] = min(lim[4 + k // 2], float(a.min()))
            axis._core.stale = True

    def _widen(self, autoscale, x, y):
        """The data reaches further; the limits follow at once only if that was asked for."""
        before = self.xaxis._core.stale, self.yaxis._core.stale
        self._extend(x, y)
        if not autoscale:
            self.xaxis._core.stale, self.yaxis._core.stale = before

    def update_datalim(self, xys, updatex=True, updatey=True):
        a = np.asarray(xys, dtype=float)
        self._extend(a[:, 0] if updatex else (), a[:, 1] if updatey else ())

    @property
    def dataLim(self):
        from matplotlib.transforms import Bbox
        l = self._lim
        return Bbox([[l[0], l[2]], [l[1], l[3]]])

    @property
    def viewLim(self):
        from matplotlib.transforms import Bbox
        (x0, x1), (y0, y1) = self.xaxis.get_view_interval(), self.yaxis.get_view_interval()
        return Bbox([[x0, y0], [x1, y1]])

    @property
    def bbox(self):
        from matplotlib.transforms import Bbox
        return Bbox.from_bounds(*self._pixels())

    def relim(self, visible_only=False):
        self._lim = [math.inf, -math.inf, math.inf, -math.inf, math.inf, math.inf]
        from matplotlib.image import AxesImage
        for c in self._children:
            if isinstance(c, Line2D):
                x, y = c._numbers()
                self._extend(x if c._code[0] == "d" else (), y if c._code[1] == "d" else ())
            elif isinstance(c, Patch) and c._code == "dd":
                self._extend(*c._outline())
            elif isinstance(c, AxesImage):
                e = c.get_extent()
                self._extend(e[:2], e[2:])

    def _settle(self):
        for k, axis in ((0, self.xaxis), (1, self.yaxis)):
            core = axis._core
            if core.stale:
                core.stale = False
                if core.auto:
                    self._autoscale(axis, k)

    def _autoscale(self, axis, k):
        core = axis._core
        low, high = math.inf, -math.inf
        sticky = set()
        margin = None
        for ax in core.members:
            own = 0 if ax.xaxis._core is core else 1
            if axis.axis_name != "xy"[own]:
                own = k
            lim = ax._lim
            low, high = min(low, lim[2 * own]), max(high, lim[2 * own + 1])
            if ax._sticky_on:
                for c in ax._children:
                    for v in c._sticky[own]:
                        sticky.add(float(v))
        margin = self._margins[k]
        if low > high:
            low, high = -math.inf, math.inf
            if core.scale != "log":
                core.view = [0.0, 1.0]
                return
        sticky = sorted(sticky)
        if core.scale == "log":
            sticky = [s for s in sticky if s > 0]
        tol = 1e-5 * abs(high - low)
        below = [s for s in sticky if s < low + tol]
        above = [s for s in sticky if s >= high - tol]
        a, z = core.locators[0].nonsingular(low, high)
        fa, fz = [float(v) for v in axis._fwd(np.array([a, z], dtype=float))]
        d = (fz - fa) * margin
        if not math.isfinite(d):
            d = 0
        if margin and d or core.scale != "linear":
            a, z = [float(v) for v in axis._inv(np.array([fa - d, fz + d]))]
        if below:
            a = max(a, below[-1])
        if above:
            z = min(z, above[0])
        a, z = core.locators[0].view_limits(a, z)
        core.view = [float(z), float(a)] if axis.get_inverted_now() else [float(a), float(z)]

    _sticky_on = True
    use_sticky_edges = property(lambda self: self._sticky_on, lambda self, v: setattr(self, "_sticky_on", bool(v)))

    def autoscale(self, enable=True, axis="both", tight=None):
        for n, k in (("x", self.xaxis), ("y", self.yaxis)):
            if axis in (n, "both"):
                if enable is not None:
                    k._core.auto = bool(enable)
                k._core.stale = k._core.stale or k._core.auto
                if tight:
                    self._margins["xy".index(n)] = 0

    def autoscale_view(self, tight=None, scalex=True, scaley=True):
        self.autoscale(None, "both" if scalex and scaley else "x" if scalex else "y", tight)

    def get_autoscalex_on(self):
        return self.xaxis._core.auto

    def get_autoscaley_on(self):
        return self.yaxis._core.auto

    def set_autoscalex_on(self, b):
        self.xaxis._core.auto = b

    def set_autoscaley_on(self, b):
        self.yaxis._core.auto = b

    def margins(self, *margins, x=None, y=None, tight=True):
        if margins and (x is not None or y is not None):
            raise TypeError("Cannot pass both positional and keyword arguments for x and/or y.")
        if len(margins) == 1:
            x = y = margins[0]
        elif len(margins) == 2:
            x, y = margins
        elif margins:
            raise TypeError("Must pass a single positional argument for all margins, or one for each margin (x, y).")
        if x is None and y is None:
            return tuple(self._margins)
        if x is not None:
            self._margins[0] = x
            self.xaxis._core.stale = True
        if y is not None:
            self._margins[1] = y
            self.yaxis._core.stale = True

    def set_xmargin(self, m):
        self.margins(x=m)

    def set_ymargin(self, m):
        self.margins(y=m)

    def get_xmargin(self):
        return self._margins[0]

    def get_ymargin(self):
        return self._margins[1]

    def _set_lim(self, axis, low, high, auto):
        self._settle()
        core = axis._core
        old = core.view
        out = []
        for v, was in ((low, old[0]), (high, old[1])):
            if v is None:
                out.append(float(was))
                continue
            v = axis._convert(v)
            v = v.item() if isinstance(v, np.ndarray) else v
            if isinstance(v, (int, float, np.number)) and not math.isfinite(v):
                raise ValueError("Axis limits cannot be NaN or Inf")
            out.append(v)
        low, high = out
        if core.scale == "log":
            import warnings
            n = axis.axis_name
            if low <= 0:
                warnings.warn(f"Attempt to set non-positive {n}lim on a log-scaled axis will be ignored.", stacklevel=4)
                low = old[0]
            if high <= 0:
                warnings.warn(f"Attempt to set non-positive {n}lim on a log-scaled axis will be ignored.", stacklevel=4)
                high = old[1]
        if low == high:
            import warnings
            n = axis.axis_name
            a, b = ("left", "right") if n == "x" else ("bottom", "top")
            warnings.warn(f"Attempting to set identical low and high {n}lims makes transformation singular; automatically expanding.", stacklevel=4)
        turned = low > high
        a, z = core.locators[0].nonsingular(low, high) if core.scale == "linear" or low == high else (min(low, high), max(low, high))
        core.view = [float(z), float(a)] if turned else [float(a), float(z)]
        if auto is not None:
            core.auto = bool(auto)
            core.stale = False
        else:
            core.stale = False
        return tuple(core.view)

    def set_xlim(self, left=None, right=None, *, emit=True, auto=False, xmin=None, xmax=None):
        if right is None and np.iterable(left):
            left, right = left
        if xmin is not None:
            if left is not None:
                raise TypeError("Cannot pass both 'left' and 'xmin'")
            left = xmin
        if xmax is not None:
            if right is not None:
                raise TypeError("Cannot pass both 'right' and 'xmax'")
            right = xmax
        return self._set_lim(self.xaxis, left, right, auto)

    def set_ylim(self, bottom=None, top=None, *, emit=True, auto=False, ymin=None, ymax=None):
        if top is None and np.iterable(bottom):
            bottom, top = bottom
        if ymin is not None:
            if bottom is not None:
                raise TypeError("Cannot pass both 'bottom' and 'ymin'")
            bottom = ymin
        if ymax is not None:
            if top is not None:
                raise TypeError("Cannot pass both 'top' and 'ymax'")
            top = ymax
        return self._set_lim(self.yaxis, bottom, top, auto)

    def get_xlim(self):
        return tuple(np.float64(v) for v in self.xaxis.get_view_interval())

    def get_ylim(self):
        return tuple(np.float64(v) for v in self.yaxis.get_view_interval())

    def get_xbound(self):
        return tuple(sorted(self.get_xlim()))

    def get_ybound(self):
        return tuple(sorted(self.get_ylim()))

    def set_xbound(self, lower=None, upper=None):
        if upper is None and np.iterable(lower):
            lower, upper = lower
        self.set_xlim(lower, upper, auto=None)

    def set_ybound(self, lower=None, upper=None):
        if upper is None and np.iterable(lower):
            lower, upper = lower
        self.set_ylim(lower, upper, auto=None)

    def invert_xaxis(self):
        self.xaxis.set_inverted(not self.xaxis.get_inverted())

    def invert_yaxis(self):
        self.yaxis.set_inverted(not self.yaxis.get_inverted())

    def xaxis_inverted(self):
        return self.xaxis.get_inverted()

    def yaxis_inverted(self):
        return self.yaxis.get_inverted()

    def axis(self, arg=None, /, *, emit=True, **kwargs):
        if isinstance(arg, bool):
            arg = "on" if arg else "off"
        if isinstance(arg, str):
            if arg == "off":
                self.set_axis_off()
            elif arg == "on":
                self.set_axis_on()
            elif arg in ("equal", "tight", "scaled", "auto", "image", "square"):
                self.autoscale(True)
                self.set_aspect("auto")
                if arg == "auto":
                    self.autoscale(True)
                    self.set_aspect("auto")
                elif arg == "tight":
                    self._settle()
                    self.autoscale(False)
                else:
                    if arg == "image":
                        self.autoscale(True, tight=True)
                    self._settle()
                    if arg == "square":
                        (x0, x1), (y0, y1) = self.get_xlim(), self.get_ylim()
                        edge = max(abs(x1 - x0), abs(y1 - y0))
                        self.set_xlim(x0, x0 + edge)
                        self.set_ylim(y0, y0 + edge)
                    if arg != "equal":
                        self.autoscale(False)
                    self.set_aspect("equal", adjustable="datalim" if arg in ("equal", "square") else "box")
            else:
                raise ValueError(f"Unrecognized string {arg!r} to axis; try 'on' or 'off'")
        elif arg is not None:
            if len(arg) != 4:
                raise TypeError("The first argument to axis() must be an iterable of the form [xmin, xmax, ymin, ymax]")
            self.set_xlim(arg[0], arg[1])
            self.set_ylim(arg[2], arg[3])
        else:
            def take(name):
                return kwargs.pop(name, None)
            x0, x1, y0, y1 = take("xmin"), take("xmax"), take("ymin"), take("ymax")
            if x0 is not None or x1 is not None:
                self.set_xlim(x0, x1)
            if y0 is not None or y1 is not None:
                self.set_ylim(y0, y1)
        if kwargs:
            raise TypeError(f"axis() got an unexpected keyword argument '{next(iter(kwargs))}'")
        return (*self.get_xlim(), *self.get_ylim())

    def set_axis_off(self):
        self.axison = False

    def set_axis_on(self):
        self.axison = True

    def get_axis_on(self):
        return self.axison

    def set_frame_on(self, b):
        self._frame = b

    def get_frame_on(self):
        return self._frame

    def set_axisbelow(self, b):
        pass

    def get_axisbelow(self):
        return "line"

    def set_facecolor(self, color):
        to_rgba(color)
        self._facecolor = color

    def get_facecolor(self):
        return to_rgba(self._facecolor)

    def set_aspect(self, aspect, adjustable=None, anchor=None, share=False):
        if aspect == "equal":
            aspect = 1
        if aspect != "auto":
            aspect = float(aspect)
            if aspect <= 0 or not math.isfinite(aspect):
                raise ValueError("aspect must be finite and positive ")
        self._aspect, self._adjustable = aspect, adjustable or getattr(self, "_adjustable", "box")

    def get_aspect(self):
        return self._aspect

    def set_box_aspect(self, aspect=None):
        self._box_aspect = aspect

    def set_adjustable(self, adjustable, share=False):
        self._adjustable = adjustable

    def set_anchor(self, anchor, share=False):
        pass

    def set_navigate(self, b):
        pass

    def format_coord(self, x, y):
        return f"(x, y) = ({x:g}, {y:g})"

    def get_data_ratio(self):
        (x0, x1), (y0, y1) = self.get_xlim(), self.get_ylim()
        return abs(y1 - y0) / abs(x1 - x0)

"""#
}
