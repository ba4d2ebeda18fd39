"""`python -m staffroll` is the command line."""

from staffroll.cli import main

main()
