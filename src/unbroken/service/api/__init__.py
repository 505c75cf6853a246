"""The REST API under /api/v1: the routes of all stages in one OpenAPI document, with its page for people."""
