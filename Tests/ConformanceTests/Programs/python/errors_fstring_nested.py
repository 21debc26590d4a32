rows = [{"loss": 0.5}, {"loss": None}]
for row in rows:
    print(f"loss = {row['loss']:.3f}")
