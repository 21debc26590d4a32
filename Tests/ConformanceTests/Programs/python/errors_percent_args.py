print("%s has %d layers" % ("net", 3))
print("%s has %d layers" % ("net",))
