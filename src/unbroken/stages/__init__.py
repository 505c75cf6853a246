"""The journey of a case, one Django app per stage, in the order a case travels."""
