extension VM {
  /// Module `argparse`, written in Python.
  static let argparseSource = #"""
import os as _os
import re as _re
import sys as _sys

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "Namespace", "Action",
           "HelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter",
           "ArgumentDefaultsHelpFormatter", "MetavarTypeHelpFormatter", "FileType",
           "BooleanOptionalAction", "SUPPRESS", "OPTIONAL", "ZERO_OR_MORE", "ONE_OR_MORE",
           "REMAINDER", "PARSER"]

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."


class ArgumentTypeError(Exception):
    pass


def _action_name(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return "{" + ",".join(map(str, action.choices)) + "}"
    return None


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = _action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return str(self.message)
        return f"argument {self.argument_name}: {self.message}"


class Namespace:
    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        plain, odd = [], {}
        for name, value in self.__dict__.items():
            if name.isidentifier():
                plain.append(f"{name}={value!r}")
            else:
                odd[name] = value
        if odd:
            plain.append(f"**{odd!r}")
        return f"{type(self).__name__}({', '.join(plain)})"


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = int(_os.environ.get("COLUMNS", "80")) - 2
        self._prog = prog
        self._step = indent_increment
        self._most = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width

    # Text

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent,
                             subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _expand_help(self, action):
        values = dict(vars(action), prog=self._prog)
        for name in list(values):
            if values[name] is SUPPRESS:
                del values[name]
            elif hasattr(values[name], "__name__"):
                values[name] = values[name].__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join(map(str, values["choices"]))
        return self._get_help_string(action) % values

    # The ways to write an argument

    def _metavar(self, action, default, count):
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = "{" + ",".join(map(str, action.choices)) + "}"
        else:
            shown = default
        return shown if isinstance(shown, tuple) else (shown,) * count

    def _arguments(self, action, default):
        n = action.nargs
        one = lambda count=1: self._metavar(action, default, count)
        if n is None:
            return "%s" % one()
        if n == OPTIONAL:
            return "[%s]" % one()
        if n == ZERO_OR_MORE:
            names = one()
            return "[%s [%s ...]]" % names if len(names) == 2 else "[%s ...]" % names
        if n == ONE_OR_MORE:
            return "%s [%s ...]" % one(2)
        if n == REMAINDER:
            return "..."
        if n == PARSER:
            return "%s ..." % one()
        if n == SUPPRESS:
            return ""
        return " ".join(["%s"] * n) % one(n)

    def _usage_parts(self, actions, groups):
        starts, ends, skipped = {}, {}, set()
        for group in groups:
            members = group._group_actions
            if not members or members[0] not in actions:
                continue
            at = actions.index(members[0])
            if actions[at:at + len(members)] != members:
                continue
            shown = [a for a in members if a.help is not SUPPRESS]
            if not shown:
                continue
            if group.required:
                if len(shown) > 1:
                    starts[id(shown[0])], ends[id(shown[-1])] = "(", ")"
            else:
                starts[id(shown[0])], ends[id(shown[-1])] = "[", "]"
            for a in shown:
                skipped.add(id(a))
            for a in shown[:-1]:
                ends.setdefault(id(a), " |")
        parts = []
        for action in actions:
            if action.help is SUPPRESS:
                continue
            if not action.option_strings:
                text = self._arguments(action, self._get_default_metavar_for_positional(action))
                if id(action) in skipped and text[:1] == "[" and text[-1:] == "]":
                    text = text[1:-1]
            else:
                text = action.format_usage()
                if action.nargs != 0:
                    text += " " + self._arguments(
                        action, self._get_default_metavar_for_optional(action))
                if not action.required and id(action) not in skipped:
                    text = f"[{text}]"
            parts.append(starts.get(id(action), "") + text + ends.get(id(action), ""))
        return parts

    def _usage(self, usage, actions, groups, prefix="usage: "):
        if usage is not None:
            return prefix + usage % dict(prog=self._prog) + "\n\n"
        prog = self._prog
        optional = [a for a in actions if a.option_strings]
        positional = [a for a in actions if not a.option_strings]
        first = self._usage_parts(optional, groups)
        second = self._usage_parts(positional, groups)
        line = " ".join([prog] + first + second)
        if len(prefix) + len(line) <= self._width:
            return f"{prefix}{line}\n\n"

        def rows(parts, indent, start=None):
            lines, current = [], []
            length = (len(start) if start is not None else indent) - 1
            for part in parts:
                if length + 1 + len(part) > self._width and current:
                    lines.append(" " * indent + " ".join(current))
                    current, length = [], indent - 1
                current.append(part)
                length += len(part) + 1
            if current:
                lines.append(" " * indent + " ".join(current))
            if start is not None:
                lines[0] = lines[0][indent:]
            return lines

        if len(prefix) + len(prog) <= 0.75 * self._width:
            indent = len(prefix) + len(prog) + 1
            if first:
                lines = rows([prog] + first, indent, prefix) + rows(second, indent)
            elif second:
                lines = rows([prog] + second, indent, prefix)
            else:
                lines = [prog]
        else:
            indent = len(prefix)
            lines = rows(first + second, indent)
            if len(lines) > 1:
                lines = rows(first, indent) + rows(second, indent)
            lines = [prog] + lines
        return prefix + "\n".join(lines) + "\n\n"

    def _invocation(self, action):
        if not action.option_strings:
            return self._metavar(action, self._get_default_metavar_for_positional(action), 1)[0]
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        shown = self._arguments(action, self._get_default_metavar_for_optional(action))
        return ", ".join(f"{name} {shown}" for name in action.option_strings)

    def _entry(self, action, indent, column):
        column = min(column, self._most)
        header = self._invocation(action)
        width = max(self._width - column, 11)
        room = column - indent - 2
        pad = " " * indent
        if not action.help:
            return pad + header + "\n"
        lines = self._split_lines(self._expand_help(action), width) if action.help.strip() else []
        if not lines:
            return pad + header + "\n"
        if len(header) <= room:
            out = pad + header.ljust(room) + "  " + lines[0] + "\n"
        else:
            out = pad + header + "\n" + " " * column + lines[0] + "\n"
        return out + "".join(" " * column + line + "\n" for line in lines[1:])

    def _subactions(self, action):
        get = getattr(action, "_get_subactions", None)
        return get() if get else []

    def _help(self, parser):
        parts = [self._usage(parser.usage, parser._actions, parser._mutually_exclusive_groups)]
        if parser.description:
            parts.append(self._text(parser.description))
        groups = [g for g in parser._action_groups]
        longest = 0
        for group in groups:
            for action in group._group_actions:
                if action.help is SUPPRESS:
                    continue
                longest = max(longest, len(self._invocation(action)) + self._step)
                for sub in self._subactions(action):
                    longest = max(longest, len(self._invocation(sub)) + 2 * self._step)
        column = longest + 2
        for group in groups:
            body = ""
            if group.description:
                body += self._text(group.description, self._step)
            entries = ""
            for action in group._group_actions:
                if action.help is SUPPRESS:
                    continue
                entries += self._entry(action, self._step, column)
                for sub in self._subactions(action):
                    entries += self._entry(sub, 2 * self._step, column)
            if body or entries:
                head = f"{group.title}:\n" if group.title not in (None, SUPPRESS) else ""
                parts.append(head + body + entries + "\n")
        if parser.epilog:
            parts.append(self._text(parser.epilog))
        text = "".join(parts)
        while "\n\n\n" in text:
            text = text.replace("\n\n\n", "\n\n")
        return text.strip("\n") + "\n"

    def _text(self, text, indent=0):
        if "%(prog)" in text:
            text = text % dict(prog=self._prog)
        return self._fill_text(text, max(self._width - indent, 11), " " * indent) + "\n\n"


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


class Action:
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def __repr__(self):
        names = ["option_strings", "dest", "nargs", "const", "default", "type", "choices",
                 "required", "help", "metavar"]
        shown = ", ".join(f"{n}={getattr(self, n)!r}" for n in names)
        return f"{type(self).__name__}({shown})"

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None):
        names = []
        for name in option_strings:
            names.append(name)
            if name.startswith("--"):
                names.append("--no-" + name[2:])
        if help is not None and default is not None and default is not SUPPRESS:
            help += " (default: %(default)s)"
        super().__init__(names, dest, nargs=0, default=default, type=type, choices=choices,
                         required=required, help=help, metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **more):
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to store, "
                             "actions such as store true or store const may be more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        super().__init__(option_strings, dest, nargs=nargs, const=const, **more)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None,
                 metavar=None):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default,
                         required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, const=True, default=default, required=required,
                         help=help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, const=False, default=default, required=required,
                         help=help)


def _grown(namespace, dest):
    found = getattr(namespace, dest, None)
    return [] if found is None else list(found)


class _AppendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _grown(namespace, self.dest) + [values])


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _grown(namespace, self.dest) + [self.const])


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _grown(namespace, self.dest) + list(values))


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required,
                         help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
                 help="show program's version number and exit"):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        print((self.version or "") % dict(prog=parser.prog))
        parser.exit()


class _Choice(Action):
    def __init__(self, name, aliases, help):
        shown = name + (f" ({', '.join(aliases)})" if aliases else "")
        super().__init__([], name, help=help, metavar=shown)


class _SubParsersAction(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False,
                 help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._choices_shown = []
        super().__init__(option_strings, dest, nargs=PARSER, choices={}, required=required,
                         help=help, metavar=metavar)

    def add_parser(self, name, **more):
        if more.get("prog") is None:
            more["prog"] = f"{self._prog_prefix} {name}"
        aliases = more.pop("aliases", ())
        if "help" in more:
            self._choices_shown.append(_Choice(name, aliases, more.pop("help")))
        parser = self._parser_class(**more)
        for key in (name, *aliases):
            self.choices[key] = parser
        return parser

    def _get_subactions(self):
        return self._choices_shown

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self.choices:
            shown = ", ".join(self.choices)
            raise ArgumentError(self, f"unknown parser {name!r} (choices: {shown})")
        found, extra = self.choices[name].parse_known_args(rest, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if extra:
            vars(namespace).setdefault("_unrecognized_args", []).extend(extra)


class FileType:
    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode = mode

    def __call__(self, string):
        if string == "-":
            return _sys.stdin if "r" in self._mode else _sys.stdout
        try:
            return open(string, self._mode)
        except OSError as error:
            raise ArgumentTypeError(f"can't open '{string}': {error}")

    def __repr__(self):
        return f"FileType({self._mode!r})"


_ACTIONS = {
    None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction,
    "store_true": _StoreTrueAction, "store_false": _StoreFalseAction, "append": _AppendAction,
    "append_const": _AppendConstAction, "count": _CountAction, "help": _HelpAction,
    "version": _VersionAction, "extend": _ExtendAction,
}


class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self._actions = []
        self._by_option = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._odd_negatives = []

    def set_defaults(self, **values):
        self._defaults.update(values)
        for action in self._actions:
            if action.dest in values:
                action.default = values[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *names, **options):
        chars = self.prefix_chars
        if not names or len(names) == 1 and names[0][0] not in chars:
            if names and "dest" in options:
                raise ValueError("dest supplied twice for positional argument")
            options = self._positional(*names, **options)
        else:
            options = self._optional(*names, **options)
        if "default" not in options:
            dest = options["dest"]
            if dest in self._defaults:
                options["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                options["default"] = self.argument_default
        kind = options.pop("action", None)
        maker = _ACTIONS.get(kind, kind) if kind is None or isinstance(kind, str) else kind
        if not callable(maker):
            raise ValueError(f'unknown action "{maker}"')
        action = maker(**options)
        if action.type is not None and not callable(action.type):
            raise ValueError(f"{action.type!r} is not callable")
        return self._add_action(action)

    def _positional(self, dest, **options):
        if "required" in options:
            raise TypeError("'required' is an invalid argument for positionals")
        if options.get("nargs") not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS, 0):
            options["required"] = True
        if options.get("nargs") == ZERO_OR_MORE and "default" not in options:
            options["required"] = True
        return dict(options, dest=dest, option_strings=[])

    def _optional(self, *names, **options):
        for name in names:
            if name[0] not in self.prefix_chars:
                raise ValueError(f"invalid option string {name!r}: must start with a character "
                                 f"{self.prefix_chars!r}")
        dest = options.pop("dest", None)
        if dest is None:
            long = [n for n in names if len(n) > 1 and n[1] in self.prefix_chars]
            dest = (long or names)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f"dest= is required for options like {names[0]!r}")
            dest = dest.replace("-", "_")
        return dict(options, dest=dest, option_strings=list(names))

    def _add_action(self, action):
        taken = [name for name in action.option_strings if name in self._by_option]
        if taken:
            plural = "" if len(taken) == 1 else "s"
            raise ArgumentError(action, f"conflicting option string{plural}: {', '.join(taken)}")
        self._actions.append(action)
        for name in action.option_strings:
            self._by_option[name] = action
            if _re.match(r"^-\d+$|^-\d*\.\d+$", name):
                self._odd_negatives.append(True)
        return action

    def add_argument_group(self, title=None, description=None, **more):
        group = _ArgumentGroup(self, title, description)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        group = _ExclusiveGroup(self, required)
        self._mutually_exclusive_groups.append(group)
        return group


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None):
        super().__init__(description, container.prefix_chars, container.argument_default)
        self.title = title
        self._container = container
        self._group_actions = []
        self._actions = container._actions
        self._by_option = container._by_option
        self._defaults = container._defaults
        self._odd_negatives = container._odd_negatives
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action


class _ExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._container._add_action(action)
        self._group_actions.append(action)
        return action


class ArgumentParser(_ActionsContainer):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                 formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler="error", add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default)
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._subparsers = None
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        dash = "-" if "-" in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(dash + "h", dash * 2 + "help", action="help", default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            for group in parent._action_groups:
                if group.title == "positional arguments":
                    own = self._positionals
                elif group.title == "options":
                    own = self._optionals
                else:
                    own = self.add_argument_group(group.title, group.description)
                for action in group._group_actions:
                    own._add_action(action)
            self._defaults.update(parent._defaults)

    def __repr__(self):
        names = ["prog", "usage", "description", "formatter_class", "conflict_handler", "add_help"]
        values = dict(vars(self), conflict_handler="error")
        return f"ArgumentParser({', '.join(f'{n}={values[n]!r}' for n in names)})"

    def _add_action(self, action):
        if action.option_strings:
            self._optionals._add_action(action)
        else:
            self._positionals._add_action(action)
        return action

    def add_subparsers(self, *, title=None, description=None, prog=None, dest=SUPPRESS,
                       required=False, help=None, metavar=None, parser_class=None, action=None):
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        group = self._positionals
        if title is not None or description is not None:
            group = self.add_argument_group(title or "subcommands", description)
        self._subparsers = group
        if prog is None:
            formatter = self.formatter_class(prog=self.prog)
            shown = [a for a in self._actions if not a.option_strings]
            prog = " ".join([self.prog] + formatter._usage_parts(shown, []))
        made = _SubParsersAction([], prog, parser_class or type(self), dest=dest,
                                 required=required, help=help, metavar=metavar)
        group._add_action(made)
        return made

    # Parsing

    def parse_args(self, args=None, namespace=None):
        found, extra = self.parse_known_args(args, namespace)
        if extra:
            self.error("unrecognized arguments: " + " ".join(extra))
        return found

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:]) if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest):
                if action.default is not SUPPRESS:
                    setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                extra = self._parse(args, namespace)
            except ArgumentError as error:
                self.error(str(error))
        else:
            extra = self._parse(args, namespace)
        extra += vars(namespace).pop("_unrecognized_args", [])
        return namespace, extra

    parse_intermixed_args = parse_args
    parse_known_intermixed_args = parse_known_args

    def _option(self, text):
        """None for a positional, else the action (None if unknown), its name and what follows =."""
        if not text or text[0] not in self.prefix_chars:
            return None
        if text in self._by_option:
            return self._by_option[text], text, None
        if len(text) == 1:
            return None
        if "=" in text:
            name, value = text.split("=", 1)
            if name in self._by_option:
                return self._by_option[name], name, value
        matches = self._abbreviations(text)
        if len(matches) > 1:
            options = ", ".join(name for _, name, _ in matches)
            self.error(f"ambiguous option: {text} could match {options}")
        if matches:
            return matches[0]
        if _re.match(r"^-\d+$|^-\d*\.\d+$", text) and not self._odd_negatives:
            return None
        if " " in text:
            return None
        return None, text, None

    def _abbreviations(self, text):
        chars = self.prefix_chars
        found = []
        if text[0] in chars and text[1] in chars:
            if self.allow_abbrev:
                name, mark, value = text.partition("=")
                for option, action in self._by_option.items():
                    if option.startswith(name):
                        found.append((action, option, value if mark else None))
        elif text[1] not in chars:
            for option, action in self._by_option.items():
                if option == text[:2]:
                    found.append((action, option, text[2:]))
                elif self.allow_abbrev and option.startswith(text):
                    found.append((action, option, None))
        return found

    def _pattern(self, action):
        n = action.nargs
        if n is None:
            made = "(-*A-*)"
        elif n == OPTIONAL:
            made = "(-*A?-*)"
        elif n == ZERO_OR_MORE:
            made = "(-*[A-]*)"
        elif n == ONE_OR_MORE:
            made = "(-*A[A-]*)"
        elif n == REMAINDER:
            made = "([-AO]*)"
        elif n == PARSER:
            made = "(-*A[-AO]*)"
        elif n == SUPPRESS:
            made = "(-*-*)"
        else:
            made = "(-*%s-*)" % "-*".join("A" * n)
        if action.option_strings:
            made = made.replace("-*", "").replace("-", "")
        return made

    def _wrong_count(self, action):
        n = action.nargs
        words = {None: "expected one argument", OPTIONAL: "expected at most one argument",
                 ONE_OR_MORE: "expected at least one argument"}
        text = words.get(n)
        if text is None:
            text = f"expected {n} argument{'' if n == 1 else 's'}"
        raise ArgumentError(action, text)

    def _parse(self, args, namespace):
        options, letters = {}, []
        rest = iter(enumerate(args))
        for i, text in rest:
            if text == "--":
                letters.append("-")
                for _ in rest:
                    letters.append("A")
                break
            found = self._option(text)
            if found is None:
                letters.append("A")
            else:
                options[i] = found
                letters.append("O")
        letters = "".join(letters)
        seen, given = set(), set()
        extra = []
        positionals = [a for a in self._actions if not a.option_strings]

        def take(action, words, name=None):
            seen.add(id(action))
            values = self._values(action, words)
            if values is not action.default:
                given.add(id(action))
                for group in self._mutually_exclusive_groups:
                    if action not in group._group_actions:
                        continue
                    for other in group._group_actions:
                        if other is not action and id(other) in given:
                            raise ArgumentError(
                                action, f"not allowed with argument {_action_name(other)}")
            if values is not SUPPRESS:
                action(self, namespace, values, name)

        def take_option(start):
            action, name, joined = options[start]
            while True:
                if action is None:
                    extra.append(args[start])
                    return start + 1
                if joined is not None:
                    count = _re.match(self._pattern(action), "A") if action.nargs != 0 else None
                    if count is None or not count.group(1):
                        single = name[1:2] not in self.prefix_chars
                        if action.nargs == 0 and single and joined:
                            take(action, [], name)
                            char = name[0]
                            name, joined = char + joined[0], joined[1:] or None
                            if name in self._by_option:
                                action = self._by_option[name]
                                continue
                            raise ArgumentError(action, f"ignored explicit argument {joined!r}"
                                                if joined else
                                                f"ignored explicit argument {name[1:]!r}")
                        raise ArgumentError(action, f"ignored explicit argument {joined!r}")
                    take(action, [joined], name)
                    return start + 1
                if action.nargs == 0:
                    take(action, [], name)
                    return start + 1
                match = _re.match(self._pattern(action), letters[start + 1:])
                if match is None:
                    self._wrong_count(action)
                stop = start + 1 + len(match.group(1))
                take(action, args[start + 1:stop], name)
                return stop

        def take_positionals(start):
            counts = []
            for k in range(len(positionals), 0, -1):
                pattern = "".join(self._pattern(a) for a in positionals[:k])
                match = _re.match(pattern, letters[start:])
                if match is not None:
                    counts = [len(g) for g in match.groups()]
                    break
            for action, count in zip(positionals, counts):
                words = args[start:start + count]
                start += count
                take(action, words)
            positionals[:] = positionals[len(counts):]
            return start

        at = 0
        last = max(options, default=-1)
        while at <= last:
            upcoming = min(i for i in options if i >= at)
            if at != upcoming:
                stop = take_positionals(at)
                if stop > at:
                    at = stop
                    continue
                at = stop
            if at not in options:
                extra.extend(args[at:upcoming])
                at = upcoming
            at = take_option(at)
        stop = take_positionals(at)
        extra.extend(args[stop:])
        missing = []
        for action in self._actions:
            if id(action) in seen:
                continue
            if action.required:
                missing.append(_action_name(action))
            elif isinstance(action.default, str) and action.dest is not SUPPRESS:
                if getattr(namespace, action.dest, None) is action.default:
                    setattr(namespace, action.dest, self._value(action, action.default))
        if missing:
            self.error("the following arguments are required: " + ", ".join(missing))
        for group in self._mutually_exclusive_groups:
            if group.required and not any(id(a) in given for a in group._group_actions):
                names = [_action_name(a) for a in group._group_actions if a.help is not SUPPRESS]
                self.error(f"one of the arguments {' '.join(names)} is required")
        return extra

    def _values(self, action, words):
        if action.nargs not in (PARSER, REMAINDER) and "--" in words:
            words = list(words)
            words.remove("--")
        if not words and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._value(action, value)
                self._check(action, value)
            return value
        if not words and action.nargs == ZERO_OR_MORE and not action.option_strings:
            return words if action.default is None else action.default
        if len(words) == 1 and action.nargs in (None, OPTIONAL):
            value = self._value(action, words[0])
            self._check(action, value)
            return value
        if action.nargs == REMAINDER:
            return [self._value(action, word) for word in words]
        if action.nargs == PARSER:
            values = [self._value(action, word) for word in words]
            self._check(action, values[0])
            return values
        if action.nargs == SUPPRESS:
            return SUPPRESS
        values = [self._value(action, word) for word in words]
        for value in values:
            self._check(action, value)
        return values

    def _value(self, action, text):
        convert = action.type
        if convert is None:
            return text
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(convert, "__name__", repr(convert))
            raise ArgumentError(action, f"invalid {name} value: {text!r}")

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            shown = ", ".join(map(repr, action.choices))
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {shown})")

    # Help and errors

    def format_usage(self):
        formatter = self.formatter_class(prog=self.prog)
        return formatter._usage(
            self.usage, self._actions, self._mutually_exclusive_groups).rstrip("\n") + "\n"

    def format_help(self):
        return self.formatter_class(prog=self.prog)._help(self)

    def print_usage(self, file=None):
        (file or _sys.stdout).write(self.format_usage())

    def print_help(self, file=None):
        (file or _sys.stdout).write(self.format_help())

    def exit(self, status=0, message=None):
        if message:
            _sys.stderr.write(message)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")

"""#
}
