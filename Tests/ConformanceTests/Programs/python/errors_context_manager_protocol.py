class Timer:
    def __enter__(self):
        return self

with Timer() as t:
    print("inside")
