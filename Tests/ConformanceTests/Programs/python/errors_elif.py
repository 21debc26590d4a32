def grade(score):
    if score is None:
        return "none"
    elif score > 90:
        return "A"
    elif score > limit:
        return "B"
    return "C"

print(grade(95), grade(None))
print(grade(50))
