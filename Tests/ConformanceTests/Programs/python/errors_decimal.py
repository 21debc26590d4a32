from decimal import Decimal

def mean(values):
    return sum(values) / len(values)

print(mean([Decimal("1.5"), Decimal("2.5")]))
print(mean([]) if False else mean([Decimal(1), 0.5]))
