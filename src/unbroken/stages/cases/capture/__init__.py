"""The pages on which facts are captured: one short page a record, made from a description of its fields.

ask.py             what a form asks, and what it may offer besides typing
fields.py          the kinds of field: how a value is shown in a form and read from it
specs.py           which fields each kind of record asks for; its parts are *_specs.py
entry.py           a record's form: fields, rows within it, and the record that was typed
overview.py        all the facts on one page
pages.py           show, record, withdraw, restore, history of a record
beginning.py       what a new record begins with, answers.py and printed.py: what is not typed again
giveaways.py       what a statement seems to give away; checking.py tells it while somebody types
people.py          addresses and contacts of a person, opened with a purpose
scene.py           the page for a phone at the scene
"""
