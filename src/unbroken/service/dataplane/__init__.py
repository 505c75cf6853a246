"""The byte path: uploads, downloads and live events, asynchronous, beside Django and never through it."""
