"""Every write of the review, gathered for whoever calls this stage."""

__all__: list[str] = []
