extension VM {
  /// Module `enum`, written in Python.
  static let enumSource = #"""
    __all__ = ["Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "auto", "unique", "EnumMeta",
               "EnumType", "EnumCheck", "FlagBoundary", "ReprEnum", "member", "nonmember",
               "property", "verify", "UNIQUE", "CONTINUOUS", "NAMED_FLAGS", "STRICT", "CONFORM",
               "EJECT", "KEEP", "global_enum", "global_str", "show_flag_values"]

    _property = property


    class auto:
        def __init__(self, value=None):
            self.value = value

        def __repr__(self):
            return "auto(%r)" % self.value


    class nonmember:
        def __init__(self, value):
            self.value = value


    class member:
        def __init__(self, value):
            self.value = value


    class property(_property):
        def __set__(self, instance, value):
            if self.fset is None:
                raise AttributeError(f"<enum {self._clsname!r}> cannot set attribute {self._name!r}")
            return self.fset(instance, value)

        def __delete__(self, instance):
            raise AttributeError(f"<enum {self._clsname!r}> cannot delete attribute {self._name!r}")

        def __set_name__(self, owner, name):
            self._name = name
            self._clsname = owner.__name__


    _view = type(type.__dict__)


    def _is_descriptor(value):
        return (hasattr(value, "__get__") or hasattr(value, "__set__")
                or hasattr(value, "__delete__"))


    def _is_dunder(name):
        return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" != name[-3]


    def _is_sunder(name):
        return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" != name[-2]


    class _EnumDict(dict):
        def __init__(self, name):
            super().__init__()
            self._member_names = []
            self._values = []
            self._ignore = []
            self._auto_called = False
            self._class_name = name
            self._generate = None

        def __setitem__(self, key, value):
            if _is_sunder(key):
                if key == "_generate_next_value_":
                    self._generate = value.__func__ if isinstance(value, staticmethod) else value
                elif key == "_ignore_":
                    self._ignore = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                elif key not in ("_order_", "_missing_", "_create_pseudo_member_",
                                 "_numeric_repr_", "_boundary_"):
                    raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future "
                                     "Enum use")
            elif _is_dunder(key) or key in self._ignore or key.startswith(f"_{self._class_name}__"):
                pass
            elif key in self._member_names:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            elif isinstance(value, nonmember):
                value = value.value
            elif _is_descriptor(value) and not isinstance(value, member):
                pass
            else:
                if key in self:
                    raise TypeError(f"{key!r} already defined as {self[key]!r}")
                if isinstance(value, member):
                    value = value.value
                if isinstance(value, auto):
                    value = self._next(key) if value.value is None else value.value
                elif isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
                    value = tuple([self._next(key) if isinstance(v, auto) else v for v in value])
                self._member_names.append(key)
                self._values.append(value)
            super().__setitem__(key, value)

        def _next(self, key):
            return self._generate(key, 1, len(self._member_names), self._values[:])


    def _next_number(name, start, count, last_values):
        if not last_values:
            return start
        numbers = [v for v in last_values if isinstance(v, int)]
        return (max(numbers) + 1) if numbers else start


    class EnumType(type):
        @classmethod
        def __prepare__(metacls, cls, bases, **keywords):
            space = _EnumDict(cls)
            for base in bases:
                if isinstance(base, EnumType):
                    if base._member_names_:
                        raise TypeError(f"<enum {cls!r}> cannot extend {base!r}")
            space._generate = _next_number
            for base in bases:
                for ancestor in base.__mro__:
                    made = ancestor.__dict__.get("_generate_next_value_")
                    if made is not None:
                        space._generate = made.__func__ if isinstance(made, staticmethod) else made
                        return space
            return space

        def __init__(cls, *args, boundary=None, **keywords):
            super().__init__(*args, **keywords)

        def __new__(metacls, name, bases, space, *, boundary=None, **keywords):
            names = list(getattr(space, "_member_names", ()))
            left_out = {"_ignore_", *getattr(space, "_ignore", ())}
            plain = {k: v for k, v in space.items() if k not in names and k not in left_out}
            if "_generate_next_value_" in plain and not isinstance(plain["_generate_next_value_"],
                                                                   staticmethod):
                plain["_generate_next_value_"] = staticmethod(plain["_generate_next_value_"])
            values = {k: space[k] for k in names}
            plain["_member_names_"] = []
            plain["_member_map_"] = {}
            plain["_value2member_map_"] = {}
            cls = super().__new__(metacls, name, bases, plain, **keywords)
            cls._boundary_ = boundary or plain.get("_boundary_") or getattr(
                bases[0] if bases else None, "_boundary_", None)
            data_type = object
            for base in cls.__mro__:
                if base is object or isinstance(base, EnumType):
                    continue
                if base.__module__ == "builtins" or "__new__" in base.__dict__:
                    data_type = base
                    break
            cls._member_type_ = data_type
            maker = cls.__dict__.get("__new__") or (
                None if data_type is object else None)
            user_new = maker
            if user_new is None:
                for base in cls.__mro__[1:]:
                    made = base.__dict__.get("__new__") or base.__dict__.get("__new_member__")
                    if isinstance(base, EnumType) and base.__dict__.get("__new_member__"):
                        user_new = base.__dict__["__new_member__"]
                        break
            if isinstance(user_new, staticmethod):
                user_new = user_new.__func__
            for key in ("__repr__", "__str__", "__format__"):
                if key not in plain and bases:
                    found = getattr(cls, key)
                    if found is getattr(data_type, key, None) or found is getattr(object, key):
                        for base in bases[::-1]:
                            if isinstance(base, EnumType):
                                type.__setattr__(cls, key, getattr(base, key))
                                break
            if "__new__" in cls.__dict__:
                cls.__new_member__ = cls.__dict__["__new__"]
                del cls.__new__
            for key, value in values.items():
                arguments = value if isinstance(value, tuple) else (value,)
                if user_new is not None:
                    made = user_new(cls, *arguments)
                    if not hasattr(made, "_value_"):
                        made._value_ = value
                elif data_type is object:
                    made = object.__new__(cls)
                    made._value_ = value
                else:
                    made = data_type.__new__(cls, *(arguments if data_type is not tuple else (value,)))
                    if isinstance(value, tuple) and data_type is not tuple:
                        made._value_ = data_type(*arguments)
                    else:
                        made._value_ = value
                made._name_ = key
                made.__objclass__ = cls
                made._sort_order_ = len(cls._member_names_)
                made.__init__(*arguments)
                actual = made._value_
                for known in cls._member_map_.values():
                    if known._value_ == actual and type(known._value_) is type(actual) or (
                            known._value_ == actual):
                        made = known
                        break
                else:
                    if not (isinstance(actual, int) and issubclass(cls, _flag_bases)
                            and not _is_single_bit(actual)):
                        cls._member_names_.append(key)
                cls._member_map_[key] = made
                type.__setattr__(cls, key, made)
                try:
                    cls._value2member_map_.setdefault(actual, made)
                except TypeError:
                    pass
            return cls

        def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
            if names is None:
                return cls._lookup(value)
            return cls._create(value, names, module, qualname, type, start)

        def _lookup(cls, value):
            if type(value) is cls:
                return value
            try:
                if value in cls._value2member_map_:
                    return cls._value2member_map_[value]
            except TypeError:
                for known in cls._member_map_.values():
                    if known._value_ == value:
                        return known
            if not cls._member_map_:
                raise TypeError("%r has no members defined" % cls)
            try:
                result = cls._missing_(value)
            except Exception as error:
                failure = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
                error.__context__ = failure
                raise
            if isinstance(result, cls):
                return result
            if getattr(cls, "_boundary_", None) is EJECT and isinstance(result, int):
                return result
            if result is None:
                raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            raise TypeError("error in %s._missing_: returned %r instead of None or a valid member"
                            % (cls.__name__, result))

        def _create(cls, class_name, names, module, qualname, kind, start):
            metacls = cls.__class__
            bases = (cls,) if kind is None else (kind, cls)
            space = metacls.__prepare__(class_name, bases)
            if isinstance(names, str):
                names = names.replace(",", " ").split()
            if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
                pairs = []
                values = []
                for count, name in enumerate(names):
                    value = space._generate(name, start, count, values[:])
                    values.append(value)
                    pairs.append((name, value))
                names = pairs
            for item in names:
                name, value = (item, names[item]) if isinstance(item, str) else item
                space[name] = value
            return metacls.__new__(metacls, class_name, bases, space)

        def __contains__(cls, value):
            if not isinstance(value, Enum):
                raise TypeError(
                    "unsupported operand type(s) for 'in': '%s' and '%s'"
                    % (type(value).__qualname__, cls.__class__.__qualname__))
            return isinstance(value, cls) and value._name_ in cls._member_map_

        def __getitem__(cls, name):
            return cls._member_map_[name]

        def __iter__(cls):
            return iter([cls._member_map_[name] for name in cls._member_names_])

        def __reversed__(cls):
            return (cls._member_map_[name] for name in reversed(cls._member_names_))

        def __len__(cls):
            return len(cls._member_names_)

        def __bool__(cls):
            return True

        @_property
        def __members__(cls):
            return _view(cls._member_map_)

        def __getattr__(cls, name):
            raise AttributeError(name)

        def __dir__(cls):
            shown = ["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__",
                     "__iter__", "__len__", "__members__", "__module__", "__name__", "__qualname__"]
            if cls._member_type_ is object:
                return sorted(shown + cls._member_names_)
            return sorted(set(dir(cls._member_type_)) | set(shown + cls._member_names_))

        def __setattr__(cls, name, value):
            if name in cls.__dict__.get("_member_map_", {}):
                raise AttributeError(f"cannot reassign member {name!r}")
            super().__setattr__(name, value)

        def __delattr__(cls, name):
            if name in cls.__dict__.get("_member_map_", {}):
                raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
            super().__delattr__(name)

        def __repr__(cls):
            if issubclass(cls, _flag_bases):
                return f"<flag {cls.__name__!r}>"
            return f"<enum {cls.__name__!r}>"


    _flag_bases = ()
    EnumMeta = EnumType


    def _is_single_bit(value):
        return value > 0 and value & (value - 1) == 0


    class Enum(metaclass=EnumType):
        def __init__(self, *args, **keywords):
            pass

        @property
        def name(self):
            return self._name_

        @property
        def value(self):
            return self._value_

        @classmethod
        def _missing_(cls, value):
            return None

        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            return _next_number(name, start, count, last_values)

        def __repr__(self):
            shown = (self._member_type_.__repr__ if self._member_type_ not in (object,)
                     else repr)(self._value_)
            return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, shown)

        def __str__(self):
            return "%s.%s" % (self.__class__.__name__, self._name_)

        def __format__(self, spec):
            return str.__format__(str(self), spec)

        def __hash__(self):
            return hash(self._name_)

        def __reduce_ex__(self, protocol):
            return self.__class__, (self._value_,)

        def __copy__(self):
            return self

        def __deepcopy__(self, memo):
            return self

        def __dir__(self):
            return ["__class__", "__doc__", "__module__", "name", "value"]


    class IntEnum(int, Enum):
        def __str__(self):
            return int.__repr__(self._value_)

        def __format__(self, spec):
            return int.__format__(self._value_, spec)

        def __repr__(self):
            return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, int.__repr__(self._value_))

        def __hash__(self):
            return int.__hash__(self._value_)


    class StrEnum(str, Enum):
        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            return name.lower()

        def __str__(self):
            return str.__str__(self._value_)

        def __format__(self, spec):
            return str.__format__(self._value_, spec)

        def __hash__(self):
            return str.__hash__(self._value_)


    class Flag(Enum):
        @staticmethod
        def _generate_next_value_(name, start, count, last_values):
            if not last_values:
                return start if start is not None else 1
            return 1 << (max(last_values).bit_length())

        @classmethod
        def _missing_(cls, value):
            if not isinstance(value, int):
                raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            mask = 0
            for known in cls._member_map_.values():
                mask |= known._value_
            if value < 0:
                value = mask + 1 + value if value + mask + 1 >= 0 else value & mask
                value &= mask
                if value in cls._value2member_map_:
                    return cls._value2member_map_[value]
            boundary = cls._boundary_
            if value & ~mask and boundary is CONFORM:
                return cls(value & mask)
            if value & ~mask and boundary is EJECT:
                return value
            if value & ~mask and boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (
                    cls, value, "0b0 " + format(value, f"0{width}b"),
                    "0b0 " + format(mask, f"0{width}b")))
            made = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
            made._value_ = value
            parts = [m._name_ for m in cls._parts(value)]
            rest = value & ~mask
            if rest and parts:
                parts.append(str(rest))
            made._name_ = "|".join(parts) if parts else None
            cls._value2member_map_[value] = made
            return made

        @classmethod
        def _parts(cls, value):
            found = [cls._member_map_[n] for n in cls._member_names_]
            return [m for m in found if m._value_ and m._value_ & value == m._value_]

        def __repr__(self):
            if self._name_ is None:
                return "<%s: %r>" % (self.__class__.__name__, self._value_)
            return "<%s.%s: %r>" % (self.__class__.__name__, self._name_, self._value_)

        def __str__(self):
            if self._name_ is None:
                return "%s(%r)" % (self.__class__.__name__, self._value_)
            return "%s.%s" % (self.__class__.__name__, self._name_)

        def __bool__(self):
            return bool(self._value_)

        def __contains__(self, other):
            if not isinstance(other, self.__class__):
                raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                                % (type(other).__qualname__, self.__class__.__qualname__))
            return other._value_ & self._value_ == other._value_

        def __iter__(self):
            return iter(self._parts(self._value_))

        def __len__(self):
            return bin(self._value_).count("1")

        def _operand(self, other):
            if isinstance(other, self.__class__):
                return other._value_
            if issubclass(self.__class__, int) and isinstance(other, int):
                return int(other)
            return NotImplemented

        def __or__(self, other):
            value = self._operand(other)
            return value if value is NotImplemented else self.__class__(self._value_ | value)

        def __and__(self, other):
            value = self._operand(other)
            return value if value is NotImplemented else self.__class__(self._value_ & value)

        def __xor__(self, other):
            value = self._operand(other)
            return value if value is NotImplemented else self.__class__(self._value_ ^ value)

        __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

        def __invert__(self):
            mask = 0
            for known in self.__class__._member_map_.values():
                mask |= known._value_
            return self.__class__(mask & ~self._value_)

        def __hash__(self):
            return hash(self._value_)


    class IntFlag(int, Flag):
        def __str__(self):
            return int.__repr__(self._value_)

        def __format__(self, spec):
            return int.__format__(self._value_, spec)

        __or__, __and__, __xor__ = Flag.__or__, Flag.__and__, Flag.__xor__
        __ror__, __rand__, __rxor__ = Flag.__or__, Flag.__and__, Flag.__xor__
        __invert__, __repr__, __hash__ = Flag.__invert__, Flag.__repr__, Flag.__hash__
        __contains__, __iter__, __len__, __bool__ = (
            Flag.__contains__, Flag.__iter__, Flag.__len__, Flag.__bool__)


    _flag_bases = (Flag,)


    class ReprEnum(Enum):
        pass


    class EnumCheck(StrEnum):
        CONTINUOUS = "no skipped integer values"
        NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
        UNIQUE = "one name per value"


    class FlagBoundary(StrEnum):
        STRICT = auto()
        CONFORM = auto()
        EJECT = auto()
        KEEP = auto()


    CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck
    STRICT, CONFORM, EJECT, KEEP = FlagBoundary
    Flag._boundary_ = STRICT
    IntFlag._boundary_ = KEEP


    def _aliases(enumeration):
        return [(name, found._name_) for name, found in enumeration._member_map_.items()
                if name != found._name_]


    def unique(enumeration):
        duplicates = _aliases(enumeration)
        if duplicates:
            details = ", ".join([f"{alias} -> {name}" for alias, name in duplicates])
            raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
        return enumeration


    class verify:
        def __init__(self, *checks):
            self.checks = checks

        def __call__(self, enumeration):
            for check in self.checks:
                if check is UNIQUE:
                    duplicates = _aliases(enumeration)
                    if duplicates:
                        details = ", ".join([f"{alias} -> {name}" for alias, name in duplicates])
                        raise ValueError(f"aliases found in {enumeration!r}: {details}")
                elif check is CONTINUOUS:
                    self._continuous(enumeration)
                elif check is NAMED_FLAGS:
                    self._named(enumeration)
            return enumeration

        def _continuous(self, enumeration):
            values = set(m._value_ for m in enumeration)
            if len(values) < 2:
                return
            low, high = min(values), max(values)
            if issubclass(enumeration, Flag):
                wanted = [1 << i for i in range(low.bit_length(), high.bit_length() - 1)]
            else:
                wanted = range(low + 1, high)
            missing = [v for v in wanted if v not in values]
            if missing:
                raise ValueError(("invalid %s %r: missing values %s" % (
                    "flag" if issubclass(enumeration, Flag) else "enum", enumeration.__name__,
                    ", ".join(str(v) for v in missing)))[:256])

        def _named(self, enumeration):
            single = [m._value_ for m in enumeration]
            missing, names = 0, []
            for name, found in enumeration._member_map_.items():
                if name in enumeration._member_names_ or found._value_ < 0:
                    continue
                lost = [v for v in show_flag_values(found._value_) if v not in single]
                if lost:
                    names.append(name)
                    for value in lost:
                        missing |= value
            if names:
                alias = ("alias %s is missing" % names[0] if len(names) == 1 else
                         "aliases %s and %s are missing" % (", ".join(names[:-1]), names[-1]))
                value = ("value 0x%x" if _is_single_bit(missing) else "combined values of 0x%x")
                raise ValueError("invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]"
                                 % (enumeration.__name__, alias, value % missing))


    def show_flag_values(value):
        return [1 << i for i in range(value.bit_length()) if value >> i & 1]


    def global_str(self):
        return self._name_ or "%s(%r)" % (self.__class__.__name__, self._value_)


    def global_enum(cls, update_str=False):
        import sys
        cls.__repr__ = lambda self: f"{self.__class__.__module__}.{self._name_}"
        sys.modules[cls.__module__].__dict__.update(cls.__members__)
        return cls


    def bin(num, max_bits=None):
        text = format(num if num >= 0 else ~num, "b")
        if max_bits:
            text = text.rjust(max_bits, "0")
        if num >= 0:
            return "0b0 " + text
        return "0b1 " + "".join(["1" if c == "0" else "0" for c in text])
    """#
}
