extension VM {
  /// Module `csv`, written in Python.
  static let csvSource = #"""
    from io import StringIO

    QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3


    class Error(Exception):
        pass


    Error.__module__ = "_csv"


    class Dialect:
        delimiter = ","
        quotechar = '"'
        escapechar = None
        doublequote = True
        skipinitialspace = False
        lineterminator = "\r\n"
        quoting = QUOTE_MINIMAL
        strict = False


    class excel(Dialect):
        pass


    class excel_tab(excel):
        delimiter = "\t"


    class unix_dialect(Dialect):
        lineterminator = "\n"
        quoting = QUOTE_ALL


    _dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}


    def register_dialect(name, dialect=None, **options):
        _dialects[name] = _make(dialect or "excel", options)


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
        return 131072


    def _make(dialect, options):
        if isinstance(dialect, str):
            if dialect not in _dialects:
                raise Error("unknown dialect")
            dialect = _dialects[dialect]
        made = Dialect()
        for name in ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace",
                     "lineterminator", "quoting", "strict"):
            setattr(made, name, options.pop(name, getattr(dialect, name)))
        if options:
            raise TypeError(f"{next(iter(options))!r} is an invalid keyword argument for this function")
        if not isinstance(made.delimiter, str) or len(made.delimiter) != 1:
            raise TypeError('"delimiter" must be a 1-character string')
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
            fields = []
            field = []
            state = "start"
            numeric = False
            started = False
            while True:
                try:
                    line = next(self._lines)
                except StopIteration:
                    if started:
                        if state == "quoted" and d.strict:
                            raise Error("unexpected end of data")
                        break
                    raise
                if not isinstance(line, str):
                    raise Error(f"iterator should return strings, not {type(line).__name__} "
                                "(the file should be opened in text mode)")
                self.line_num += 1
                started = True
                i = 0
                n = len(line)
                done = False
                while i < n:
                    c = line[i]
                    i += 1
                    if state == "quoted":
                        if c == d.escapechar:
                            if i < n:
                                field.append(line[i])
                                i += 1
                        elif c == d.quotechar:
                            if d.doublequote and line[i:i + 1] == d.quotechar:
                                field.append(c)
                                i += 1
                            else:
                                state = "after"
                        else:
                            field.append(c)
                        continue
                    if c in "\r\n":
                        done = True
                        break
                    if c == d.delimiter:
                        fields.append(self._convert(field, numeric))
                        field = []
                        numeric = False
                        state = "start"
                    elif c == d.escapechar:
                        if i < n:
                            field.append(line[i])
                            i += 1
                        state = "plain"
                    elif c == d.quotechar and d.quoting != QUOTE_NONE and state == "start":
                        state = "quoted"
                    elif c == " " and d.skipinitialspace and state == "start":
                        pass
                    else:
                        if state == "start":
                            numeric = d.quoting == QUOTE_NONNUMERIC
                            state = "plain"
                        elif state == "after":
                            if d.strict:
                                raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
                            state = "plain"
                        field.append(c)
                if state != "quoted":
                    break
            if not fields and not field and state == "start":
                return []
            fields.append(self._convert(field, numeric))
            return fields

        def _convert(self, field, numeric):
            text = "".join(field)
            return float(text) if numeric else text


    class writer:
        def __init__(self, csvfile, dialect="excel", **options):
            self._write = getattr(csvfile, "write", None)
            if self._write is None:
                raise TypeError('argument 1 must have a "write" method')
            self.dialect = _make(dialect, options)

        def writerow(self, row):
            d = self.dialect
            parts = []
            try:
                row = list(row)
            except TypeError:
                raise Error(f"iterable expected, not {type(row).__name__}") from None
            for value in row:
                number = isinstance(value, (int, float)) and not isinstance(value, str)
                if value is None:
                    text = ""
                elif isinstance(value, float):
                    text = repr(value)
                else:
                    text = str(value)
                quote = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not number
                special = any([c in text for c in (d.delimiter, d.quotechar, "\n", "\r") if c])
                if d.quoting == QUOTE_NONE:
                    if special:
                        if not d.escapechar:
                            raise Error("need to escape, but no escapechar set")
                        out = ""
                        for c in text:
                            if c in (d.delimiter, d.quotechar, d.escapechar, "\n", "\r"):
                                out += d.escapechar
                            out += c
                        text = out
                else:
                    plain = d.doublequote or not d.escapechar
                    special = any([c in text for c in (d.delimiter, d.quotechar if plain else "",
                                                       "\n", "\r") if c])
                    if special or not text and len(row) == 1:
                        quote = True
                    elif not plain and not quote:
                        text = text.replace(d.quotechar, d.escapechar + d.quotechar)
                    if quote:
                        if d.doublequote:
                            text = text.replace(d.quotechar, d.quotechar * 2)
                        else:
                            text = text.replace(d.quotechar, d.escapechar + d.quotechar)
                        text = d.quotechar + text + d.quotechar
                parts.append(text)
            return self._write(d.delimiter.join(parts) + d.lineterminator)

        def writerows(self, rows):
            for row in rows:
                self.writerow(row)


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
