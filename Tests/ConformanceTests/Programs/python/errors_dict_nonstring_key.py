def f(**options):
    return options

f(**{1: "one"})
