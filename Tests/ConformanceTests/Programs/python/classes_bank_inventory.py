# Ordinary classes of a first course: accounts, inventory, inheritance, properties, comparison, printing, errors.
import datetime
class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need:.2f}, have {have:.2f}")
        self.need, self.have = need, have
class Account:
    bank, _next = "PyBank", 1000
    def __init__(self, owner, balance=0.0):
        self.owner, self._balance, self.history = owner, balance, []
        self.number = Account._next
        Account._next += 1
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, v): raise AttributeError("use deposit or withdraw")
    def deposit(self, amount):
        if amount <= 0: raise ValueError(f"amount must be positive, not {amount!r}")
        self._balance += amount; self.history.append(("in", amount))
        return self
    def withdraw(self, amount):
        if amount > self._balance: raise InsufficientFunds(amount, self._balance)
        self._balance -= amount; self.history.append(("out", amount))
        return self
    def __str__(self): return f"{type(self).__name__} {self.number} of {self.owner}: {self.balance:,.2f}"
    def __repr__(self): return f"{type(self).__name__}({self.owner!r}, {self._balance})"
    def __eq__(self, o): return isinstance(o, Account) and self.number == o.number
    def __lt__(self, o): return self.balance < o.balance
    def __hash__(self): return hash(self.number)
    def __bool__(self): return self.balance > 0
    def __len__(self): return len(self.history)
    @staticmethod
    def valid(n): return isinstance(n, int) and n >= 1000
    @classmethod
    def from_text(cls, text): name, amount = text.split(":"); return cls(name, float(amount))
class Savings(Account):
    rate = 0.02
    def add_interest(self, years=1):
        for _ in range(years): self.deposit(self.balance * self.rate)
    def withdraw(self, amount):
        if amount > 500: print("limit reached"); amount = 500
        return super().withdraw(amount)
class Joint(Savings):
    def __init__(self, *owners, **kw):
        super().__init__(" & ".join(owners), **kw)
        self.owners = owners
a, s, j = Account("Ann", 100), Savings.from_text("Bob:2000"), Joint("Cy", "Di", balance=50)
print(a, s, j, sep="\n"); print([a, s, j], a.deposit(50).withdraw(20).balance, s.withdraw(900).balance, len(a), bool(Account("x")))
s.add_interest(2); print(f"{s.balance:.4f}", s.history, sorted([a, s, j])[0].owner, max([a, s, j]).owner, a == a, a == s, a != s, {a: 1}[a], Account.valid(5), Savings.rate, j.rate, j.owners)
print(isinstance(j, Account), issubclass(Joint, Savings), [c.__name__ for c in Joint.__mro__], hasattr(j, "owners"), getattr(a, "owners", None), vars(a), Account.bank, a.bank, a.__class__.__name__, Joint.__bases__, a.__doc__, type(a).deposit is Account.deposit)
a.bank = "Mine"; Account.bank = "Changed"; Savings.rate = 0.5; print(a.bank, s.bank, j.rate, "bank" in vars(a), "bank" in vars(s)); del a.bank; print(a.bank)
for bad in (lambda: a.withdraw(10 ** 6), lambda: a.deposit(-5), lambda: setattr(a, "balance", 3), lambda: a.nope, lambda: Account(), lambda: Account("a", 1, 2), lambda: a.deposit(), lambda: a.deposit("x"), lambda: a + 1, lambda: a < 5, lambda: Account.deposit(5), lambda: Account.deposit(), lambda: Savings.from_text("nocolon"), lambda: Savings.from_text("a:b"), lambda: Joint(balance=1, rate=2), lambda: a[0], lambda: a(), lambda: iter(a), lambda: a.history[9], lambda: delattr(a, "nope"), lambda: Account.zip, lambda: a.balance(), lambda: super(Account, a).deposit(1), lambda: Account.valid(), lambda: a.from_text()):
    try: print(bad())
    except InsufficientFunds as e: print("InsufficientFunds", e, e.need, e.have, e.args)
    except Exception as e: print(type(e).__name__ + ":", e)
class Item:
    def __init__(self, name, price, qty=0, *, tags=()): self.name, self.price, self.qty, self.tags = name, price, qty, set(tags)
    total = property(lambda self: self.price * self.qty)
    def __format__(self, spec): return f"{self.name:<8}{self.qty:>4}{self.price:>9.2f}" if spec == "row" else format(str(self), spec)
    def __str__(self): return f"{self.name} x{self.qty}"
    def __contains__(self, tag): return tag in self.tags
    def __iadd__(self, n): self.qty += n; return self
class Inventory:
    def __init__(self): self._items = {}
    def __setitem__(self, name, item): self._items[name] = item
    def __getitem__(self, name): return self._items[name]
    def __delitem__(self, name): del self._items[name]
    def __iter__(self): return iter(self._items.values())
    def __len__(self): return len(self._items)
    def __contains__(self, name): return name in self._items
    def __call__(self, limit): return [i.name for i in self if i.qty < limit]
    def __missing__(self, k): return "never called"
    def __enter__(self): print("opening"); return self
    def __exit__(self, *exc): print("closing", exc[0].__name__ if exc[0] else None); return exc[0] is KeyError
inv = Inventory()
for row in ("tea,2.5,10,hot|drink", "cup,7,3,", "jam,4.25,0,sweet"):
    n, p, q, t = row.split(","); inv[n] = Item(n, float(p), int(q), tags=filter(None, t.split("|")))
inv["tea"] += 5; print(*(f"{i:row}" for i in inv), sep="\n"); print(len(inv), "cup" in inv, "hot" in inv["tea"], inv(5), sum(i.total for i in inv), f"[{inv['cup']:>10}]", sorted(inv["tea"].tags), max(inv, key=lambda i: i.total).name)
with inv: inv["missing"]
with inv as k: del k["jam"]; print(len(k))
