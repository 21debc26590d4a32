def f():
    # nothing here
x = 2
