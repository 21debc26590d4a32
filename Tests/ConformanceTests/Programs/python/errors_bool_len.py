class Odd:
    def __bool__(self):
        return "yes"

if Odd():
    print("never")
