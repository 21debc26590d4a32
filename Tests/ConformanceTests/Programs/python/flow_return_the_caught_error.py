# An error may be returned, yielded or kept from the block that caught it, which unbinds its name.
def attempt(action, *values):
    try:
        return action(*values)
    except (ValueError, ZeroDivisionError) as error:
        return error
    except TypeError as error:
        return type(error).__name__, error
    finally:
        calls.append(action.__name__)


def first_error(texts):
    for text in texts:
        try:
            int(text)
        except ValueError as error:
            return error


def errors(texts):
    for text in texts:
        try:
            yield int(text)
        except ValueError as error:
            yield error


def nested():
    try:
        try:
            raise KeyError("inner")
        except KeyError as inner:
            raise ValueError("outer") from inner
    except ValueError as outer:
        return outer


def loops():
    while True:
        try:
            raise StopIteration("done")
        except StopIteration as stop:
            result = stop
            break
    return result


class Holder:
    def run(self):
        try:
            self.missing
        except AttributeError as error:
            self.error = error
            return self.error


calls = []
print(attempt(int, "12"), attempt(int, "x"), attempt(divmod, 1, 0), attempt(len, 3))
print(calls)
print(repr(first_error(["1", "two", "3"])), first_error(["1"]))
print(list(errors(["1", "b", "3"])))
error = nested()
print(repr(error), repr(error.__cause__), error.__context__ is error.__cause__)
print(repr(loops()), Holder().run())


def unbound():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e


try:
    unbound()
except UnboundLocalError as e:
    print(e)
