"""One policy: may this actor do this to that, and why. Pure: values in, a Decision out.

actor.py      who asks, in which organisation, with which roles
actions.py    what they want to do
target.py     the facts of the thing that matter for the answer
relations.py  how actor and thing stand to each other
rules.py      the rules, a table to read from top to bottom
policy.py     decide(), require(), can_know()
"""
