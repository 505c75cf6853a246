"""The custody record: the only way to write is to write an event too."""
