"""The processes of an installation: supervisor, web (pages and byte path), worker (jobs and sequencer), redactors."""
