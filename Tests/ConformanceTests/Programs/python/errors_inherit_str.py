class Name(str):
    def shout(self):
        return self.upper() + "!"

print(Name("ann").shout(), Name("a") + "b", type(Name("a") + "b").__name__)
print(Name("bob").whisper())
