class ConfigError(Exception):
    """A setting is missing."""

def setting(config, key):
    try:
        return config[key]
    except KeyError as missing:
        raise ConfigError(f"no setting named {key}") from missing

print(setting({"lr": 0.1}, "lr"))
setting({"lr": 0.1}, "decay")
