"""A time limit a file, named after its official short name. facts.py lists them all."""
