extension VM {
  /// Module `contextlib`, written in Python.
  static let contextlibSource = #"""
    from abc import ABCMeta, abstractmethod
    import sys
    from functools import wraps

    __all__ = ["contextmanager", "suppress", "nullcontext", "closing", "redirect_stdout",
               "redirect_stderr", "ExitStack", "ContextDecorator", "AbstractContextManager", "chdir"]


    class AbstractContextManager(metaclass=ABCMeta):
        def __enter__(self):
            return self

        @abstractmethod
        def __exit__(self, exc_type, exc_value, traceback):
            return None

        @classmethod
        def __subclasshook__(cls, kind):
            if cls is not AbstractContextManager:
                return NotImplemented
            for name in ("__enter__", "__exit__"):
                for base in kind.__mro__:
                    if name in base.__dict__:
                        if base.__dict__[name] is None:
                            return NotImplemented
                        break
                else:
                    return NotImplemented
            return True


    class ContextDecorator:
        def _recreate_cm(self):
            return self

        def __call__(self, func):
            @wraps(func)
            def inner(*args, **keywords):
                with self._recreate_cm():
                    return func(*args, **keywords)
            return inner


    class _GeneratorContextManager(ContextDecorator):
        def __init__(self, func, args, keywords):
            self.gen = func(*args, **keywords)
            self.func, self.args, self.kwds = func, args, keywords
            self.__doc__ = getattr(func, "__doc__", None)

        def _recreate_cm(self):
            return self.__class__(self.func, self.args, self.kwds)

        def __enter__(self):
            del self.args, self.kwds, self.func
            try:
                return next(self.gen)
            except StopIteration:
                raise RuntimeError("generator didn't yield") from None

        def __exit__(self, kind, value, traceback):
            if kind is None:
                try:
                    next(self.gen)
                except StopIteration:
                    return False
                raise RuntimeError("generator didn't stop")
            if value is None:
                value = kind()
            try:
                self.gen.throw(value)
            except StopIteration as exc:
                return exc is not value
            except RuntimeError as exc:
                if exc is value:
                    exc.__traceback__ = traceback
                    return False
                if isinstance(value, StopIteration) and exc.__cause__ is value:
                    value.__traceback__ = traceback
                    return False
                raise
            except BaseException as exc:
                if exc is not value:
                    raise
                exc.__traceback__ = traceback
                return False
            raise RuntimeError("generator didn't stop after throw()")


    def contextmanager(func):
        @wraps(func)
        def helper(*args, **keywords):
            return _GeneratorContextManager(func, args, keywords)
        return helper


    class closing(AbstractContextManager):
        def __init__(self, thing):
            self.thing = thing

        def __enter__(self):
            return self.thing

        def __exit__(self, *exc_info):
            self.thing.close()


    class nullcontext(AbstractContextManager):
        def __init__(self, enter_result=None):
            self.enter_result = enter_result

        def __enter__(self):
            return self.enter_result

        def __exit__(self, *excinfo):
            pass


    class suppress(AbstractContextManager):
        def __init__(self, *exceptions):
            self._exceptions = exceptions

        def __enter__(self):
            pass

        def __exit__(self, exctype, excinst, exctb):
            return exctype is not None and issubclass(exctype, self._exceptions)


    class _Redirect(AbstractContextManager):
        _stream = None

        def __init__(self, new_target):
            self._new_target = new_target
            self._old_targets = []

        def __enter__(self):
            self._old_targets.append(getattr(sys, self._stream))
            setattr(sys, self._stream, self._new_target)
            return self._new_target

        def __exit__(self, exctype, excinst, exctb):
            setattr(sys, self._stream, self._old_targets.pop())


    class redirect_stdout(_Redirect):
        _stream = "stdout"


    class redirect_stderr(_Redirect):
        _stream = "stderr"


    class chdir(AbstractContextManager):
        def __init__(self, path):
            self.path = path
            self._old_cwd = []

        def __enter__(self):
            import os
            self._old_cwd.append(os.getcwd())
            os.chdir(self.path)

        def __exit__(self, *excinfo):
            import os
            os.chdir(self._old_cwd.pop())


    class ExitStack(AbstractContextManager):
        def __init__(self):
            from collections import deque
            self._exit_callbacks = deque()

        def enter_context(self, cm):
            cls = type(cm)
            try:
                enter, leave = cls.__enter__, cls.__exit__
            except AttributeError:
                raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                                f"not support the context manager protocol") from None
            result = enter(cm)
            self._exit_callbacks.append((True, _bound(leave, cm)))
            return result

        def push(self, exit):
            leave = getattr(type(exit), "__exit__", None)
            self._exit_callbacks.append((True, exit if leave is None else _bound(leave, exit)))
            return exit

        def callback(self, callback, /, *args, **keywords):
            def leave(kind, value, traceback):
                callback(*args, **keywords)
            leave.__wrapped__ = callback
            self._exit_callbacks.append((True, leave))
            return callback

        def pop_all(self):
            from collections import deque
            other = type(self)()
            other._exit_callbacks = self._exit_callbacks
            self._exit_callbacks = deque()
            return other

        def close(self):
            self.__exit__(None, None, None)

        def __exit__(self, *details):
            received = details[0] is not None
            outside = sys.exc_info()[1]
            suppressed = False
            pending = False
            while self._exit_callbacks:
                _, leave = self._exit_callbacks.pop()
                try:
                    if leave(*details):
                        suppressed = True
                        pending = False
                        details = (None, None, None)
                except BaseException as exc:
                    _put_behind(exc, details[1], outside)
                    pending = True
                    details = (type(exc), exc, exc.__traceback__)
            if pending:
                # What is raised again keeps the context that it had.
                context = details[1].__context__
                try:
                    raise details[1]
                except BaseException:
                    details[1].__context__ = context
                    raise
            return received and suppressed


    def _bound(leave, cm):
        return lambda *details: leave(cm, *details)


    def _put_behind(new, old, outside):
        """Ends the chain of a new error with the one before, as nested statements would have."""
        while True:
            context = new.__context__
            if context is None or context is old:
                return
            if context is outside:
                break
            new = context
        new.__context__ = old
    """#
}
