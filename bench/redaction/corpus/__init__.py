"""The redaction corpus: fictional cases, their documents in every medium, and the truth about each document."""
