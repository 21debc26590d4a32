# Repetition counts, look-behind widths and octal escapes at their limits.
import re

for pattern in (
    r"a{4294967295}", r"a{2,99999999999999999999}", r"(?<=a{99999999999999999999})b",
    r"a{4294967294}", r"\101\102", r"\400", r"\777", r"[\777]", r"(?<=a{3})b", r"(?<=a{3,5})b",
    r"(?<=((.{4194304}){4194304}){4194304})",
):
    try:
        print(pattern, bool(re.compile(pattern).search("aaab AB")))
    except (re.error, OverflowError) as error:
        print(pattern, type(error).__name__, error)

for template in (r"<\g<1>>", r"<\g<-1>>", r"<\g<2>>", r"\400", r"\101", r"\g<name>", r"\g<no>", r"\g<1"):
    try:
        print(template, re.sub("(?P<name>a)b", template, "abab"))
    except (re.error, IndexError) as error:
        print(template, type(error).__name__, error)
