class Loader:
    def __init__(self, data):
        self.data = data
    def __len__(self):
        return len(self.data)

loader = Loader([1, 2, 3])
print(len(loader))
for batch in loader:
    print(batch)
