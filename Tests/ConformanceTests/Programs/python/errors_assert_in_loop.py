rows = [[1, 2], [3, 4], [5]]
for i, row in enumerate(rows):
    assert len(row) == 2
    print(i, row)
