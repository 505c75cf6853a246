"""Evidence: items, versions, uploads, sealing, viewing."""
