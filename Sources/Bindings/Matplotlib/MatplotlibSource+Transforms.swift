extension MatplotlibSource {
  /// Boxes.
  static let transforms = #"""
import numpy as np
from matplotlib.artist import Transform


class Bbox:
    def __init__(self, points):
        p = np.asarray(points, dtype=float)
        self.x0, self.y0, self.x1, self.y1 = p.ravel()

    @staticmethod
    def from_bounds(x0, y0, width, height):
        return Bbox([[x0, y0], [x0 + width, y0 + height]])

    @staticmethod
    def from_extents(*args):
        return Bbox(np.reshape(args, (2, 2)))

    @staticmethod
    def unit():
        return Bbox([[0, 0], [1, 1]])

    width = property(lambda self: self.x1 - self.x0)
    height = property(lambda self: self.y1 - self.y0)
    xmin = property(lambda self: min(self.x0, self.x1))
    xmax = property(lambda self: max(self.x0, self.x1))
    ymin = property(lambda self: min(self.y0, self.y1))
    ymax = property(lambda self: max(self.y0, self.y1))
    bounds = property(lambda self: (self.x0, self.y0, self.width, self.height))
    extents = property(lambda self: np.array([self.x0, self.y0, self.x1, self.y1]))
    intervalx = property(lambda self: np.array([self.x0, self.x1]))
    intervaly = property(lambda self: np.array([self.y0, self.y1]))
    p0 = property(lambda self: np.array([self.x0, self.y0]))
    p1 = property(lambda self: np.array([self.x1, self.y1]))

    def get_points(self):
        return np.array([[self.x0, self.y0], [self.x1, self.y1]])

    def transformed(self, t):
        return Bbox(t.transform(self.get_points()))

    def __repr__(self):
        return f"Bbox([[{self.x0}, {self.y0}], [{self.x1}, {self.y1}]])"

    def __str__(self):
        return f"Bbox(x0={self.x0}, y0={self.y0}, x1={self.x1}, y1={self.y1})"

    def __eq__(self, other):
        return isinstance(other, Bbox) and self.bounds == other.bounds

    def __iter__(self):
        return iter(self.get_points())


class Affine2D(Transform):
    def __init__(self, *args):
        Transform.__init__(self, "")

    def rotate_deg(self, angle):
        return self

    rotate_deg_around = rotate = scale = translate = lambda self, *args: self


def blended_transform_factory(x, y):
    return Transform(x._code[0] + y._code[1], x._axes or y._axes)


def nonsingular(vmin, vmax, expander=0.001, tiny=1e-15, increasing=True):
    from matplotlib.ticker import _nonsingular
    return _nonsingular(vmin, vmax, expander, tiny, increasing)

"""#
}
