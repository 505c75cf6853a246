"""Cases that belong together: linked, split in two, or merged into one. Each URN and each history stays.

links.py        link two cases, end a link, list the links an actor may see
suggestions.py  cases that share somebody, offered for linking
plans.py        what a split or a merge does to the facts, as a value
splitplan.py    which facts go to the new case, which stay, which both need
mergeplan.py    which facts the lead takes over, and which it has already
stored.py       the stored items that records name
copying.py      write a plan: rows, versions, sealed addresses
moves.py        later stages keep up with facts that moved, or say why they must not move yet
split.py        the action that splits a case
merge.py        the actions that merge a case into another, and undo it
pages.py        the pages of links
changing.py     the pages of a split and a merge: choose, see what would happen, confirm
api.py          the REST routes of all of it
"""
