"""The demonstration's cases come as far as they are meant to, by real actions."""

from datetime import datetime


def test_demo_cases_are_brought_to_their_decisions(database: object, now: datetime) -> None:
    import factories
    from unbroken.service.demo.charging import bring_cases
    from unbroken.service.demo.people import people_the_stage

    factories.forget_caches()
    brought = {one.case: one.sentence for one in bring_cases(people_the_stage(now=now), now=now)}
    assert "Threshold Test" in brought["SYN-2"]
    assert "another man" in brought["SYN-3"]
    assert "charge" in brought["SYN-4"]
    assert "action plan" in brought["SYN-5"]
    assert "prosecutor" in brought["SYN-6"]
    assert "police" in brought["SYN-7"]
    assert "triage" in brought["SYN-8"]
