extension MatplotlibSource {
  /// Corners of shapes.
  static let path = #"""
import numpy as np


class Path:
    STOP, MOVETO, LINETO, CURVE3, CURVE4, CLOSEPOLY = 0, 1, 2, 3, 4, 79

    def __init__(self, vertices, codes=None, closed=False, **options):
        self.vertices = np.asarray(vertices, dtype=float)
        self.codes = None if codes is None else np.asarray(codes)

    def __len__(self):
        return len(self.vertices)

    def contains_points(self, points, transform=None, radius=0.0):
        p = np.asarray(points, dtype=float)
        inside = np.zeros(len(p), dtype=bool)
        v = self.vertices
        for (x0, y0), (x1, y1) in zip(v.tolist(), np.roll(v, -1, axis=0).tolist()):
            if y0 == y1:
                continue
            crosses = (p[:, 1] < y0) != (p[:, 1] < y1)
            inside ^= crosses & (p[:, 0] < (x1 - x0) * (p[:, 1] - y0) / (y1 - y0) + x0)
        return inside

    def contains_point(self, point, transform=None, radius=0.0):
        return bool(self.contains_points([point])[0])

"""#
}
