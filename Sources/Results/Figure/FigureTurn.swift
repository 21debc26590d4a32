/// The sine and cosine of an angle in degrees, for the room that turned text needs and the ends of
/// arrows; near enough for drawing, and without the C library.
struct FigureTurn {
  let sine: Double
  let cosine: Double

  init(degrees: Double) {
    let turns = NumberText.floor(degrees / 360)
    let rest = degrees - turns * 360
    let quarter = Int(NumberText.floor(rest / 90))
    let angle = (rest - Double(quarter) * 90) * 0.017453292519943295
    let s = angle * angle
    let sine = angle * (1 - s / 6 * (1 - s / 20 * (1 - s / 42 * (1 - s / 72 * (1 - s / 110)))))
    let cosine = 1 - s / 2 * (1 - s / 12 * (1 - s / 30 * (1 - s / 56 * (1 - s / 90))))
    switch quarter {
    case 0: (self.sine, self.cosine) = (sine, cosine)
    case 1: (self.sine, self.cosine) = (cosine, -sine)
    case 2: (self.sine, self.cosine) = (-sine, -cosine)
    default: (self.sine, self.cosine) = (-cosine, sine)
    }
  }
}
