class P:
    def __init__(self, x): self.x = x
match P(1):
    case P(1):
        print("one")
