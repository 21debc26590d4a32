import json
text = '{"a": 1}'
print(json.loads(text)["a"])
print(json.loads(text)["b"])
