"""The case captured once: people, offences, who works on it, which organisations hold its material."""
