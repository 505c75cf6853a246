"""Small real files with fictional data, written afresh by each drill: print, scans, photographs, office files, mail."""
