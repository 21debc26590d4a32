class ConfigError(Exception):
    def __init__(self, key, value):
        super().__init__(key, value)
        self.key = key
class Config(dict):
    def __getitem__(self, k):
        try:
            return super().__getitem__(k)
        except KeyError:
            raise ConfigError(k, list(self))
Config(a=1)["b"]
