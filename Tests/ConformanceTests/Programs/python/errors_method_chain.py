text = "  Deep Learning  "
result = (
    text.strip()
        .lower()
        .replace(" ", "_")
        .push("!")
)
