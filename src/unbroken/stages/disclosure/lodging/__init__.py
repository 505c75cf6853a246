"""Documents that the court and the defence put into a court bundle themselves, each in a section of DOMAIN 1.7.

They are no evidence of the prosecution: no list, search, package or interface of evidence has them. Who reads one is
told by its section alone; the private section is read by judges and court staff.
"""
