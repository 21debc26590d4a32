def numbers(limit):
    for n in range(limit):
        yield 100 // (limit - 1 - n)

def scaled(source, factor):
    for value in source:
        yield value * factor

def collect(stream):
    out = []
    for item in stream:
        out.append(item)
        print("got", item)
    return sum(out)

print(collect(scaled(numbers(4), 2)))
