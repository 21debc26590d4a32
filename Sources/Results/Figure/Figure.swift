/// What a program drew: axes with what stands in them, in data coordinates that are already scaled
/// (a logarithmic axis comes as logarithms), to be laid out, drawn and read aloud.
///
/// Lengths and font sizes are points, sizes of figures inches, as in matplotlib.
public struct Figure: Sendable {
  public struct Color: Sendable, Equatable {
    public var red: Double
    public var green: Double
    public var blue: Double
    public var alpha: Double
    public init(_ red: Double, _ green: Double, _ blue: Double, _ alpha: Double = 1) {
      self.red = red
      self.green = green
      self.blue = blue
      self.alpha = alpha
    }
    static let black = Color(0, 0, 0)
  }

  /// What a coordinate counts in: data, or parts of the axes or of the figure.
  public enum System: Sendable { case data, axes, figure }

  public struct Label: Sendable {
    public var x = 0.0
    public var y = 0.0
    public var text = ""
    public var color: Color?
    public var size = 10.0
    /// `left`, `center` or `right`.
    public var horizontal = "left"
    /// `top`, `center`, `baseline` or `bottom`.
    public var vertical = "baseline"
    /// Degrees, counterclockwise.
    public var rotation = 0.0
    public var isBold = false
    public var isItalic = false
    public var isMono = false
    public var systems: (System, System) = (.data, .data)
    public var dx = 0.0
    public var dy = 0.0
    public var boxFill: Color?
    public var boxEdge: Color?
    public init() {}
  }

  public struct Tick: Sendable {
    public var at: Double
    public var label: String
    public var size: Double
    public var rotation: Double
    public var color: Color?
    public var horizontal: String
    public var showsLabel: Bool
    public init(
      at: Double, label: String, size: Double, rotation: Double, color: Color?,
      horizontal: String, showsLabel: Bool
    ) {
      self.at = at
      self.label = label
      self.size = size
      self.rotation = rotation
      self.color = color
      self.horizontal = horizontal
      self.showsLabel = showsLabel
    }
  }

  public struct Grid: Sendable {
    public var color: Color
    public var width: Double
    public var dash: [Double]
    /// The colour is nobody's choice: the page's own is taken.
    public var isPlain: Bool
    public init(color: Color, width: Double, dash: [Double], isPlain: Bool) {
      self.color = color
      self.width = width
      self.dash = dash
      self.isPlain = isPlain
    }
  }

  public struct Axis: Sendable {
    public var low = 0.0
    public var high = 1.0
    public var major: [Tick] = []
    public var minor: [Tick] = []
    /// `1e6` at the end of the axis.
    public var offset = ""
    public var label: Label?
    public var labelIsFar = false
    /// Ticks and labels at the left or bottom (near), at the right or top (far).
    public var near = true
    public var far = false
    public var nearLabels = true
    public var farLabels = false
    public var tickLength = 3.5
    public var color: Color?
    public var majorGrid: Grid?
    public var minorGrid: Grid?
    public var isVisible = true
    public init() {}
  }

  public struct Spine: Sendable {
    public var isVisible: Bool
    public var color: Color?
    public var width: Double
    /// `outward` (points), `axes` (part) or `data`.
    public var kind: String
    public var position: Double
    public init(isVisible: Bool, color: Color?, width: Double, kind: String, position: Double) {
      self.isVisible = isVisible
      self.color = color
      self.width = width
      self.kind = kind
      self.position = position
    }
  }

  /// Points joined by a line, or marked, or both.
  public struct Line: Sendable {
    public var x: [Double] = []
    public var y: [Double] = []
    public var color: Color?
    public var width = 1.5
    public var dash: [Double] = []
    /// matplotlib's letter; empty for none.
    public var marker = ""
    public var markerSize = 6.0
    public var markerFill: Color?
    public var markerEdge: Color?
    public var markerEdgeWidth = 1.0
    public var systems: (System, System) = (.data, .data)
    public init() {}
  }

  public struct Marks: Sendable {
    public var x: [Double] = []
    public var y: [Double] = []
    /// Squares of diameters.
    public var sizes: [Double] = []
    public var fills: [Color] = []
    public var edges: [Color] = []
    public var widths: [Double] = []
    public var marker = "o"
    public init() {}
  }

  public struct Polygon: Sendable {
    public var x: [Double] = []
    public var y: [Double] = []
    public var fill: Color?
    public var edge: Color?
    public var width = 1.0
    public var dash: [Double] = []
    public var hatch = ""
    public var isClosed = true
    public var systems: (System, System) = (.data, .data)
    public init() {}
  }

  /// A raster of colours over a rectangle of the data; the first row is drawn at `y1`.
  public struct Raster: Sendable {
    public var width: Int
    public var height: Int
    /// Red, green, blue and alpha of each pixel, row by row.
    public var rgba: [UInt8]
    public var x0: Double
    public var x1: Double
    public var y0: Double
    public var y1: Double
    public var isSmooth: Bool
    public init(
      width: Int, height: Int, rgba: [UInt8], x0: Double, x1: Double, y0: Double, y1: Double,
      isSmooth: Bool
    ) {
      self.width = width
      self.height = height
      self.rgba = rgba
      self.x0 = x0
      self.x1 = x1
      self.y0 = y0
      self.y1 = y1
      self.isSmooth = isSmooth
    }
  }

  /// Coloured cells between the points of a grid: `(rows + 1) × (columns + 1)` corners.
  public struct Mesh: Sendable {
    public var x: [Double]
    public var y: [Double]
    public var rows: Int
    public var columns: Int
    public var rgba: [UInt8]
    public var edge: Color?
    public var width: Double
    public init(
      x: [Double], y: [Double], rows: Int, columns: Int, rgba: [UInt8], edge: Color?,
      width: Double
    ) {
      self.x = x
      self.y = y
      self.rows = rows
      self.columns = columns
      self.rgba = rgba
      self.edge = edge
      self.width = width
    }
  }

  /// Lines of equal height, or the bands between them.
  public struct Contours: Sendable {
    public struct Mark: Sendable {
      public var level: Double
      public var text: String
      public var size: Double
      public var color: Color?
      public init(level: Double, text: String, size: Double, color: Color?) {
        self.level = level
        self.text = text
        self.size = size
        self.color = color
      }
    }
    public var field: ContourField
    public var levels: [Double] = []
    public var colors: [Color] = []
    public var widths: [Double] = []
    public var dashes: [[Double]] = []
    public var isFilled = false
    public var alpha = 1.0
    public var marks: [Mark] = []
    /// Bands below the first and above the last level.
    public var extendsDown = false
    public var extendsUp = false
    public init(field: ContourField) { self.field = field }
  }

  public struct Arrow: Sendable {
    public var from: (Double, Double) = (0, 0)
    public var to: (Double, Double) = (0, 0)
    public var color = Color.black
    public var width = 1.0
    /// `->`, `-|>`, `<->`, `-` …
    public var head = "->"
    public var fromSystems: (System, System) = (.data, .data)
    public var toSystems: (System, System) = (.data, .data)
    public var shrinkFrom = 0.0
    public var shrinkTo = 0.0
    public var bend = 0.0
    public var dx = 0.0
    public var dy = 0.0
    /// The words that the arrow comes from.
    public var label: Label?
    public init() {}
  }

  public enum Item: Sendable {
    case line(Line)
    case marks(Marks)
    case polygon(Polygon)
    case raster(Raster)
    case mesh(Mesh)
    case contours(Contours)
    case label(Label)
    case arrow(Arrow)
  }

  public struct Legend: Sendable {
    public struct Entry: Sendable {
      public var text: String
      public var size: Double
      public var color: Color?
      /// A sample of the line and its marker; nil for a coloured box.
      public var line: Line?
      public var fill: Color?
      public var edge: Color?
      public var edgeWidth: Double
      public var hatch: String
      public init(
        text: String, size: Double, color: Color?, line: Line?, fill: Color?, edge: Color?,
        edgeWidth: Double, hatch: String
      ) {
        self.text = text
        self.size = size
        self.color = color
        self.line = line
        self.fill = fill
        self.edge = edge
        self.edgeWidth = edgeWidth
        self.hatch = hatch
      }
    }
    public var entries: [Entry] = []
    public var location = "best"
    /// `bbox_to_anchor`: a point or a rectangle in parts of the axes.
    public var anchor: [Double] = []
    public var columns = 1
    public var hasFrame = true
    public var title = ""
    public var titleSize = 10.0
    public init() {}
  }

  /// What is said of one thing in the axes when the figure is read aloud.
  public struct Fact: Sendable {
    public var kind: String
    public var label: String
    public var count: Int
    public var x: (Double, Double)
    public var y: (Double, Double)
    /// The first and the last value of a line.
    public var ends: (Double, Double)?
    public init(
      kind: String, label: String, count: Int, x: (Double, Double), y: (Double, Double),
      ends: (Double, Double)?
    ) {
      self.kind = kind
      self.label = label
      self.count = count
      self.x = x
      self.y = y
      self.ends = ends
    }
  }

  public struct ColorBar: Sendable {
    /// Red, green, blue and alpha from the low end to the high end.
    public var rgba: [UInt8]
    public var isVertical: Bool
    /// The axes it belongs to; empty where it has axes of its own.
    public var parents: [Int]
    public var shrink: Double
    public init(rgba: [UInt8], isVertical: Bool, parents: [Int], shrink: Double) {
      self.rgba = rgba
      self.isVertical = isVertical
      self.parents = parents
      self.shrink = shrink
    }
  }

  /// Where axes stand: in cells of a grid, or in a rectangle in parts of the figure (of other axes,
  /// for an inset).
  public enum Place: Sendable {
    case cells(rows: Range<Int>, columns: Range<Int>, heights: [Double], widths: [Double])
    case rectangle(x: Double, y: Double, width: Double, height: Double)
  }

  public struct Axes: Sendable {
    public var place = Place.rectangle(x: 0.125, y: 0.11, width: 0.775, height: 0.77)
    public var items: [Item] = []
    /// Something with colours of its own covers the ground: black and white stay what they are.
    public var hasOpaqueGround = false
    public var x = Axis()
    public var y = Axis()
    /// Left, right, bottom, top.
    public var spines: [Spine] = []
    /// Left, centre, right.
    public var titles: [Label] = []
    public var isOn = true
    public var isVisible = true
    public var background: Color?
    /// Height of a unit of y over the width of a unit of x; 0 for any.
    public var aspect = 0.0
    /// Height over width of the box; 0 for any.
    public var boxAspect = 0.0
    public var legends: [Legend] = []
    public var facts: [Fact] = []
    /// The axes whose place these share, or -1.
    public var twinOf = -1
    /// The axes in which these stand, or -1.
    public var insetIn = -1
    public var bar: ColorBar?
    public init() {}
  }

  public var width = 6.4
  public var height = 4.8
  public var axes: [Axes] = []
  public var texts: [Label] = []
  public var title: Label?
  public var xLabel: Label?
  public var yLabel: Label?
  public var legends: [Legend] = []
  public var background: Color?
  public init() {}
}
