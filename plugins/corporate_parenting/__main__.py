"""``python -m corporate_parenting``: the command where its script is not on the path."""

from corporate_parenting.cli import main

if __name__ == "__main__":
    main(prog_name="corporate-parenting")
