import sys

def main():
    print("working")
    sys.exit("error: no data given")

main()
