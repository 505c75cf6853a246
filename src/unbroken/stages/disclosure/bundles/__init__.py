"""The court bundle: what was served on a court, in sections, on pages whose numbers never change."""
