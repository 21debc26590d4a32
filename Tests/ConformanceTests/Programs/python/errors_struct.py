import struct

data = struct.pack("<HH", 1, 2)
print(data)
print(struct.unpack("<I", data))
struct.unpack("<Q", data)
