"""Pages of charging. Thin: parse, call one action or query, render; every post lands on the part that changed."""
