"""Tell other programs what they wait for: signed messages, sent until they are taken. Source: Standard Webhooks 1.0."""
