import io
f = io.StringIO("a")
f.close()
f.read()
