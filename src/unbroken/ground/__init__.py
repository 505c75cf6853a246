"""What every stage stands on: organisations, access, the custody record."""
