"""Take what was served away: a package with its proofs, made of the served copies and sealed to who takes it."""
