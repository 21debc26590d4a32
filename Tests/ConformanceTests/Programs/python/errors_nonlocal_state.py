def counter():
    count = 0
    def up():
        count += 1
        return count
    return up

c = counter()
c()
