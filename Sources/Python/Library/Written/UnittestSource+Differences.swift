extension VM {
  /// A part of module `unittest`: assertions that show where two values differ.
  static let unittestDifferencesSource = #"""
import sys


def _class_name(cls):
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def _repr(value):
    try:
        return repr(value)
    except Exception:
        return object.__repr__(value)


def _cut(text, head, tail):
    left_out = len(text) - head - tail
    if left_out <= 12:
        return text
    return "%s[%d chars]%s" % (text[:head], left_out, text[len(text) - tail:])


def _shortened(*values):
    """The texts of two values; of long ones, what they have in common is cut."""
    texts = tuple(map(_repr, values))
    longest = max(map(len, texts))
    if longest <= 80:
        return texts
    from os.path import commonprefix
    prefix = commonprefix(texts)
    n = len(prefix)
    room = 80 - (longest - n + 5 + 12)
    if room > 5:
        prefix = _cut(prefix, 5, room)
        return tuple(prefix + text[n:] for text in texts)
    prefix = _cut(prefix, 5, 5)
    return tuple(prefix + _cut(text[n:], 41, 5) for text in texts)


def _difference(first, second):
    from difflib import ndiff
    from pprint import pformat
    return "\n".join(ndiff(pformat(first).splitlines(), pformat(second).splitlines()))


def _count_differences(first, second):
    """Triples of (times in the first, times in the second, item), where the two differ."""
    from collections import Counter
    try:
        one, two = Counter(first), Counter(second)
    except TypeError:
        return _count_by_comparing(first, second)
    found = [(n, two.get(item, 0), item) for item, n in one.items() if n != two.get(item, 0)]
    return found + [(0, n, item) for item, n in two.items() if item not in one]


def _count_by_comparing(first, second):
    found = []
    rest = list(second)
    seen = []
    for item in first:
        if item in seen:
            continue
        seen.append(item)
        one = sum([other == item for other in first])
        two = sum([other == item for other in rest])
        rest = [other for other in rest if not other == item]
        if one != two:
            found.append((one, two, item))
    while rest:
        item = rest[0]
        found.append((0, sum([other == item for other in rest]), item))
        rest = [other for other in rest if not other == item]
    return found


class _ComparedTexts:
    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = "sequence"
        if seq_type is not None:
            name = seq_type.__name__
            for place, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(
                        "%s sequence is not a %s: %s" % (place, name, _repr(seq)))
        difference = None
        try:
            len1 = len(seq1)
        except (TypeError, NotImplementedError):
            difference = "First %s has no length.    Non-sequence?" % name
        if difference is None:
            try:
                len2 = len(seq2)
            except (TypeError, NotImplementedError):
                difference = "Second %s has no length.    Non-sequence?" % name
        if difference is None:
            if seq1 == seq2:
                return
            difference = "%ss differ: %s != %s\n" % (
                name.capitalize(), *_shortened(seq1, seq2))
            for i in range(min(len1, len2)):
                try:
                    item1 = seq1[i]
                except (TypeError, IndexError, NotImplementedError):
                    difference += "\nUnable to index element %d of first %s\n" % (i, name)
                    break
                try:
                    item2 = seq2[i]
                except (TypeError, IndexError, NotImplementedError):
                    difference += "\nUnable to index element %d of second %s\n" % (i, name)
                    break
                if item1 != item2:
                    difference += "\nFirst differing element %d:\n%s\n%s\n" % (
                        i, *_shortened(item1, item2))
                    break
            else:
                if len1 == len2 and seq_type is None and type(seq1) != type(seq2):
                    return
            if len1 > len2:
                difference += "\nFirst %s contains %d additional elements.\n" % (name, len1 - len2)
                difference += "First extra element %d:\n%s\n" % (len2, _repr(seq1[len2]))
            elif len1 < len2:
                difference += "\nSecond %s contains %d additional elements.\n" % (name, len2 - len1)
                difference += "First extra element %d:\n%s\n" % (len1, _repr(seq2[len1]))
        self.fail(self._formatMessage(msg, self._truncateMessage(
            difference, "\n" + _difference(seq1, seq2))))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + ("\nDiff is %s characters long. Set self.maxDiff to None to see it."
                          % len(diff))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        try:
            only1 = set1.difference(set2)
        except TypeError as error:
            self.fail("invalid type when attempting set difference: %s" % error)
        except AttributeError as error:
            self.fail("first argument does not support set difference: %s" % error)
        try:
            only2 = set2.difference(set1)
        except TypeError as error:
            self.fail("invalid type when attempting set difference: %s" % error)
        except AttributeError as error:
            self.fail("second argument does not support set difference: %s" % error)
        lines = []
        for place, only in (("first", only1), ("second", only2)):
            if only:
                lines.append("Items in the %s set but not the " % place
                             + ("second:" if place == "first" else "first:"))
                lines += [repr(item) for item in only]
        if lines:
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            self.fail(self._formatMessage(msg, self._truncateMessage(
                "%s != %s" % _shortened(d1, d2), "\n" + _difference(d1, d2))))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        standard = "%s != %s" % _shortened(first, second)
        if len(first) <= self._diffThreshold and len(second) <= self._diffThreshold:
            from difflib import ndiff
            lines1, lines2 = first.splitlines(True), second.splitlines(True)
            if len(lines1) == 1 and first.strip("\r\n") == first:
                lines1, lines2 = [first + "\n"], [second + "\n"]
            standard = self._truncateMessage(standard, "\n" + "".join(ndiff(lines1, lines2)))
        self.fail(self._formatMessage(msg, standard))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        differences = _count_differences(first, second)
        if differences:
            lines = ["Element counts were not equal:\n"] + [
                "First has %d, Second has %d:  %r" % d for d in differences]
            self.fail(self._formatMessage(msg, self._truncateMessage(
                lines[0], "\n".join(lines[1:]))))
"""#
}
