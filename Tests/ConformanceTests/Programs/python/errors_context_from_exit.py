# An error in __exit__ while another is on its way.
class Log:
    def __enter__(self):
        print("open")
        return self
    def write(self, x):
        return 10 // x
    def __exit__(self, kind, value, tb):
        print("closing after", kind.__name__)
        raise OSError(28, "No space left on device", "run.log")
with Log() as log:
    print(log.write(5))
    log.write(0)
