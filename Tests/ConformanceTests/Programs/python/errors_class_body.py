class Settings:
    rate = 0.1
    steps = 10
    table = [rate * i for i in range(steps)]

print(Settings.table)
