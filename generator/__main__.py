"""`python -m generator`, the same as the command `gzg`."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - who reads it has an older Python
    sys.exit("gzg needs Python 3.11 or newer and this is %d.%d; call it with another one, e.g. python3.12 -m generator"  # noqa: UP031
             % sys.version_info[:2])

from generator.commands import main

if __name__ == "__main__":
    main(prog_name="gzg")
