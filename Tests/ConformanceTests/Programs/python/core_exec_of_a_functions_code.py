# exec and eval of the code of a function: without its defaults, its free variables given or refused.
def numbers():
    print("not before the first item is asked for")
    yield 1


def add(a, b=2, *, scale=1):
    return (a + b) * scale


def outer():
    hidden = 5

    def inner():
        print("hidden is", hidden)
        return hidden
    return inner


print(exec(numbers.__code__), type(eval(numbers.__code__)).__name__)
print(eval((lambda: 6 * 7).__code__))
inner = outer()
for what in (
    lambda: eval(add.__code__),
    lambda: exec(inner.__code__, {}),
    lambda: eval(inner.__code__, {}),
    lambda: exec(inner.__code__, {"print": print}, closure=inner.__closure__),
    lambda: exec(inner.__code__, {}, closure=()),
    lambda: exec(inner.__code__, {}, closure=(1,)),
    lambda: exec("x = 1", {}, closure=inner.__closure__),
    lambda: exec(numbers.__code__, {}, closure=inner.__closure__),
):
    try:
        print(what())
    except TypeError as error:
        print("TypeError:", error)
