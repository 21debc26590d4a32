# argparse with explicit argument lists: options, types, defaults, choices, groups, help text.
import argparse, sys, io, contextlib
p = argparse.ArgumentParser(prog="train", description="Train a small model.", epilog="Good luck.")
p.add_argument("data", help="path to the data")
p.add_argument("extra", nargs="*", help="more files")
p.add_argument("-e", "--epochs", type=int, default=10, help="number of epochs (default: %(default)s)")
p.add_argument("--lr", type=float, default=1e-3, metavar="RATE")
p.add_argument("-v", "--verbose", action="store_true")
p.add_argument("--opt", choices=["sgd", "adam"], default="adam")
p.add_argument("-c", action="count", default=0, dest="level")
p.add_argument("--tag", action="append", default=[])
print(p.parse_args(["d.csv"]))
a = p.parse_args("d.csv x y --epochs 5 --lr=0.1 -v --opt sgd -ccc --tag a --tag b".split())
print(a, a.epochs, a.lr, vars(a)["tag"])
print(p.format_usage())
print(p.format_help())
for args in (["d", "--epochs", "x"], ["d", "--opt", "rms"], [], ["d", "--nope"], ["d", "--lr"]):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try:
            p.parse_args(args)
        except SystemExit as e:
            print(args, "exit", e.code)
    print(err.getvalue().splitlines()[-1])
ns, rest = p.parse_known_args(["d", "--unknown", "1"])
print(ns.data, rest)
