n = 0
def inc():
    n += 1
    global n
