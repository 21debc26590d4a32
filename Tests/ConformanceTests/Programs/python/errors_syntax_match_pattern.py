# A capture pattern before another case.
def kind(x):
    match x:
        case other:
            return "anything"
        case 0:
            return "zero"
print(kind(0))
