extension VM {
  /// Module `locale`, written in Python.
  static let localeSource = #"""
__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale",
           "localeconv", "strcoll", "strxfrm", "str", "atof", "atoi", "format_string", "currency",
           "normalize", "LC_CTYPE", "LC_COLLATE", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL"]
LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127


class Error(Exception):
    pass


def setlocale(category, locale=None):
    if locale in (None, "", "C", "POSIX", "C.UTF-8", "C.utf8"):
        return locale or "C.UTF-8" if locale == "" or locale is None else locale
    raise Error("unsupported locale setting")


def getlocale(category=LC_CTYPE):
    return ("en_US", "UTF-8")


def getdefaultlocale(envvars=()):
    return ("en_US", "UTF-8")


def getpreferredencoding(do_setlocale=True):
    return "UTF-8"


def getencoding():
    return "UTF-8"


def normalize(localename):
    return localename


def localeconv():
    empty = ["currency_symbol", "int_curr_symbol", "mon_decimal_point", "mon_thousands_sep",
             "negative_sign", "positive_sign", "thousands_sep"]
    limits = ["frac_digits", "int_frac_digits", "n_cs_precedes", "n_sep_by_space", "n_sign_posn",
              "p_cs_precedes", "p_sep_by_space", "p_sign_posn"]
    return {**{n: "" for n in empty}, **{n: CHAR_MAX for n in limits}, "decimal_point": ".",
            "grouping": [], "mon_grouping": []}


def strcoll(a, b, /):
    return (a > b) - (a < b)


def strxfrm(text, /):
    return text


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return "%.12g" % val


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)

"""#
}
