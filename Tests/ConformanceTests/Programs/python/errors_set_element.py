tags = {"a", "b"}
tags.add("c")
print(len(tags))
tags.add(["d"])
