"""`python -m generator`, the same as the command `gzg`."""

from generator.commands import main

if __name__ == "__main__":
    main(prog_name="gzg")
