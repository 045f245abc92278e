"""Parses Terraform configurations; the first that is none ends it with 1 and its place."""

import sys

import hcl2

for path in sys.argv[1:]:
    try:
        with open(path, encoding="utf-8") as file:
            hcl2.load(file)
    except Exception as error:
        sys.exit(f"{path}: {error}")
