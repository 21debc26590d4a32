price = 12.5
print(f"{price:.2f}")
print(f"{'total':>10.2f}")
