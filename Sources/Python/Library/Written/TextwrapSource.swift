extension VM {
  /// Module `textwrap`, written in Python.
  static let textwrapSource = #"""
    import re

    __all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

    _whitespace = "\t\n\x0b\x0c\r "
    _words = re.compile(r"""
        (
          [\t\n\x0b\x0c\r ]+
        |
          (?<=[\w!"'&.,?]) -{2,} (?=\w)
        |
          [^\t\n\x0b\x0c\r ]+? (?:
              -(?: (?<=[^\d\W]{2}-) | (?<=[^\d\W]-[^\d\W]-)) (?= [^\d\W] -? [^\d\W])
            |
              (?=[\t\n\x0b\x0c\r ]|\Z)
            |
              (?<=[\w!"'&.,?]) (?=-{2,}\w)
          )
        )""", re.VERBOSE)
    _simple = re.compile(r"([\t\n\x0b\x0c\r ]+)")
    _sentence_end = re.compile(r"[a-z][\.\!\?][\"\']?\Z")


    class TextWrapper:
        def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                     replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                     drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                     placeholder=" [...]"):
            self.width = width
            self.initial_indent = initial_indent
            self.subsequent_indent = subsequent_indent
            self.expand_tabs = expand_tabs
            self.replace_whitespace = replace_whitespace
            self.fix_sentence_endings = fix_sentence_endings
            self.break_long_words = break_long_words
            self.drop_whitespace = drop_whitespace
            self.break_on_hyphens = break_on_hyphens
            self.tabsize = tabsize
            self.max_lines = max_lines
            self.placeholder = placeholder

        def _split(self, text):
            if self.expand_tabs:
                text = text.expandtabs(self.tabsize)
            if self.replace_whitespace:
                text = text.translate({ord(c): " " for c in _whitespace})
            pattern = _words if self.break_on_hyphens else _simple
            chunks = [c for c in pattern.split(text) if c]
            if self.fix_sentence_endings:
                for i in range(len(chunks) - 1):
                    if chunks[i + 1] == " " and _sentence_end.search(chunks[i]):
                        chunks[i + 1] = "  "
            return chunks

        def wrap(self, text):
            if self.width <= 0:
                raise ValueError("invalid width %r (must be > 0)" % self.width)
            if self.max_lines is not None:
                indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
                if len(indent) + len(self.placeholder.lstrip()) > self.width:
                    raise ValueError("placeholder too large for max width")
            lines = []
            rest = self._split(text)
            rest.reverse()
            while rest:
                current = []
                length = 0
                indent = self.subsequent_indent if lines else self.initial_indent
                width = self.width - len(indent)
                if self.drop_whitespace and rest[-1].strip() == "" and lines:
                    del rest[-1]
                while rest:
                    n = len(rest[-1])
                    if length + n > width:
                        break
                    current.append(rest.pop())
                    length += n
                if rest and len(rest[-1]) > width:
                    self._long_word(rest, current, length, width)
                    length = sum([len(c) for c in current])
                if self.drop_whitespace and current and current[-1].strip() == "":
                    length -= len(current[-1])
                    del current[-1]
                if not current:
                    continue
                if (self.max_lines is None or len(lines) + 1 < self.max_lines
                        or (not rest or self.drop_whitespace and len(rest) == 1
                            and not rest[0].strip()) and length <= width):
                    lines.append(indent + "".join(current))
                    continue
                while current:
                    if current[-1].strip() and length + len(self.placeholder) <= width:
                        current.append(self.placeholder)
                        lines.append(indent + "".join(current))
                        break
                    length -= len(current[-1])
                    del current[-1]
                else:
                    if lines:
                        previous = lines[-1].rstrip()
                        if len(previous) + len(self.placeholder) <= self.width:
                            lines[-1] = previous + self.placeholder
                            break
                    lines.append(indent + self.placeholder.lstrip())
                break
            return lines

        def _long_word(self, rest, current, length, width):
            space = 1 if width < 1 else width - length
            if self.break_long_words:
                end = space
                chunk = rest[-1]
                if self.break_on_hyphens and len(chunk) > space:
                    hyphen = chunk.rfind("-", 0, space)
                    if hyphen > 0 and any([c != "-" for c in chunk[:hyphen]]):
                        end = hyphen + 1
                current.append(chunk[:end])
                rest[-1] = chunk[end:]
            elif not current:
                current.append(rest.pop())

        def fill(self, text):
            return "\n".join(self.wrap(text))


    def wrap(text, width=70, **options):
        return TextWrapper(width=width, **options).wrap(text)


    def fill(text, width=70, **options):
        return TextWrapper(width=width, **options).fill(text)


    def shorten(text, width, **options):
        return TextWrapper(width=width, max_lines=1, **options).fill(" ".join(text.strip().split()))


    def dedent(text):
        lines = text.split("\n")
        margin = None
        for i, line in enumerate(lines):
            body = line.lstrip(" \t")
            if not body:
                lines[i] = ""
                continue
            lead = line[:len(line) - len(body)]
            if margin is None:
                margin = lead
            else:
                n = 0
                for a, b in zip(margin, lead):
                    if a != b:
                        break
                    n += 1
                margin = margin[:n]
        if margin:
            lines = [line[len(margin):] if line else line for line in lines]
        return "\n".join(lines)


    def indent(text, prefix, predicate=None):
        if predicate is None:
            predicate = str.strip
        return "".join([prefix + line if predicate(line) else line
                        for line in text.splitlines(True)])
    """#
}
