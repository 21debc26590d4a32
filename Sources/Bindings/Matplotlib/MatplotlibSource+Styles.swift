extension MatplotlibSource {
  /// Sheets of settings by name.
  static let style = #"""
from matplotlib import rcParams, _DEFAULTS, cycler, rc_context

_SEABORN = {"axes.linewidth": 1.0, "axes.grid": True, "axes.axisbelow": True, "grid.color": "0.8"}
library = {
    "default": dict(_DEFAULTS),
    "classic": {},
    "ggplot": {"axes.grid": True, "axes.facecolor": "#E5E5E5", "axes.edgecolor": "white", "axes.labelcolor": "#555555", "grid.color": "white", "xtick.color": "#555555", "ytick.color": "#555555", "axes.prop_cycle": cycler("color", ["#E24A33", "#348ABD", "#988ED5", "#777777", "#FBC15E", "#8EBA42", "#FFB5B8"])},
    "bmh": {"axes.grid": True, "axes.prop_cycle": cycler("color", ["#348ABD", "#A60628", "#7A68A6", "#467821", "#D55E00", "#CC79A7", "#56B4E9", "#009E73", "#F0E442", "#0072B2"]), "lines.linewidth": 2.0},
    "fivethirtyeight": {"lines.linewidth": 4.0, "axes.grid": True, "axes.prop_cycle": cycler("color", ["#008fd5", "#fc4f30", "#e5ae38", "#6d904f", "#8b8b8b", "#810f7c"]), "font.size": 14.0},
    "dark_background": {},
    "grayscale": {"axes.prop_cycle": cycler("color", ["0.00", "0.40", "0.60", "0.70"]), "image.cmap": "gray"},
    "tableau-colorblind10": {"axes.prop_cycle": cycler("color", ["#006BA4", "#FF800E", "#ABABAB", "#595959", "#5F9ED1", "#C85200", "#898989", "#A2C8EC", "#FFBC79", "#CFCFCF"])},
    "fast": {}, "petroff10": {"axes.prop_cycle": cycler("color", ["#3f90da", "#ffa90e", "#bd1f01", "#94a4a2", "#832db6", "#a96b59", "#e76300", "#b9ac70", "#717581", "#92dadd"])},
}
for _name in ("", "-whitegrid", "-darkgrid"):
    library["seaborn-v0_8" + _name] = dict(_SEABORN)
for _name in ("-white", "-ticks", "-paper", "-notebook", "-talk", "-poster", "-dark"):
    library["seaborn-v0_8" + _name] = {}
for _name, _colors in (("colorblind", "#0072B2 #009E73 #D55E00 #CC79A7 #F0E442 #56B4E9"), ("deep", "#4C72B0 #55A868 #C44E52 #8172B2 #CCB974 #64B5CD"), ("muted", "#4878CF #6ACC65 #D65F5F #B47CC7 #C4AD66 #77BEDB"), ("bright", "#003FFF #03ED3A #E8000B #8A2BE2 #FFC400 #00D7FF"), ("pastel", "#92C6FF #97F0AA #FF9F9A #D0BBFF #FFFEA3 #B0E0E6"), ("dark-palette", "#001C7F #017517 #8C0900 #7600A1 #B8860B #006374")):
    library["seaborn-v0_8-" + _name] = {"axes.prop_cycle": cycler("color", _colors.split())}
available = sorted(n for n in library if n != "default")


def use(style):
    for s in [style] if isinstance(style, (str, dict)) else style:
        if isinstance(s, dict):
            rcParams.update(s)
            continue
        if s not in library:
            raise OSError(f"{s!r} is not a valid package style, path of style file, URL of style file, or library style name (library styles are listed in `style.available`)")
        for k, v in library[s].items():
            if k not in ("backend", "interactive", "toolbar"):
                rcParams[k] = v


class context(rc_context):
    def __init__(self, style, after_reset=False):
        rc_context.__init__(self)
        self._style = style

    def __enter__(self):
        rc_context.__enter__(self)
        use(self._style)


def reload_library():
    pass

"""#
}
