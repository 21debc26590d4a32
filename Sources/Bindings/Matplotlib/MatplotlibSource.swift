/// The parts of matplotlib, one text for each file here; long modules have several.
enum MatplotlibSource {
  /// Modules below `matplotlib`, by name.
  static var parts: [(String, String)] {
    [
      ("_close", closeWords),
      ("artist", artist),
      ("axis", axis),
      ("cm", colormapLists + cm),
      ("collections", collections),
      ("colorbar", colorbar),
      ("colors", colors + norms),
      ("container", container),
      ("contour", contour),
      ("figure", figure),
      ("gridspec", gridspec),
      ("image", image),
      ("legend", legend),
      ("lines", lines),
      ("patches", patches),
      ("path", path),
      ("pyplot", pyplot),
      ("spines", spines),
      ("style", style),
      ("text", text),
      ("ticker", locators + formatters),
      ("transforms", transforms),
      ("axes._base", axesBase + axesLimits + axesWords + axesSpec),
      (
        "axes._axes",
        plotLines + plotPoints + plotBars + plotAreas
          + plotStatistics + plotPictures + plotWords
      ),
      ("axes", axes),
    ]
  }

  private static let axes = """
    from matplotlib.axes._axes import Axes
    from matplotlib.axes._base import _AxesBase
    Subplot = Axes

    """
}
