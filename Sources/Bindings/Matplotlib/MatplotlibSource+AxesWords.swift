extension MatplotlibSource {
  /// Titles, scales, ticks and legends of axes.
  static let axesWords = #"""
    # Places

    def get_position(self, original=False):
        from matplotlib.transforms import Bbox
        box = self._original_position()
        if original or self._aspect == "auto" or getattr(self, "_adjustable", "box") != "box":
            return box
        w, h = self.figure._size
        (x0, x1), (y0, y1) = self.get_xlim(), self.get_ylim()
        shape = self._aspect * abs(y1 - y0) / abs(x1 - x0) * w / h
        width, height = box.width, box.height
        if width * shape > height:
            width = height / shape
        else:
            height = width * shape
        dx = box.x0 + 0.5 * (box.width - width) - box.x0
        dy = box.y0 + 0.5 * (box.height - height) - box.y0
        return Bbox([[box.x0 + dx, box.y0 + dy], [box.x0 + width + dx, box.y0 + height + dy]])

    def _original_position(self):
        from matplotlib.transforms import Bbox
        if self._position is not None:
            return Bbox.from_bounds(*self._position)
        return self._subplotspec.get_position(self.figure)

    def _room(self):
        """Inches that ticks, labels and titles take at the left, right, top and bottom."""
        def wide(text, size):
            em = sum(0.636 if c.isdigit() else 0.318 if c in ".,:il|' " else 0.838 if c in "\u2212mwMW" else 0.6 for c in text)
            return em * size
        def tall(text, size):
            return (text.count("\n") + 1) * size * 1.1
        left = right = top = bottom = 0.0
        if self.axison:
            for axis, upright in ((self.xaxis, False), (self.yaxis, True)):
                if not axis._p["visible"]:
                    continue
                p = axis._params
                low, high = sorted(axis.get_view_interval())
                shown = [t for t, v in zip(axis._texts(), axis.get_majorticklocs()) if low <= v <= high and t._text]
                reach = max([wide(t._text, t._p["fontsize"]) if upright != (t._p["rotation"] % 180 == 90) else t._p["fontsize"] * 0.8 for t in shown] or [0])
                ticks = 3.5 if p["near"] or p["far"] else 0.0
                near = (reach + 3.5 if shown and p["label_near"] else 0.0) + ticks
                far = (reach + 3.5 if shown and p["label_far"] else 0.0) + (3.5 if p["far"] else 0.0)
                if axis.label._text:
                    extra = tall(axis.label._text, axis.label._p["fontsize"]) + 4
                    if axis.get_label_position() in ("top", "right"):
                        far += extra
                    else:
                        near += extra
                if upright:
                    left, right = max(left, near), max(right, far)
                else:
                    bottom, top = max(bottom, near), max(top, far)
        for t in (self.title, self._left_title, self._right_title):
            if t._text:
                top = max(top, tall(t._text, t._p["fontsize"]) + 6)
        return left / 72, right / 72, top / 72, bottom / 72

    def set_position(self, pos, which="both"):
        self._position = tuple(getattr(pos, "bounds", pos))
        self._subplotspec_free = True

    def _pixels(self):
        w, h = self.figure._size
        k = self.figure.dpi
        x, y, a, b = self._original_position().bounds
        return x * w * k, y * h * k, a * w * k, b * h * k

    def get_subplotspec(self):
        return self._subplotspec

    def get_gridspec(self):
        return self._subplotspec.get_gridspec() if self._subplotspec else None

    def get_xaxis_transform(self, which="grid"):
        return Transform("da", self)

    def get_yaxis_transform(self, which="grid"):
        return Transform("ad", self)

    def label_outer(self, remove_inner_ticks=False):
        s = self._subplotspec
        if not s.is_last_row():
            self.xaxis.set_tick_params(labelbottom=False)
            self.set_xlabel("")
        if not s.is_first_col():
            self.yaxis.set_tick_params(labelleft=False)
            self.set_ylabel("")

    def remove(self):
        self.figure._remove_axes(self)

    def sharex(self, other):
        self._join("x", other)

    def sharey(self, other):
        self._join("y", other)

    def _join(self, name, other):
        mine, theirs = getattr(self, name + "axis"), getattr(other, name + "axis")
        if mine._core is not theirs._core:
            mine._core = theirs._core
            mine._core.members.append(self)
            mine._core.stale = mine._core.auto

    def get_shared_x_axes(self):
        return _Group(self, "xaxis")

    def get_shared_y_axes(self):
        return _Group(self, "yaxis")

    def twinx(self, axes_class=None, **kwargs):
        ax = type(self)(self.figure, self._subplotspec, sharex=self, position=self._position)
        self._twin(ax)
        ax.yaxis.tick_right()
        ax.yaxis.set_label_position("right")
        self.yaxis.tick_left()
        ax.xaxis.set_visible(False)
        ax.patch
        return ax

    def twiny(self, axes_class=None, **kwargs):
        ax = type(self)(self.figure, self._subplotspec, sharey=self, position=self._position)
        self._twin(ax)
        ax.xaxis.tick_top()
        ax.xaxis.set_label_position("top")
        ax.yaxis.set_visible(False)
        return ax

    def _twin(self, ax):
        ax._twin_of = self._twin_of or self
        self.figure._axes.append(ax)
        self.figure._current_axes(ax)

    def secondary_xaxis(self, location, functions=None, **kwargs):
        raise NotImplementedError("lectern has no secondary axes: use ax.twiny() and set its limits.")

    def secondary_yaxis(self, location, functions=None, **kwargs):
        raise NotImplementedError("lectern has no secondary axes: use ax.twinx() and set its limits.")

    def inset_axes(self, bounds, *, transform=None, zorder=5, **kwargs):
        x, y, w, h = self.get_position().bounds
        b = bounds
        ax = type(self)(self.figure, None, position=(x + b[0] * w, y + b[1] * h, b[2] * w, b[3] * h), **kwargs)
        ax._inset = (self, tuple(float(v) for v in bounds))
        self.figure._axes.append(ax)
        return ax

    def indicate_inset_zoom(self, inset_ax, **kwargs):
        return None

    # Words

    def _title_of(self, loc):
        titles = {"left": self._left_title, "center": self.title, "right": self._right_title}
        if loc not in titles:
            raise ValueError(f"{loc!r} is not a valid value for loc. Supported values are 'left', 'center', 'right'")
        return titles[loc]

    def set_title(self, label, fontdict=None, loc=None, pad=None, *, y=None, **kwargs):
        t = self._title_of((loc or "center").lower())
        t.set_text(label)
        if fontdict:
            t.set(**fontdict)
        t.set(**kwargs)
        return t

    set_title.__qualname__ = "Axes.set_title"

    def get_title(self, loc="center"):
        return self._title_of(loc.lower()).get_text()

    def set_xlabel(self, xlabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
        self.xaxis._where = loc
        return self.xaxis.set_label_text(xlabel, fontdict, **kwargs)

    def set_ylabel(self, ylabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
        self.yaxis._where = loc
        return self.yaxis.set_label_text(ylabel, fontdict, **kwargs)

    def get_xlabel(self):
        return self.xaxis.label.get_text()

    def get_ylabel(self):
        return self.yaxis.label.get_text()

    # Scales and ticks

    def set_xscale(self, value, **kwargs):
        self.xaxis._set_scale(value, **kwargs)

    def set_yscale(self, value, **kwargs):
        self.yaxis._set_scale(value, **kwargs)

    def get_xscale(self):
        return self.xaxis.get_scale()

    def get_yscale(self):
        return self.yaxis.get_scale()

    def get_xticks(self, *, minor=False):
        return self.xaxis.get_ticklocs(minor=minor)

    def get_yticks(self, *, minor=False):
        return self.yaxis.get_ticklocs(minor=minor)

    def set_xticks(self, ticks, labels=None, *, minor=False, **kwargs):
        return self.xaxis.set_ticks(ticks, labels, minor=minor, **kwargs)

    def set_yticks(self, ticks, labels=None, *, minor=False, **kwargs):
        return self.yaxis.set_ticks(ticks, labels, minor=minor, **kwargs)

    def get_xticklabels(self, minor=False, which=None):
        return self.xaxis.get_ticklabels(minor, which)

    def get_yticklabels(self, minor=False, which=None):
        return self.yaxis.get_ticklabels(minor, which)

    def get_xmajorticklabels(self):
        return self.xaxis.get_majorticklabels()

    def get_ymajorticklabels(self):
        return self.yaxis.get_majorticklabels()

    def set_xticklabels(self, labels, *, minor=False, fontdict=None, **kwargs):
        return self.xaxis.set_ticklabels(labels, minor=minor, fontdict=fontdict, **kwargs)

    def set_yticklabels(self, labels, *, minor=False, fontdict=None, **kwargs):
        return self.yaxis.set_ticklabels(labels, minor=minor, fontdict=fontdict, **kwargs)

    def get_xgridlines(self):
        return self.xaxis.get_gridlines()

    def get_ygridlines(self):
        return self.yaxis.get_gridlines()

    def minorticks_on(self):
        for a in (self.xaxis, self.yaxis):
            if a.get_scale() == "linear":
                a.set_minor_locator(_t.AutoMinorLocator())

    def minorticks_off(self):
        self.xaxis.set_minor_locator(_t.NullLocator())
        self.yaxis.set_minor_locator(_t.NullLocator())

    def tick_params(self, axis="both", **kwargs):
        if axis not in ("x", "y", "both"):
            raise ValueError(f"{axis!r} is not a valid value for axis. Supported values are 'x', 'y', 'both'")
        if axis in ("x", "both"):
            self.xaxis.set_tick_params(**{k: v for k, v in kwargs.items() if k not in ("left", "right", "labelleft", "labelright")})
        if axis in ("y", "both"):
            self.yaxis.set_tick_params(**{k: v for k, v in kwargs.items() if k not in ("bottom", "top", "labelbottom", "labeltop")})

    def ticklabel_format(self, *, axis="both", style=None, scilimits=None, useOffset=None, useLocale=None, useMathText=None):
        for n, a in (("x", self.xaxis), ("y", self.yaxis)):
            f = a.get_major_formatter()
            if axis not in (n, "both"):
                continue
            if not isinstance(f, _t.ScalarFormatter):
                raise AttributeError("This method only works with the ScalarFormatter")
            if style is not None:
                f.set_scientific(style in ("sci", "scientific"))
            if scilimits is not None:
                f.set_powerlimits(scilimits)
            if useOffset is not None:
                f.set_useOffset(useOffset)
            if useMathText is not None:
                f.set_useMathText(useMathText)

    def locator_params(self, axis="both", tight=None, **kwargs):
        for n, a in (("x", self.xaxis), ("y", self.yaxis)):
            if axis in (n, "both"):
                a.get_major_locator().set_params(**kwargs)

    def grid(self, visible=None, which="major", axis="both", **kwargs):
        if axis not in ("x", "y", "both"):
            raise ValueError(f"{axis!r} is not a valid value for axis. Supported values are 'x', 'y', 'both'")
        if axis in ("x", "both"):
            self.xaxis.grid(visible, which=which, **kwargs)
        if axis in ("y", "both"):
            self.yaxis.grid(visible, which=which, **kwargs)

    # Legends

    def get_legend(self):
        return self._legend

    def get_legend_handles_labels(self, legend_handler_map=None):
        handles, labels = [], []
        pool = [*(c for c in self._children if isinstance(c, (Line2D, Patch)) or hasattr(c, "get_offsets")), *self.containers]
        for h in pool:
            label = h.get_label()
            if label and not label.startswith("_"):
                handles.append(h)
                labels.append(label)
        return handles, labels

    def _legend_parts(self, args, kwargs):
        handles, labels = kwargs.pop("handles", None), kwargs.pop("labels", None)
        if len(args) > 2:
            raise TypeError(f"legend() takes 0-2 positional arguments but {len(args)} were given")
        if handles is not None and labels is not None:
            return list(handles), list(labels)
        if handles is not None:
            handles = list(handles)
            return handles, [h.get_label() for h in handles]
        if labels is not None:
            found = [h for h in self._drawn() if True]
            return [h for h, _ in zip(found, labels)], list(labels)
        if len(args) == 1:
            labels = args[0]
            if isinstance(labels, str) or any(isinstance(l, Artist) for l in labels):
                raise TypeError("A single argument passed to legend() must be a list of labels, but found an Artist in there." if not isinstance(labels, str) else "A single argument passed to legend() must be a list of labels.")
            return [h for h, _ in zip(self._drawn(), labels)], list(labels)
        if len(args) == 2:
            return list(args[0]), list(args[1])
        found = self.get_legend_handles_labels()
        if not found[0]:
            import warnings
            warnings.warn("No artists with labels found to put in legend.  Note that artists whose label start with an underscore are ignored when legend() is called with no argument.", stacklevel=4)
        return found

    def _drawn(self):
        pool = [c for c in self._children if isinstance(c, Line2D)]
        pool += [c for c in self._children if isinstance(c, Patch) and not any(c in k for k in self.containers)]
        pool += [c for c in self._children if hasattr(c, "get_offsets")]
        return pool + list(self.containers)

    def legend(self, *args, **kwargs):
        handles, labels = self._legend_parts(args, kwargs)
        self._legend = Legend(self, handles, labels, **kwargs)
        return self._legend

"""#
}
