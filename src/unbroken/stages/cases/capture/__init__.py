"""The pages on which facts are captured: one short page a record, made from a description of its fields.

fields.py   the kinds of field: how a value is shown in a form and read from it
specs.py    which fields each kind of record asks for, in which words
entry.py    a record's form: fields, rows within it, and the record that was typed
pages.py    show, record, withdraw, restore, history of a record
people.py   addresses and contacts of a person, opened with a purpose
scene.py    the page for a phone at the scene
"""
