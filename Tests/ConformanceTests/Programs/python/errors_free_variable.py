def make():
    def inner():
        return value
    print("before")
    inner()
    value = 3

make()
