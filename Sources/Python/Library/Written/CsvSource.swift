extension VM {
  /// Module `csv`, written in Python.
  static let csvSource = #"""
    from io import StringIO

    QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3


    class Error(Exception):
        pass


    Error.__module__ = "_csv"


    class Dialect:
        _valid = False
        delimiter = quotechar = escapechar = doublequote = skipinitialspace = None
        lineterminator = quoting = None

        def __init__(self):
            if type(self) is not Dialect:
                self._valid = True
            try:
                _make(self, {})
            except TypeError as error:
                raise Error(str(error))


    class excel(Dialect):
        delimiter = ","
        quotechar = '"'
        doublequote = True
        skipinitialspace = False
        lineterminator = "\r\n"
        quoting = QUOTE_MINIMAL


    class excel_tab(excel):
        delimiter = "\t"


    class unix_dialect(Dialect):
        delimiter = ","
        quotechar = '"'
        doublequote = True
        skipinitialspace = False
        lineterminator = "\n"
        quoting = QUOTE_ALL


    class _Dialect:
        """What a reader or writer uses: all options, checked."""
        __slots__ = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar",
                     "quoting", "skipinitialspace", "strict")

        def __setattr__(self, name, value):
            raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

        def __delattr__(self, name):
            raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")


    _Dialect.__name__ = _Dialect.__qualname__ = "Dialect"
    _Dialect.__module__ = "_csv"
    _defaults = {"delimiter": ",", "doublequote": True, "escapechar": None,
                 "lineterminator": "\r\n", "quotechar": '"', "quoting": QUOTE_MINIMAL,
                 "skipinitialspace": False, "strict": False}
    _dialects = {}
    _limit = 131072


    def register_dialect(name, dialect=None, **options):
        if not isinstance(name, str):
            raise TypeError("dialect name must be a string")
        _dialects[name] = _make(dialect, options)


    def unregister_dialect(name):
        if name not in _dialects:
            raise Error("unknown dialect")
        del _dialects[name]


    def get_dialect(name):
        if name not in _dialects:
            raise Error("unknown dialect")
        return _dialects[name]


    def list_dialects():
        return list(_dialects)


    def field_size_limit(limit=None):
        global _limit
        before = _limit
        if limit is not None:
            if not isinstance(limit, int):
                raise TypeError("limit must be an integer")
            _limit = limit
        return before


    def _character(name, value):
        if not isinstance(value, str):
            if name == "delimiter":
                raise TypeError(f'"delimiter" must be string, not {type(value).__name__}')
            if value is None:
                return None
            raise TypeError(f'"{name}" must be string or None, not {type(value).__name__}')
        if len(value) != 1:
            raise TypeError(f'"{name}" must be a 1-character string')
        return value


    def _make(dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if type(dialect) is _Dialect and not options:
            return dialect
        for name in options:
            if name not in _defaults:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        values = {}
        for name, default in _defaults.items():
            if name in options:
                values[name] = options[name]
            else:
                values[name] = default if dialect is None else getattr(dialect, name, default)
        delimiter = _character("delimiter", values["delimiter"])
        escape = _character("escapechar", values["escapechar"])
        end = values["lineterminator"]
        if end is not None and not isinstance(end, str):
            raise TypeError('"lineterminator" must be a string')
        quote = _character("quotechar", values["quotechar"])
        quoting = values["quoting"]
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= 3:
            raise TypeError('bad "quoting" value')
        if quote is None:
            if "quoting" not in options and "quotechar" in options:
                quoting = QUOTE_NONE
            if quoting != QUOTE_NONE:
                raise TypeError("quotechar must be set if quoting enabled")
        if end is None:
            raise TypeError("lineterminator must be set")
        made = _Dialect()
        for name, value in (
                ("delimiter", delimiter), ("doublequote", bool(values["doublequote"])),
                ("escapechar", escape), ("lineterminator", end), ("quotechar", quote),
                ("quoting", quoting), ("skipinitialspace", bool(values["skipinitialspace"])),
                ("strict", bool(values["strict"]))):
            object.__setattr__(made, name, value)
        return made


    class reader:
        def __init__(self, csvfile, dialect="excel", **options):
            self._lines = iter(csvfile)
            self.dialect = _make(dialect, options)
            self.line_num = 0

        def __iter__(self):
            return self

        def __next__(self):
            d = self.dialect
            delimiter, quote, escape = d.delimiter, d.quotechar, d.escapechar
            if d.quoting == QUOTE_NONE:
                quote = None
            fields, field = [], []
            state, numeric = "record", False

            def save():
                nonlocal numeric
                text = "".join(field)
                field.clear()
                if numeric:
                    numeric = False
                    text = float(text)
                fields.append(text)

            def add(c):
                if len(field) >= _limit:
                    raise Error(f"field larger than field limit ({_limit})")
                field.append(c)

            while True:
                try:
                    line = next(self._lines)
                except StopIteration:
                    if not field and state not in ("quoted", "quoted escape"):
                        raise
                    if d.strict:
                        raise Error("unexpected end of data")
                    save()
                    return fields
                if not isinstance(line, str):
                    raise Error(f"iterator should return strings, not {type(line).__name__} "
                                "(the file should be opened in text mode)")
                self.line_num += 1
                if state == "record" and not d.skipinitialspace and len(line) < _limit:
                    # The usual line has nothing but fields and delimiters.
                    body = line[:-1] if line[-1:] == "\n" else line
                    if body[-1:] == "\r":
                        body = body[:-1]
                    if "\n" not in body and "\r" not in body and (
                            quote is None or quote not in body) and (
                            escape is None or escape not in body):
                        fields = body.split(delimiter) if body else []
                        if d.quoting == QUOTE_NONNUMERIC:
                            fields = [float(text) if text else text for text in fields]
                        return fields
                for c in [*line, None]:
                    ends = c is None or c == "\n" or c == "\r"
                    if state == "record":
                        if c is None:
                            break
                        if ends:
                            state = "end"
                            continue
                        state = "field"
                    if state == "escape":
                        if c == "\n" or c == "\r":
                            add(c)
                            state = "after escaped end"
                        else:
                            add("\n" if c is None else c)
                            state = "plain"
                        continue
                    if state == "quoted escape":
                        add("\n" if c is None else c)
                        state = "quoted"
                        continue
                    if state == "quoted":
                        if c is None:
                            pass
                        elif c == escape:
                            state = "quoted escape"
                        elif c == quote:
                            state = "quote" if d.doublequote else "plain"
                        else:
                            add(c)
                        continue
                    if state == "end":
                        if c is None:
                            state = "record"
                        elif not ends:
                            raise Error("new-line character seen in unquoted field - do you need "
                                        "to open the file in universal-newline mode?")
                        continue
                    if state == "after escaped end":
                        if c is None:
                            continue
                        state = "plain"
                    if state == "quote" and c is not None and c == quote:
                        add(c)
                        state = "quoted"
                    elif ends:
                        save()
                        state = "record" if c is None else "end"
                    elif c == delimiter:
                        save()
                        state = "field"
                    elif state == "quote":
                        if d.strict:
                            raise Error(f"'{delimiter}' expected after '{quote}'")
                        add(c)
                        state = "plain"
                    elif state == "field" and c == quote:
                        state = "quoted"
                    elif c == escape:
                        state = "escape"
                    elif state == "field" and c == " " and d.skipinitialspace:
                        pass
                    else:
                        if state == "field":
                            numeric = d.quoting == QUOTE_NONNUMERIC
                            state = "plain"
                        add(c)
                if state == "record":
                    return fields


    class writer:
        def __init__(self, csvfile, dialect="excel", **options):
            self._write = getattr(csvfile, "write", None)
            if not callable(self._write):
                raise TypeError('argument 1 must have a "write" method')
            self.dialect = _make(dialect, options)

        def writerow(self, row):
            d = self.dialect
            try:
                row = iter(row)
            except TypeError:
                raise Error(f"iterable expected, not {type(row).__name__}") from None
            parts = []
            for value in row:
                quoted = d.quoting == QUOTE_ALL
                if d.quoting == QUOTE_NONNUMERIC:
                    kind = type(value)
                    quoted = not (hasattr(kind, "__float__") or hasattr(kind, "__index__")
                                  or hasattr(kind, "__int__"))
                parts.append(self._field("" if value is None else str(value), quoted))
            if len(parts) == 1 and not parts[0]:
                if d.quoting == QUOTE_NONE:
                    raise Error("single empty field record must be quoted")
                parts[0] = self._field("", True)
            return self._write(d.delimiter.join(parts) + d.lineterminator)

        def _field(self, text, quoted):
            d = self.dialect
            special = [c for c in (d.delimiter, d.escapechar, d.quotechar) if c]
            special += [*d.lineterminator]
            for c in special:
                if c in text:
                    break
            else:
                return d.quotechar + text + d.quotechar if quoted else text
            out = []
            for c in text:
                if c in special:
                    escaped = d.quoting == QUOTE_NONE
                    if not escaped:
                        if c == d.quotechar:
                            if d.doublequote:
                                out.append(c)
                            else:
                                escaped = True
                        elif c == d.escapechar:
                            escaped = True
                        if not escaped:
                            quoted = True
                    if escaped:
                        if not d.escapechar:
                            raise Error("need to escape, but no escapechar set")
                        out.append(d.escapechar)
                out.append(c)
            text = "".join(out)
            return d.quotechar + text + d.quotechar if quoted else text

        def writerows(self, rows):
            for row in rows:
                self.writerow(row)


    register_dialect("excel", excel)
    register_dialect("excel-tab", excel_tab)
    register_dialect("unix", unix_dialect)


    class DictReader:
        def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args,
                     **options):
            self._fieldnames = None if fieldnames is None else list(fieldnames)
            self.restkey = restkey
            self.restval = restval
            self.reader = reader(f, dialect, *args, **options)
            self.dialect = dialect
            self.line_num = 0

        def __iter__(self):
            return self

        @property
        def fieldnames(self):
            if self._fieldnames is None:
                try:
                    self._fieldnames = next(self.reader)
                except StopIteration:
                    pass
            self.line_num = self.reader.line_num
            return self._fieldnames

        @fieldnames.setter
        def fieldnames(self, value):
            self._fieldnames = value

        def __next__(self):
            if self.line_num == 0:
                self.fieldnames
            row = next(self.reader)
            self.line_num = self.reader.line_num
            while row == []:
                row = next(self.reader)
            result = dict(zip(self.fieldnames, row))
            have, got = len(self.fieldnames), len(row)
            if have < got:
                result[self.restkey] = row[have:]
            elif have > got:
                for key in self.fieldnames[got:]:
                    result[key] = self.restval
            return result


    class DictWriter:
        def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args,
                     **options):
            self.fieldnames = list(fieldnames)
            self.restval = restval
            extrasaction = extrasaction.lower()
            if extrasaction not in ("raise", "ignore"):
                raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
            self.extrasaction = extrasaction
            self.writer = writer(f, dialect, *args, **options)

        def writeheader(self):
            return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

        def _row(self, row):
            if self.extrasaction == "raise":
                wrong = [k for k in row if k not in self.fieldnames]
                if wrong:
                    raise ValueError("dict contains fields not in fieldnames: "
                                     + ", ".join([repr(x) for x in wrong]))
            return [row.get(key, self.restval) for key in self.fieldnames]

        def writerow(self, rowdict):
            return self.writer.writerow(self._row(rowdict))

        def writerows(self, rowdicts):
            for row in rowdicts:
                self.writerow(row)


    class Sniffer:
        def __init__(self):
            self.preferred = [",", "\t", ";", " ", ":"]

        def sniff(self, sample, delimiters=None):
            lines = [line for line in sample.splitlines() if line]
            best = None
            for c in delimiters or self.preferred + ["|"]:
                counts = [len(next(reader([line], delimiter=c))) - 1 for line in lines]
                if counts and min(counts) > 0 and min(counts) == max(counts):
                    best = c
                    break
            if best is None:
                raise Error("Could not determine delimiter")
            spaced = all([line.count(best) == line.count(best + " ") for line in lines])

            class dialect(Dialect):
                _name = "sniffed"
                delimiter = best
                quotechar = '"'
                doublequote = '""' in sample
                skipinitialspace = spaced
                lineterminator = "\r\n"
                quoting = QUOTE_MINIMAL
            return dialect

        def has_header(self, sample):
            rows = list(reader(sample.splitlines(), self.sniff(sample)))
            header, rows = rows[0], [row for row in rows[1:21] if len(row) == len(rows[0])]
            votes = 0
            for i, name in enumerate(header):
                kinds = set()
                for row in rows:
                    try:
                        complex(row[i])
                        kinds.add(complex)
                    except ValueError:
                        kinds.add(len(row[i]))
                if len(kinds) != 1:
                    continue
                kind = kinds.pop()
                if isinstance(kind, int):
                    votes += 1 if len(name) != kind else -1
                else:
                    try:
                        complex(name)
                        votes -= 1
                    except ValueError:
                        votes += 1
            return votes > 0
    """#
}
