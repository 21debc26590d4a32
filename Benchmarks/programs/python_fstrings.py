"""Formats the rows of a table with f-strings, format and %."""
total = 0
for round in range(60):
    lines = []
    for k in range(1000):
        lines.append(f"{k:>5d} | loss {k * 0.5:.4f} | acc {k / 1000:8.3f} | {'ok' if k % 2 else 'no':<4}|")
        lines.append(f"epoch {k} of {1000}")
        lines.append("%d/%d" % (k, 1000))
    total += len("\n".join(lines))
print(total)
