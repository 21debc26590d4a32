extension VM {
  /// Class `re.Scanner`, written in Python.
  static let scannerSource = #"""
import re as _re


class Scanner:
    """Cuts text into tokens: a list of (phrase, action) pairs, tried in their order."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self.flags = flags
        self._phrases = [(_re.compile(phrase, flags), action) for phrase, action in lexicon]
        self.match = None

    def scan(self, string):
        found, at = [], 0
        while True:
            for phrase, action in self._phrases:
                match = phrase.match(string, at)
                if match:
                    break
            else:
                break
            if match.end() == at:
                break
            at = match.end()
            if callable(action):
                self.match = match
                action = action(self, match.group())
            if action is not None:
                found.append(action)
        return found, string[at:]

"""#
}
