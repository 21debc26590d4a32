extension VM {
  /// Module `timeit`, written in Python.
  static let timeitSource = #"""
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]
default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self._timer = timer
        space = {} if globals is None else dict(globals)
        self._stmt = stmt if callable(stmt) else _compiled(stmt, space)
        self._setup = setup if callable(setup) else _compiled(setup, space)

    def timeit(self, number=default_number):
        self._setup()
        run = self._stmt
        start = self._timer()
        for _ in range(number):
            run()
        return self._timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        number = 1
        while True:
            for factor in (1, 2, 5):
                taken = self.timeit(number * factor)
                if callback:
                    callback(number * factor, taken)
                if taken >= 0.2:
                    return number * factor, taken
            number *= 10


def _compiled(text, space):
    code = compile(text, "<timeit-src>", "exec")
    return lambda: exec(code, space)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
"""#
}
