def numbers(lines):
    for line in lines:
        yield int(line)

def running(lines):
    total = 0
    for n in numbers(lines):
        total += n
        yield total

for value in running(["1", "2", "x"]):
    print(value)
